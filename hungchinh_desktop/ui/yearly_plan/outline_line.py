"""Draw one line of the outline: what was found there, its words, and how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from hungchinh_desktop.domain.vocabulary import SEVERITY_LABELS
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_style import line_height
from hungchinh_desktop.ui.yearly_plan.finding_notes import SEVERITY_LOOK

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.yearly_plan.outline_entries import OutlineEntry

_SIDE, _ICON, _GAP, _INDENT = 8, 18, 7, 8
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class OutlineLine(QAbstractButton):
    """Draw icon, words and count; the words wrap rather than being cut."""

    stepped = Signal(int)

    def __init__(self, look: Look, entry: OutlineEntry) -> None:
        super().__init__()
        self._look = look
        self._entry = entry
        self._open = False
        self.setObjectName(f"plan_outline_{entry.anchor.removeprefix('title:')}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)
        self.show_entry(entry)

    def show_entry(self, entry: OutlineEntry) -> None:
        """Take other words or findings."""
        self._entry = entry
        words = entry.words
        if entry.severity is not None:
            words += f", {SEVERITY_LABELS[entry.severity].lower()}: {entry.count}"
        named(self, self.objectName(), words)
        self.updateGeometry()
        self.update()

    def set_open(self, open_: bool) -> None:
        """Show the words bold: the section one works in."""
        if open_ is not self._open:
            self._open = open_
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self.heightForWidth(self._look.px(200)))

    def heightForWidth(self, width: int) -> int:
        words = self._words_rect(width, 10_000)
        metrics = QFontMetrics(self._font())
        wrapped = metrics.boundingRect(words, int(_WRAP), self._entry.words).height()
        lines = max(1, round(wrapped / max(metrics.lineSpacing(), 1)))
        room = self._look.px(6 if self._entry.level else 12)
        return lines * line_height(self._font()) + room

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette, entry = QPainter(self), self._look.palette, self._entry
        if self.isChecked() or self.underMouse():
            ground = palette.selected if self.isChecked() else palette.hover
            painter.fillRect(self.rect(), ground)
        self._paint_state(painter)
        words = self._words_rect(self.width(), self.height())
        muted = palette.text if self.isChecked() or not entry.level else palette.muted
        painter.setPen(palette.selected_text if self.isChecked() else muted)
        painter.setFont(self._font())
        painter.drawText(words, int(_WRAP), entry.words)
        if self.hasFocus():
            painter.setPen(QPen(palette.focus, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk up and down by arrows; Enter goes there."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _paint_state(self, painter: QPainter) -> None:
        entry, look = self._entry, self._look
        if entry.level and entry.severity is None:
            return
        icon, tone = ("check", "ok")
        if entry.severity is not None:
            icon, tone = SEVERITY_LOOK[entry.severity]
        size = look.px(_ICON)
        left = look.px(_SIDE + _INDENT * entry.level)
        box = QRectF(left, (self.height() - size) / 2, size, size)
        look.icons.paint(painter, icon, look.color(tone), box)
        if entry.count:
            painter.setPen(look.palette.selected_text if self.isChecked() else look.palette.text)
            painter.setFont(look.font(9.5))
            place = self.rect().adjusted(0, 0, -look.px(_SIDE), 0)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, int(right), str(entry.count))

    def _words_rect(self, width: int, height: int) -> QRect:
        px = self._look.px
        left = px(_SIDE + _ICON + _GAP + _INDENT * self._entry.level)
        right = px(_SIDE + (14 if self._entry.count else 0))
        return QRect(left, 0, max(width - left - right, 20), height)

    def _font(self) -> QFont:
        return self._look.font(10 if self._entry.level else 11, bold=self._open)
