"""Draw a push button with its shortcut as a key cap beside the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter

from hungchinh_desktop.ui.kit.spaced_button import SpacedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.look import Look

_CAP_POINTS = 9
_GAP = 8  # between words and cap
_CAP_PADDING = 5


class KeyCapButton(SpacedButton):
    """Show icon, words and key cap; without a shortcut it is an ordinary button."""

    def __init__(
        self, text: str, look: Look, shortcut: str = "", parent: QWidget | None = None
    ) -> None:
        """Take the shortcut in Qt's portable spelling; it is drawn as the system spells it."""
        super().__init__(text, parent)
        self._look = look
        self._cap = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        look.changed.connect(self._on_look_changed)

    def sizeHint(self) -> QSize:
        """Add the room of the key cap."""
        hint = super().sizeHint()
        extra = _GAP + self._cap_width() if self._cap else 0
        return QSize(hint.width() + extra, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button's ground, the words left of the cap, then the cap."""
        if not self._cap:
            super().paintEvent(event)
            return
        # Loaded here: the first page may have no such button, and Qt's style enums take a while.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        room = self._cap_width() + _GAP
        contents = self.style().subElementRect(
            QStyle.SubElement.SE_PushButtonContents, option, self
        )
        option.rect = contents.adjusted(0, 0, -room, 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        self._draw_cap(painter, contents)
        painter.end()

    def _on_look_changed(self) -> None:
        self.updateGeometry()

    def _draw_cap(self, painter: QPainter, contents: QRect) -> None:
        font = self._look.font(_CAP_POINTS, bold=True)
        height = QFontMetrics(font).height() + 2
        cap = QRect(0, 0, self._cap_width(), height)
        cap.moveCenter(contents.center())
        cap.moveRight(contents.right() - 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.setPen(self._cap_color())
        painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._cap)

    def _cap_color(self) -> QColor:
        if not self.isEnabled():
            return self._look.color("muted")
        return self._look.color("on_accent" if self.property("role") == "primary" else "muted")

    def _cap_width(self) -> int:
        metrics = QFontMetrics(self._look.font(_CAP_POINTS, bold=True))
        return metrics.horizontalAdvance(self._cap) + 2 * _CAP_PADDING
