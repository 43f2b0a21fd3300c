"""Keep the poverty standards that the office wrote anew."""

from __future__ import annotations

import json
from datetime import date

from hungchinh_desktop.domain.family_vocabulary import Area
from hungchinh_desktop.domain.poverty_standard import Indicator, PovertyStandard
from hungchinh_desktop.storage.database import Database, Row

TABLE = "poverty_standard"


class StandardStore:
    """Read and write standards; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def standards(self) -> dict[str, PovertyStandard]:
        """Return what the office wrote, by code."""
        rows = self._database.rows(f"SELECT * FROM {TABLE} ORDER BY valid_from")
        return {row["id"]: _standard(row) for row in rows}

    def put(self, standard: PovertyStandard) -> None:
        """Add a standard, or write it anew."""
        columns = _columns(standard)
        if self._database.rows(f"SELECT 1 FROM {TABLE} WHERE id = ?", standard.code):
            self._database.update(TABLE, standard.code, columns)
        else:
            self._database.insert(TABLE, {"id": standard.code, **columns})

    def remove(self, code: str) -> None:
        """Forget what the office wrote."""
        self._database.delete(TABLE, code)


def _columns(standard: PovertyStandard) -> Row:
    names = [[one.code, one.label, one.short_label] for one in standard.indicators]
    return {
        "name": standard.name,
        "source": standard.source,
        "valid_from": standard.valid_from.isoformat(),
        "valid_to": standard.valid_to.isoformat(),
        "rural_line": standard.lines[Area.RURAL],
        "urban_line": standard.lines[Area.URBAN],
        "poor_from": standard.poor_from,
        "indicators": json.dumps(names, ensure_ascii=False),
        "verified_by": standard.verified_by,
        "verified_on": standard.verified_on.isoformat() if standard.verified_on else None,
    }


def _standard(row: Row) -> PovertyStandard:
    marked = bool(row["verified_by"])
    return PovertyStandard(
        code=row["id"],
        name=row["name"],
        source=row["source"],
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_to=date.fromisoformat(row["valid_to"]),
        lines={Area.RURAL: row["rural_line"], Area.URBAN: row["urban_line"]},
        poor_from=row["poor_from"],
        verified=marked,
        indicators_verified=marked,
        indicators=tuple(Indicator(*names) for names in json.loads(row["indicators"])),
        verified_by=row["verified_by"],
        verified_on=date.fromisoformat(row["verified_on"]) if marked else None,
    )
