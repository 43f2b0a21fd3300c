"""Prove that formatted words are reduced, and nothing they name is looked up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.clause_marks import without_marks
from hungchinh_desktop.domain.pasted_html import reduced_html


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Một <b>hai</b> <i>ba</i></p>", "Một {{+b}}hai{{-b}} {{+i}}ba{{-i}}"),
        ("<b>a<i>b</i></b>", "{{+b}}a{{+i}}b{{-i}}{{-b}}"),
        ('<span style="font-weight: 700">đậm</span>', "{{+b}}đậm{{-b}}"),
        ('<b style="font-weight:normal">thường</b>', "thường"),
        ("<p>một</p>\n<p>hai</p>", "một\nhai"),
        ("<ul><li>một</li><li>hai</li></ul>", "một\nhai"),
        ('x<img src="file:///etc/passwd">y', "xy"),
        ('<a href="http://a.example/">trang</a>', "trang"),
        ("<style>p{}</style><script>alert(1)</script>chữ", "chữ"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("{{year}} {{+b}}", "{ {year} } { {+b} }"),
        ("<b>chưa đóng", "{{+b}}chưa đóng{{-b}}"),
        ("</i></b>lạc", "lạc"),
        ("", ""),
    ],
)
def test_only_lines_bold_and_italic_remain(source: str, text: str) -> None:
    assert reduced_html(source) == text


@given(st.text("<>/bip{} \n\"'=&;sé", max_size=40))
def test_no_clipboard_can_break_it(source: str) -> None:
    assert "{{" not in without_marks(reduced_html(source))


def test_cells_of_a_sheet_stay_apart() -> None:
    sheet = (
        "<table><tr><td>ô 1</td><td>ô 2</td></tr><tr><td>ô 3</td><td><p>ô 4</p></td></tr></table>"
    )
    assert reduced_html(sheet) == "ô 1 ô 2\nô 3\nô 4"
