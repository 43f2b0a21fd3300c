"""Draw a slot in a text: its value, bold on a soft ground, underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from hungchinh_desktop.ui.yearly_plan.slot_text import SLOT_TYPE, slot_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from hungchinh_desktop.ui.kit.look import Look

UNKNOWN = "?"
_SIDE, _GAP, _LINE, _ROUND = 4.0, 1.0, 2.0, 2.0


class SlotObject(QPyTextObject):
    """Serve all texts of the page; `values` is renewed with the register."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.values: dict[str, str] = {}

    def serve(self, document: QTextDocument) -> None:
        """Draw the slots of a document from now on."""
        document.documentLayout().registerHandler(SLOT_TYPE, self)

    def value(self, slot: str) -> str:
        """Return what the slot shows; a value that cannot be computed is "?"."""
        return self.values.get(slot) or UNKNOWN

    def intrinsicSize(self, doc: QTextDocument, _position: int, form: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(_bold(doc))
        width = metrics.horizontalAdvance(self.value(slot_of(form)))
        return QSizeF(width + 2 * (_SIDE + _GAP), metrics.height())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        _position: int,
        form: QTextFormat,
    ) -> None:
        value, palette, font = self.value(slot_of(form)), self._look.palette, _bold(doc)
        known = value != UNKNOWN
        rect = QRectF(rect)
        box = rect.adjusted(_GAP, 0, -_GAP, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.slot_soft if known else palette.warn_soft)
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        if known:
            # Below the box: the line must not strike through the dots under ạ, ệ, ộ.
            painter.fillRect(
                QRectF(box.left(), box.bottom(), box.width(), _LINE), palette.slot_line
            )
        else:
            painter.setPen(QPen(palette.warn, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(font)
        painter.setPen(palette.slot if known else palette.warn)
        baseline = rect.bottom() - QFontMetricsF(doc.defaultFont()).descent()
        painter.drawText(QPointF(box.left() + _SIDE, baseline), value)
        painter.restore()


def _bold(document: QTextDocument) -> QFont:
    font = QFont(document.defaultFont())
    font.setBold(True)
    return font
