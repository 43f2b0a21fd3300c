from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.domain.pasted_cells import pasted_block

_SAMPLES = Path(__file__).parent / "clipboard"  # the two of LibreOffice as it wrote them
_COPIED = [
    ["Chủ hộ", "Xóm", "Diện", "Thực trạng", "Hướng hỗ trợ"],
    ["Trần Thị Bé", "4", "cận nghèo", "Già yếu\nđau ốm <nặng> & một mình", "Vay vốn"],
    ["", "Xóm 5", "nghèo", "", ""],
    ["Lê Hai", "", "", "x", "2"],
]

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


@pytest.mark.parametrize("program", ["calc", "writer", "excel", "word"])
def test_tables_of_each_office_program_come_cell_by_cell(program: str) -> None:
    html = (_SAMPLES / f"{program}.html").read_text(encoding="utf-8")
    assert pasted_block("", html) == _COPIED


def test_a_cell_merged_at_the_end_of_rows_shifts_none_below() -> None:
    html = (
        "<table><tr><td>1</td><td rowspan=2>2</td></tr><tr><td>3</td></tr>"
        "<tr><td>4</td><td>5</td></tr></table>"
    )
    assert pasted_block("", html) == [["1", "2"], ["3", ""], ["4", "5"]]


def test_a_table_inside_a_cell_stays_there() -> None:
    html = (
        "<table><tr><td>một<table><tr><td>hai</td><td>ba</td></tr><tr><td>bốn</td></tr></table>"
        "</td><td>năm</td></tr><tr><td>sáu</td><td>bảy</td></tr></table>"
    )
    assert pasted_block("", html) == [["một\nhai ba\nbốn", "năm"], ["sáu", "bảy"]]
