"""Choose a paper, see it, save it or print it, and find it again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.list_fields import ListField, column_label
from hungchinh_desktop.services.exchange_service import ExportJob, preview_sheets
from hungchinh_desktop.services.file_lock import locked, locked_path
from hungchinh_desktop.services.plan_tables import PLAN_TABLES
from hungchinh_desktop.ui.exchange.choice_list import ChoiceList
from hungchinh_desktop.ui.exchange.columns_dialog import ColumnsDialog
from hungchinh_desktop.ui.exchange.log_dialog import LogDialog
from hungchinh_desktop.ui.exchange.meeting_intake import MeetingIntake
from hungchinh_desktop.ui.exchange.options_panel import OptionsPanel
from hungchinh_desktop.ui.exchange.paper_choices import PaperChoice, choice_of
from hungchinh_desktop.ui.exchange.paper_writer import PaperWriter
from hungchinh_desktop.ui.exchange.preview_panel import PreviewPanel
from hungchinh_desktop.ui.exchange.recent_panel import RecentPanel
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.file_places import kept_folder
from hungchinh_desktop.ui.kit.job_printing import print_job
from hungchinh_desktop.ui.kit.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.domain.link import Link
    from hungchinh_desktop.domain.sheet_picture import SheetPicture
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.background import Task
    from hungchinh_desktop.ui.kit.desk import Desk

_FOLDER = "exchange/folder"


class ExchangePage(Page):
    """Join the list of papers, the options, the preview and what was made last."""

    page_id: ClassVar[str] = "exchange"
    title: ClassVar[str] = "Xuất và in"
    icon_name: ClassVar[str] = "page_exports"
    group: ClassVar[str] = "Văn bản"
    watches: ClassVar[frozenset[str]] = PLAN_TABLES | {"list_column"}

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__(desk)
        self._office = office
        self._choice = choice_of("meeting")
        self._orders = 0
        self._file_names: dict[str, str] = {}
        self._list = ChoiceList(self.look)
        self._options = OptionsPanel(self.look)
        self._preview = PreviewPanel(desk)
        self._intake = MeetingIntake(desk, office.exchange.meetings, self._preview.notice, self)
        self._writer = PaperWriter(
            desk, office.exchange, self._preview.notice, self, self._show_recent
        )
        self._recent = RecentPanel(self.look, self._writer.open_path, self.show_log)
        self._list.chosen.connect(self._on_chosen)
        self._options.hamlets_changed.connect(self._show_preview)
        self._options.as_of.day_changed.connect(self._show_choice)
        self._options.columns_wanted.connect(self.choose_columns)
        self._options.save_wanted.connect(self.save)
        self._options.pdf_wanted.connect(self.save_pdf)
        self._options.word_wanted.connect(self.save_word)
        self._options.print_wanted.connect(self.print_paper)
        self._options.folder_chosen.connect(self._on_folder_chosen)
        self._options.show_folder(kept_folder(desk.settings, _FOLDER))
        self._list.choose(self._choice)
        self._lay_out()

    def subtitle(self) -> str:
        return "Chọn văn bản, xem đúng trang sẽ ra giấy, rồi lưu hoặc in"

    def specs(self) -> list[ActionSpec]:
        return [
            ActionSpec(
                "exchange_open_folder",
                "Mở thư mục xuất",
                lambda: self._writer.open_path(self._options.folder),
                MenuId.FILE,
                icon="folder_open",
                tip="Mở thư mục đang lưu các tệp đã xuất",
                place=Place.HEADER,
            ),
            ActionSpec(
                "exchange_save_all",
                "Xuất tất cả",
                lambda: self._writer.write_all(self._options.folder),
                MenuId.FILE,
                icon="save",
                tip="Ghi kế hoạch và mọi danh sách, bảng vào thư mục đang chọn",
                place=Place.HEADER,
                releases=True,
            ),
            ActionSpec(
                "exchange_save_all_locked",
                "Xuất tất cả vào một tệp có mật khẩu…",
                lambda: self._writer.write_all_locked(
                    self._options.folder, self._office.working_year.year
                ),
                MenuId.FILE,
                icon="password_set",
                tip="Gói kế hoạch và mọi danh sách, bảng vào một tệp nén phải có mật khẩu mới mở",
                releases=True,
            ),
            ActionSpec(
                "exchange_meeting_return",
                "Nhận lại danh sách họp xóm…",
                lambda: self._intake.start(self._options.folder),
                MenuId.DATA,
                icon="meeting",
                tip="Đọc số phiếu, ý kiến đã ghi vào danh sách họp xóm; xem trước rồi mới ghi",
                place=Place.HEADER,
                writes=True,
            ),
            ActionSpec(
                "exchange_save_paper",
                "Lưu văn bản đang chọn",
                self.save,
                MenuId.FILE,
                icon="save",
                shortcut="Ctrl+Shift+S",
                releases=True,
            ),
        ]

    def refresh(self) -> None:
        self._options.show_tiles(self._office.hamlets.tiles())
        self._show_choice()
        self._show_recent()

    def open_link(self, link: Link) -> None:
        if link.target:
            self._choice = choice_of(link.target)
            self._preview.cover_private(private=self._choice.tells_private)
            self._list.choose(self._choice)
            self._show_choice()

    def save(self) -> None:
        """Write the chosen paper; an existing file is replaced only when the officer agrees."""
        self._save_as(self._options.path(), self._prepared)

    def save_pdf(self) -> None:
        """Write the pages of the chosen list beside its workbook, under the same name."""
        self._save_as(self._options.path_with(".pdf"), lambda: self._prepared(pdf=True))

    def save_word(self) -> None:
        """Write the chosen paper for those who put its form right in Word."""
        prepare = self._choice.prepare_word
        if prepare is not None:
            self._save_as(
                self._options.path_with(".docx"),
                lambda: self.desk.perform(self, lambda: prepare(self._office.exchange)),
            )

    def _save_as(self, path: Path, prepared: Callable[[], ExportJob | None]) -> None:
        if not self._options.file_name.value():
            self._options.file_name.show_error("Tên tệp còn trống; hãy ghi tên tệp.")
            return
        password = self._options.password
        path = locked_path(path) if password else path
        if not self._writer.may_replace([path] if path.exists() else []):
            return
        job = prepared()
        if job is not None:
            self._writer.write([(locked(job, password) if password else job, path)])

    def print_paper(self) -> None:
        """Send the pages of the chosen paper to a printer."""
        job = self._prepared(pdf=True)
        if job is not None:
            print_job(self, self.desk, self._office.exchange, job, self._choice.title)

    def show_log(self) -> None:
        """Show everything that left the program."""
        LogDialog(self.desk, self._office.exchange.log(), self).exec()

    def choose_columns(self) -> None:
        """Let the officer choose the columns of the list; the preview follows the change."""
        profile, columns = self._choice.profile, self._office.exchange.columns
        if profile is not None:

            def choose(fields: list[ListField]) -> bool:
                return self.desk.done(self, lambda: columns.choose(profile, fields))

            ColumnsDialog(self.look, self._choice.title, profile, columns, choose, self).exec()

    def _column_labels(self) -> list[str]:
        profile = self._choice.profile
        fields = self._office.exchange.columns.fields(profile) if profile else ()
        return [column_label(field) for field in fields]

    def _prepared(self, *, pdf: bool = False) -> ExportJob | None:
        hamlets = self._options.chosen_hamlets()
        if self._choice.by_hamlet and not hamlets:
            self._preview.notice.show_notice("warn", "Chưa chọn xóm nào; hãy đánh dấu ít nhất một.")
            return None
        if self._options.as_of.is_faulty():
            self._options.as_of.control.setFocus()
            return None
        return self.desk.perform(
            self, lambda: self._job(hamlets, pdf=pdf), self._options.as_of_refused
        )

    def _job(self, hamlets: list[str], *, pdf: bool = False) -> ExportJob:
        """Prepare the chosen paper. Raises UserError."""
        choice, exchange = self._choice, self._office.exchange
        day = self._options.as_of.day() if choice.of_a_day else None
        if choice.profile is not None:
            return exchange.households_job(choice.profile, hamlets, pdf=pdf, as_of=day)
        prepare = choice.prepare_pdf if pdf and choice.prepare_pdf else choice.prepare
        return prepare(exchange.on(day), hamlets)

    def _show_recent(self) -> None:
        self._recent.show_records(self._office.exchange.recent())

    def _show_choice(self) -> None:
        try:
            job = self._job([])
        except UserError as fault:
            self._options.as_of_refused(fault.fields)
            self._preview.notice.show_notice("danger", fault.sentence)
            return
        self._options.show_choice(self._choice, job.file_name)
        self._options.show_columns(self._column_labels())
        self._preview.notice.show_notice("info", self._choice.notice)
        self._show_preview()

    def _show_preview(self) -> None:
        """Make the paper beside the window and show it; a newer order outdates an older one."""
        job = self._prepared()
        if job is None:
            return
        self._orders += 1
        order, pdf = self._orders, job.file_name.endswith(".pdf")

        def work(_: Task) -> tuple[bytes, list[SheetPicture]]:
            data = job.make()
            return data, [] if pdf else preview_sheets(data)

        def show(made: tuple[bytes, list[SheetPicture]]) -> None:
            if order == self._orders:
                self._show_made(*made)

        title = "Đang dựng bản xem trước"
        task = self.desk.run_in_background(self, title, work, show, self._refused)
        task.keeps_window = False  # it is only looked at

    def _show_made(self, data: bytes, sheets: list[SheetPicture]) -> None:
        if sheets:
            self._preview.show_sheets(sheets, self._preview.current_sheet())
            self._options.show_sheets(len(sheets), pdf=False)
            return
        self._preview.show_pdf(data)
        self._options.save.setText("Lưu PDF")

    def _refused(self, fault: UserError) -> None:
        self._preview.notice.show_notice("danger", fault.sentence)

    def _on_chosen(self, choice: PaperChoice) -> None:
        self._choice = choice
        self._preview.cover_private(private=choice.tells_private)
        self._show_choice()

    def _on_folder_chosen(self, folder: Path) -> None:
        self.desk.settings.setValue(_FOLDER, str(folder))
        self._options.show_folder(folder)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._preview, 1)
        right.addWidget(self._recent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._list)
        row.addWidget(self._options)
        row.addLayout(right, 1)
