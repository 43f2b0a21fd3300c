"""Take back and bring back changes, and tell what was saved when."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from datetime import datetime

from hungchinh_desktop.domain.activity import ChangeEntry
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.work_step import WorkStep, finished
from hungchinh_desktop.storage import change_log
from hungchinh_desktop.storage.change_replay import replaying
from hungchinh_desktop.storage.database import Database

ReplayRun = Generator[WorkStep, None, frozenset[str]]
"""The steps of an undo or redo; closing it before its end leaves the file as it was."""


class UndoService:
    """Answer for the open file as a whole: undo, redo, last save, tables touched."""

    def __init__(
        self, database: Database, follow: Callable[[], frozenset[str]] = frozenset
    ) -> None:
        """Take what is called after each replay; it returns tables to be read again."""
        self._database = database
        self._follow = follow

    def undo_label(self) -> str | None:
        """Return the words after "Hoàn tác: ", or None."""
        entry = change_log.next_undo(self._database)
        return entry.label if entry else None

    def redo_label(self) -> str | None:
        """Return the words after "Làm lại: ", or None."""
        entry = change_log.next_redo(self._database)
        return entry.label if entry else None

    def undo(self) -> frozenset[str]:
        """Take the newest change back and return the tables touched.

        Raises UserError when there is nothing to take back, or a row changed meanwhile.
        """
        return finished(self.undo_in_steps())

    def redo(self) -> frozenset[str]:
        """Bring the change back that was taken back last. Raises UserError."""
        return finished(self.redo_in_steps())

    def undo_in_steps(self) -> ReplayRun:
        """Take the newest change back as `undo` does, a fraction of a second at a time."""
        entry = change_log.next_undo(self._database)
        if entry is None:
            raise UserError("Không còn việc nào để hoàn tác.")
        yield from self._replay(entry, "undo")
        return self.take_touched() | self._follow()

    def redo_in_steps(self) -> ReplayRun:
        """Bring a change back as `redo` does, a fraction of a second at a time."""
        entry = change_log.next_redo(self._database)
        if entry is None:
            raise UserError("Không có việc nào để làm lại.")
        yield from self._replay(entry, "redo")
        return self.take_touched() | self._follow()

    def recent(self, limit: int = 5) -> list[ChangeEntry]:
        """Return the newest changes the officer made."""
        entries = change_log.history(self._database, limit * 4)
        return [entry for entry in entries if entry.kind in ("do", "undo", "redo")][:limit]

    def refusal(self) -> str:
        """Return why nothing may be written to the file now, "" when it may."""
        return self._database.refusal

    def check_may_write(self) -> None:
        """Refuse what would replace or rewrite the open file. Raises UserError."""
        if self._database.refusal:
            raise UserError(self._database.refusal)

    def release_refusal(self) -> str:
        """Return why nothing may be printed or exported now, "" when it may."""
        return "" if self._database.logs_events else self._database.refusal

    def saved_at(self) -> datetime | None:
        """Return the local time of the last save, or None before the first."""
        saved = self._database.saved_at
        return saved.astimezone() if saved else None

    def file_name(self) -> str:
        """Return the name of the data file."""
        return self._database.path.name

    def take_touched(self) -> frozenset[str]:
        """Return the tables written since the last call; former words count as the household."""
        touched = self._database.take_touched()
        return touched | {"household"} if "household_past" in touched else touched

    def _replay(self, entry: ChangeEntry, kind: str) -> Iterator[WorkStep]:
        words = {"undo": "Hoàn tác", "redo": "Làm lại"}[kind]
        sentence = f"Đang {words.lower()}"
        with self._database.change(f"{words}: {entry.label}", kind=kind, target_id=entry.id):
            for done, total in replaying(self._database, entry, backwards=kind == "undo"):
                self._database.seal_so_far()
                yield WorkStep(done, total, sentence)
