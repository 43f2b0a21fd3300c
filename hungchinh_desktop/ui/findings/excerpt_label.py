"""Quote words of the plan in the type of paper, the faulty ones underlined."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.domain.finding import Finding
    from hungchinh_desktop.ui.kit.look import Look

_AROUND = 130
_POINTS = 12


class ExcerptLabel(QLabel):
    """Show the excerpt of a finding; long ones are cut around the first faulty words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "finding_excerpt", "Trích")
        self._look = look
        self._finding: Finding | None = None
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        set_role(self, "excerpt")
        look.changed.connect(self._renew)

    def show_excerpt(self, finding: Finding | None) -> None:
        """Quote another finding; one without words hides the label."""
        self._finding = finding
        self._renew()

    def _renew(self) -> None:
        finding = self._finding
        self.setVisible(finding is not None and bool(finding.excerpt))
        if finding is None:
            return
        font = self._look.paper_font(_POINTS)  # set in the text: the style sheet owns the label's
        color = self._look.color("danger").name()
        ground = self._look.color("danger_soft").name()
        style = f"color: {color}; background-color: {ground}; text-decoration: underline"
        excerpt = shortened(finding.excerpt, finding.marked)
        if finding.quotes_register:
            excerpt = self._look.hidden(excerpt)
        quoted = marked_html(excerpt, finding.marked, style)
        paper = f"font-family: '{font.family()}'; font-size: {font.pointSizeF():.1f}pt"
        self.setText(f'<div style="{paper}">{quoted}</div>')


def shortened(text: str, marked: tuple[str, ...]) -> str:
    """Return the words around the first marked ones, "…" where something was left out."""
    if len(text) <= 2 * _AROUND:
        return text
    at = min((text.find(words) for words in marked if words in text), default=0)
    first = text.rfind(" ", 0, max(at - _AROUND, 0)) + 1 if at > _AROUND else 0
    last = text.find(" ", min(at + _AROUND, len(text)))
    end = len(text) if last < 0 else last
    return ("… " if first else "") + text[first:end] + (" …" if end < len(text) else "")


def marked_html(text: str, marked: tuple[str, ...], style: str) -> str:
    """Return the text as HTML with the marked words in a style; no character acts as a tag."""
    words = sorted({one for one in marked if one}, key=len, reverse=True)
    if not words:
        return html.escape(text)
    parts = re.split(f"({'|'.join(map(re.escape, words))})", text)
    return "".join(
        f'<span style="{style}">{html.escape(part)}</span>' if part in words else html.escape(part)
        for part in parts
    )
