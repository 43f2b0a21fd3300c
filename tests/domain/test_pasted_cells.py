from __future__ import annotations

import pytest

from hungchinh_desktop.domain.pasted_cells import pasted_block

WORD = """<html><head><style>td{color:red}</style></head><body><table><tr>
<td><p>Lê Thị
Hương</p></td><td><p>Già yếu</p><p>đau ốm</p></td></tr>
<tr><td>Trần An<br>(mới)</td><td>&nbsp;</td></tr></table><p>sau bảng</p></body></html>"""


def test_word_keeps_paragraphs_inside_a_cell() -> None:
    assert pasted_block("bỏ qua", WORD) == [
        ["Lê Thị Hương", "Già yếu\nđau ốm"],
        ["Trần An\n(mới)", ""],
    ]


def test_merged_cells_leave_blank_ones() -> None:
    html = (
        "<table><tr><td rowspan=2>1</td><td colspan='2'>2</td></tr>"
        "<tr><td>3</td><td>4</td></tr></table>"
    )
    assert pasted_block("", html) == [["1", "2", ""], ["", "3", "4"]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"hai\ndòng"\tx\n', [["hai\ndòng", "x"]]),
        ("một", [["một"]]),
        ("a\n\nb\n\n\n", [["a"], [""], ["b"]]),
        ("'=1+1\t'xin chào", [["=1+1", "'xin chào"]]),
        ("", []),
        (" \t \n", []),
    ],
)
def test_text_is_cells_between_tabs(text: str, rows: list[list[str]]) -> None:
    assert pasted_block(text) == rows


@pytest.mark.parametrize("html", ["<p>chỉ chữ</p>", "<table></table>", "<td", "<tr><td colspan=0"])
def test_html_without_cells_leaves_the_text(html: str) -> None:
    assert pasted_block("chữ", html) == [["chữ"]]


def test_a_giant_span_does_not_fill_the_memory() -> None:
    html = "<table><tr><td colspan=999999999 rowspan=999999999>x</td></tr></table>"
    assert [len(row) for row in pasted_block("", html)] == [1000]
