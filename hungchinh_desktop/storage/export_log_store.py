"""Keep the list of files that left the program."""

from __future__ import annotations

from hungchinh_desktop.domain.activity import ExportRecord
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.storage.database import Database


class ExportLogStore:
    """Read and add export records."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, made_at: str, kind: str, profile: str, row_count: int, path: str) -> None:
        """Record one file."""
        self._database.insert(
            "export_log",
            {
                "id": new_id(),
                "made_at": made_at,
                "kind": kind,
                "profile": profile,
                "row_count": row_count,
                "path": path,
            },
        )

    def newest(self, limit: int) -> list[ExportRecord]:
        """Return the newest records first."""
        rows = self._database.rows(
            "SELECT * FROM export_log ORDER BY made_at DESC, id DESC LIMIT ?", limit
        )
        return [ExportRecord(**row) for row in rows]
