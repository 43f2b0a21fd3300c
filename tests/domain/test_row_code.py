from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.row_code import LENGTH, read_code, row_code

IDS = st.text(min_size=1, max_size=40)


@given(IDS)
def test_a_code_is_short_and_reads_as_itself(key: str) -> None:
    code = row_code(key)
    assert len(code) == LENGTH + 2
    assert read_code(code) == code == row_code(key)


def test_the_codes_of_a_large_register_hardly_ever_meet() -> None:
    assert len({row_code(new_id()) for _ in range(15_000)}) >= 14_995


@given(IDS)
def test_codes_are_read_as_hands_write_them(key: str) -> None:
    code = row_code(key)
    for typed in (f" {code.lower()} ", code.replace("-", ""), " - ".join(code.split("-"))):
        assert read_code(typed) == code
    assert read_code(code.replace("0", "O").replace("1", "l").replace("5", "S")) == code


@given(IDS, st.integers(0, LENGTH), st.sampled_from("0123456789ABCDEFGHJKNPQRTUVXY"))
def test_one_wrong_sign_is_found(key: str, place: int, sign: str) -> None:
    signs = row_code(key).replace("-", "")
    wrong = signs[:place] + sign + signs[place + 1 :]
    assert bool(read_code(wrong)) == (wrong == signs)


@given(IDS, st.integers(0, LENGTH - 2))
def test_two_neighbours_changed_are_found(key: str, place: int) -> None:
    signs = row_code(key).replace("-", "")
    wrong = signs[:place] + signs[place + 1] + signs[place] + signs[place + 2 :]
    assert bool(read_code(wrong)) == (wrong == signs)


@pytest.mark.parametrize("typed", ["", "TT", "Mã hộ", "1234", "ABCDEF-", "MMMMMM-M", "7" * 30])
def test_other_texts_are_no_codes(typed: str) -> None:
    assert read_code(typed) == ""
