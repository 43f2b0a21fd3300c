"""Tell the pages which tables of the data file were changed, and who may change them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from hungchinh_desktop.domain.work_step import WorkStep

    ReplaySteps = Generator[WorkStep, None, frozenset[str]]
    """An undo or redo bit by bit; closed before its end, it changes nothing."""


class Changes(QObject):
    """Announce the tables that a write touched; one per window."""

    changed = Signal(object)  # frozenset[str]: names of tables

    def announce(self, tables: Iterable[str]) -> None:
        """Tell every listener at once; nothing is sent when nothing was touched."""
        touched = frozenset(tables)
        if touched:
            self.changed.emit(touched)


class EditingSession(Protocol):
    """What the window needs from the open data file besides the services of its pages."""

    def undo_label(self) -> str | None:
        """Return what undo would take back ("Sửa hộ Lê Thị Hương"), None for nothing."""

    def redo_label(self) -> str | None:
        """Return what redo would do again, None for nothing."""

    def undo(self) -> frozenset[str]:
        """Take back the last change and return the tables touched.

        Raises:
            UserError: the change cannot be taken back.
        """

    def redo(self) -> frozenset[str]:
        """Do again what was taken back last and return the tables touched.

        Raises:
            UserError: the change cannot be done again.
        """

    def undo_in_steps(self) -> ReplaySteps:
        """Take back as `undo` does, a fraction of a second at a time."""

    def redo_in_steps(self) -> ReplaySteps:
        """Do again as `redo` does, a fraction of a second at a time."""

    def refusal(self) -> str:
        """Return why nothing may be written to the file now, "" when it may."""

    def release_refusal(self) -> str:
        """Return why nothing may be printed or exported now, "" when it may."""

    def saved_at(self) -> datetime | None:
        """Return the local time of the last write, None when there was none yet."""

    def file_name(self) -> str:
        """Return the name of the data file, without its folder."""

    def take_touched(self) -> frozenset[str]:
        """Return the tables written since the last call and forget them."""
