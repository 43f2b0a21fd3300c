"""Make a line of a list that is one button: it opens what it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from hungchinh_desktop.ui.kit.look import Look

LINE_HEIGHT = 36


class LineButton(QAbstractButton):
    """Lay labels and icons in a row; hover, focus ring and Enter belong to the whole line."""

    def __init__(self, look: Look, object_name: str, accessible_name: str) -> None:
        """Start empty; the `add_…` methods fill the line from the left."""
        super().__init__()
        named(self, object_name, accessible_name)
        self._look = look
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 10, 0)
        self._row.setSpacing(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def add_text(self, text: str, role: str = "", *, width: int = 0, stretch: int = 0) -> QLabel:
        """Add a label in a role of the style sheet, with a least design width."""
        label = text_label(text, role, f"{self.objectName()}_text{self._row.count()}")
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if width:
            label.setMinimumWidth(self._look.px(width))
        self._row.addWidget(label, stretch)
        return label

    def add_icon(self, name: str, tone: str, size: int = 18) -> None:
        """Add an icon in the colour of a token."""
        self._row.addWidget(IconLabel(self._look, name, tone, size))

    def add_part(self, part: QWidget, stretch: int = 0) -> None:
        """Add a drawn part that leaves the mouse to the line."""
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row.addWidget(part, stretch)

    def add_stretch(self) -> None:
        """Push what follows to the right."""
        self._row.addStretch(1)

    def sizeHint(self) -> QSize:
        size = self._row.sizeHint()
        return QSize(size.width(), max(self._look.px(LINE_HEIGHT), size.height() + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._row.minimumSize().width(), self.fontMetrics().height() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self._look.palette
        if self.underMouse():
            painter.fillRect(self.rect(), palette.hover)
        painter.setPen(palette.border)
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        if self.hasFocus():
            painter.setPen(QPen(palette.focus, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))


class WholeLabel(QLabel):
    """Show a sentence on one line; what does not fit ends in "…" and stands in the tooltip."""

    def __init__(self, text: str, object_name: str) -> None:
        super().__init__()
        self._whole = text
        self.setObjectName(object_name)
        self.setAccessibleName(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    @property
    def whole(self) -> str:
        """Return the sentence without the cut."""
        return self._whole

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, self.width()
        )
        self.setToolTip(self._whole if shown != self._whole else "")
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), flags, shown)
