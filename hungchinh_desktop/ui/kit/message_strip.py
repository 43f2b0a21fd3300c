"""Close a table with a strip of counts that becomes the message after a save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QWidget

from hungchinh_desktop.ui.kit.buttons import icon_button, link_button
from hungchinh_desktop.ui.kit.labels import IconLabel, key_cap, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.kit.look import Look

MESSAGE_SECONDS = 8.0


class MessageStrip(QFrame):
    """Show "7 hộ  xóm 5: 1 · xóm 7: 3", or for a while "✓ Đã lưu hộ … Hoàn tác"."""

    def __init__(self, look: Look, object_name: str, *, seconds: float = MESSAGE_SECONDS) -> None:
        """Take how long a message stays."""
        super().__init__()
        named(self, object_name, "Số lượng và thông báo")
        set_role(self, "strip")
        self._look = look
        self._on_link: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self.end_message)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._built_counts(object_name))
        self._stack.addWidget(self._built_message(object_name))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_counts(self, count: str, split: str = "", hints: str = "") -> None:
        """Set the bold count, its split and the keyboard hints; a message stays before them."""
        self._count.setText(count)
        self._split.setText(split)
        self._hints.setText(hints)
        self._beside.setText(f"{count} {split}".strip())

    def show_message(
        self,
        text: str,
        link: str = "",
        on_link: Callable[[], object] | None = None,
        keys: str = "",
    ) -> None:
        """Say what was done, with a link such as "Hoàn tác" and its keys "Ctrl+Z"."""
        self._text.setText(text)
        self._on_link = on_link
        self._link.setText(link)
        self._link.setAccessibleName(link)
        self._link.setVisible(bool(link))
        self._keys.setText(keys)
        self._keys.setVisible(bool(keys))
        self._stack.setCurrentIndex(1)
        set_role(self, "ok", "kind")
        self._timer.start()

    def end_message(self) -> None:
        """Go back to the counts."""
        self._timer.stop()
        self._stack.setCurrentIndex(0)
        set_role(self, "", "kind")

    def is_showing_message(self) -> bool:
        """Tell whether a message hides the counts."""
        return self._stack.currentIndex() == 1

    def _built_counts(self, name: str) -> QWidget:
        self._count = text_label("", "strong", f"{name}_count")
        self._split = text_label("", "hint", f"{name}_split")
        self._hints = text_label("", "hint", f"{name}_hints")
        page, row = _row()
        row.addWidget(self._count)
        row.addWidget(self._split)
        row.addStretch(1)
        row.addWidget(self._hints)
        return page

    def _built_message(self, name: str) -> QWidget:
        self._text = text_label("", "", f"{name}_text")
        self._link = link_button("Hoàn tác", f"{name}_link", self._follow_link)
        self._keys = key_cap("", f"{name}_keys")
        self._beside = text_label("", "hint", f"{name}_beside")
        page, row = _row()
        row.addWidget(IconLabel(self._look, "severity_ok", "ok", 20))
        for widget in (self._text, self._link, self._keys):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._beside)
        close = icon_button(
            self._look, "close", f"{name}_close", "Đóng thông báo", self.end_message
        )
        row.addWidget(close)
        return page

    def _follow_link(self) -> None:
        handler = self._on_link
        self.end_message()
        if handler is not None:
            handler()

    def _on_look_changed(self) -> None:
        self.setFixedHeight(self._look.px(32))


def _row() -> tuple[QWidget, QHBoxLayout]:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(10, 0, 10, 0)
    row.setSpacing(12)
    return page, row
