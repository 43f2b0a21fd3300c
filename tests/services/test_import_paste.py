"""A list copied in Word or Excel comes in with its merged heads, paragraphs and old fonts."""

from __future__ import annotations

from hungchinh_desktop.domain.import_answers import answers_from
from hungchinh_desktop.domain.import_preview import ImportOptions
from hungchinh_desktop.services.import_service import read_paste
from hungchinh_desktop.services.office_file import OfficeFile

EXCEL = """<html><head><style>.xl65 {font-family:.VnTimeH, sans-serif;}
.xl66 {font-family:.VnTime, sans-serif;}</style></head><body><table>
<tr><td colspan=5 class=xl65>danh s¸ch hé nghÌo</td></tr>
<tr><td rowspan=2>TT</td><td rowspan=2>Họ và tên</td><td colspan=2>Năm sinh</td>
<td rowspan=2 class=xl66>Xãm</td></tr><tr><td>Nam</td><td>Nữ</td></tr>
<tr><td>1</td><td class=xl65>hµ v¨n t\xad</td><td>1960</td><td></td>
<td class=xl66>Xãm 3</td></tr>
<tr><td>2</td><td>Hà Thị Mới</td><td></td><td>5/1970</td><td>Xóm 4</td></tr></table></html>"""


def test_cells_of_excel_keep_fonts_and_merged_heads(office: OfficeFile) -> None:
    source = read_paste("hµ v¨n t\xad\t1960", EXCEL)
    options = ImportOptions(answers=answers_from({"encoding:tcvn3": "convert"}))
    preview = office.imports.preview_of(source, options)
    (table,) = preview.tables
    assert (table.header_rows, table.status, table.rows_read) == ((2, 3), "poor", 2)
    office.imports.apply(preview)
    made = {
        entry.household.head_name: (entry.hamlet_name, entry.household.birth)
        for entry in office.households.entries()
    }
    hamlet, birth = made["HÀ VĂN TƯ"]
    assert (hamlet, birth and birth.stored) == ("Xóm 3", "1960")
    hamlet, birth = made["Hà Thị Mới"]
    assert (hamlet, birth and birth.stored) == ("Xóm 4", "1970-05")


def test_a_clipboard_without_a_table_is_read_as_text(office: OfficeFile) -> None:
    text = "Họ và tên\tXóm\nHà Văn Tư\t3\n"
    for html in ("", "<p>Họ và tên</p>", "<![bad"):
        (table,) = read_paste(text, html).tables
        assert table.rows == [["Họ và tên", "Xóm"], ["Hà Văn Tư", "3"]]
