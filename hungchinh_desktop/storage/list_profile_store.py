"""Keep the columns that the officer chose for the household lists."""

from __future__ import annotations

from collections.abc import Sequence

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.list_fields import ListField
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.storage.database import Database

_CHOSEN = "SELECT id, field FROM list_column WHERE profile = ? ORDER BY list_order"


class ListProfileStore:
    """Read and write the columns of a list; none stored means its usual ones."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def fields(self, profile: ListProfile) -> tuple[ListField, ...]:
        """Return the columns chosen for a list in their order."""
        rows = self._database.rows(_CHOSEN, profile.value)
        return tuple(ListField(row["field"]) for row in rows)

    def set_fields(self, profile: ListProfile, fields: Sequence[ListField]) -> None:
        """Choose the columns of a list anew; none gives it its usual ones back."""
        for row in self._database.rows(_CHOSEN, profile.value):
            self._database.delete("list_column", row["id"])
        for place, field in enumerate(fields, 1):
            values = {"profile": profile.value, "field": field.value, "list_order": place}
            self._database.insert("list_column", {"id": new_id(), **values})
