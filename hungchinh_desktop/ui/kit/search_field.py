"""Take a search as it is typed and report it once the typing rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QCompleter, QLineEdit

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from hungchinh_desktop.ui.kit.look import Look

QUIET_MS = 200
ICON, SIDE, CAP_PADDING = 18, 8, 5


class SearchField(QLineEdit):
    """Show a magnifier, a placeholder and the key that leads here."""

    text_settled = Signal(str)  # after 200 ms of quiet, or at once on Enter and Esc
    went_down = Signal()  # the down key: on to the list below

    def __init__(
        self,
        look: Look,
        object_name: str,
        accessible_name: str,
        *,
        placeholder: str = "Tìm không cần dấu",
        keys: str = "",
    ) -> None:
        """Take the words shown while empty, and the key cap at the right."""
        super().__init__()
        named(self, object_name, accessible_name)
        self._look = look
        self._keys = keys
        self._settled = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._on_quiet)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self._on_text_changed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_completions(self, words: Sequence[str]) -> None:
        """Offer words in a list below; never inline, which garbles what UniKey types."""
        completer = QCompleter(list(words), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        if (popup := completer.popup()) is not None:
            set_role(popup, "popup")
        self.setCompleter(completer)

    def settle(self) -> None:
        """Report the text now instead of after the pause."""
        self._timer.stop()
        self._on_quiet()

    def sizeHint(self) -> QSize:
        """Hold the whole placeholder."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        margins = self.textMargins()
        width = words + margins.left() + margins.right() + self._look.px(30)
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.settle()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.settle()
        elif event.key() == Qt.Key.Key_Down and self.completer() is None:
            self.settle()
            self.went_down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self._look.px(SIDE), 0, self._look.px(ICON), self.height())
        self._look.icons.paint(painter, "search", self._look.color("muted"), place)
        if self._keys and not self.text():
            self._paint_keys(painter)

    def _paint_keys(self, painter: QPainter) -> None:
        font = self._look.font(9)
        metrics = QFontMetrics(font)
        width = self._keys_width()
        height = metrics.height() + 2
        left = self.width() - width - self._look.px(SIDE)
        top = (self.height() - height) // 2
        frame = QRectF(left + 0.5, top + 0.5, width - 1, height - 1)
        painter.setPen(self._look.color("border"))
        painter.drawRoundedRect(frame, 3, 3)
        painter.setFont(font)
        painter.setPen(self._look.color("muted"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._keys)

    def _keys_width(self) -> int:
        advance = QFontMetrics(self._look.font(9)).horizontalAdvance(self._keys)
        return advance + 2 * CAP_PADDING if self._keys else 0

    def _on_look_changed(self) -> None:
        right = self._keys_width() + self._look.px(4) if self._keys else 0
        self.setTextMargins(self._look.px(ICON + 2), 0, right, 0)
        self.setClearButtonEnabled(False)
        self.updateGeometry()

    def _on_text_changed(self) -> None:
        self._timer.start()

    def _on_quiet(self) -> None:
        if self.text() != self._settled:
            self._settled = self.text()
            self.text_settled.emit(self._settled)
