"""Tell how far the work of a year has come, from the register to the signed plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hungchinh_desktop.domain.hamlet import coverage
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.plan_edition import EditionState, PlanEdition
from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.domain.yearly_plan import ClauseKind

if TYPE_CHECKING:
    from hungchinh_desktop.domain.finding import Finding
    from hungchinh_desktop.domain.plan_facts import PlanFacts

StepState = Literal["done", "working", "warning", "waiting"]
_SIGNING: dict[EditionState, StepState] = {
    EditionState.DRAFT: "waiting",
    EditionState.SUBMITTED: "working",
    EditionState.ISSUED: "done",
}


@dataclass(frozen=True, slots=True)
class YearStep:
    """Hold one step: its name, how far it is in words, its state, and the page to work on."""

    id: str
    title: str
    detail: str
    state: StepState
    link: Link


def year_steps(
    facts: PlanFacts,
    findings: Sequence[Finding] | None,
    edition: PlanEdition | None = None,
    drift: int = 0,
) -> list[YearStep]:
    """Return the five steps of the year in their order.

    Args:
        facts: what the steps look at.
        findings: what the checks found; None while they still run.
        edition: the edition worked on or issued last; None while that is not known yet.
        drift: lines that differ from what was signed.
    """
    errors = sum(finding.severity is Severity.ERROR for finding in findings or ())
    cover = coverage(list(facts.tiles))
    covered = cover.hamlets - len(cover.uncovered) - len(cover.doubly_covered)
    sections = [clause for clause in facts.clauses if clause.kind is ClauseKind.SECTION]
    empty = {clause.code.split(".")[0] for clause in facts.clauses if not clause.text.strip()}
    listed, written = facts.totals.listed, len(sections) - len(empty)
    return [
        YearStep(
            "review",
            "1. Rà soát hộ",
            f"{listed} hộ",
            "done" if listed else "working",
            Link("household"),
        ),
        YearStep(
            "assign",
            "2. Phân công",
            f"{covered}/{cover.hamlets} xóm",
            "done" if cover.complete else "warning",
            Link("hamlet"),
        ),
        YearStep(
            "write",
            "3. Soạn kế hoạch",
            f"{written}/{len(sections)} mục",
            "working" if errors or empty else "done",
            Link("yearly_plan"),
        ),
        YearStep(
            "check",
            "4. Kiểm tra",
            _checked_words(errors) if findings is not None else "đang kiểm tra…",
            "waiting" if findings is None else "warning" if errors else "done",
            Link("findings"),
        ),
        _signing(edition, drift),
    ]


def _signing(edition: PlanEdition | None, drift: int) -> YearStep:
    words, state = "chưa", _SIGNING[EditionState.DRAFT]
    if edition is not None:
        words = f"số {edition.number}" if edition.issued else edition.state_words.lower()
        state = _SIGNING[edition.state]
    if drift:
        words, state = f"khác bản đã ký: {drift} dòng", "warning"
    return YearStep("sign", "5. Ký, ban hành", words, state, Link("issuing"))


def _checked_words(errors: int) -> str:
    return f"{errors} lỗi phải sửa" if errors else "không còn lỗi"
