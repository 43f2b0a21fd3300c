"""Turn rows into legal instruments, and keep which of them a plan rests on."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.legal_instrument import InstrumentStatus, LegalInstrument
from hungchinh_desktop.storage.database import Database, Row


class LegalStore:
    """Read and write the library; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def instruments(self) -> list[LegalInstrument]:
        """Return the library, the newest instrument first."""
        rows = self._database.rows("SELECT * FROM legal_instrument ORDER BY issued_on DESC, number")
        return [_instrument(row) for row in rows]

    def save(self, instrument: LegalInstrument) -> None:
        """Write an instrument, new or known."""
        values = _row(instrument)
        if self._database.rows("SELECT id FROM legal_instrument WHERE id = ?", instrument.id):
            self._database.update("legal_instrument", instrument.id, values)
        else:
            self._database.insert("legal_instrument", values)

    def remove(self, instrument_id: str) -> None:
        """Remove an instrument from the library."""
        self._database.delete("legal_instrument", instrument_id)

    def years_citing(self, instrument_id: str) -> list[int]:
        """Return the years whose plan rests on an instrument."""
        rows = self._database.rows(
            "SELECT DISTINCT year FROM legal_basis JOIN yearly_plan ON yearly_plan.id = plan_id"
            " WHERE instrument_id = ? ORDER BY year",
            instrument_id,
        )
        return [row["year"] for row in rows]

    def add_basis(self, plan_id: str, instrument: LegalInstrument, lead_word: str) -> str:
        """Put an instrument below the last basis of a plan and return the key of the basis."""
        rows = self._database.rows(
            "SELECT coalesce(max(list_order), 0) + 1 AS place FROM legal_basis WHERE plan_id = ?",
            plan_id,
        )
        basis_id = new_id()
        self._database.insert(
            "legal_basis",
            {
                "id": basis_id,
                "plan_id": plan_id,
                "lead_word": lead_word,
                "instrument_id": instrument.id,
                "list_order": rows[0]["place"],
                **_cited(instrument),
            },
        )
        return basis_id

    def renew_bases(self, former: LegalInstrument, instrument: LegalInstrument) -> None:
        """Give the bases that cite an instrument word for word its new words.

        A basis whose plan is issued keeps them, and so does one that was worded otherwise.
        """
        rows = self._database.rows(
            "SELECT legal_basis.* FROM legal_basis JOIN yearly_plan ON yearly_plan.id = plan_id"
            " WHERE instrument_id = ? AND document_number IS NULL",
            former.id,
        )
        for row in rows:
            if {name: row[name] for name in _cited(former)} == _cited(former):
                self._database.update("legal_basis", row["id"], _cited(instrument))

    def remove_basis(self, basis_id: str) -> None:
        """Take a basis out of its plan."""
        self._database.delete("legal_basis", basis_id)

    def order_bases(self, basis_ids: list[str]) -> None:
        """Put the bases of a plan into an order."""
        for place, basis_id in enumerate(basis_ids, 1):
            self._database.update("legal_basis", basis_id, {"list_order": place})

    def set_lead_word(self, basis_id: str, lead_word: str) -> None:
        """Write the word that brings a basis in."""
        self._database.update("legal_basis", basis_id, {"lead_word": lead_word})


def _cited(instrument: LegalInstrument) -> Row:
    return {
        "kind": instrument.kind,
        "number": instrument.number,
        "issued_on": instrument.issued_on.isoformat(),
        "issuer": instrument.issuer,
        "subject": instrument.subject,
    }


def _instrument(row: Row) -> LegalInstrument:
    days = {name: row[name] for name in ("issued_on", "valid_from", "valid_to")}
    return LegalInstrument(
        **{
            **row,
            **{name: date.fromisoformat(day) if day else None for name, day in days.items()},
            "status": InstrumentStatus(row["status"]),
            "replaced_by": row["replaced_by"] or "",
        }
    )


def _row(instrument: LegalInstrument) -> Row:
    first, last = instrument.valid_from, instrument.valid_to
    return asdict(instrument) | {
        "issued_on": instrument.issued_on.isoformat(),
        "status": instrument.status.value,
        "valid_from": first.isoformat() if first else None,
        "valid_to": last.isoformat() if last else None,
        "replaced_by": instrument.replaced_by or None,
    }
