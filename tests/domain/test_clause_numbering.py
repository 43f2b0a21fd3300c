"""The numbers of headings: which may follow which."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.clause_numbering import misnumbered
from hungchinh_desktop.domain.yearly_plan import Clause, ClauseKind


def clauses(*numbers: str) -> list[Clause]:
    """Return headings with these numbers; "I" opens a section."""
    return [
        Clause(
            id=str(place),
            code=f"I.{place}",
            kind=ClauseKind.SECTION if number.isalpha() else ClauseKind.HEADING,
            number=number,
            text="Đề mục",
            list_order=place,
        )
        for place, number in enumerate(numbers)
    ]


@pytest.mark.parametrize(
    "numbers",
    [
        ("I", "1", "2", "3"),
        ("I", "1", "1.1", "1.2", "2"),
        ("I", "1", "1.1", "1.2", "1.3", "2", "II", "1"),
        (),
    ],
)
def test_numbers_in_order_are_left_alone(numbers: tuple[str, ...]) -> None:
    assert list(misnumbered(clauses(*numbers))) == []


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (("I", "2"), [("2", "", "1")]),
        (("I", "1", "3"), [("3", "1", "2")]),
        (("I", "1", "2", "2.1", "3"), [("3", "2.1", "2.2")]),
        (("I", "1", "II", "2"), [("2", "", "1")]),
    ],
)
def test_a_number_out_of_order_is_told_with_the_right_one(
    numbers: tuple[str, ...], found: list[tuple[str, str, str]]
) -> None:
    faults = misnumbered(clauses(*numbers))
    assert [(one.clause.number, one.previous, one.wanted) for one in faults] == found
