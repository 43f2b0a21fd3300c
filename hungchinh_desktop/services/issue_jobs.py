"""Prepare the files of frozen papers: for signature, and as issued, byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.amendment_content import AmendmentContent
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.paper_snapshot import PaperPart
from hungchinh_desktop.domain.plan_edition import EditionKind
from hungchinh_desktop.services.exchange_service import ExportJob, PaperKind
from hungchinh_desktop.services.issue_papers import made_paper

if TYPE_CHECKING:
    from hungchinh_desktop.domain.paper_snapshot import PaperSnapshot
    from hungchinh_desktop.domain.plan_edition import FrozenPaper, IssuedVersion, PlanEdition
    from hungchinh_desktop.services.issue_archive import IssueArchive
    from hungchinh_desktop.services.issue_service import IssueService

_FILES = {EditionKind.PLAN: "KH_giam_ngheo", EditionKind.AMENDMENT: "KH_sua_doi_bo_sung"}


def issued_job(archive: IssueArchive, version: IssuedVersion) -> ExportJob:
    """Prepare an issued paper. Raises UserError when its pages were damaged."""
    edition = version.edition
    day = edition.signed_on
    name = f"{day:%Y-%m-%d}_" if day else ""
    name += f"{_FILES[edition.kind]}_so_{edition.document_number:02d}.pdf"
    return _job(archive, version.paper, name)


def signing_job(archive: IssueArchive, edition: PlanEdition) -> ExportJob:
    """Prepare the paper that is out for signature: number, day and seal are left free.

    Raises UserError before the paper was submitted.
    """
    paper = archive.submitted(edition)
    if paper is None:
        raise UserError(f"{edition.name} chưa trình ký nên chưa có bản trình ký.")
    name = f"{edition.year}_{_FILES[edition.kind]}_trinh_ky_lan_{edition.edition}.pdf"
    return _job(archive, paper, name)


def draft_job(issues: IssueService) -> ExportJob:
    """Prepare the edition worked on, marked as a draft."""
    edition = issues.edition()
    name = f"{edition.year}_{_FILES[edition.kind]}_du_thao_lan_{edition.edition}.pdf"
    content = issues.draft_content()
    plan = content.plan if isinstance(content, AmendmentContent) else content
    rows = len(plan.poor) + len(plan.near_poor)
    return ExportJob(PaperKind.PLAN, "", rows, name, lambda: made_paper(content).pdf)


def _job(archive: IssueArchive, paper: FrozenPaper, file_name: str) -> ExportJob:
    data, rows = archive.pdf(paper), _rows(archive.shown(paper))
    return ExportJob(PaperKind.PLAN, "", rows, file_name, lambda: data)


def _rows(shown: PaperSnapshot) -> int:
    return sum(bool(one.cells) and one.part is PaperPart.REGISTER for one in shown.items)
