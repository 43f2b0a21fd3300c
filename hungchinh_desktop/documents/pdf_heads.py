"""Lay the two-column parts of a paper into a PDF: its head and its signature."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hungchinh_desktop.documents import paper_layout as layout
from hungchinh_desktop.documents.blocks import (
    Addressees,
    Letterhead,
    SignatureBlock,
    SignerRow,
    plain,
)
from hungchinh_desktop.documents.paper_layout import RuleStyle, TextStyle
from hungchinh_desktop.documents.pdf_sheet import Sheet
from hungchinh_desktop.documents.text_box import TextBox, Typesetter

COLUMN_GAP = 10


@dataclass(frozen=True, slots=True)
class Placed:
    """Put a text box inside a piece; distances count from the piece's upper left corner."""

    box: TextBox
    left: float
    top: float
    rule: RuleStyle | None = None

    @property
    def bottom(self) -> float:
        """Return where the lines end."""
        return self.top + self.box.height


@dataclass(frozen=True, slots=True)
class ColumnsPiece:
    """Put boxes side by side; they stay on one page."""

    parts: tuple[Placed, ...]
    space_before: float = 0
    anchor: str = ""
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """Return where the lowest box ends."""
        return max(part.bottom + (part.rule.height if part.rule else 0) for part in self.parts)

    @property
    def least(self) -> float:
        """Return the whole height."""
        return self.height

    def split(self, room: float) -> tuple[ColumnsPiece, ColumnsPiece]:
        """Refuse: heads and signatures stay whole."""
        raise AssertionError(f"a piece that stays whole was to be split at {room}")

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw the boxes and their rules."""
        left = sheet.frame.left
        for part in self.parts:
            sheet.draw_box(part.box, left + part.left, top + part.top)
            if part.rule:
                sheet.draw_rule(part.box, part.rule, left + part.left, top + part.bottom)
        sheet.mark(self.anchor, top, top + self.height)


def letterhead_widths(
    head: Letterhead, typesetter: Typesetter, width: float
) -> tuple[float, float]:
    """Return the width of both columns; the right one holds its longest line unbroken."""
    national = typesetter.width_of(layout.NATIONAL_HEADING, layout.NATIONAL)
    dated = typesetter.width_of(head.place_and_date, layout.PLACE_AND_DATE)
    right = max(national, dated) + 1
    return width - right, right


def letterhead_piece(head: Letterhead, typesetter: Typesetter, width: float) -> ColumnsPiece:
    """Return components 1 to 4 of annex I to Decree 30/2020; an annex has component 2 alone."""
    left, right = letterhead_widths(head, typesetter, width)
    left -= COLUMN_GAP
    column = _Column(typesetter, 0, left)
    if head.superior:
        column.add(head.superior, layout.SUPERIOR)
    for line in head.issuer:
        column.add(line, layout.ISSUER)
    column.add_rule(layout.ISSUER_RULE)
    if not head.national:
        return ColumnsPiece(tuple(column.parts), anchor=head.anchor)
    other = _Column(typesetter, width - right, right)
    other.add(layout.NATIONAL_HEADING, layout.NATIONAL)
    other.add(layout.MOTTO, layout.MOTTO_LINE)
    other.add_rule(layout.MOTTO_RULE)
    bodies = (*column.parts, *other.parts)  # read row by row, as people and readers do
    lower = max(column.bottom, other.bottom)
    numbered = _Column(typesetter, 0, left, lower)
    numbered.add(head.number_line, layout.NUMBER_LINE)
    dated_column = _Column(typesetter, width - right, right, lower)
    dated_column.add(head.place_and_date, layout.PLACE_AND_DATE)
    parts = (*bodies, *numbered.parts, *dated_column.parts)
    return ColumnsPiece(parts, anchor=head.anchor)


def addressee_piece(block: Addressees, typesetter: Typesetter, width: float) -> ColumnsPiece:
    """Return component 9a: one name beside "Kính gửi:", several below each other with dashes."""
    label = typesetter.box(plain(layout.ADDRESSEES_LABEL), layout.ADDRESSEE, width)
    indent = layout.ADDRESSEE_INDENT
    beside = indent + label.widest + COLUMN_GAP
    names = _Column(typesetter, beside, width - beside)
    for line in addressee_lines(block):
        names.add(line, layout.ADDRESSEE)
    parts = (Placed(label, indent, 0), *names.parts)
    return ColumnsPiece(parts, layout.SPACE_BEFORE_ADDRESSEES, anchor=block.anchor)


def addressee_lines(block: Addressees) -> list[str]:
    """Return the names as they are printed: alone as it is, several with "-", ";" and "."."""
    if len(block.names) < 2:
        return list(block.names)
    marks = [";"] * (len(block.names) - 1) + ["."]
    return [f"- {name}{mark}" for name, mark in zip(block.names, marks, strict=True)]


def signer_row_piece(block: SignerRow, typesetter: Typesetter, width: float) -> ColumnsPiece:
    """Return the signers of minutes side by side, each with room for a signature."""
    share = width / len(block.signers)
    columns = []
    for place, signer in enumerate(block.signers):
        column = _Column(typesetter, place * share, share)
        column.add(signer.title, layout.SIGNER_TITLE)
        column.add(signer.hint, layout.SIGNER_HINT)
        columns.append(column)
    names = max(column.bottom for column in columns) + layout.SIGNATURE_ROOM
    for column, signer in zip(columns, block.signers, strict=True):
        column.bottom = names
        column.add(signer.name, layout.SIGNER)
    parts = tuple(part for column in columns for part in column.parts)
    return ColumnsPiece(parts, layout.SPACE_BEFORE_SIGNATURE, anchor=block.anchor)


def signature_pieces(
    block: SignatureBlock, typesetter: Typesetter, frame: layout.PageFrame
) -> list[ColumnsPiece]:
    """Return components 7 and 9b side by side.

    Recipients too many for one page go on after it, so that none is lost.
    """
    width = frame.text_width
    signer_width = width * layout.SIGNER_SHARE
    signer = _Column(typesetter, width - signer_width, signer_width)
    for line in block.lines:
        signer.add(line, layout.AUTHORITY)
    if block.room:
        signer.bottom += layout.SIGNATURE_ROOM
    if block.name:
        signer.add(block.name, layout.SIGNER)
    others = _Column(typesetter, 0, width - signer_width - COLUMN_GAP)
    if block.recipients:
        others.add(layout.RECIPIENTS_LABEL, layout.RECIPIENTS_HEAD)
    for line in block.recipients:
        others.add(line, layout.RECIPIENT)
    fitting = [part for part in others.parts if part.bottom <= frame.text_height / 2]
    first = ColumnsPiece(
        (*fitting, *signer.parts), layout.SPACE_BEFORE_SIGNATURE, anchor=block.anchor
    )
    rest = [
        ColumnsPiece((replace(part, top=0),), anchor=block.anchor)
        for part in others.parts[len(fitting) :]
    ]
    return [first, *rest]


class _Column:
    """Stack boxes in a column."""

    def __init__(self, typesetter: Typesetter, left: float, width: float, top: float = 0) -> None:
        self._typesetter = typesetter
        self._left = left
        self._width = width
        self.bottom = top
        self.parts: list[Placed] = []

    def add(self, text: str, style: TextStyle) -> None:
        box = self._typesetter.box(plain(text), style, self._width)
        top = self.bottom + style.space_before
        self.parts.append(Placed(box, self._left, top))
        self.bottom = top + box.height

    def add_rule(self, rule: RuleStyle) -> None:
        self.parts[-1] = replace(self.parts[-1], rule=rule)
        self.bottom += rule.height
