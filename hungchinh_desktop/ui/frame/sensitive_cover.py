"""Say in the status bar whether sensitive words are covered; cover them or show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hungchinh_desktop.ui.kit.spaced_button import SpacedButton
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.ui.frame.status_bar import StatusBar
    from hungchinh_desktop.ui.kit.look import Look

COVERED, OPEN = "Đang che · F8", "Không che · F8"
_TIPS = {
    True: "Thực trạng, hỗ trợ, bệnh tật, gia cảnh, số giấy tờ đang được che."
    " Bấm vào đây hoặc F8 để hiện.",
    False: "Mọi thông tin của hộ đang hiện. Có người đứng cạnh thì bấm vào đây hoặc F8 để che.",
}
_SAID = {True: "Đã che thông tin nhạy cảm; F8 để hiện", False: "Đang hiện mọi thông tin; F8 để che"}


class SensitiveCover(QObject):
    """Keep the state in sight at the right of the status bar; a press turns it."""

    def __init__(self, look: Look, status: StatusBar) -> None:
        """Cover everything: at the start nobody knows who stands beside the officer."""
        super().__init__(status)
        self._look = look
        self._status = status
        self.button = SpacedButton(status)
        self.button.setObjectName("status_cover")
        self.button.setAutoDefault(False)
        set_role(self.button, "status")
        self.button.clicked.connect(self.toggle)
        status.add_state(self.button)
        look.cover_changed.connect(self._on_cover_changed)
        self._show()

    def toggle(self) -> None:
        """Put dots for sensitive words, or the words again."""
        self._look.cover(covers=not self._look.covers)

    def _on_cover_changed(self) -> None:
        self._show()
        self._status.say(_SAID[self._look.covers])

    def _show(self) -> None:
        covers = self._look.covers
        words = COVERED if covers else OPEN
        self.button.setText(words)
        self.button.setAccessibleName(f"{words}: {_TIPS[covers]}")
        self.button.setToolTip(_TIPS[covers])
        set_role(self.button, "" if covers else "warn", "kind")
        icon, tone = ("covered", "muted") if covers else ("uncovered", "warn")
        self._look.set_icon(self.button, icon, tone, 16)
