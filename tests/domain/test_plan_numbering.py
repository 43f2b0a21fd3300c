"""Prove that numbers follow from the order of the clauses."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.clause_numbering import misnumbered
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.plan_numbering import POINT_LETTERS, numbered, roman
from hungchinh_desktop.domain.yearly_plan import Clause, ClauseKind

SECTION, HEADING, BULLET = ClauseKind.SECTION, ClauseKind.HEADING, ClauseKind.BULLET
NUMBERED, POINT, PARAGRAPH = ClauseKind.NUMBERED, ClauseKind.POINT, ClauseKind.PARAGRAPH


def clauses(*kinds: tuple[ClauseKind, str] | ClauseKind) -> list[Clause]:
    made = []
    for place, one in enumerate(kinds):
        kind, number = one if isinstance(one, tuple) else (one, "")
        made.append(Clause(str(place), "", kind, number, "chữ", place))
    return made


def shown(listed: list[Clause]) -> list[tuple[str, str]]:
    return [(one.number, one.code) for one in numbered(listed)]


def test_sections_headings_and_parts_count_on() -> None:
    listed = clauses(
        SECTION, (HEADING, "9"), BULLET, (HEADING, "1"), (HEADING, "7.7"), (HEADING, "1.1"), SECTION
    )
    assert shown(listed) == [
        ("I", "I"),
        ("1", "I.1"),
        ("", "I.1.1"),
        ("2", "I.2"),
        ("2.1", "I.2.1"),
        ("2.2", "I.2.2"),
        ("II", "II"),
    ]
    assert list(misnumbered(numbered(listed))) == []


def test_a_khoan_without_title_counts_with_its_heading() -> None:
    assert shown(clauses(SECTION, NUMBERED, NUMBERED, (HEADING, "1"), NUMBERED, BULLET)) == [
        ("I", "I"),
        ("1", "I.1"),
        ("2", "I.2"),
        ("3", "I.3"),
        ("3.1", "I.3.1"),
        ("", "I.3.2"),
    ]


def test_points_take_the_letters_of_the_decree() -> None:
    listed = clauses(SECTION, (HEADING, "1"), *[POINT] * 23)
    letters = [one.number for one in numbered(listed)][2:]
    assert "".join(letters) == POINT_LETTERS == "abcdđeghiklmnopqrstuvxy"
    with pytest.raises(UserError, match="nhiều nhất 23 điểm"):
        numbered([*listed, Clause("z", "", POINT, "", "chữ", 99)])


def test_points_begin_anew_below_another_heading_or_paragraph() -> None:
    listed = clauses(SECTION, (HEADING, "1"), POINT, POINT, PARAGRAPH, POINT, (HEADING, "1"), POINT)
    assert [one.number for one in numbered(listed)] == ["I", "1", "a", "b", "", "a", "2", "a"]


def test_a_code_is_never_given_twice() -> None:
    listed = clauses(SECTION, (HEADING, "1"), BULLET, BULLET, (HEADING, "1.1"), BULLET)
    codes = [one.code for one in numbered(listed)]
    assert codes == ["I", "I.1", "I.1.2", "I.1.3", "I.1.1", "I.1.1.1"]


@pytest.mark.parametrize(("number", "letters"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV")])
def test_roman_numerals(number: int, letters: str) -> None:
    assert roman(number) == letters
