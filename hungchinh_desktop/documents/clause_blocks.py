"""Turn the clauses that a person typed into blocks of a paper."""

from __future__ import annotations

from collections.abc import Iterator

from hungchinh_desktop.documents.blocks import (
    Block,
    Column,
    Heading,
    HeadingLevel,
    ListItem,
    Paragraph,
    Table,
    TableRow,
)
from hungchinh_desktop.documents.plan_parts import capitals, slot_runs, text_lines
from hungchinh_desktop.domain.clause_table import table_rows
from hungchinh_desktop.domain.yearly_plan import Clause, ClauseKind, fill_slots

_NARROW, _WIDE = 6, 40  # bounds of a column's share, in letters


def typed_clause(clause: Clause, slots: dict[str, str]) -> Iterator[Block]:
    """Yield the blocks of a clause that is not made from the register."""
    joined = " ".join(text_lines(clause.text))
    match clause.kind:
        case ClauseKind.SECTION:
            runs = capitals(slot_runs(joined, slots))
            yield Heading(HeadingLevel.SECTION, clause.number, runs, clause.code)
        case ClauseKind.HEADING:
            level = HeadingLevel.SUBITEM if "." in clause.number else HeadingLevel.ITEM
            yield Heading(level, clause.number, slot_runs(joined, slots), clause.code)
        case ClauseKind.TABLE:
            yield _table(clause, slots)
        case ClauseKind.PARAGRAPH:
            yield from paragraphs(clause.text, slots, clause.code)
        case _:
            yield from _items(clause, slots)


def paragraphs(text: str, slots: dict[str, str], anchor: str) -> Iterator[Paragraph]:
    """Yield one paragraph for each line that was typed."""
    for line in text_lines(text):
        yield Paragraph(slot_runs(line, slots), anchor)


def marker_of(clause: Clause) -> str:
    """Return what stands before an item: "-", "+", "1." or "a)"."""
    return {
        ClauseKind.BULLET: "-",
        ClauseKind.PLUS: "+",
        ClauseKind.NUMBERED: f"{clause.number}.",
        ClauseKind.POINT: f"{clause.number})",
    }[clause.kind]


def _items(clause: Clause, slots: dict[str, str]) -> Iterator[Block]:
    """Yield an item; lines typed below its first one follow as paragraphs."""
    lines = text_lines(clause.text)
    if lines:
        yield ListItem(marker_of(clause), slot_runs(lines[0], slots), clause.code)
        yield from paragraphs("\n".join(lines[1:]), slots, clause.code)


def _table(clause: Clause, slots: dict[str, str]) -> Table:
    heads, *rows = table_rows(clause.text)
    longest = [
        max(len(fill_slots(row[place], slots)) for row in (heads, *rows))
        for place in range(len(heads))
    ]
    return Table(
        tuple(
            Column(fill_slots(head, slots), min(max(length, _NARROW), _WIDE))
            for head, length in zip(heads, longest, strict=True)
        ),
        tuple(
            TableRow(tuple((slot_runs(cell, slots),) if cell else () for cell in row))
            for row in rows
        ),
        clause.code,
    )
