"""Write the words of a paper as WordprocessingML: runs, paragraphs and tables as text.

Everything that a person typed is escaped here, so none of it can become a field or a command.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from hungchinh_desktop.documents.blocks import Run, RunKind

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FACES = {
    RunKind.BOLD: "<w:b/><w:bCs/>",
    RunKind.ITALIC: "<w:i/><w:iCs/>",
    RunKind.BOLD_ITALIC: "<w:b/><w:bCs/><w:i/><w:iCs/>",
}
PAGE_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    "<w:r><w:t>2</w:t></w:r>"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
TAB = "<w:r><w:tab/></w:r>"
BREAK = "<w:r><w:br/></w:r>"


def twips(points: float) -> int:
    """Return a length in twentieths of a point, as Word counts."""
    return round(points * 20)


def text_run(text: str, properties: str = "") -> str:
    """Return a piece of text in one style."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def markup_of(runs: Iterable[Run]) -> str:
    """Return the runs of a block; computed values look like the text around them."""
    return "".join(text_run(run.text, _FACES.get(run.kind, "")) for run in runs if run.text)


@dataclass(frozen=True, slots=True)
class Keeping:
    """Say what a paragraph stays with, and how it stands off from the usual of its style."""

    with_next: bool = False
    left: float = 0
    right: float = 0
    before: float | None = None


def paragraph(style: str, inside: str, keeping: Keeping = Keeping()) -> str:
    """Return a paragraph in a style known to the file."""
    properties = f'<w:pStyle w:val="{style}"/>'
    if keeping.with_next:
        properties += "<w:keepNext/>"
    if keeping.before is not None:
        properties += f'<w:spacing w:before="{twips(keeping.before)}"/>'
    if keeping.left or keeping.right:
        properties += f'<w:ind w:left="{twips(keeping.left)}" w:right="{twips(keeping.right)}"/>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def spacer(height: float, *, with_next: bool = False, section: str = "") -> str:
    """Return an empty line of a height, between tables that would else grow together."""
    keep = "<w:keepNext/>" if with_next else ""
    line = max(twips(height), 20)
    return (
        f'<w:p><w:pPr>{keep}<w:spacing w:before="0" w:after="0" w:line="{line}"'
        f' w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>{section}</w:pPr></w:p>'
    )


def rule(left: float, right: float, gap: float, room: float, thickness: float) -> str:
    """Return a solid rule between two indents, `gap` below the text above it."""
    return (
        "<w:p><w:pPr><w:keepNext/><w:pBdr>"
        f'<w:top w:val="single" w:sz="{round(thickness * 8)}" w:space="0" w:color="000000"/>'
        f'</w:pBdr><w:spacing w:before="{twips(gap)}" w:after="{twips(room)}" w:line="20"'
        f' w:lineRule="exact"/><w:ind w:left="{twips(left)}" w:right="{twips(right)}"/>'
        '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
    )


def cell(
    width: float, inside: str, *, middle: bool = False, span: int = 1, merged: str = ""
) -> str:
    """Return a table cell.

    Args:
        width: of the cell, in points.
        inside: its paragraphs.
        middle: whether they stand in the middle of its height.
        span: how many columns it covers.
        merged: "restart" for one that goes on below, "continue" for what it goes on in.
    """
    properties = f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>'
    properties += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += f'<w:vMerge w:val="{merged}"/>' if merged else ""
    properties += '<w:vAlign w:val="center"/>' if middle else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def row(cells: Iterable[str], *, whole: bool = True, head: bool = False, height: float = 0) -> str:
    """Return a table row; a whole one never goes over a page end, a head comes again there."""
    properties = "<w:cantSplit/>" if whole else ""
    if height:
        properties += f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>'
    if head:
        properties += "<w:tblHeader/>"
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(
    widths: Sequence[float],
    rows: Iterable[str],
    *,
    border: float = 0,
    padding: tuple[float, float] = (0, 0),
) -> str:
    """Return a table of fixed widths; `border` is the thickness of its lines, 0 for none."""
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    line = f'w:val="single" w:sz="{round(border * 8)}" w:space="0" w:color="000000"'
    lines = "".join(f"<w:{edge} {line}/>" for edge in edges) if border else ""
    across, down = map(twips, padding)
    sides = (("top", down), ("left", across), ("bottom", down), ("right", across))
    margins = "".join(f'<w:{side} w:w="{size}" w:type="dxa"/>' for side, size in sides)
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
