"""Let a paper that anybody may read out only when it tells nothing sensitive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from hungchinh_desktop import paths
from hungchinh_desktop.domain.paper_content import HouseholdListContent, OfficePaperContent
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.services.exchange_service import ExportJob
from hungchinh_desktop.services.list_guard import ListGuard
from hungchinh_desktop.storage.reference_store import sensitive_words

Pages = Callable[[OfficePaperContent], bytes]


def guarded_paper(
    job: ExportJob, content: OfficePaperContent, name: str, pages: Pages
) -> ExportJob:
    """Return the job behind the guard of the posted lists.

    Args:
        job: makes the file, a PDF or a Word file of the same words.
        content: what the paper prints.
        name: what a refusal calls it.
        pages: makes the PDF, which is read back in both cases.
    """
    hamlets = (content.hamlet,) if content.hamlet else ()
    watched = HouseholdListContent(
        profile=content.profile,
        year=content.plan.year,
        as_of=date(content.plan.year, 12, 31),
        list_profile=ListProfile.POSTING,
        hamlets=hamlets,
        entries=content.entries,
    )

    def made(listed: HouseholdListContent) -> bytes:
        return pages(replace(content, entries=listed.entries))

    guard = ListGuard(watched, sensitive_words(paths.db_dir() / "reference"), made, name)

    def make() -> bytes:
        read = guard.checked(made(watched))
        return read if job.file_name.endswith(".pdf") else job.make()

    return replace(job, make=make, check_name=guard.check_name)
