"""Gather everything that is held on one household into one paper."""

from __future__ import annotations

from datetime import date

from hungchinh_desktop.domain.audit_fields import SUBJECTS
from hungchinh_desktop.domain.audit_line import AuditFilter
from hungchinh_desktop.domain.audit_words import row_values
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household_file import HouseholdFile
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.services.audit_service import AuditService
from hungchinh_desktop.services.exchange_service import ExportJob, PaperKind
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_file_store import HouseholdFileStore


class HouseholdFileService:
    """Answer a person who asks what the office holds on their household."""

    def __init__(self, database: Database, audit: AuditService, profile: OfficeProfile) -> None:
        self._database = database
        self._store = HouseholdFileStore(database)
        self._audit = audit
        self._profile = profile

    def content(self, household_id: str) -> HouseholdFile:
        """Return everything held on a household. Raises UserError for an unknown one."""
        rows = self._store.rows(household_id)
        if not rows or rows[0][0] != "household":
            raise UserError("Không còn hộ này trong sổ; hãy chọn hộ khác trong danh sách.")
        hamlets = dict(self._database.values("SELECT id, name FROM hamlet"))
        facts = [
            (_fact(table, value.field), value.new)
            for table, row in rows
            for value in row_values(table, None, row, hamlets)
        ]
        history = self._audit.lines(AuditFilter(household_id=household_id))
        return HouseholdFile(
            self._profile,
            str(rows[0][1]["head_name"]),
            date.today(),
            tuple(facts),
            tuple(history),
        )

    def job(self, household_id: str) -> ExportJob:
        """Prepare the PDF. Raises UserError as `content` does."""
        content = self.content(household_id)

        def make() -> bytes:
            from hungchinh_desktop.documents.household_file_document import household_file_pdf

            return household_file_pdf(content)

        name = f"{content.asked_on:%Y-%m-%d}_Du_lieu_ve_ho_NOI_BO.pdf"
        return ExportJob(PaperKind.HOUSEHOLD_FILE, "", 1, name, make)


def _fact(table: str, field: str) -> str:
    subject = SUBJECTS.get(table, table)
    return field if table == "household" or field == subject else f"{subject}: {field}"
