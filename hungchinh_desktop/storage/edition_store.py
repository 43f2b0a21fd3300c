"""Turn rows into editions of plans and the papers frozen with them."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from hungchinh_desktop.domain.paper_snapshot import digest
from hungchinh_desktop.domain.plan_edition import (
    EditionKind,
    EditionState,
    FrozenPaper,
    PlanEdition,
)
from hungchinh_desktop.storage.database import Database, Row

_PAPER_FIELDS = (
    "id, edition_id, stage, made_at, page_count, pdf_sha256, snapshot_sha256, content_sha256,"
    " log_code"
)


class EditionStore:
    """Read and write editions; the file itself refuses to change what is issued."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def editions(self) -> list[PlanEdition]:
        """Return the editions of all years, newest first."""
        rows = self._database.rows("SELECT * FROM plan_edition ORDER BY year DESC, edition DESC")
        return [_edition(row) for row in rows]

    def newest(self, year: int) -> PlanEdition | None:
        """Return the edition of a year that is worked on, or was issued last."""
        rows = self._database.rows(
            "SELECT * FROM plan_edition WHERE year = ? ORDER BY edition DESC LIMIT 1", year
        )
        return _edition(rows[0]) if rows else None

    def add(self, edition: PlanEdition) -> None:
        """Add an edition."""
        self._database.insert("plan_edition", _row(edition))

    def update(self, edition: PlanEdition) -> None:
        """Write the new state of an edition that is not issued yet."""
        self._database.update("plan_edition", edition.id, _row(edition))

    def save(self, edition: PlanEdition) -> None:
        """Write an edition; the first draft of a year has no row of its own yet."""
        known = self._database.rows("SELECT 1 FROM plan_edition WHERE id = ?", edition.id)
        (self.update if known else self.add)(edition)

    def remove(self, edition_id: str) -> None:
        """Remove a draft with the copies that were sent for signature."""
        for paper in self.papers(edition_id):
            self._database.delete("frozen_paper", paper.id)
        self._database.delete("plan_edition", edition_id)

    def papers(self, edition_id: str) -> list[FrozenPaper]:
        """Return the papers frozen with an edition, newest first."""
        rows = self._database.rows(
            f"SELECT {_PAPER_FIELDS} FROM frozen_paper WHERE edition_id = ? ORDER BY id DESC",
            edition_id,
        )
        return [FrozenPaper(**row | {"stage": EditionState(row["stage"])}) for row in rows]

    def freeze(self, paper: FrozenPaper, pdf: bytes, snapshot: str, plan_snapshot: str) -> None:
        """Put a paper into the file for good."""
        texts = {"pdf": pdf, "snapshot": snapshot, "plan_snapshot": plan_snapshot}
        self._database.insert("frozen_paper", asdict(paper) | texts)

    def pdf(self, paper: FrozenPaper) -> bytes | None:
        """Return the bytes of a paper; None when they no longer agree with their hash."""
        found = self._database.rows("SELECT pdf FROM frozen_paper WHERE id = ?", paper.id)
        data = bytes(found[0]["pdf"]) if found else b""
        return data if digest(data) == paper.pdf_sha256 else None

    def snapshots(self, paper: FrozenPaper) -> tuple[str, str] | None:
        """Return what the paper shows, and the whole plan as it stands with it.

        None when they no longer agree with their hash.
        """
        found = self._database.rows(
            "SELECT snapshot, plan_snapshot FROM frozen_paper WHERE id = ?", paper.id
        )
        if not found:
            return None
        snapshot, plan = found[0]["snapshot"], found[0]["plan_snapshot"]
        if digest(f"{snapshot}{plan}".encode()) != paper.snapshot_sha256:
            return None
        return snapshot, plan or snapshot


def _edition(row: Row) -> PlanEdition:
    signed_on = date.fromisoformat(row["signed_on"]) if row["signed_on"] else None
    return PlanEdition(
        **row
        | {
            "kind": EditionKind(row["kind"]),
            "state": EditionState(row["state"]),
            "signed_on": signed_on,
        }
    )


def _row(edition: PlanEdition) -> Row:
    day = edition.signed_on.isoformat() if edition.signed_on else None
    return asdict(edition) | {"signed_on": day}
