"""What is typed into the form of a paper is cleaned, checked and read."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.office_paper import FORMS, OfficePaper
from hungchinh_desktop.domain.paper_values import DOTS, checked_values

PAPER = OfficePaper.NOTICE


def test_texts_are_cleaned_and_unknown_fields_are_left_out() -> None:
    values = checked_values(PAPER, {"place": "  Nhà  văn hóa ", "màu": "đỏ"})
    assert values.text("place") == "Nhà văn hóa"
    assert set(values.texts) == {field.id for field in FORMS[PAPER]}


def test_what_is_empty_leaves_room_to_write() -> None:
    values = checked_values(PAPER, {})
    blank = "\u00a0" * 6
    assert values.text("place") == DOTS
    assert values.given("place") == ""
    assert values.lines("guests") == []
    assert values.number("number") == ""
    assert values.day("date") is None
    assert values.day_words("date", 2024) == f"ngày {blank} tháng {blank} năm 2024"


def test_lines_lose_their_own_dashes_and_marks() -> None:
    values = checked_values(PAPER, {"guests": "- Bí thư;\n\n+ Xóm trưởng.\nCác hộ"})
    assert values.lines("guests") == ["Bí thư", "Xóm trưởng", "Các hộ"]


def test_numbers_and_days_are_written_as_papers_write_them() -> None:
    values = checked_values(PAPER, {"number": "7", "date": "5/2/2024"})
    assert values.number("number") == "07"
    assert values.day("date") == date(2024, 2, 5)
    assert values.day_words("date", 2023) == "ngày 05 tháng 02 năm 2024"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("number", "7a"),
        ("number", "１２"),
        ("number", "123456"),
        ("date", "31/2/2024"),
        ("date", "2024"),
        ("place", "x" * 4001),
    ],
)
def test_what_cannot_be_read_is_named_by_its_field(field: str, text: str) -> None:
    with pytest.raises(UserError) as refused:
        checked_values(PAPER, {field: text, "chair": "Trần Văn An"})
    assert list(refused.value.fields) == [field]


@pytest.mark.parametrize(
    ("paper", "field", "typed"),
    [
        (PAPER, "meeting_date", {"date": "6/11/2024", "meeting_date": "5/11/2024"}),
        (OfficePaper.POSTING, "posted_to", {"posted_from": "9/11/2024", "posted_to": "8/11/2024"}),
        (PAPER, "number", {"number": "00"}),
    ],
)
def test_what_cannot_be_true_together_is_refused(
    paper: OfficePaper, field: str, typed: dict[str, str]
) -> None:
    with pytest.raises(UserError) as refused:
        checked_values(paper, typed)
    assert list(refused.value.fields) == [field]


def test_the_number_of_a_document_has_no_dot_between_thousands() -> None:
    assert checked_values(PAPER, {"number": "1234"}).number("number") == "1234"
