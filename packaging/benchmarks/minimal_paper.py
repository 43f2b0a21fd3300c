"""Draw the paragraphs and tables of a paper with reportlab's own layout, as plainly as it goes."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    Flowable,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Table,
    TableStyle,
)

from hungchinh_desktop.documents import blocks
from hungchinh_desktop.documents.fonts import load_fonts
from hungchinh_desktop.documents.paper_layout import A4_UPRIGHT as FRAME

Part = str | list[list[str]] | None
"""A paragraph, the cells of a table with its head, or None for a new page."""


def parts_of(document: blocks.Document) -> list[Part]:
    """Return the words of a paper in printed order, without anything about their look."""
    found: list[Part] = []
    for group in (document.blocks, *(annex.blocks for annex in document.annexes)):
        found += [None] if found else []
        for block in group:
            found += _parts_of_block(block)
    return found


def _parts_of_block(block: blocks.Block) -> Iterator[Part]:
    match block:
        case blocks.Letterhead():
            yield from (*block.issuer, block.number_line, block.place_and_date)
        case blocks.Title():
            yield from (block.document_type, blocks.text_of(block.subject))
        case blocks.AnnexTitle():
            yield from (block.label, blocks.text_of(block.title), block.attached_to)
        case blocks.Heading():
            yield f"{block.number}. {blocks.text_of(block.runs)}"
        case blocks.ListItem():
            yield f"{block.marker} {blocks.text_of(block.runs)}"
        case blocks.Table():
            rows = [[_cell(cell) for cell in row.cells] for row in block.rows]
            yield [[column.head for column in block.columns], *rows]
        case blocks.SignatureBlock():
            yield from (*block.lines, block.name, *block.recipients)
        case blocks.BasisLine() | blocks.Paragraph():
            yield blocks.text_of(block.runs)


def _cell(cell: blocks.Cell) -> str:
    return " ".join(blocks.text_of(runs) for runs in cell)


class MinimalPaper:
    """Hold the styles of a reportlab program that has read its manual and no more."""

    def __init__(self) -> None:
        """Make the fonts known, as the program does once."""
        font = load_fonts().name()
        self._body = ParagraphStyle(
            "body", fontName=font, fontSize=14, leading=17, alignment=TA_JUSTIFY, spaceAfter=6
        )
        self._small = ParagraphStyle("small", fontName=font, fontSize=12, leading=14)
        grid = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
        self._grid = TableStyle([grid, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])

    def drawn(self, parts: list[Part]) -> bytes:
        """Return the PDF."""
        buffer = BytesIO()
        template = SimpleDocTemplate(
            buffer,
            pagesize=A4,
            leftMargin=FRAME.left,
            rightMargin=FRAME.right,
            topMargin=FRAME.top,
            bottomMargin=FRAME.bottom,
        )
        template.build([self._flowable(part) for part in parts])
        return buffer.getvalue()

    def _flowable(self, part: Part) -> Flowable:
        if part is None:
            return PageBreak()
        if isinstance(part, str):
            return Paragraph(escape(part), self._body)
        cells = [[Paragraph(escape(text), self._small) for text in row] for row in part]
        widths = [FRAME.text_width / len(part[0])] * len(part[0])
        return Table(cells, widths, repeatRows=1, style=self._grid)
