"""Stack pieces down the pages of a paper, and decide where a page ends."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Protocol

from hungchinh_desktop.documents.pdf_sheet import Sheet

_HAIR = 1e-6


class Piece(Protocol):
    """Be drawn as wide as the text, as a whole or in parts.

    `height` and `space_before` are known before anything is drawn. `least` is the height of the
    smallest first part that may stand at the foot of a page. A piece with `keep_with_next`
    never stands there without the beginning of what follows.
    """

    @property
    def height(self) -> float: ...
    @property
    def least(self) -> float: ...
    @property
    def space_before(self) -> float: ...
    @property
    def keep_with_next(self) -> bool: ...

    def split(self, room: float) -> tuple[Piece, Piece]:
        """Return the part that fits in the room, at least `least` high, and the rest."""
        ...

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw everything below `top`."""
        ...


def flow(pieces: Sequence[Piece], sheet: Sheet) -> None:
    """Draw the pieces one below the other from the top margin of the sheet's current page."""
    top = start = sheet.frame.top
    foot = sheet.frame.height - sheet.frame.bottom + _HAIR
    queue = deque(pieces)
    while queue:
        below = top + (queue[0].space_before if top > start else 0)
        if top > start and below + _needed(queue) > foot:
            sheet.next_page()
            top = start
            continue
        piece = queue.popleft()
        if below + piece.height > foot and piece.least < piece.height:
            piece, rest = piece.split(foot - below)
            queue.appendleft(rest)
        piece.draw(sheet, below)
        top = below + piece.height


def _needed(queue: deque[Piece]) -> float:
    """Return the height that must be free for the first piece to begin here."""
    needed = 0.0
    for place, piece in enumerate(queue):
        needed += piece.space_before if place else 0
        if not piece.keep_with_next or place == len(queue) - 1:
            return needed + piece.least
        needed += piece.height
    return needed
