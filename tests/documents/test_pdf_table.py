"""Tables keep their rows whole, repeat their heads and lose nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest

from hungchinh_desktop.documents.blocks import (
    Column,
    ColumnAlign,
    Document,
    Paragraph,
    Table,
    TableRow,
    plain,
)
from hungchinh_desktop.documents.fonts import load_fonts
from hungchinh_desktop.documents.glyphs import GlyphCheck
from hungchinh_desktop.documents.paper_layout import A4_UPRIGHT
from hungchinh_desktop.documents.pdf_table import table_piece
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.text_box import Typesetter
from hungchinh_desktop.domain.printed_paper import PrintedPaper
from tests.documents.pdf_reading import body_lines, flowing_text, rules, tables

COLUMNS = (Column("TT", 1, ColumnAlign.CENTER), Column("Họ và tên", 4), Column("Thực trạng", 8))
LONG_NOTE = " ".join(f"chữ{place}" for place in range(5000))


def made(*rows: tuple[str, str, str], before: str = "") -> PrintedPaper:
    table = Table(
        COLUMNS,
        tuple(
            TableRow(tuple((plain(text),) if text else () for text in row), f"hộ-{row[0]}")
            for row in rows
        ),
    )
    start = (Paragraph(plain(before)),) if before else ()
    return write_pdf(Document("Danh sách", "Ủy ban nhân dân", (*start, table)))


def households(count: int) -> list[tuple[str, str, str]]:
    return [
        (str(place), f"Nguyễn Thị Thu Hiền {place}", "việc làm và thu nhập " * (place % 37))
        for place in range(1, count + 1)
    ]


def test_a_long_table_repeats_its_head_and_keeps_each_row_on_one_page() -> None:
    paper = made(*households(70))
    parts = tables(paper.data)
    assert len(parts) == paper.pages > 3
    assert all(rows[0] == ["TT", "Họ và tên", "Thực trạng"] for _page, rows in parts)
    found = [row for _page, rows in parts for row in rows[1:]]
    assert found == [[number, name, note.strip()] for number, name, note in households(70)]


def test_each_row_has_one_place_for_the_preview() -> None:
    paper = made(*households(70))
    places = {place.anchor: place for place in paper.anchors}
    assert len(paper.anchors) == len(places) == 70
    name = next(one for one in body_lines(paper.data) if one.text == "Nguyễn Thị Thu Hiền 57")
    place = places["hộ-57"]
    assert place.page == name.page
    height = A4_UPRIGHT.height
    assert place.top * height < name.top < name.bottom < place.bottom * height


def test_columns_share_the_width_of_the_text() -> None:
    edges = sorted(
        {round(rule.left, 1) for rule in rules(made(*households(3)).data) if rule.length < 0.1}
    )
    assert edges[0] == pytest.approx(A4_UPRIGHT.left, abs=0.1)
    assert edges[-1] == pytest.approx(A4_UPRIGHT.width - A4_UPRIGHT.right, abs=0.1)
    widths = [right - left for left, right in pairwise(edges)]
    assert widths[1] == pytest.approx(widths[0] * 4, abs=0.5)
    assert widths[2] == pytest.approx(widths[0] * 8, abs=0.5)


def test_a_note_longer_than_a_page_goes_on_over_the_page_end_and_loses_nothing() -> None:
    paper = made(
        ("1", "Lê Thị Hương", "ngắn"),
        ("2", "Bùi Hải Chiến", LONG_NOTE),
        ("3", "Võ Thị Loan", "hết"),
    )
    assert paper.pages > 10
    text = flowing_text(paper.data)
    words = [word for word in text.split() if word.startswith("chữ")]
    assert words == LONG_NOTE.split()
    assert text.count("Thực trạng") == paper.pages
    assert "Võ Thị Loan" in text
    lowest = A4_UPRIGHT.height - A4_UPRIGHT.bottom
    assert all(one.bottom <= lowest + 0.6 for one in body_lines(paper.data))


def test_a_long_note_begins_on_the_page_where_its_turn_comes() -> None:
    paper = made(("1", "Lê Thị Hương", "ngắn"), ("2", "Bùi Hải Chiến", LONG_NOTE))
    pages = [place.page for place in paper.anchors if place.anchor == "hộ-2"]
    assert pages == list(range(1, paper.pages + 1))


def test_a_table_that_does_not_fit_below_a_text_moves_with_its_head() -> None:
    text = "công tác giảm nghèo " * 165
    paper = made(("1", "Lê Thị Hương", "ngắn"), before=text)
    head = next(one for one in body_lines(paper.data) if one.text == "Họ và tên")
    name = next(one for one in body_lines(paper.data) if one.text == "Lê Thị Hương")
    assert head.page == name.page == 2


def test_every_part_of_a_long_table_knows_its_own_height() -> None:
    """No page asks all rows again: time would grow with the pages times the rows."""
    fonts = load_fonts()
    setter = Typesetter(fonts, GlyphCheck(fonts.has_glyph), tint_slots=False)
    cells = [tuple((plain(text),) for text in row) for row in households(60)]
    cells.append(((plain("61"),), (plain("Lê"),), (plain(LONG_NOTE),)))  # goes over page ends
    rest = table_piece(Table(COLUMNS, tuple(map(TableRow, cells))), setter, A4_UPRIGHT)
    parts = []
    while len(rest.rows) > 1 and rest.height > 700:
        first, rest = rest.split(700)
        parts += [first, rest]
    assert len(parts) > 20
    for part in parts:
        assert part.body == pytest.approx(sum(row.height for row in part.rows))
