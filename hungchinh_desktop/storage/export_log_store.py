"""Keep the list of files that left the program."""

from __future__ import annotations

from dataclasses import asdict

from hungchinh_desktop.domain.activity import ExportRecord
from hungchinh_desktop.storage.database import Database


class ExportLogStore:
    """Read and add export records."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, record: ExportRecord) -> None:
        """Record one file."""
        self._database.insert("export_log", asdict(record))

    def newest(self, limit: int | None = None) -> list[ExportRecord]:
        """Return the newest records first; without a limit all of them."""
        rows = self._database.rows(
            "SELECT * FROM export_log ORDER BY made_at DESC, id DESC LIMIT ?",
            -1 if limit is None else limit,
        )
        return [ExportRecord(**row) for row in rows]
