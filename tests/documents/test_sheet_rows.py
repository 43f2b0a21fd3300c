from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.documents.sheet_rows import SheetRows, column_letter
from hungchinh_desktop.documents.workbook import Look
from hungchinh_desktop.domain.vietnamese import clean_prose
from tests.documents.list_builders import opened
from tests.documents.test_workbook import book_of


@pytest.mark.parametrize(("number", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_columns_have_the_names_of_excel(number: int, name: str) -> None:
    assert column_letter(number) == name


def test_rows_stand_in_order_with_height_style_and_value() -> None:
    rows = SheetRows()
    rows.put(3, 2, 7, "Lê Thị Hương")
    rows.put(3, 1, 0, 12)
    rows.put(1, 1, 4, None)
    rows.set_height(2, 20.5)
    assert rows.area == "A1:B3"
    assert rows.xml() == (
        '<sheetData><row r="1"><c r="A1" s="4"/></row>'
        '<row r="2" ht="20.5" customHeight="1"></row>'
        '<row r="3"><c r="A3" s="0" t="n"><v>12</v></c>'
        '<c r="B3" s="7" t="inlineStr"><is><t>Lê Thị Hương</t></is></c></row></sheetData>'
    )


def test_an_empty_sheet_has_a_cell_to_show() -> None:
    assert SheetRows().area == "A1:A1"
    assert ET.fromstring(SheetRows().xml()).tag == "sheetData"


@given(st.lists(st.text(max_size=60), min_size=1, max_size=20))
def test_any_text_comes_back_as_it_was_cleaned(texts: list[str]) -> None:
    sheet = opened(book_of(*texts, look=Look()))["Xóm 7"]
    read = [sheet.cell(row, 1).value or "" for row in range(1, len(texts) + 1)]
    assert read == [clean_prose(text) for text in texts]
