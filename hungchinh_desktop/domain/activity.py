"""Describe what happened in the program: changes of the record and files that left it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

PRINTER = "máy in"
"""Where a printed paper went, in the words of the log."""


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """Describe one change: number, time (UTC, ISO 8601), and the words after "Hoàn tác: "."""

    id: int
    made_at: str
    label: str
    kind: str
    target_id: int | None


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """Say what was exported, for whom, how many rows, where, when (UTC, ISO 8601) and by whom.

    What went to a printer has `PRINTER` as its path.
    """

    id: str
    made_at: str
    kind: str
    profile: str
    row_count: int
    path: str
    made_by: str = ""

    @property
    def printed(self) -> bool:
        """Tell whether it left on paper: there is no file to open."""
        return self.path == PRINTER

    @property
    def local_time(self) -> datetime:
        """Return when it was, by the clock of this place."""
        return datetime.fromisoformat(self.made_at).astimezone()
