"""Tell how the plan that is worked on stands to the papers that were issued."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.plan_edition import EditionKind, EditionState, PlanEdition
from hungchinh_desktop.domain.wording import office_date

if TYPE_CHECKING:
    from hungchinh_desktop.domain.office import OfficeProfile
    from hungchinh_desktop.domain.paper_content import PlanContent
    from hungchinh_desktop.domain.plan_edition import FrozenPaper
    from hungchinh_desktop.domain.yearly_plan import YearlyPlan
    from hungchinh_desktop.storage.edition_store import EditionStore


def current_edition(editions: EditionStore, plan: YearlyPlan) -> PlanEdition:
    """Return the edition worked on; before anything was submitted it is the first draft."""
    return editions.newest(plan.year) or PlanEdition(plan.id, plan.year)


def issued_paper(editions: EditionStore, edition_id: str) -> FrozenPaper | None:
    """Return the paper that was frozen when an edition was issued."""
    papers = editions.papers(edition_id)
    return next((one for one in papers if one.stage is EditionState.ISSUED), None)


def with_standing(editions: EditionStore, content: PlanContent) -> PlanContent:
    """Return the content with the code of its edition and the sentence of replacement.

    While it says just what was issued it has its number and date and is no draft.
    """
    edition = current_edition(editions, content.plan)
    found = replace(
        content, code=edition.code, replaces=_replaces(editions, edition, content.profile)
    )
    paper = issued_paper(editions, edition.id) if edition.kind is EditionKind.PLAN else None
    if paper is not None and paper.content_sha256 == content_digest(found):
        return replace(numbered(found, edition), log_code=paper.log_code)
    return found


def issued_pdf(editions: EditionStore, content: PlanContent) -> bytes | None:
    """Return the pages that were frozen when the plan was issued; None before, or if damaged."""
    paper = issued_paper(editions, current_edition(editions, content.plan).id)
    return editions.pdf(paper) if paper is not None else None


def numbered(content: PlanContent, edition: PlanEdition) -> PlanContent:
    """Return the content with number and date of an edition, no longer a draft."""
    if edition.signed_on is None:
        return replace(content, draft=False)
    plan = _dated(content.plan, edition)
    profile = replace(content.profile, document_symbol=edition.document_symbol)
    return replace(content, plan=plan, profile=profile, draft=False)


def dated(editions: EditionStore, plan: YearlyPlan) -> YearlyPlan:
    """Return the plan with number and date while the edition worked on is an issued one."""
    return _dated(plan, current_edition(editions, plan))


def _dated(plan: YearlyPlan, edition: PlanEdition) -> YearlyPlan:
    day = edition.signed_on
    if day is None:
        return plan
    return replace(
        plan,
        document_number=edition.document_number,
        month=day.month,
        day=day.day,
        signed_year=day.year,
    )


def content_digest(content: PlanContent) -> str:
    """Return the hash of what the plan says besides number and date."""
    from hungchinh_desktop.documents.plan_snapshot import plan_snapshot

    return plan_snapshot(content).content_digest()


def cited(edition: PlanEdition, profile: OfficeProfile) -> str:
    """Return "Kế hoạch số 05/KH-UBND ngày 31 tháng 3 năm 2024 của Ủy ban nhân dân xã …"."""
    day = edition.signed_on
    dated = f" {office_date(day.year, day.month, day.day)}" if day else ""
    body = f"{profile.issuing_body.capitalize()} {profile.full_name}"
    return f"Kế hoạch số {edition.number}{dated} của {body}"


def _replaces(editions: EditionStore, edition: PlanEdition, profile: OfficeProfile) -> str:
    if edition.kind is not EditionKind.PLAN or edition.base_id is None:
        return ""
    base = next(one for one in editions.editions() if one.id == edition.base_id)
    return f"Kế hoạch này thay thế {cited(base, profile)}."
