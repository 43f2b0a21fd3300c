"""Two papers stand side by side with marked words and cells."""

from __future__ import annotations

import re

from hungchinh_desktop.domain.paper_comparison import compare
from hungchinh_desktop.ui.issuing.comparison_html import comparison_html, marked_words
from hungchinh_desktop.ui.kit.look import Look
from tests.domain.snapshot_builders import line, paper, row


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_only_the_words_that_differ_are_marked(look: Look) -> None:
    old, new = marked_words("có 2 hộ nghèo", "có 3 hộ nghèo", look.palette)
    assert plain(old) == "có 2 hộ nghèo"
    assert re.findall(r"line-through\">([^<]+)<", old) == ["2"]
    assert re.findall(r"underline\">([^<]+)<", new) == ["3"]


def test_markup_in_a_text_is_shown_as_it_is(look: Look) -> None:
    old, new = marked_words("<b>đậm</b> &", "<img src=x> &", look.palette)
    assert "<b>" not in old
    assert "<img" not in new
    assert "&lt;img src=x&gt;" in new


def test_a_row_is_compared_cell_by_cell(look: Look) -> None:
    items = compare(paper(row("An", "Ốm")), paper(row("An", "Khỏe")))
    html = comparison_html(items, ("Cũ", "Mới"), look.palette)
    assert "Thực trạng:" in html
    assert re.findall(r"(?:line-through|underline)\">([^<]+)<", html) == ["Ốm", "Khỏe"]


def test_each_side_keeps_its_column(look: Look) -> None:
    items = compare(paper(line("a", "1"), line("bỏ", "2")), paper(line("a", "1"), line("t", "3")))
    html = comparison_html(items, ("Cũ", "Mới"), look.palette)
    rows = re.findall(r"<tr><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td></tr>", html)
    assert [(plain(old), plain(new)) for _, old, new in rows] == [
        ("a", "a"),
        ("bỏ", ""),
        ("", "t"),
    ]
