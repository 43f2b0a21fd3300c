"""Keep what was filled into the forms of the papers besides the plan."""

from __future__ import annotations

from collections.abc import Mapping

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.storage.database import Database

_TABLE = "paper_entry"


class PaperEntryStore:
    """Read and write the fields of a form; a field without a row has its usual text."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def values(self, year: int, paper: OfficePaper) -> dict[str, str]:
        """Return the fields that were filled in otherwise than usual."""
        return {field: value for field, (_, value) in self._rows(year, paper).items()}

    def set_values(self, year: int, paper: OfficePaper, values: Mapping[str, str]) -> None:
        """Keep exactly these fields."""
        kept = self._rows(year, paper)
        for field in kept.keys() - values.keys():
            self._database.delete(_TABLE, kept[field][0])
        for field, value in values.items():
            if field in kept:
                self._database.update(_TABLE, kept[field][0], {"value": value})
            else:
                columns = {"year": year, "paper": paper.value, "field": field, "value": value}
                self._database.insert(_TABLE, {"id": new_id(), **columns})

    def _rows(self, year: int, paper: OfficePaper) -> dict[str, tuple[str, str]]:
        rows = self._database.rows(
            "SELECT id, field, value FROM paper_entry WHERE year = ? AND paper = ?",
            year,
            paper.value,
        )
        return {row["field"]: (row["id"], row["value"]) for row in rows}
