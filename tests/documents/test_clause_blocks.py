"""Prove that clauses print as paragraphs, lists, points and tables, their styles kept."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pdfplumber
import pytest

from hungchinh_desktop.documents.blocks import Heading, HeadingLevel, ListItem, RunKind, Table
from hungchinh_desktop.documents.blocks import text_of as words_of
from hungchinh_desktop.documents.clause_blocks import typed_clause
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from hungchinh_desktop.domain.yearly_plan import Block, Clause, ClauseKind
from tests.documents.plan_builders import plan_content

STYLED = "Chiếm {{+b}}{{poor_rate}} hộ{{-b}}, {{+i}}khoảng{{-i}} {{poor_count}} hộ."


def made(kind: ClauseKind, text: str, number: str = "") -> Clause:
    return Clause("new", "I.9", kind, number, text, 0)


def test_styles_become_runs_and_slots_look_like_the_words_around_them() -> None:
    (item,) = typed_clause(
        made(ClauseKind.BULLET, STYLED), {"poor_rate": "0,09%", "poor_count": "2"}
    )
    assert isinstance(item, ListItem)
    assert [(run.text, run.kind) for run in item.runs] == [
        ("Chiếm ", RunKind.PLAIN),
        ("0,09%", RunKind.BOLD),
        (" hộ", RunKind.BOLD),
        (", ", RunKind.PLAIN),
        ("khoảng", RunKind.ITALIC),
        (" ", RunKind.PLAIN),
        ("2", RunKind.SLOT),
        (" hộ.", RunKind.PLAIN),
    ]


@pytest.mark.parametrize(
    ("kind", "number", "marker"),
    [
        (ClauseKind.BULLET, "", "-"),
        (ClauseKind.PLUS, "", "+"),
        (ClauseKind.NUMBERED, "2.1", "2.1."),
        (ClauseKind.POINT, "đ", "đ)"),
    ],
)
def test_items_wear_their_marks(kind: ClauseKind, number: str, marker: str) -> None:
    (item,) = typed_clause(made(kind, "Một việc.", number), {})
    assert isinstance(item, ListItem)
    assert (item.marker, words_of(item.runs)) == (marker, "Một việc.")


def test_a_heading_of_two_numbers_is_a_part() -> None:
    (heading,) = typed_clause(made(ClauseKind.HEADING, "Việc\nchung", "2.1"), {})
    assert isinstance(heading, Heading)
    assert heading == Heading(HeadingLevel.SUBITEM, "2.1", heading.runs, "I.9")
    assert words_of(heading.runs) == "Việc chung"


def test_a_typed_table_has_heads_and_filled_cells() -> None:
    (table,) = typed_clause(
        made(ClauseKind.TABLE, "Chỉ tiêu\tNăm {{year}}\nHộ nghèo\t{{poor_count}}\nTrống"),
        {"year": "2024", "poor_count": "2"},
    )
    assert isinstance(table, Table)
    assert [column.head for column in table.columns] == ["Chỉ tiêu", "Năm 2024"]
    cells = [[" ".join(map(words_of, cell)) for cell in row.cells] for row in table.rows]
    assert cells == [["Hộ nghèo", "2"], ["Trống", ""]]


def test_styles_points_and_tables_reach_the_pages() -> None:
    content = plan_content()
    first, second, *rest = content.clauses
    new = [
        made(ClauseKind.POINT, "Điểm {{+b}}đậm{{-b}} và {{+i}}nghiêng{{-i}}.", "a"),
        replace(made(ClauseKind.TABLE, "Tên\tGhi chú\nHàng một\tô hai"), code="I.9.table"),
        replace(made(ClauseKind.BLOCK, Block.HAMLET_TABLE.value), code="I.hamlets"),
        replace(made(ClauseKind.BLOCK, Block.COMMITTEE_TABLE.value), code="I.committee"),
    ]
    changed = replace(content, clauses=(first, second, *new, *rest))
    paper = write_pdf(yearly_plan_document(changed))
    with pdfplumber.open(BytesIO(paper.data)) as pages:
        fonts = {
            word["text"]: word["fontname"]
            for page in pages.pages
            for word in page.extract_words(extra_attrs=["fontname"])
        }
        text = "\n".join(page.extract_text() for page in pages.pages)
    assert fonts["đậm"].endswith("Bold")
    assert fonts["nghiêng"].endswith("Italic")
    assert "a) Điểm đậm và nghiêng." in text
    assert "Hàng một ô hai" in text
    assert "Tổng cộng 02 18" in text
    anchors = {place.anchor for place in paper.anchors}
    assert {"I.9", "I.9.table", "I.hamlets", "I.committee"} <= anchors
