"""Number and date of a signed plan are checked before it is frozen."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.issue_rules import IssueCheck, read_number
from hungchinh_desktop.domain.plan_edition import EditionState, PlanEdition
from hungchinh_desktop.domain.yearly_plan import LegalBasis

SYMBOL = "KH-UBND"
BASIS = LegalBasis("b", "Căn cứ", "Kế hoạch", "93/KH-UBND", date(2024, 3, 31), "UBND", "", 1)
OTHER = PlanEdition(
    "other",
    2024,
    state=EditionState.ISSUED,
    document_number=5,
    document_symbol=SYMBOL,
    signed_on=date(2024, 4, 10),
)


def check(*issued: PlanEdition) -> IssueCheck:
    edition = PlanEdition("new", 2024, len(issued) + 1)
    return IssueCheck(edition, SYMBOL, date(2026, 11, 23), issued, (BASIS,))


@pytest.mark.parametrize("typed", ["5", "05", " 005 ", "05/KH-UBND", "5 / kh-ubnd"])
def test_a_number_is_read_as_people_write_it(typed: str) -> None:
    assert read_number(typed, SYMBOL) == 5


@pytest.mark.parametrize("typed", ["", "0", "năm", "5a", "-5", "12345", "5/QĐ-UBND", "5/", "5.0"])
def test_what_is_no_number_of_this_plan_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(UserError, match=SYMBOL):
        read_number(typed, SYMBOL)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 24), "ở tương lai"),
        (date(2025, 1, 2), "không hợp với kế hoạch năm 2024"),
        (date(2024, 4, 9), "trước ngày của kế hoạch năm 2024 số 05/KH-UBND"),
    ],
)
def test_a_date_that_cannot_be_is_refused_beside_its_field(day: date, words: str) -> None:
    with pytest.raises(UserError, match=words) as refused:
        check(OTHER).check(6, day)
    assert set(refused.value.fields) == {"signed_on"}


def test_no_plan_is_older_than_what_it_cites() -> None:
    with pytest.raises(UserError, match="trước ngày của căn cứ 93/KH-UBND"):
        check().check(5, date(2024, 3, 30))


def test_two_papers_of_a_year_never_share_a_number() -> None:
    with pytest.raises(UserError, match="đã dùng cho kế hoạch năm 2024 số 05/KH-UBND") as refused:
        check(OTHER).check(5, date(2024, 5, 2))
    assert set(refused.value.fields) == {"number"}


def test_a_number_and_a_date_that_fit_pass() -> None:
    check().check(5, date(2024, 3, 31))
    check(OTHER).check(6, date(2024, 4, 10))
