"""Lay paragraphs and rules into the flow of a PDF."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hungchinh_desktop.documents.paper_layout import RuleStyle
from hungchinh_desktop.documents.pdf_sheet import Sheet
from hungchinh_desktop.documents.text_box import TextBox

COMPANY = 2
"""Lines of a paragraph that stay together at the foot and at the head of a page."""


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Put a paragraph or heading between the margins; `rule` is drawn under its last line."""

    box: TextBox
    space_before: float
    anchor: str = ""
    keep_with_next: bool = False
    rule: RuleStyle | None = None

    @property
    def height(self) -> float:
        """Return the height of the lines and of the rule below them."""
        return self.box.height + (self.rule.height if self.rule else 0)

    @property
    def least(self) -> float:
        """Return the height of two lines, or of all when cutting would leave one alone."""
        splits = len(self.box.lines) >= 2 * COMPANY and not self.rule
        return COMPANY * self.box.style.leading if splits else self.height

    def split(self, room: float) -> tuple[TextPiece, TextPiece]:
        """Cut between two lines so that neither part is a single line."""
        count = int(room / self.box.style.leading + 1e-6)
        return self.cut(min(count, len(self.box.lines) - COMPANY))

    def cut(self, count: int) -> tuple[TextPiece, TextPiece]:
        """Return a piece with the first lines and one with the rest, set without a gap."""
        first, rest = self.box.cut(count)
        return replace(self, box=first), replace(self, box=rest, space_before=0)

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw the lines and note their place."""
        sheet.draw_box(self.box, sheet.frame.left, top)
        sheet.mark(self.anchor, top, top + self.box.height)
        if self.rule:
            sheet.draw_rule(self.box, self.rule, sheet.frame.left, top + self.box.height)
