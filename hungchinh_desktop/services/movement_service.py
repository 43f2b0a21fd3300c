"""Count the movement of households in a period and make its paper."""

from __future__ import annotations

from datetime import date

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.movement import MovementStatement, movement_statement, ordered
from hungchinh_desktop.domain.movement_report import MovementReport
from hungchinh_desktop.domain.paper_content import MovementContent
from hungchinh_desktop.domain.wording import short_date
from hungchinh_desktop.services.exchange_service import ExportJob, PaperKind
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.movement_store import MovementStore
from hungchinh_desktop.storage.office_store import OfficeStore
from hungchinh_desktop.storage.yearly_plan_store import YearlyPlanStore


class MovementService:
    """Answer the movement statement of any period of the register."""

    def __init__(self, database: Database) -> None:
        self._movements = MovementStore(database)
        self._hamlets = HamletStore(database)
        self._office = OfficeStore(database)
        self._plans = YearlyPlanStore(database)

    def register_start(self) -> date:
        """Return the first day the register has lists of. Raises UserError without any plan."""
        years = self._plans.years()
        if not years:
            raise UserError("Sổ chưa có năm nào nên chưa lập được biểu diễn biến.")
        return date(years[-1], 1, 1)

    def statement(self, first: date, last: date) -> MovementStatement:
        """Return the statement of a period, both days included.

        Raises UserError when the period ends before it begins, or begins before the register.
        """
        self._check(first, last)
        return movement_statement(self._movements.tracks(), first, last, self.register_start())

    def report(self, first: date, last: date) -> MovementReport:
        """Return the statement with what stands behind its figures. Raises UserError."""
        self._check(first, last)
        start, tracks = self.register_start(), self._movements.tracks()
        profile = self._office.profile(last.year) or self._office.profile(start.year)
        return MovementReport(
            movement_statement(tracks, first, last, start),
            {track.household_id: track for track in tracks},
            self._movements.head_names(),
            tuple(self._hamlets.hamlets()),
            profile.hamlet_word if profile else "xóm",
            start,
        )

    def _check(self, first: date, last: date) -> None:
        """Refuse a period that the register cannot answer for."""
        start = self.register_start()
        if last < first:
            raise UserError(
                f"Kỳ báo cáo kết thúc ({short_date(last)}) trước khi bắt đầu"
                f" ({short_date(first)}); hãy đổi lại hai ngày."
            )
        if first < start:
            raise UserError(
                f"Sổ chỉ có số liệu từ {short_date(start)}; hãy chọn kỳ báo cáo từ ngày đó."
            )

    def content(self, first: date, last: date) -> MovementContent:
        """Return everything the paper prints. Raises UserError as `statement` does."""
        statement = self.statement(first, last)
        profile = self._office.profile(last.year)
        if profile is None:
            raise UserError(f"Chưa có thông tin đơn vị cho năm {last.year}; hãy chọn kỳ khác.")
        return MovementContent(
            profile=profile,
            statement=statement,
            hamlets=tuple(self._hamlets.hamlets()),
            head_names=self._movements.head_names(),
            base=self._office.total_households(last.year),
            register_start=self.register_start(),
        )

    def job(self, first: date, last: date, *, pdf: bool = False) -> ExportJob:
        """Prepare the statement as a workbook or a PDF. Raises UserError as `content` does."""
        content = self.content(first, last)
        ending = "pdf" if pdf else "xlsx"
        name = f"{last.year}-{last.month:02d}_Dien_bien_ho_ngheo_can_ngheo.{ending}"
        rows = len(ordered(content.statement.movements))
        make = _movement_pdf if pdf else _movement_bytes
        return ExportJob(PaperKind.MOVEMENT, "", rows, name, lambda: make(content))


def _movement_bytes(content: MovementContent) -> bytes:
    from hungchinh_desktop.documents.movement_workbook import movement_workbook

    return movement_workbook(content)


def _movement_pdf(content: MovementContent) -> bytes:
    from hungchinh_desktop.documents.movement_paper import movement_pdf

    return movement_pdf(content)
