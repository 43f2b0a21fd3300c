from __future__ import annotations

import re
import tempfile
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from hungchinh_desktop.documents.workbook import Look, PagePlan, Sheet, Workbook
from hungchinh_desktop.domain.errors import UserError
from tests.documents.list_builders import opened, parts, whole_text

AWKWARD = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+84 912 345 678",
    "-1",
    "@SUM(A1)",
    "#N/A",
    "TRUE",
    "2024",
    "1/3",
    '<b>&"',
    "tab\tở giữa",
]


def new_book() -> Workbook:
    return Workbook(creator="xã Hưng Chính", title="Danh sách", made_on=date(2024, 3, 15))


def book_of(*values: str | int | None, look: Look = Look()) -> bytes:  # noqa: B008  # frozen
    book = new_book()
    sheet = book.add_sheet("Xóm 7")
    for row, value in enumerate(values, 1):
        sheet.write(row, 1, value, look)
    return book.to_bytes()


def planned(header: str = "", *, one_page: bool = False) -> bytes:
    book = new_book()
    sheet = book.add_sheet("Xóm 7")
    sheet.write(12, 1, "Lê Thị Hương", Look())
    sheet.plan_pages(PagePlan((9, 10), one_page, header))
    return book.to_bytes()


def sheet_xml(data: bytes) -> str:
    text = parts(data)["xl/worksheets/sheet1.xml"].decode("utf-8")
    # with lxml at hand openpyxl writes letters beyond ASCII by number
    return re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), text)


def test_every_text_comes_back_as_text() -> None:
    sheet = opened(book_of(*AWKWARD))["Xóm 7"]
    cells = [sheet.cell(row, 1) for row in range(1, len(AWKWARD) + 1)]
    assert [cell.value for cell in cells] == AWKWARD
    assert {cell.data_type for cell in cells} == {"s"}


def test_nothing_in_the_file_is_a_formula_or_an_error() -> None:
    sheet = sheet_xml(book_of(*AWKWARD))
    assert "<f" not in sheet
    assert set(re.findall(r' t="(\w+)"', sheet)) == {"inlineStr"}


def test_texts_that_look_like_formulas_carry_the_quote_prefix() -> None:
    sheet = opened(book_of("=1", "+1", "-1", "@x", "Lê Thị Hương", "1-1"))["Xóm 7"]
    quoted = [bool(sheet.cell(row, 1).quotePrefix) for row in range(1, 7)]
    assert quoted == [True, True, True, True, False, False]


def test_numbers_are_numbers() -> None:
    cell = opened(book_of(2195))["Xóm 7"].cell(1, 1)
    assert (cell.value, cell.data_type) == (2195, "n")


def test_text_is_nfc_and_free_of_control_characters() -> None:
    decomposed = unicodedata.normalize("NFD", "Phạm Văn Đức")
    assert opened(book_of(decomposed + "\x07\x00"))["Xóm 7"].cell(1, 1).value == "Phạm Văn Đức"


def test_too_long_a_text_is_refused_and_never_cut() -> None:
    with pytest.raises(UserError, match=r"Ô A1 của tờ Xóm 7 dài 32\.768 ký tự, quá 32\.767"):
        book_of("a" * 32_768)


def test_equal_input_gives_equal_bytes() -> None:
    assert book_of(*AWKWARD) == book_of(*AWKWARD)


def test_properties_name_the_office_and_nobody_else() -> None:
    about = opened(book_of("x")).properties
    assert (about.creator, about.lastModifiedBy, about.title) == (
        "xã Hưng Chính",
        None,
        "Danh sách",
    )
    assert about.created == about.modified
    assert about.created.date() == date(2024, 3, 15)


def test_making_a_workbook_leaves_the_temporary_folder_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with pytest.raises(FileNotFoundError):
        tempfile.mkstemp()
    assert opened(book_of("Lê Thị Hương"))["Xóm 7"].cell(1, 1).value == "Lê Thị Hương"


def test_columns_are_measured_in_times_new_roman() -> None:
    book = new_book()
    book.add_sheet("Xóm 7").set_width(2, 120)
    made = opened(book.to_bytes())
    assert made["Xóm 7"].column_dimensions["B"].width == 20  # digits of 6 points
    normal = whole_text(book.to_bytes()).partition("<fonts")[2].partition("</font>")[0]
    assert 'val="Times New Roman"' in normal
    assert 'val="12"' in normal
    assert "Calibri" not in parts(book.to_bytes())["xl/styles.xml"].decode("utf-8")


def test_cells_share_their_styles() -> None:
    look = Look(bold=True, edges="ltrb")
    data = book_of(*["Lê Thị Hương"] * 500, look=look)
    styles = parts(data)["xl/styles.xml"].decode("utf-8")
    count = re.search(r'<cellXfs count="(\d+)"', styles)
    assert count
    assert int(count[1]) <= 3


def test_a_look_reaches_the_file() -> None:
    look = Look(13, italic=True, horizontal="center", wrap=False, edges="tb")
    cell = opened(book_of("x", look=look))["Xóm 7"].cell(1, 1)
    assert (cell.font.name, cell.font.size, cell.font.italic) == ("Times New Roman", 13, True)
    assert (cell.alignment.horizontal, bool(cell.alignment.wrap_text)) == ("center", False)
    assert (cell.border.top.style, cell.border.bottom.style) == ("thin", "thin")
    assert (cell.border.left.style, cell.border.right.style) == (None, None)


def test_a_sheet_prints_on_one_landscape_page_wide_with_its_head_repeated() -> None:
    sheet = opened(planned())["Xóm 7"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert '<pageSetUpPr fitToPage="1"' in sheet_xml(planned())
    assert sheet.print_title_rows == "$9:$10"
    assert sheet.freeze_panes == "A11"
    assert re.search(r"<oddFooter>.*&amp;R.*Trang &amp;P/&amp;N</oddFooter>", sheet_xml(planned()))
    assert sheet.page_margins.left * 25.4 == pytest.approx(15)


def test_a_sheet_of_one_page_fits_both_ways() -> None:
    assert opened(planned(one_page=True))["Xóm 7"].page_setup.fitToHeight == 1


def test_the_mark_prints_above_each_page_only_when_wanted() -> None:
    marked = sheet_xml(planned("LƯU HÀNH NỘI BỘ"))
    assert re.search(r"<oddHeader>&amp;R.*LƯU HÀNH NỘI BỘ</oddHeader>", marked)
    assert "LƯU HÀNH" not in sheet_xml(planned())


def test_rules_are_as_long_as_asked() -> None:
    book = new_book()
    sheet: Sheet = book.add_sheet("Xóm 7")
    sheet.draw_rule(1, (1, 3), 100)
    made = opened(book.to_bytes())["Xóm 7"]
    assert len(made["A1"].value) * 0.708 * made["A1"].font.size == pytest.approx(100, abs=2)
    assert [str(merged) for merged in made.merged_cells.ranges] == ["A1:C1"]


def test_breaks_and_filters_stand_where_they_were_put() -> None:
    book = new_book()
    sheet = book.add_sheet("Xóm 7")
    sheet.add_filter((2, 9), (1, 5))
    sheet.break_before(7)
    made = opened(book.to_bytes())["Xóm 7"]
    assert made.auto_filter.ref == "A2:E9"
    assert [(one.id, one.man) for one in made.row_breaks.brk] == [(6, True)]
