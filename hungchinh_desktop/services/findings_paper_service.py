"""Prepare the printed list of what the checks found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile


def findings_paper(office: OfficeFile) -> Callable[[], bytes]:
    """Read what stands now and return who makes its pages, also on another thread.

    Raises UserError without a plan; the maker does for a letter that cannot be printed.
    """
    findings = office.plans.checks.report().standing
    profile, year, checked_on = office.totals.profile(), office.working_year.year, date.today()

    def make() -> bytes:
        from hungchinh_desktop.documents.findings_paper import findings_pdf

        return findings_pdf(profile, year, checked_on, findings)

    return make
