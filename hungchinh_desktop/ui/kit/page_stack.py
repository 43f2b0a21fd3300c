"""Keep the pages of the window: build them late, refresh them when their tables changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from hungchinh_desktop.ui.kit.page_frame import PageFrame

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.page import Page
    from hungchinh_desktop.ui.kit.page_entry import PageEntry

_IDLE_PAUSE_MS = 40  # between two pages built ahead, so that typing is never held up for long


class PageStack(QStackedWidget):
    """Show one page at a time and know which others are out of date."""

    page_shown = Signal(object)  # PageFrame now visible
    page_built = Signal(object)  # PageFrame that exists from now on
    link_activated = Signal(object)  # Link activated on any page

    def __init__(self, entries: Sequence[PageEntry], desk: Desk, parent: QWidget) -> None:
        """Take the pages in sidebar order; none is built yet."""
        super().__init__(parent)
        self.setObjectName("page_stack")
        self.setAccessibleName("Trang đang mở")
        self._desk = desk
        self._entries = {entry.page_id: entry for entry in entries}
        self._frames: dict[str, PageFrame] = {}
        self._stale: set[str] = set()
        self._to_build: Iterator[str] = iter(())
        self._idle = QTimer(self)
        self._idle.setInterval(_IDLE_PAUSE_MS)
        self._idle.timeout.connect(self._on_idle)
        desk.changes.changed.connect(self._on_tables_changed)

    def frames(self) -> list[PageFrame]:
        """Return the pages built so far, in sidebar order."""
        return [self._frames[page_id] for page_id in self._entries if page_id in self._frames]

    def current(self) -> PageFrame | None:
        """Return the visible page, None before the first one."""
        frame = self.currentWidget()
        return frame if isinstance(frame, PageFrame) else None

    def page(self, page_id: str) -> Page:
        """Return a page, built now if need be.

        Raises:
            KeyError: the window has no such page.
        """
        return self._frame(page_id).page

    def show_page(self, page_id: str) -> bool:
        """Bring a page to the front, fresh; False when the current one asked to stay.

        Raises:
            KeyError: the window has no such page.
        """
        before = self.current()
        frame = self._frame(page_id)
        if before is frame:
            return True
        if before is not None and not before.page.leave():
            return False
        self._make_fresh(frame)
        self.setCurrentWidget(frame)
        self.page_shown.emit(frame)
        frame.page.take_focus()
        return True

    def refresh_all(self) -> None:
        """Read everything again, as after opening another file or at F5."""
        self._stale.update(self._frames)
        frame = self.current()
        if frame is not None:
            self._make_fresh(frame)

    def build_rest_when_idle(self) -> None:
        """Build the other pages one by one while the officer reads the first one.

        Nothing is built in a window that was closed meanwhile: its file is closed as well.
        """
        if not self.isVisible():
            return
        self._to_build = iter(list(self._entries))
        self._idle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Build nothing in a window that was closed: its file is closed as well."""
        self._idle.stop()
        super().hideEvent(event)

    def _frame(self, page_id: str) -> PageFrame:
        if page_id not in self._frames:
            frame = PageFrame(self._entries[page_id].build(), self._desk.look)
            frame.page.link_activated.connect(self.link_activated)
            self._frames[page_id] = frame
            self._stale.add(page_id)
            self.addWidget(frame)
            self.page_built.emit(frame)
        return self._frames[page_id]

    def _make_fresh(self, frame: PageFrame) -> None:
        if frame.page.page_id in self._stale:
            frame.page.refresh()
            self._stale.discard(frame.page.page_id)
        frame.update_header()

    def _on_idle(self) -> None:
        # Taken off the list before it is built: a page that fails must not be tried for ever.
        page_id = next(self._to_build, None)
        if page_id is None:
            self._idle.stop()
        else:
            self._frame(page_id)

    def _on_tables_changed(self, tables: Iterable[str]) -> None:
        touched = frozenset(tables)
        self._stale.update(
            page_id for page_id, frame in self._frames.items() if frame.page.watches & touched
        )
        frame = self.current()
        if frame is not None:
            self._make_fresh(frame)
