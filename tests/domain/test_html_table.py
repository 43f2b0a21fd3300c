"""Cells copied in Word, Excel and LibreOffice come as those programs put them on the clipboard."""

from __future__ import annotations

from hungchinh_desktop.domain.html_table import read_html
from hungchinh_desktop.domain.import_table import FontRun, MergedRange

WORD = """<html xmlns:o="urn:x"><head>
<style><!-- p.MsoNormal {font-family:"Times New Roman"} --></style>
<title>x</title></head><body><!--[if gte mso 9]><xml>no</xml><![endif]-->
<p class=MsoNormal><b>DANH SÁCH HỘ
NGHÈO</b><o:p></o:p></p>
<table class=MsoTableGrid><tr><td rowspan=2><p>TT</p></td><td><p>Họ và tên
chủ hộ</p></td><td colspan=2><p>Năm sinh</p></td></tr>
<tr><td><p>x</p></td><td>Nam</td><td>Nữ</td></tr>
<tr><td>1</td><td><p>Hà Văn A</p><p>(đã mất)</p></td><td>&nbsp;</td><td>19<b>60</b></td>
</tr></table>
<p>Tổng: 1 hộ</p></body></html>"""


def test_paragraphs_stay_in_their_cell_and_merged_cells_are_known() -> None:
    found = read_html(WORD)
    assert found is not None
    assert found.rows == [
        ["DANH SÁCH HỘ NGHÈO"],
        ["TT", "Họ và tên chủ hộ", "Năm sinh"],
        ["", "x", "Nam", "Nữ"],
        ["1", "Hà Văn A\n(đã mất)", "", "1960"],
        ["Tổng: 1 hộ"],
    ]
    assert found.merged == [MergedRange(2, 0, 3, 0), MergedRange(2, 2, 2, 3)]


def test_old_fonts_are_named_by_styles_classes_and_font_elements() -> None:
    found = read_html(
        "<style>.xl65{color:red; font-family:.VnTimeH, serif;}</style><table>"
        "<tr><td class='x xl65'>nguyÔn</td><td style='font-family:\".VnTime\",serif'>xãm</td>"
        "<td><font face='VNI-Times'>Höông</font> Bình</td><td>Hà</td></tr></table>"
    )
    assert found is not None
    assert found.rows == [["nguyÔn", "xãm", "Höông Bình", "Hà"]]
    assert found.fonts == {
        (1, 0): (FontRun(6, ".VnTimeH"),),
        (1, 1): (FontRun(3, ".VnTime"),),
        (1, 2): (FontRun(5, "VNI-Times"), FontRun(5, "")),
    }


def test_a_table_within_a_cell_is_text_of_that_cell() -> None:
    found = read_html("<table><tr><td>a<table><tr><td>b</td></tr></table>c</td><td>d</td></table>")
    assert found is not None
    assert [[cell.split() for cell in row] for row in found.rows] == [[["a", "b", "c"], ["d"]]]


def test_without_a_table_there_is_nothing_to_read() -> None:
    assert read_html("<p>Hà Văn A</p>") is None
    assert read_html("") is None
    assert read_html("<table><tr><td colspan='x' rowspan='-1'>a") is not None
