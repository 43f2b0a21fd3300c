"""Check that the code on paper is understood, and that one wrong letter never passes."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.recovery_code import LENGTH, RecoveryCode

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def test_a_code_is_read_in_any_grouping_and_case() -> None:
    code = RecoveryCode.by_chance()
    assert len(code.text) == LENGTH >= 26
    for typed in (code.shown, code.shown.lower(), code.text, f" {code.shown.replace('-', ' ')} "):
        assert RecoveryCode.from_typed(typed) == code


def test_look_alikes_are_understood() -> None:
    code = next(one for one in iter(RecoveryCode.by_chance, None) if {"0", "1"} <= set(one.text))
    alike = code.text.replace("0", "O").replace("1", "l")
    assert RecoveryCode.from_typed(alike) == code


def test_every_wrong_letter_is_noticed() -> None:
    text = RecoveryCode.by_chance().text
    for at in range(LENGTH):
        for letter in LETTERS.replace(text[at], ""):
            with pytest.raises(UserError, match="gõ sai"):
                RecoveryCode.from_typed(text[:at] + letter + text[at + 1 :])


def test_every_swap_of_neighbours_is_noticed() -> None:
    for _ in range(20):
        text = RecoveryCode.by_chance().text
        for at in range(LENGTH - 1):
            swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
            if swapped != text:
                with pytest.raises(UserError, match="gõ sai"):
                    RecoveryCode.from_typed(swapped)


def test_what_was_left_out_and_what_unikey_made_is_told() -> None:
    code = RecoveryCode.by_chance()
    with pytest.raises(UserError, match="mới gõ 27"):
        RecoveryCode.from_typed(code.text[:-1])
    with pytest.raises(UserError, match="UniKey"):
        RecoveryCode.from_typed(f"Đ{code.text[1:]}")


def test_codes_do_not_show_in_reports() -> None:
    code = RecoveryCode.by_chance()
    assert code.text not in repr(code)
    assert len({RecoveryCode.by_chance().text for _ in range(500)}) == 500
