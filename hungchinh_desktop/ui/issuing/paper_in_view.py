"""Know which paper the page shows, and make, name and hand out its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.plan_edition import EditionState
from hungchinh_desktop.services.issue_jobs import draft_job, issued_job, signing_job

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.domain.plan_edition import IssuedVersion
    from hungchinh_desktop.services.exchange_service import ExportJob
    from hungchinh_desktop.services.issue_service import IssueService


class PaperInView:
    """Answer for the chosen issued version, or for the edition worked on."""

    def __init__(self, issues: IssueService) -> None:
        self._issues = issues
        self.version: IssuedVersion | None = None

    def job(self) -> ExportJob:
        """Return the file of the paper in view. Raises UserError."""
        if self.version is not None:
            return issued_job(self._issues.archive, self.version)
        edition = self._issues.edition()
        if edition.state is EditionState.SUBMITTED:
            return signing_job(self._issues.archive, edition)
        signed = self._issues.signed()
        if edition.issued and signed is not None:
            return issued_job(self._issues.archive, signed)
        return draft_job(self._issues)

    def maker(self) -> Callable[[], bytes]:
        """Return what makes the pages, away from the database. Raises UserError."""
        return self.job().make

    def name(self) -> str:
        """Return what the printer's queue shows."""
        edition = self.version.edition if self.version else self._issues.edition()
        return edition.told
