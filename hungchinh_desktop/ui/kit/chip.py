"""Draw status chips: a letter box and a word, or a dashed mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hungchinh_desktop.domain import vocabulary
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from hungchinh_desktop.ui.kit.look import Look

ARROW = "↗"
RADIUS = 3.0


@dataclass(frozen=True, slots=True)
class Chip:
    """Describe a chip: its letters, its word and the palette tokens it wears."""

    letter: str
    word: str
    tone: str
    soft: str
    dashed: bool = False


def _class_chip(status: PovertyStatus, tone: str, soft: str) -> Chip:
    return Chip(vocabulary.STATUS_SHORT[status], vocabulary.STATUS_LABELS[status], tone, soft)


STATUS_CHIPS: dict[PovertyStatus, Chip] = {
    PovertyStatus.POOR: _class_chip(PovertyStatus.POOR, "poor", "poor_soft"),
    PovertyStatus.NEAR_POOR: _class_chip(PovertyStatus.NEAR_POOR, "near_poor", "near_poor_soft"),
    PovertyStatus.ESCAPED: _class_chip(PovertyStatus.ESCAPED, "muted", "head"),
}
NEWLY_ESCAPED_CHIP = Chip(
    vocabulary.NEWLY_ESCAPED_SHORT,
    vocabulary.NEWLY_ESCAPED_LABEL,
    "newly_escaped",
    "newly_escaped_soft",
)
EXIT_CANDIDATE_CHIP = Chip(
    ARROW,
    vocabulary.EXIT_CANDIDATE_LABEL,
    "exit_candidate",
    "exit_candidate_soft",
    dashed=True,
)


class ChipPainter:
    """Measure and draw chips at the text size in use times a zoom of its own."""

    def __init__(self, look: Look, zoom: float = 1.0) -> None:
        """Take the look; zoom is that of the table the chips stand in."""
        self._look = look
        self._letter_font = look.font(9 * zoom, bold=True)
        self._word_font = look.font(10 * zoom)
        self._letters = QFontMetrics(self._letter_font)
        self._words = QFontMetrics(self._word_font)
        self._unit = look.scale * zoom

    def size(self, chip: Chip, *, with_word: bool = True) -> QSize:
        """Return the room a chip needs, with or without its word."""
        height = max(round(20 * self._unit), self._words.height() + 2)
        width = self._box_width(chip)
        if with_word:
            width += self._words.horizontalAdvance(chip.word) + 2 * self._gap()
        return QSize(width, height)

    def paint(
        self, painter: QPainter, rect: QRect, chip: Chip, *, with_word: bool | None = None
    ) -> int:
        """Draw the chip at the left of rect, centred in height; return its width.

        Without with_word the word is drawn when it fits into rect whole.
        """
        if with_word is None:
            with_word = self.size(chip).width() <= rect.width()
        size = self.size(chip, with_word=with_word)
        top = rect.y() + (rect.height() - size.height()) / 2
        frame = QRectF(rect.x() + 0.5, round(top) + 0.5, size.width() - 1, size.height() - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, frame, chip)
        self._paint_letter(painter, frame, chip)
        if with_word:
            self._paint_word(painter, frame, chip)
        painter.restore()
        return size.width()

    def _gap(self) -> int:
        return round(6 * self._unit)

    def _box_width(self, chip: Chip) -> int:
        if chip.letter == ARROW:
            return round(18 * self._unit)
        return self._letters.horizontalAdvance(chip.letter) + 2 * self._gap()

    def _paint_frame(self, painter: QPainter, frame: QRectF, chip: Chip) -> None:
        tone = self._look.color(chip.tone)
        style = Qt.PenStyle.DashLine if chip.dashed else Qt.PenStyle.SolidLine
        pen = QPen(tone, 1, style)
        if chip.dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(self._look.color(chip.soft))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)

    def _paint_letter(self, painter: QPainter, frame: QRectF, chip: Chip) -> None:
        tone = self._look.color(chip.tone)
        box = QRectF(frame.x(), frame.y(), self._box_width(chip), frame.height())
        if chip.letter == ARROW:
            self._paint_arrow(painter, box, tone)
            return
        painter.save()
        outline = QPainterPath()
        outline.addRoundedRect(frame, RADIUS, RADIUS)
        painter.setClipPath(outline)
        painter.fillRect(box, tone)
        painter.restore()
        painter.setFont(self._letter_font)
        painter.setPen(self._look.palette.surface)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, chip.letter)

    def _paint_arrow(self, painter: QPainter, box: QRectF, tone: QColor) -> None:
        """Draw the arrow as lines: not every interface font has the character."""
        half = 3.5 * self._unit
        tip = box.center() + QPointF(half, -half)
        pen = QPen(tone, 1.5 * self._unit)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        painter.setPen(pen)
        painter.drawLine(box.center() + QPointF(-half, half), tip)
        painter.drawPolyline([tip + QPointF(-1.4 * half, 0), tip, tip + QPointF(0, 1.4 * half)])

    def _paint_word(self, painter: QPainter, frame: QRectF, chip: Chip) -> None:
        left = self._box_width(chip) + (0 if chip.letter == ARROW else self._gap())
        painter.setFont(self._word_font)
        painter.setPen(self._look.color(chip.tone))
        place = frame.adjusted(left, 0, 0, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), chip.word)


class ChipLabel(QWidget):
    """Show one chip as a widget."""

    def __init__(
        self,
        look: Look,
        chip: Chip,
        object_name: str,
        *,
        with_word: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Show chip; its word is the accessible name even when only the letter is drawn."""
        super().__init__(parent)
        self._look = look
        self._chip = chip
        self._with_word = with_word
        named(self, object_name, chip.word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_chip(self, chip: Chip) -> None:
        """Show another chip."""
        self._chip = chip
        self.setAccessibleName(chip.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return ChipPainter(self._look).size(self._chip, with_word=self._with_word)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ChipPainter(self._look).paint(painter, self.rect(), self._chip, with_word=self._with_word)
