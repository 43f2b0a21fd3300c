"""Gather everything that is held on one household into one paper."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime

from hungchinh_desktop.domain.audit_line import AuditFilter
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household_file import HouseholdFile
from hungchinh_desktop.domain.household_file_words import PLACES, KnownNames, held_facts
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.vocabulary import PROFILE_LABELS
from hungchinh_desktop.services.audit_service import AuditService
from hungchinh_desktop.services.draft_service import DraftService
from hungchinh_desktop.services.exchange_service import PAPER_LABELS, ExportJob, PaperKind
from hungchinh_desktop.services.standard_service import StandardService
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.edition_store import EditionStore
from hungchinh_desktop.storage.household_file_store import HouseholdFileStore

_LISTS = [
    PaperKind.HOUSEHOLDS,
    PaperKind.ESCAPE_AGENDA,
    PaperKind.MINUTES,
    PaperKind.POSTING,
    PaperKind.MOVEMENT,
]
"""Papers besides the plan that may name a household; which ones they named is not kept."""


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
        names = self._names()
        order = {table: place for place, table in enumerate(PLACES)}
        rows.sort(key=lambda pair: order.get(pair[0], len(order)))
        held = [fact for table, row in rows for fact in held_facts(table, row, names)]
        held += [
            fact
            for table, words in self._elsewhere(household_id)
            for fact in held_facts(table, {"words": words}, names)
        ]
        history = self._audit.lines(AuditFilter(household_id=household_id))
        return HouseholdFile(
            self._profile,
            str(rows[0][1]["head_name"]),
            date.today(),
            tuple(held),
            tuple(history),
        )

    def _names(self) -> KnownNames:
        indicators = {
            one.code: one.label
            for standard in StandardService(self._database).standards()
            for one in standard.indicators
        }
        hamlets = dict(self._database.values("SELECT id, name FROM hamlet"))
        return KnownNames(hamlets, indicators, self._store.batches())

    def _elsewhere(self, household_id: str) -> Iterator[tuple[str, str]]:
        """Yield what stands outside of the household's own rows: drafts, papers, lists."""
        for draft in DraftService(self._database.path, self._database.key).about(household_id):
            typed = ", ".join(draft.values[name] for name in draft.changed if name in draft.values)
            yield "form_draft", f"gõ dở lúc {draft.kept_at[:16].replace('T', ' ')}: {typed}"
        editions = self._store.papers(household_id)
        for edition in EditionStore(self._database).editions():
            if edition.id in editions:
                yield "frozen_paper", edition.told
        for row in self._store.lists(household_id, json.dumps(_LISTS)):
            label = PAPER_LABELS[PaperKind(row["kind"])]
            profile = next(
                (words for key, words in PROFILE_LABELS.items() if key == row["profile"]), ""
            )
            last = datetime.fromisoformat(row["last"]).astimezone()
            told = f"{label} ({profile.lower()})" if profile else label
            yield (
                "export_log",
                f"{told}, có thể có tên hộ: {row['times']} lần, lần cuối {last:%d/%m/%Y}",
            )

    def job(self, household_id: str) -> ExportJob:
        """Prepare the PDF. Raises UserError as `content` does."""
        content = self.content(household_id)

        def make() -> bytes:
            from hungchinh_desktop.documents.household_file_document import household_file_pdf

            return household_file_pdf(content)

        name = f"{content.asked_on:%Y-%m-%d}_Du_lieu_ve_ho_NOI_BO.pdf"
        return ExportJob(PaperKind.HOUSEHOLD_FILE, "", 1, name, make)
