"""Keep the last rows of a table with the signatures under it: nobody signs an empty page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hungchinh_desktop.documents import paper_layout as layout
from hungchinh_desktop.documents.blocks import SignerPair, plain
from hungchinh_desktop.documents.paper_layout import TextStyle
from hungchinh_desktop.documents.pdf_flow import Piece
from hungchinh_desktop.documents.pdf_heads import ColumnsPiece, Placed
from hungchinh_desktop.documents.pdf_sheet import Sheet
from hungchinh_desktop.documents.pdf_table import TablePiece
from hungchinh_desktop.documents.text_box import Typesetter

_SPACE_ABOVE = 6


@dataclass(frozen=True, slots=True)
class SignedTable:
    """Put a table and its signatures between the margins; `room` is the height of a page."""

    table: TablePiece
    signatures: ColumnsPiece
    room: float
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """Return the height of both."""
        return self.table.height + self.signatures.space_before + self.signatures.height

    @property
    def least(self) -> float:
        """Return the height of the head and the first row, or of all when they stay together."""
        few = len(self.table.rows) <= layout.ROWS_KEPT
        return self.height if few and self.height <= self.room else self.table.least

    @property
    def space_before(self) -> float:
        """Return the room above the table."""
        return self.table.space_before

    def split(self, room: float) -> tuple[Piece, Piece]:
        """Return the rows that fit and the others with the signatures, three rows at least.

        When the last rows are too tall for that, fewer stay with the signatures.
        """
        rows = self.table.rows
        if len(rows) == 1:
            return self.table, self.signatures
        fitting = self.table
        if self.table.height > room:
            fitting, _ = self.table.split(room)
        count = max(1, min(len(fitting.rows), len(rows) - layout.ROWS_KEPT))
        cut = sum(row.height for row in rows[:count]) + self.table.head.height
        first, rest = self.table.split(cut + rows[count - 1].closing_room)
        return first, replace(self, table=rest)

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw the table and below it the signatures."""
        self.table.draw(sheet, top)
        self.signatures.draw(sheet, top + self.table.height + self.signatures.space_before)


def signer_piece(block: SignerPair, typesetter: Typesetter, width: float) -> ColumnsPiece:
    """Return the total over the whole width, then both signers side by side with their room."""
    half = width / 2
    parts: list[Placed] = []

    def put(text: str, style: TextStyle, left: float, wide: float, top: float) -> float:
        box = typesetter.box(plain(text), style, wide)
        parts.append(Placed(box, left, top))
        return top + box.height

    total = put(block.total, layout.LIST_TOTAL, 0, width, 0) + _SPACE_ABOVE
    signing = put(block.place_and_date, layout.LIST_DATE, half, half, total)
    ends = []
    for left, (title, hint) in ((0.0, block.left), (half, block.right)):
        below = put(title, layout.LIST_SIGNER, left, half, signing)
        ends.append(put(hint, layout.LIST_DATE, left, half, below))
    parts.append(
        Placed(typesetter.box((), layout.LIST_DATE, half), 0, max(ends) + layout.LIST_ROOM)
    )
    return ColumnsPiece(tuple(parts), space_before=_SPACE_ABOVE)
