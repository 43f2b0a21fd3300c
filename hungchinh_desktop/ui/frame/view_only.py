"""Show the screen at a meeting: nothing can be written, sensitive words are covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.frame.window_sources import WindowSources
    from hungchinh_desktop.ui.kit.desk import Desk

TITLE = "CHỈ XEM"
SHOWN = "Đang chỉ xem để trình chiếu: không sửa, không in, không xuất được gì."
READING = "Bạn đang mở sổ với quyền chỉ xem; muốn sửa thì nhờ cán bộ phụ trách."
LEAVE = "Thôi chỉ xem"


class ViewOnly(QObject):
    """Turn the state on and off, and say above every page that it is on."""

    def __init__(
        self,
        desk: Desk,
        sources: WindowSources,
        may_leave_page: Callable[[], bool],
        refresh: Callable[[], object],
        window: QWidget,
    ) -> None:
        """Take what asks the page shown to end its work, and what reads all pages again."""
        super().__init__(window)
        self._desk, self._sources = desk, sources
        self._may_leave_page, self._refresh = may_leave_page, refresh
        self._window = window
        self.strip = named(QWidget(window), "view_only", "Đang chỉ xem")
        self._banner = Banner(desk.look, "view_only_banner", "info")
        column = QVBoxLayout(self.strip)
        column.setContentsMargins(20, 8, 20, 0)
        column.addWidget(self._banner)
        self.show_state()

    def is_on(self) -> bool:
        """Tell whether the file is shown only."""
        return self._sources.view_only()

    def may_turn(self) -> bool:
        """Tell whether the state can be chosen: a reader's file is always shown only."""
        return self.is_on() or not self._desk.session.refusal()

    def toggle(self) -> None:
        """Show the file only, or let it be written again."""
        wanted = not self.is_on()
        if not self._may_leave_page():
            return
        if self._desk.done(self._window, lambda: self._sources.show_only(wanted)):
            if wanted:
                self._desk.look.cover(covers=True)  # a room full of people looks on
            self._refresh()

    def show_state(self) -> None:
        """Show or hide the strip."""
        refused = bool(self._desk.session.refusal())
        is_on = self.is_on()
        words = SHOWN if is_on else READING
        self._banner.show_notice("info", words if refused else "")
        if is_on:
            self._banner.add_link(LEAVE, self.toggle)
        self.strip.setVisible(refused)

    def title(self, words: str) -> str:
        """Return the window's title with the state before it."""
        return f"[{TITLE}] {words}" if self._desk.session.refusal() else words
