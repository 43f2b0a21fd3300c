"""Turn rows into the plan of a year, its clauses and its legal bases."""

from __future__ import annotations

from datetime import date

from hungchinh_desktop.domain.yearly_plan import (
    TEXT_LABELS,
    Annex,
    Clause,
    ClauseKind,
    LegalBasis,
    Signatory,
    YearlyPlan,
)
from hungchinh_desktop.storage.database import Database

_CLAUSE = "id, code, kind, number, text, list_order, unit_code, claims_lead, origin_id"


class YearlyPlanStore:
    """Read plans; write clause texts and the few fields of the plan itself."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def years(self) -> list[int]:
        """Return the years that have a plan, newest first."""
        found = self._database.rows("SELECT year FROM yearly_plan ORDER BY year DESC")
        return [row["year"] for row in found]

    def plan(self, year: int) -> YearlyPlan | None:
        """Return the plan of a year."""
        rows = self._database.rows("SELECT * FROM yearly_plan WHERE year = ?", year)
        if not rows:
            return None
        row = rows[0]
        recipients = self._database.rows(
            "SELECT text FROM plan_recipient WHERE plan_id = ? ORDER BY list_order", row["id"]
        )
        return YearlyPlan(
            id=row["id"],
            year=row["year"],
            month=row["month"],
            document_type=row["document_type"],
            subject=row["subject"],
            opening=row["opening"],
            closing=row["closing"],
            signatory=Signatory(
                row["sign_authority"],
                row["sign_deputizing"],
                row["sign_position"],
                row["sign_name"],
            ),
            annex=Annex(
                row["annex_title"],
                row["annex_introduction"],
                row["annex_closing"],
                row["annex_signature_line"],
                row["annex_signer_name"],
            ),
            recipients=tuple(found["text"] for found in recipients),
            archive_line=row["archive_line"],
            document_number=row["document_number"],
            day=row["day"],
        )

    def clauses(self, plan_id: str, *, hidden: bool = False) -> list[Clause]:
        """Return the clauses in the order of the paper, or those that are left out of it."""
        rows = self._database.rows(
            f"SELECT {_CLAUSE} FROM plan_clause WHERE plan_id = ? AND hidden = ?"
            " ORDER BY list_order",
            plan_id,
            int(hidden),
        )
        return [
            Clause(
                **{
                    **row,
                    "kind": ClauseKind(row["kind"]),
                    "claims_lead": tuple(row["claims_lead"].split()),
                }
            )
            for row in rows
        ]

    def bases(self, plan_id: str) -> list[LegalBasis]:
        """Return the legal bases in the order of the paper."""
        rows = self._database.rows(
            "SELECT id, lead_word, kind, number, issued_on, issuer, subject, list_order,"
            " coalesce(instrument_id, '') AS instrument_id FROM legal_basis"
            " WHERE plan_id = ? ORDER BY list_order",
            plan_id,
        )
        return [
            LegalBasis(**{**row, "issued_on": date.fromisoformat(row["issued_on"])}) for row in rows
        ]

    def set_basis_number(self, basis_id: str, number: str) -> None:
        """Write the number and symbol of a basis that stands in no library."""
        self._database.update("legal_basis", basis_id, {"number": number})

    def set_clause_text(self, clause_id: str, text: str) -> None:
        """Write the text of a clause."""
        self._database.update("plan_clause", clause_id, {"text": text})

    def set_plan_text(self, plan_id: str, field: str, text: str) -> None:
        """Write a text of the plan or its annex named in TEXT_LABELS; each is a column."""
        if field not in TEXT_LABELS:
            raise ValueError(field)
        self._database.update("yearly_plan", plan_id, {field: text})

    def set_signer(self, plan_id: str, signatory: Signatory, annex_signer_name: str) -> None:
        """Write who signs the plan, and who signs the annex."""
        self._database.update(
            "yearly_plan",
            plan_id,
            {
                "sign_authority": signatory.authority,
                "sign_deputizing": signatory.deputizing,
                "sign_position": signatory.position,
                "sign_name": signatory.full_name,
                "annex_signer_name": annex_signer_name,
            },
        )

    def set_month(self, plan_id: str, month: int) -> None:
        """Write the month the plan is signed in."""
        self._database.update("yearly_plan", plan_id, {"month": month})
