"""Keep the officer's own filters of the register."""

from __future__ import annotations

import json

from hungchinh_desktop.domain.saved_filter import SavedFilter
from hungchinh_desktop.domain.vietnamese import fold, sort_key
from hungchinh_desktop.storage.database import Database


class SavedFilterStore:
    """Read and write saved filters; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def filters(self) -> list[SavedFilter]:
        """Return all saved filters by name."""
        rows = self._database.rows(
            "SELECT id, name, filter, hamlet_id, search, columns FROM saved_filter"
        )
        found = [
            SavedFilter(
                row["id"],
                row["name"],
                row["filter"],
                row["hamlet_id"] or "",
                row["search"],
                tuple(json.loads(row["columns"]).items()),
            )
            for row in rows
        ]
        return sorted(found, key=lambda one: sort_key(one.name))

    def add(self, saved: SavedFilter) -> None:
        """Keep a filter."""
        self._database.insert(
            "saved_filter",
            {
                "id": saved.id,
                "name": saved.name,
                "name_fold": fold(saved.name),
                "filter": saved.filter_id,
                "hamlet_id": saved.hamlet_id or None,
                "search": saved.search,
                "columns": json.dumps(dict(saved.columns), ensure_ascii=False),
            },
        )

    def rename(self, filter_id: str, name: str) -> None:
        """Give a filter another name."""
        self._database.update("saved_filter", filter_id, {"name": name, "name_fold": fold(name)})

    def remove(self, filter_id: str) -> None:
        """Forget a filter."""
        self._database.delete("saved_filter", filter_id)
