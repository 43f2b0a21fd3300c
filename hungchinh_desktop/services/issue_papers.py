"""Make the papers that are sent for signature and issued: pages and snapshot together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.paper_snapshot import PaperSnapshot, digest
from hungchinh_desktop.domain.plan_edition import EditionState, FrozenPaper

if TYPE_CHECKING:
    from hungchinh_desktop.domain.amendment_content import AmendmentContent
    from hungchinh_desktop.domain.paper_content import PlanContent
    from hungchinh_desktop.domain.plan_edition import PlanEdition


@dataclass(frozen=True)
class MadePaper:
    """Hold the pages of a paper, what they show, and the whole plan that stands with it.

    `plan` is None where the paper is the plan itself.
    """

    pdf: bytes
    pages: int
    shown: PaperSnapshot
    plan: PaperSnapshot | None = None

    @cached_property
    def snapshots(self) -> tuple[str, str]:
        """Return the stored form of both snapshots."""
        return self.shown.stored(), self.plan.stored() if self.plan else ""

    def frozen(self, edition_id: str, stage: EditionState, log_code: str) -> FrozenPaper:
        """Return the paper's entry in the data file; `log_code` is the one printed on it."""
        shown, plan = self.snapshots
        return FrozenPaper(
            id=new_id(),
            edition_id=edition_id,
            stage=stage,
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
            page_count=self.pages,
            pdf_sha256=digest(self.pdf),
            snapshot_sha256=digest(f"{shown}{plan}".encode()),
            content_sha256=(self.plan or self.shown).content_digest(),
            log_code=log_code,
        )


@dataclass(frozen=True)
class PaperInMaking:
    """Hold what was checked and is still to be made and kept, and the record it was read from.

    `state` is the record's newest change and year; another one means that it changed meanwhile.
    """

    edition: PlanEdition
    content: PlanContent | AmendmentContent
    label: str
    state: tuple[int, int]

    @property
    def log_code(self) -> str:
        """Return the code of the change log that stands in the foot of its pages."""
        from hungchinh_desktop.domain.paper_content import PlanContent

        content = self.content
        return content.log_code if isinstance(content, PlanContent) else content.plan.log_code

    def made(self) -> MadePaper:
        """Return the pages; needs no database, so it may run beside the window."""
        return made_paper(self.content)


def made_paper(content: PlanContent | AmendmentContent) -> MadePaper:
    """Return a plan, or the plan that amends one, as paper; it may run beside the window.

    Raises UserError for a letter that cannot be printed.
    """
    from hungchinh_desktop.domain.paper_content import PlanContent

    return _plan_paper(content) if isinstance(content, PlanContent) else _amendment_paper(content)


def _plan_paper(content: PlanContent) -> MadePaper:
    from hungchinh_desktop.documents.pdf_writer import write_pdf
    from hungchinh_desktop.documents.plan_snapshot import plan_snapshot
    from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document

    printed = write_pdf(yearly_plan_document(content))
    return MadePaper(printed.data, printed.pages, plan_snapshot(content))


def _amendment_paper(content: AmendmentContent) -> MadePaper:
    from hungchinh_desktop.documents.amendment_document import (
        amendment_document,
        amendment_snapshot,
    )
    from hungchinh_desktop.documents.pdf_writer import write_pdf
    from hungchinh_desktop.documents.plan_snapshot import plan_snapshot

    printed = write_pdf(amendment_document(content))
    shown, plan = amendment_snapshot(content), plan_snapshot(content.plan)
    return MadePaper(printed.data, printed.pages, shown, plan)
