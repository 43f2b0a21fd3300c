"""An edition says how far a plan is, in the words of screens and papers."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.plan_edition import EditionKind, EditionState, PlanEdition
from hungchinh_desktop.domain.row_code import read_code

FIRST = PlanEdition("plan-2024", 2024)
ISSUED = PlanEdition(
    "plan-2024",
    2024,
    state=EditionState.ISSUED,
    document_number=5,
    document_symbol="KH-UBND",
    signed_on=date(2024, 4, 2),
)


@pytest.mark.parametrize(
    ("edition", "words"),
    [
        (FIRST, "Dự thảo"),
        (PlanEdition("x", 2024, 2), "Dự thảo lần 2"),
        (PlanEdition("x", 2024, 3, state=EditionState.SUBMITTED), "Trình ký lần 3"),
        (ISSUED, "Số 05/KH-UBND ngày 02/04/2024"),
    ],
)
def test_the_state_is_told_in_words(edition: PlanEdition, words: str) -> None:
    assert edition.state_words == words


def test_only_an_issued_edition_has_a_number() -> None:
    assert (FIRST.number, FIRST.issued) == ("", False)
    assert (ISSUED.number, ISSUED.issued) == ("05/KH-UBND", True)
    assert ISSUED.told == "Kế hoạch năm 2024, số 05/KH-UBND ngày 02/04/2024"


def test_an_amendment_is_named_as_one() -> None:
    amendment = PlanEdition("x", 2024, 2, EditionKind.AMENDMENT)
    assert amendment.name == "Kế hoạch sửa đổi, bổ sung năm 2024"


def test_the_code_of_an_edition_is_one_that_can_be_typed() -> None:
    assert read_code(FIRST.code.lower().replace("-", " ")) == FIRST.code
    assert FIRST.code == ISSUED.code != PlanEdition("other", 2024).code
