"""Words are found without accents, and values like words."""

from __future__ import annotations

import pytest

from hungchinh_desktop.ui.yearly_plan.plan_search import find_spans

TEXT = "Hộ nghèo: \ufffc hộ,  chiếm \ufffc\u2029Hộ nghèo"


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("ho ngheo", [(0, 8), (25, 33)]),
        ("HỘ NGHÈO", [(0, 8), (25, 33)]),
        ("0,09", [(23, 24)]),
        ("2 hộ", [(10, 14)]),
        ("ho, chiem", [(12, 22)]),
        ("", []),
        ("xóm", []),
    ],
)
def test_places_are_positions_of_the_document(needle: str, found: list[tuple[int, int]]) -> None:
    assert find_spans(needle, TEXT, ["2", "0,09%"]) == found


def test_characters_of_two_units_count_twice() -> None:
    assert find_spans("đích", "𠀀 Mục đích", []) == [(7, 11)]


def test_letters_and_marks_apart_are_found_too() -> None:
    assert find_spans("nghèo", "nghe\u0300o", []) == [(0, 6)]
