"""Prepare the files of frozen papers: for signature, and as issued, byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.paper_snapshot import PaperPart
from hungchinh_desktop.domain.plan_edition import EditionKind
from hungchinh_desktop.services.exchange_service import ExportJob, PaperKind

if TYPE_CHECKING:
    from hungchinh_desktop.domain.plan_edition import FrozenPaper, IssuedVersion, PlanEdition
    from hungchinh_desktop.services.issue_archive import IssueArchive

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


def _job(archive: IssueArchive, paper: FrozenPaper, file_name: str) -> ExportJob:
    data, items = archive.pdf(paper), archive.shown(paper).items
    rows = sum(bool(one.cells) and one.part is PaperPart.REGISTER for one in items)
    return ExportJob(PaperKind.PLAN, "", rows, file_name, lambda: data)
