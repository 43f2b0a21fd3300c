from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from hungchinh_desktop.documents.blocks import Document, Paragraph, plain
from hungchinh_desktop.documents.file_texts import file_texts, place_of
from hungchinh_desktop.documents.household_workbook import households_workbook
from hungchinh_desktop.documents.pdf_writer import write_pdf
from tests.documents.list_builders import entry, household_list

CANARY = "Chồng chết, nuôi 4 con"


def foreign_book(place: str) -> bytes:
    """Return a workbook that hides the canary in one place."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Xóm 7"
    sheet["B2"] = "Lê Thị Hương"
    match place:
        case "cell" | "hidden row" | "hidden column":
            sheet["C2"] = CANARY
            sheet.row_dimensions[2].hidden = place == "hidden row"
            sheet.column_dimensions["C"].hidden = place == "hidden column"
        case "hidden sheet":
            hidden = book.create_sheet("Ẩn")
            hidden.sheet_state = "veryHidden"
            hidden["A1"] = CANARY
        case "comment":
            sheet["B2"].comment = Comment(CANARY, "x")
        case "name":
            book.defined_names["Ghi_chú"] = DefinedName("Ghi_chú", attr_text=f'"{CANARY}"')
        case "property":
            book.properties.description = CANARY
        case "own property":
            book.properties.keywords = CANARY
        case "header":
            header = sheet.oddHeader
            assert header is not None
            header.center.text = CANARY
        case "formula":
            sheet["C2"] = f'="{CANARY}"'
        case "sheet name":
            book.create_sheet(CANARY[:30])
        case _:
            validation = DataValidation(prompt=CANARY, sqref="A1")
            sheet.data_validations.dataValidation.append(validation)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("cell", "ô C2 của tờ Xóm 7"),
        ("hidden row", "ô C2 của tờ Xóm 7"),
        ("hidden column", "ô C2 của tờ Xóm 7"),
        ("hidden sheet", "ô A1 của tờ Ẩn"),
        ("comment", "ghi chú của ô"),
        ("name", "tên tờ hoặc tên vùng"),
        ("property", "thuộc tính của tệp"),
        ("own property", "thuộc tính của tệp"),
        ("header", "đầu trang hoặc chân trang của tờ Xóm 7"),
        ("sheet name", "tên tờ hoặc tên vùng"),
        ("prompt", "đầu trang hoặc chân trang của tờ Xóm 7"),
        ("formula", "ô C2 của tờ Xóm 7"),
    ],
)
def test_a_text_is_found_wherever_it_hides(place: str, words: str) -> None:
    data = foreign_book(place)
    found = [one for one in file_texts(data) if CANARY[:30] in one.text]
    assert found
    assert words in {place_of(data, one).words for one in found}


def test_the_row_of_a_cell_tells_whose_it_is() -> None:
    data = foreign_book("cell")
    found = next(one for one in file_texts(data) if one.text == CANARY)
    assert place_of(data, found).row == ("Lê Thị Hương", CANARY)


def test_parts_that_are_no_xml_are_read_as_they_are() -> None:
    raw = BytesIO(foreign_book("cell"))
    with ZipFile(raw, "a") as archive:
        archive.writestr("xl/printerSettings1.bin", "mẹ ốm".encode("utf-16-le"))
        archive.comment = "cha ốm".encode()
    texts = {one.text for one in file_texts(raw.getvalue())}
    assert {"mẹ ốm", "cha ốm"} <= texts


def test_a_number_as_long_as_a_citizen_number_is_a_text() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = 40123456789
    out = BytesIO()
    book.save(out)
    assert "40123456789" in {one.text for one in file_texts(out.getvalue())}


def test_every_cell_of_our_own_workbook_is_read() -> None:
    entries = [entry("Lê Thị Hương"), entry("Phan Thị Ngo", 4)]
    texts = {one.text for one in file_texts(households_workbook(household_list(entries)))}
    assert {"Lê Thị Hương", "Phan Thị Ngo", "Cận nghèo", "Xóm 4", "TRƯỞNG XÓM"} <= texts


def test_a_pdf_is_read_with_its_properties() -> None:
    paper = Document("Danh sách", "xã Hưng Chính", (Paragraph(plain(CANARY)),))
    data = write_pdf(paper).data
    found = {one.part: one.text for one in file_texts(data)}
    assert CANARY in found["trang 1"]
    assert "Danh sách" in found.values()
    assert place_of(data, file_texts(data)[-1]).words == "trang 1"


def test_another_kind_of_file_is_refused() -> None:
    with pytest.raises(ValueError, match="neither"):
        file_texts(b"a;b;c")
