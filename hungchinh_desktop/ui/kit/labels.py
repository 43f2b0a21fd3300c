"""Make the plain labels and icons that parts are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look


def text_label(text: str, role: str, object_name: str, *, wrap: bool = False) -> QLabel:
    """Return a label in a role of office.qss ("heading", "muted", "caption", "error", …).

    It shows every character as it is: a name with <b> in it stays a name.
    """
    label = QLabel(text)
    label.setObjectName(object_name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    if role:
        set_role(label, role)
    return label


def key_cap(keys: str, object_name: str) -> QLabel:
    """Return a small framed label with the name of a key, such as "Ctrl+F"."""
    label = text_label(keys, "keyCap", object_name)
    label.setAccessibleName(f"Phím {keys}")
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


class IconLabel(QWidget):
    """Show one icon in the colour of a token; decoration, so without an accessible name."""

    def __init__(
        self,
        look: Look,
        name: str,
        tone: str = "text",
        size: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._name, self._tone, self._size = name, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.updateGeometry)

    def show_icon(self, name: str, tone: str) -> None:
        """Show another icon or colour."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(self._size), self._look.px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self._look.color(self._tone)
        self._look.icons.paint(painter, self._name, color, QRectF(self.rect()))
