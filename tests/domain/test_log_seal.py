"""A seal is the same however its rows come, and hashes what JSON would say."""

from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.log_seal import (
    Sealing,
    code_start,
    is_slip,
    read_short_code,
    row_hash,
    sealed,
    short_code,
)

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


@given(st.binary(min_size=32, max_size=32))
def test_a_code_is_read_as_people_type_it(seal: bytes) -> None:
    code = short_code(seal.hex())
    assert seal.hex().startswith(code_start(code))
    for typed in (code, code.lower(), code.replace("-", " "), f" {code.replace('O', '0')} "):
        assert read_short_code(typed) == code


@pytest.mark.parametrize("typed", ["", "K7QD", "K7QD-2MX9", "K7QD-2MXAB", "không phải mã"])
def test_what_is_no_code_is_not_taken_for_one(typed: str) -> None:
    assert read_short_code(typed) == ""


def test_one_wrong_sign_or_two_changed_places_are_a_slip() -> None:
    assert is_slip("K7QD-2MXA", "K7QD-2MXB")
    assert is_slip("K7QD-2MXA", "7KQD-2MXA")
    assert not is_slip("K7QD-2MXA", "K7QD-2MXA")
    assert not is_slip("K7QD-2MXA", "K7QD-2MBC")
