"""Join below the matrix what a cell means and what its row prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import scrolling
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.project.matrix_explanation import MatrixExplanation
from hungchinh_desktop.ui.project.printed_sentences import PrintedSentences

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

_LEFT_SHARE, _RIGHT_SHARE = 54, 46


class MatrixPanel(QFrame):
    """Show explanation and printed sentences side by side in one frame."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "matrix_panel", "Giải thích và câu sẽ in")
        set_role(self, "panel")
        self.explanation = MatrixExplanation(look)
        self.sentences = PrintedSentences(look)
        left = scrolling(self.explanation, "matrix_explanation_area", "Giải thích ô đang chọn")
        right = scrolling(self.sentences, "matrix_sentences_area", "Câu sẽ in trong kế hoạch")
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addWidget(left, _LEFT_SHARE)
        row.addWidget(_Divider(look))
        row.addWidget(right, _RIGHT_SHARE)


class _Divider(QWidget):
    """Draw the line between the two halves."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.palette.border)
