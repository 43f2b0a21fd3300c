"""A seal is the same however its rows come, and hashes what JSON would say."""

from __future__ import annotations

import hashlib
import json

from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.log_seal import Sealing, row_hash, sealed

CHANGE = (7, "2024-05-01T00:00:00+00:00", "Nhập 3 hộ", "do", None, "")
VALUE = st.one_of(st.none(), st.text(alphabet=st.characters(), max_size=20))
ROWS = st.lists(st.tuples(st.just("household"), st.text(max_size=8), VALUE, VALUE), max_size=9)


@given(rows=ROWS, parts=st.integers(1, 4))
def test_rows_taken_bit_by_bit_give_the_seal_of_all(
    rows: list[tuple[object, ...]], parts: int
) -> None:
    logged = [(number, *row) for number, row in enumerate(rows, 40)]
    sealing = Sealing("ab", CHANGE)
    for start in range(0, len(logged), parts):
        sealing.add(logged[start : start + parts])
    assert sealing.seal == sealed("ab", CHANGE, logged)
    assert sealing.last_row == (logged[-1][0] if logged else 0)


@given(ROWS)
def test_a_row_is_hashed_as_plain_json(rows: list[tuple[object, ...]]) -> None:
    for row in rows:
        text = json.dumps((3, *row), ensure_ascii=False, separators=(",", ":"))
        expected = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
        assert row_hash((3, *row)) == expected
