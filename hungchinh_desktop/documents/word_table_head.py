"""Write the head of a Word table: one row, or two where columns share words above their heads."""

from __future__ import annotations

from itertools import groupby

from hungchinh_desktop.documents import paper_layout as layout
from hungchinh_desktop.documents.blocks import Column
from hungchinh_desktop.documents.text_box import Typesetter
from hungchinh_desktop.documents.word_markup import Keeping, cell, paragraph, row, text_run

_KEEP = Keeping(with_next=True)

MeasuredColumn = tuple[Column, float]


def head_rows(columns: list[MeasuredColumn], typesetter: Typesetter) -> list[str]:
    """Return the rows of the head, which come again on every page and stay with the first row."""
    if not any(column.group for column, _ in columns):
        cells = [cell(wide, _head(one, typesetter), middle=True) for one, wide in columns]
        return [row(cells, head=True)]
    upper: list[str] = []
    lower: list[str] = []
    for words, found in groupby(columns, key=lambda one: one[0].group):
        members = list(found)
        if words:
            width = sum(wide for _, wide in members)
            text = paragraph("TableHead", text_run(typesetter.printable(words)), _KEEP)
            upper.append(cell(width, text, middle=True, span=len(members)))
            lower += [cell(wide, _head(one, typesetter), middle=True) for one, wide in members]
        else:
            for one, wide in members:
                upper.append(cell(wide, _head(one, typesetter), middle=True, merged="restart"))
                lower.append(cell(wide, paragraph("TableHead", ""), merged="continue"))
    return [row(upper, head=True), row(lower, head=True)]


def _head(column: Column, typesetter: Typesetter) -> str:
    size = round(column.head_size * 2)
    own = f'<w:sz w:val="{size}"/>' if column.head_size != layout.TABLE_HEAD.size else ""
    words = " ".join(typesetter.printable(column.head).split("\n"))
    return paragraph("TableHead", text_run(words, own), _KEEP)
