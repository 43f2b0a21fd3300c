"""Let the officer type what she is after: a household, a page or a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from hungchinh_desktop.ui.frame.command_catalog import CommandCatalog
    from hungchinh_desktop.ui.frame.command_popup import CommandPopup
    from hungchinh_desktop.ui.kit.look import Look

WIDTH, NARROWEST = 330, 110
_QUIET_MS = 200  # an input method rewrites the word several times while it is typed
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class CommandBox(QLineEdit):
    """Search while one types; arrows choose, Enter goes there, Esc gives the focus back."""

    def __init__(self, catalog: CommandCatalog, look: Look, parent: QWidget) -> None:
        """Take what can be found."""
        super().__init__(parent)
        named(self, "command_box", "Tìm hộ, trang hoặc lệnh")
        self._catalog = catalog
        self._look = look
        self._before: QWidget | None = None
        self.setPlaceholderText("Tìm hộ, trang hoặc lệnh…")
        self.setToolTip("Gõ không cần dấu, rồi Enter (Ctrl+K)")
        self._lens = QLabel(self)
        self._cap = QLabel("Ctrl+K", self)
        set_role(self._cap, "keyCap")
        self._place_marks()
        self.popup: CommandPopup | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._on_quiet)
        self.textEdited.connect(self._on_text_edited)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def open(self) -> None:
        """Take the keyboard and offer the pages at once."""
        focused = self.window().focusWidget()
        if focused is not self:
            self._before = focused
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._on_quiet()

    def close_popup(self) -> None:
        """Take the list away."""
        self._quiet.stop()
        if self.popup is not None:
            self.popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, choose, or leave."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif key in _MOVES:
            self._shown_popup().move_choice(_MOVES[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer the pages as soon as a click puts the cursor here."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self._quiet.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the list away with the keyboard; the list itself never takes it."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_popup()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the key cap, then most of the words, when there is little room."""
        super().resizeEvent(event)
        wide = self.width() >= self._look.px(290)
        self._cap.setVisible(wide)
        self.setPlaceholderText("Tìm hộ, trang hoặc lệnh…" if wide else "Tìm…")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the list under the box when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.popup is not None:
            self._place(self.popup)
        return False

    def _on_text_edited(self) -> None:
        self._quiet.start()

    def _on_quiet(self) -> None:
        self._quiet.stop()
        self._shown_popup().show_offers(self._catalog.offers(self.text()))
        self._place(self._shown_popup())

    def _choose(self) -> None:
        if self._quiet.isActive() or self.popup is None or self.popup.isHidden():
            self._on_quiet()  # Enter came before the pause: search for what is typed now
        offer = self._shown_popup().current_offer()
        if offer is None:
            return
        self._leave()
        offer.run()

    def _leave(self) -> None:
        self.clear()
        self.close_popup()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _shown_popup(self) -> CommandPopup:
        if self.popup is None:
            from hungchinh_desktop.ui.frame.command_popup import CommandPopup

            self.popup = CommandPopup(self._look, self.window())
            self.popup.offer_clicked.connect(self._choose)
            self.window().installEventFilter(self)
        return self.popup

    def _place(self, popup: CommandPopup) -> None:
        below = self.mapTo(self.window(), QPoint(0, self.height() + 3))
        width = max(self.width(), self._look.px(WIDTH))
        left = min(below.x(), self.window().width() - width - 8)
        popup.place(QPoint(max(left, 8), below.y()), width, self.window().height() - below.y() - 8)

    def _place_marks(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._lens, 0, middle)
        row.addStretch(1)
        row.addWidget(self._cap, 0, middle)
        for mark in (self._lens, self._cap):
            mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _on_look_changed(self) -> None:
        size, color = self._look.px(18), self._look.color("muted")
        ratio = self.devicePixelRatioF()
        self._lens.setPixmap(self._look.icons.pixmap("search", color, size, ratio))
        self.setTextMargins(size + 8, 0, 0, 0)
        self.setMinimumWidth(self._look.px(NARROWEST))
        self.setMaximumWidth(self._look.px(WIDTH))
