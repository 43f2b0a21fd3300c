"""Turn rows into the projects of a year and the responsibility matrix."""

from __future__ import annotations

import json

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.project import ProjectRow
from hungchinh_desktop.domain.vocabulary import Role
from hungchinh_desktop.storage.database import Database


class ProjectStore:
    """Read the projects of a year; read and write the cells of the matrix."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, year: int) -> list[ProjectRow]:
        """Return the projects of a year's plan in the order of the catalogue."""
        found = self._database.rows(
            "SELECT * FROM project_row WHERE year = ? ORDER BY list_order", year
        )
        return [ProjectRow(**{**row, "goals": tuple(json.loads(row["goals"]))}) for row in found]

    def cells(self, year: int) -> dict[tuple[str, str], Role]:
        """Return the roles of a year by (row id, unit id)."""
        found = self._database.rows(
            "SELECT row_id, unit_id, role FROM responsibility"
            " WHERE row_id IN (SELECT id FROM project_row WHERE year = ?)",
            year,
        )
        return {(row["row_id"], row["unit_id"]): Role(row["role"]) for row in found}

    def set_role(self, row_id: str, unit_id: str, role: Role | None) -> None:
        """Write one cell; None empties it."""
        found = self._database.rows(
            "SELECT id FROM responsibility WHERE row_id = ? AND unit_id = ?", row_id, unit_id
        )
        if role is None:
            for row in found:
                self._database.delete("responsibility", row["id"])
        elif found:
            self._database.update("responsibility", found[0]["id"], {"role": role.value})
        else:
            self._database.insert(
                "responsibility",
                {"id": new_id(), "row_id": row_id, "unit_id": unit_id, "role": role.value},
            )
