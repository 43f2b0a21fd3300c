from __future__ import annotations

from itertools import groupby

import pytest

from hungchinh_desktop.documents.household_paper import households_paper, households_pdf
from hungchinh_desktop.documents.household_workbook import households_workbook
from hungchinh_desktop.documents.paper_layout import A4_LANDSCAPE
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.vocabulary import ListProfile
from tests.documents import list_builders as build
from tests.documents.list_builders import HAMLETS, entry, household_list, poor
from tests.documents.pdf_reading import opened, printed_lines, tables

NOTE = "việc làm và thu nhập không ổn định, nuôi con nhỏ " * 6


def many(count: int, situation: str = "") -> list[RegisterEntry]:
    return [entry(f"Nguyễn Thị {place}", 7, situation=situation) for place in range(count)]


def pages_of(data: bytes) -> dict[int, list[list[str]]]:
    """Return the rows of the tables by page, heads included."""
    return dict(tables(data))


def lines_of(data: bytes) -> dict[int, list[str]]:
    grouped = groupby(printed_lines(data), key=lambda line: line.page)
    return {page: [line.text for line in lines] for page, lines in grouped}


@pytest.mark.parametrize("profile", ListProfile)
def test_paper_and_workbook_have_the_same_columns_and_rows(profile: ListProfile) -> None:
    one = entry(
        "Phan Thị Ngo", 4, situation="Sống một mình", support="Hỗ trợ nhà ở", exit_year=2024
    )
    content = household_list([one, poor("Lê Thị Hương", 7)], profile)
    sheets = build.opened(households_workbook(content))
    printed = pages_of(households_pdf(content))
    for page, name in ((2, "Xóm 4"), (3, "Xóm 7")):
        flat = [[" ".join(cell.split()) for cell in row] for row in printed[page]]
        assert flat[0] == build.titles(sheets[name])
        written = [
            ["" if cell is None else str(cell) for cell in row] for row in build.table(sheets[name])
        ]
        assert flat[1:] == written


def test_pages_are_landscape_with_national_heading_and_purpose() -> None:
    data = households_pdf(household_list([poor("Lê Thị Hương", 7)]))
    with opened(data) as pdf:
        sizes = {(round(page.width), round(page.height)) for page in pdf.pages}
    assert sizes == {(842, 595)}
    for page, title in (
        (1, "TỔNG HỢP SỐ HỘ NGHÈO, HỘ CẬN NGHÈO"),
        (2, "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO XÓM 7"),
    ):
        lines = lines_of(data)[page]
        assert {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "XÃ HƯNG CHÍNH", title, "Năm 2024"} <= set(
            lines
        )
        assert any("số liệu tính đến ngày 15/03/2024" in line for line in lines)


def test_everything_stands_between_the_margins() -> None:
    data = households_pdf(household_list(many(40, NOTE), ListProfile.INTERNAL))
    with opened(data) as pdf:
        for page in pdf.pages:
            inked = [char for char in page.chars if char["text"].strip()]
            assert min(char["x0"] for char in inked) >= A4_LANDSCAPE.left - 0.5
            assert max(char["x1"] for char in inked) <= page.width - A4_LANDSCAPE.right + 0.5
            assert max(char["bottom"] for char in inked) <= page.height - A4_LANDSCAPE.bottom + 1


@pytest.mark.parametrize("count", [1, 2, 3, 4, 11, 12, 13, 14, 15, 16, 17, 30, 60])
def test_no_row_is_lost_and_nobody_signs_a_page_without_rows(count: int) -> None:
    data = households_pdf(household_list(many(count), hamlets=HAMLETS[6:7]))
    pages = pages_of(data)
    head = ["TT", "Mã hộ", "Họ và tên chủ hộ", "Diện hộ", "Số phiếu đồng ý"]
    lists = {page: rows for page, rows in pages.items() if page > 1}
    assert all([" ".join(cell.split()) for cell in rows[0]][:5] == head for rows in lists.values())
    assert [row[0] for rows in lists.values() for row in rows[1:]] == [
        str(i) for i in range(1, count + 1)
    ]
    signed = [page for page, lines in lines_of(data).items() if "TRƯỞNG XÓM" in lines]
    assert signed == [max(lists)]
    assert len(lists[signed[0]]) - 1 >= min(3, count)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 9])
def test_rows_too_tall_for_company_still_come_with_a_signature(count: int) -> None:
    data = households_pdf(household_list(many(count, NOTE * 6), ListProfile.INTERNAL, HAMLETS[6:7]))
    pages = {page: rows for page, rows in pages_of(data).items() if page > 1}
    numbers = [row[0] for rows in pages.values() for row in rows[1:]]
    assert [number for number in numbers if number] == [str(i) for i in range(1, count + 1)]
    assert sum("TM. ỦY BAN NHÂN DÂN" in lines for lines in lines_of(data).values()) == 2


def test_a_note_longer_than_a_page_is_printed_whole() -> None:
    note = " ".join(f"chữ{place}" for place in range(3000))
    data = households_pdf(household_list(many(1, note), ListProfile.INTERNAL, HAMLETS[6:7]))
    said = " ".join(" ".join(lines) for lines in lines_of(data).values()).split()
    assert [word for word in said if word.startswith("chữ")] == note.split()


def test_only_the_internal_list_carries_its_mark_on_every_page() -> None:
    for profile in ListProfile:
        lines = lines_of(households_pdf(household_list(many(30), profile)))
        marked = {page for page, texts in lines.items() if "LƯU HÀNH NỘI BỘ" in texts}
        assert marked == (set(lines) if profile is ListProfile.INTERNAL else set())


def test_without_households_the_summary_still_stands() -> None:
    lines = lines_of(households_pdf(household_list()))
    assert list(lines) == [1]
    assert "Tổng cộng: 0 hộ" in " ".join(lines[1])


def test_equal_lists_give_equal_bytes_and_say_nothing_of_a_person() -> None:
    content = household_list([poor("Lê Thị Hương", 7)])
    assert households_pdf(content) == households_pdf(content)
    with opened(households_pdf(content)) as pdf:
        assert pdf.metadata["Title"] == "Danh sách hộ nghèo, hộ cận nghèo năm 2024"
        assert pdf.metadata["Author"] == "xã Hưng Chính"


def test_each_row_leads_back_to_its_household() -> None:
    one = poor("Lê Thị Hương", 7)
    paper = write_pdf(households_paper(household_list([one])))
    assert [(place.anchor, place.page) for place in paper.anchors if place.anchor == one.id] == [
        (one.id, 2)
    ]
