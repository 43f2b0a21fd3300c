"""Lead the plan of the working year from draft over signature to issue, and keep what was signed.

Nothing here can be taken back with Ctrl+Z: a paper that went out did go out. Each step has a
command that leads back where the law lets one go back.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.issue_rules import IssueCheck, read_number
from hungchinh_desktop.domain.paper_comparison import ComparedItem, differences
from hungchinh_desktop.domain.plan_edition import (
    EditionKind,
    EditionState,
    IssuedVersion,
    PlanEdition,
)
from hungchinh_desktop.domain.vietnamese import clean_prose
from hungchinh_desktop.services.issue_archive import IssueArchive
from hungchinh_desktop.services.issue_papers import MadePaper, PaperInMaking
from hungchinh_desktop.services.plan_standing import cited, current_edition, numbered
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.services.yearly_plan_service import YearlyPlanService
from hungchinh_desktop.storage.change_log import newest_change
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.edition_store import EditionStore
from hungchinh_desktop.storage.log_anchor import newest_code

if TYPE_CHECKING:
    from hungchinh_desktop.domain.amendment_content import AmendmentContent
    from hungchinh_desktop.domain.finding import Finding
    from hungchinh_desktop.domain.paper_content import PlanContent
    from hungchinh_desktop.domain.paper_snapshot import PaperSnapshot


class IssueService:
    """Answer and change the standing of the working year's plan."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._editions = EditionStore(database)
        self._plans = YearlyPlanService(database, working_year)
        self.archive = IssueArchive(database)
        self._drift: tuple[tuple[int, int], list[ComparedItem]] | None = None

    def edition(self) -> PlanEdition:
        """Return the edition worked on, or the one issued last. Raises UserError without plan."""
        return current_edition(self._editions, self._plans.plan())

    def signed(self) -> IssuedVersion | None:
        """Return the paper of the working year that was signed last."""
        return next(iter(self.archive.versions(self._working_year.year)), None)

    def drift(self) -> list[ComparedItem]:
        """Return the lines and rows that differ from what was signed; none before the first."""
        state = self._state()
        if self._drift is None or self._drift[0] != state:
            signed = self.signed()
            found = differences(self.archive.plan(signed.paper), self.snapshot()) if signed else []
            self._drift = (state, found)
        return self._drift[1]

    def drift_since_submission(self) -> list[ComparedItem]:
        """Return what changed since the paper went out for signature."""
        paper = self.archive.submitted(self.edition())
        return differences(self.archive.plan(paper), self.snapshot()) if paper else []

    def snapshot(self) -> PaperSnapshot:
        """Return what the plan shows at this moment."""
        from hungchinh_desktop.documents.plan_snapshot import plan_snapshot

        return plan_snapshot(self._plans.draft_content())

    def drift_count(self) -> int:
        """Return how many lines differ; 0 also where the signed paper was damaged on the disk.

        The page of issues says so; the others go on without a figure.
        """
        try:
            return len(self.drift())
        except UserError:
            return 0

    def drift_is_known(self) -> bool:
        """Tell whether `drift` has its answer at hand for the record as it is now."""
        return self._drift is not None and self._drift[0] == self._state()

    def _state(self) -> tuple[int, int]:
        return newest_change(self._database), self._working_year.year

    def blocking(self, signed_on: date | None = None) -> list[Finding]:
        """Return what must be mended before signature; with a date, as of that day."""
        from hungchinh_desktop.services.issue_faults import faults_on

        return faults_on(self._database, self._plans.facts(), signed_on)

    def symbol(self) -> str:
        """Return the symbol after the number: "KH-UBND"."""
        return self._plans.content().profile.document_symbol

    def draft_content(self) -> PlanContent | AmendmentContent:
        """Return what the edition worked on prints, marked as a draft; see `made_paper`."""
        return self._content(draft=True)

    def submit(self, signed_on: date | None = None) -> PlanEdition:
        """Freeze the paper for signature at once; see `to_submit`."""
        paper = self.to_submit(signed_on)
        return self.keep(paper, paper.made())

    def to_submit(self, signed_on: date | None = None) -> PaperInMaking:
        """Return the paper for signature: no draft mark, number and day blank.

        Args:
            signed_on: the day of signature where it is known already.

        Raises UserError when something must be mended first, or it went out already.
        """
        edition = self.edition()
        if edition.state is not EditionState.DRAFT:
            raise UserError(f"{edition.told}, đã qua bước dự thảo nên không trình ký lần nữa.")
        _refuse_faults(self.blocking(signed_on))
        self._refuse_empty_amendment(edition)
        submitted = replace(edition, state=EditionState.SUBMITTED)
        content = self._content(draft=False)
        return PaperInMaking(submitted, content, f"Trình ký {edition.name}", self._state())

    def keep(self, paper: PaperInMaking, made: MadePaper) -> PlanEdition:
        """Freeze a paper that was made. Raises UserError when the record changed meanwhile."""
        if paper.state != self._state():
            raise UserError(
                "Sổ vừa thay đổi trong lúc lập các trang nên chưa ghi gì; hãy làm lại bước này."
            )
        edition = paper.edition
        with self._database.change(paper.label, kind="event"):
            self._editions.save(edition)
            frozen = made.frozen(edition.id, edition.state, paper.log_code)
            self._editions.freeze(frozen, made.pdf, *made.snapshots)
        return edition

    def withdraw(self) -> PlanEdition:
        """Take the paper back from signature to go on writing. Raises UserError."""
        edition = self.edition()
        if edition.state is not EditionState.SUBMITTED:
            raise UserError(f"{edition.name} chưa trình ký nên không có gì để rút về.")
        drafted = replace(edition, state=EditionState.DRAFT)
        with self._database.change(f"Rút {edition.name} về dự thảo", kind="event"):
            self._editions.update(drafted)
        return drafted

    def issue(self, typed_number: str, signed_on: date) -> PlanEdition:
        """Freeze the signed paper at once; see `to_issue`."""
        paper = self.to_issue(typed_number, signed_on)
        return self.keep(paper, paper.made())

    def to_issue(self, typed_number: str, signed_on: date) -> PaperInMaking:
        """Return the signed paper with the number and the date that the clerk gave it.

        Args:
            typed_number: "5", "05" or "05/KH-UBND".
            signed_on: the date of the paper.

        Raises UserError, with the fields "number" and "signed_on", when they cannot be right,
        when something must be mended, or when the record changed after the submission.
        """
        edition = self.edition()
        if edition.state is not EditionState.SUBMITTED:
            raise UserError(
                f"{edition.told}, đã ban hành; muốn sửa thì soạn bản mới."
                if edition.issued
                else f"{edition.told}, chưa trình ký nên chưa ban hành được."
            )
        content = self._plans.content()
        number = self._checked_number(edition, content, typed_number, signed_on)
        _refuse_faults(self.blocking(signed_on))
        _refuse_changes(self.drift_since_submission())
        issued = replace(
            edition,
            state=EditionState.ISSUED,
            document_number=number,
            document_symbol=content.profile.document_symbol,
            signed_on=signed_on,
            issued_at=datetime.now(UTC).isoformat(timespec="seconds"),
            issued_by=content.profile.drafter_name,
        )
        label = f"Ban hành {issued.name} số {issued.number}"
        return PaperInMaking(
            issued, self._content(draft=False, edition=issued), label, self._state()
        )

    def issue_signed(self, typed_number: str, signed_on: date) -> PlanEdition:
        """Issue a plan that was signed on paper, also one that was never marked as submitted.

        Raises UserError as `submit` and `issue` do; then nothing was written.
        """
        edition = self.edition()
        if edition.state is EditionState.DRAFT:
            self._checked_number(edition, self._plans.content(), typed_number, signed_on)
            self.submit(signed_on)
        return self.issue(typed_number, signed_on)

    def revise(self, kind: EditionKind, reason: str = "") -> PlanEdition:
        """Begin a new version of the whole plan, or a paper that amends the issued one.

        Raises UserError while an edition is still on its way.
        """
        edition, signed = self.edition(), self.signed()
        if signed is None or not edition.issued:
            raise UserError(f"{edition.name} chưa ban hành; hãy sửa ngay ở bản dự thảo này.")
        base = self._whole_plan()
        begun = PlanEdition(
            id=new_id(),
            year=edition.year,
            edition=edition.edition + 1,
            kind=kind,
            base_id=base.id,
            reason=clean_prose(reason),
        )
        with self._database.change(f"Soạn {begun.name}, lần {begun.edition}", kind="event"):
            self._editions.add(begun)
        return begun

    def discard(self) -> None:
        """Give up a new version or amendment that was begun. Raises UserError."""
        edition = self.edition()
        if edition.base_id is None or edition.state is not EditionState.DRAFT:
            raise UserError(f"Không có bản dự thảo mới nào của {edition.name} để bỏ.")
        with self._database.change(f"Bỏ dự thảo lần {edition.edition}", kind="event"):
            self._editions.remove(edition.id)

    def _whole_plan(self) -> PlanEdition:
        """Return the plan in force: amendments all speak of it."""
        return next(
            one.edition
            for one in self.archive.versions(self._working_year.year)
            if one.edition.kind is EditionKind.PLAN
        )

    def _content(
        self, *, draft: bool, edition: PlanEdition | None = None
    ) -> PlanContent | AmendmentContent:
        """Return what the edition worked on prints, numbered when it is an issued one."""
        chosen = edition or self.edition()
        log_code = "" if draft else newest_code(self._database.connection)
        content = replace(self._plans.content(), draft=draft, log_code=log_code)
        content = numbered(content, chosen) if edition else content
        base = self.archive.base_of(chosen)
        if chosen.kind is EditionKind.PLAN or base is None:
            return content
        from hungchinh_desktop.domain.amendment_content import AmendmentContent

        changes = tuple(self.drift())
        return AmendmentContent(content, cited(base, content.profile), chosen.reason, changes)

    def _checked_number(
        self, edition: PlanEdition, content: PlanContent, typed: str, signed_on: date
    ) -> int:
        symbol = content.profile.document_symbol
        try:
            number = read_number(typed, symbol)
        except UserError as fault:
            raise UserError(fault.sentence, fields={"number": fault.sentence}) from fault
        issued = tuple(one for one in self._editions.editions() if one.issued)
        IssueCheck(edition, symbol, date.today(), issued, content.bases).check(number, signed_on)
        return number

    def _refuse_empty_amendment(self, edition: PlanEdition) -> None:
        if edition.kind is EditionKind.AMENDMENT and not self.drift():
            raise UserError(
                "Kế hoạch sửa đổi, bổ sung chưa có nội dung: chưa có dòng nào khác bản đã ký."
            )


def _refuse_faults(faults: list[Finding]) -> None:
    if faults:
        told = "; ".join(one.sentence.rstrip(".") for one in faults[:3])
        more = f"; và {len(faults) - 3} lỗi nữa" if len(faults) > 3 else ""
        raise UserError(
            f"Còn {len(faults)} lỗi phải sửa trước khi ký: {told}{more} (xem trang Kiểm tra)."
        )


def _refuse_changes(changed: list[ComparedItem]) -> None:
    if changed:
        raise UserError(
            f"Sổ và kế hoạch đã đổi {len(changed)} dòng từ khi trình ký"
            f" (trước hết: {changed[0].place}); hãy rút về dự thảo rồi trình ký lại."
        )
