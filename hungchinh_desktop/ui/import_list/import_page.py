"""Import a household list in four steps: file, columns, rows, summary."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout

from hungchinh_desktop.domain.import_number import ZEROS
from hungchinh_desktop.domain.import_question import QuestionKind
from hungchinh_desktop.domain.legacy_fonts import TEXT_ENCODING_LABELS
from hungchinh_desktop.ui.import_list import import_files
from hungchinh_desktop.ui.import_list.column_step import ColumnStep
from hungchinh_desktop.ui.import_list.file_step import FileStep
from hungchinh_desktop.ui.import_list.import_commands import import_specs, stage_details
from hungchinh_desktop.ui.import_list.import_foot import ImportFoot
from hungchinh_desktop.ui.import_list.import_session import ImportSession
from hungchinh_desktop.ui.import_list.import_steps import ImportStage, StageStrip
from hungchinh_desktop.ui.import_list.import_writing import ImportWriting
from hungchinh_desktop.ui.import_list.list_judge import ListJudge
from hungchinh_desktop.ui.import_list.row_step import RowStep
from hungchinh_desktop.ui.import_list.summary_step import SummaryStep
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.replay_work import run_undo

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from hungchinh_desktop.domain.import_table import SourceFile
    from hungchinh_desktop.services.import_service import ImportResult
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.action import ActionSpec
    from hungchinh_desktop.ui.kit.desk import Desk

_FROM_PAGE = frozenset({"household", "status_spell", "escape_record", "exit_candidate", "member"})


class ImportPage(Page):
    """Lead through the steps; nothing is written before the last one."""

    page_id: ClassVar[str] = "import_list"
    title: ClassVar[str] = "Nhập dữ liệu"
    icon_name: ClassVar[str] = "page_import"
    group: ClassVar[str] = "Dữ liệu"
    watches: ClassVar[frozenset[str]] = _FROM_PAGE | {"hamlet", "hamlet_alias", "household_need"}

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__(desk)
        self._office = office
        self._session: ImportSession | None = None
        self._stage = ImportStage.FILE
        self._written = ""  # the label of the import that stands in the register
        self._judge = ListJudge(desk, self)
        self._writing = ImportWriting(desk, self)
        self._strip = StageStrip(self.look)
        self.files = FileStep(self.look)
        self.columns = ColumnStep(self.look)
        self.rows = RowStep(desk)
        self.summary = SummaryStep(self.look)
        self._steps = QStackedWidget()
        self._foot = ImportFoot(self.look)
        for step in (self.files, self.columns, self.rows, self.summary):
            self._steps.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._strip)
        column.addWidget(self._steps, 1)
        column.addWidget(self._foot)
        self._connect()
        self._show_stage()

    def subtitle(self) -> str:
        if self._session is None:
            return "Đưa danh sách hộ từ Excel, Word vào sổ: xem từng dòng trước khi ghi"
        return f"{self._session.source.name}: xem từng dòng trước khi ghi vào sổ"

    def specs(self) -> list[ActionSpec]:
        return import_specs(
            choose_file=self.choose_file,
            paste=self.paste,
            save_refused=self.save_refused,
            has_refused=lambda: self._session is not None and self._session.has_refused,
        )

    def refresh(self) -> None:
        if self._session is None or self._judge.is_working or self._writing.is_running:
            return
        if self._written:
            stands = self._office.undo.undo_label() == self._written
            self.summary.show_standing(stands=stands)
        elif self._session.preview is None or not self._office.imports.is_current(
            self._session.preview
        ):
            self._judge_again()

    def take_focus(self) -> None:
        if self._stage is ImportStage.FILE:
            self.files.choose.setFocus()
        elif self._stage is ImportStage.ROWS:
            self.rows.table.setFocus()
        else:
            self._foot.next.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._stage is ImportStage.FILE and event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    # --- the list -----------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        path = import_files.ask_for_file(self, self.desk.settings)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Read a file in the place of what was read before."""
        self.start_again()
        self._judge.read(path)

    def paste(self) -> None:
        """Take the cells on the clipboard; a file copied there is read."""
        data = QGuiApplication.clipboard().mimeData()
        path = import_files.copied_file(data)
        if path is not None:
            self.take_file(path)
            return
        self.start_again()
        self._judge.read_text(data.text(), data.html())

    def start_again(self) -> None:
        """Forget the list and everything answered; the register stays as it is."""
        self._judge.stop()
        self._session, self._written = None, ""
        self.files.notice.show_notice("info", "")
        self._go(ImportStage.FILE)

    def save_refused(self) -> None:
        """Write the rows that are left out into a workbook."""
        if self._session is None or self._session.preview is None:
            return
        preview = self._session.preview
        job = self.desk.perform(self, lambda: self._office.imports.refused_job(preview))
        if job is not None:
            import_files.save_job(self, self.desk, job, self._office.exchange)

    def apply(self) -> None:
        """Write the rows that are decided."""
        if self._session is None or self._session.preview is None:
            return
        self._writing.write(self._office.imports, self._session.preview)

    # --- inside -------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._strip.chosen.connect(self._go)
        self._foot.cancelled.connect(self.start_again)
        self._foot.back_wanted.connect(lambda: self._go(ImportStage(self._stage - 1)))
        self._foot.next_wanted.connect(self._on_next)
        self.files.choose_wanted.connect(self.choose_file)
        self.files.paste_wanted.connect(self.paste)
        self.files.file_dropped.connect(self.take_file)
        self.files.stop_wanted.connect(self.start_again)
        self._judge.source_read.connect(self._on_source_read)
        self._judge.refused.connect(self._on_refused)
        self._judge.judged.connect(self._on_judged)
        self._judge.working.connect(self._on_working)
        source, consents = self.columns.source, self.columns.consents
        source.sheet_chosen.connect(lambda name: self._choose(lambda s: s.choose_sheet(name)))
        source.head_chosen.connect(lambda row: self._choose(lambda s: s.choose_head(row)))
        source.status_chosen.connect(lambda one: self._choose(lambda s: s.choose_status(one)))
        consents.converted.connect(
            lambda one, on: self._choose(lambda s: s.convert(one, wanted=on))
        )
        consents.zeros_wanted.connect(
            lambda on: self._choose(lambda s: s.confirm(ZEROS, wanted=on))
        )
        self.columns.field_chosen.connect(
            lambda column, field: self._choose(lambda s: s.choose_field(column, field))
        )
        panel = self.rows.panel
        panel.answered.connect(self._on_answered)
        panel.overwrite_chosen.connect(
            lambda item, on: self._choose(lambda s: s.overwrite(item, wanted=on))
        )
        panel.proposal_chosen.connect(
            lambda item, on: self._choose(lambda s: s.confirm(item, wanted=on))
        )
        self.summary.link_activated.connect(self.link_activated)
        self.summary.undo_wanted.connect(
            lambda: run_undo(self.desk, self, self.desk.changes.announce)
        )
        self.summary.again_wanted.connect(self.start_again)
        self._writing.written.connect(self._on_written)

    def _choose(self, change: Callable[[ImportSession], object]) -> None:
        """Change a decision and see what becomes of the rows."""
        if self._session is not None and not self._written:
            change(self._session)
            self._judge_again()

    def _judge_again(self) -> None:
        if self._session is not None:
            self._judge.judge(self._session, self._office.imports)

    def _on_source_read(self, source: SourceFile) -> None:
        self._session, self._written = ImportSession(source), ""
        self._stage = ImportStage.COLUMNS
        self._judge_again()

    def _on_refused(self, sentence: str) -> None:
        self.files.notice.show_notice("danger", sentence)
        self._go(ImportStage.FILE)

    def _on_working(self, words: str | None) -> None:
        self.files.show_reading(words)
        if words is not None:
            self._foot.next.setEnabled(False)

    def _on_judged(self) -> None:
        self._show_stage()
        focused = QApplication.focusWidget()
        if self.isVisible() and (focused is None or not self.isAncestorOf(focused)):
            self.take_focus()

    def _on_answered(self, question_id: str, code: str) -> None:
        self._choose(lambda session: session.answer(question_id, code))
        if code:
            self.rows.go_on()

    def _on_next(self) -> None:
        if self._stage is ImportStage.SUMMARY:
            self.apply()
        elif self._stage is not ImportStage.COLUMNS or self._may_leave_columns():
            self._go(ImportStage(self._stage + 1))

    def _may_leave_columns(self) -> bool:
        """Ask about old letters that nobody decided on."""
        session = self._session
        if session is None:
            return False
        for encoding in session.undecided_encodings():
            answer = dialogs.question(
                self.look,
                self,
                f"Chuyển chữ gõ bằng {TEXT_ENCODING_LABELS[encoding]} sang Unicode?",
                f"Ví dụ {session.examples[encoding]}. Giữ nguyên thì trong sổ sẽ là chữ lạ.",
                accept="Chuyển sang Unicode",
                other="Giữ nguyên chữ cũ",
                reject="Xem lại cột",
                kind="info",
            )
            if answer is dialogs.Answer.REJECT:
                return False
            session.convert(encoding, wanted=answer is dialogs.Answer.ACCEPT)
            self._judge_again()
        return True

    def _on_written(self, result: ImportResult) -> None:
        session = self._session
        if session is None or session.judged is None:
            return
        label = self._office.undo.undo_label() if result.wrote else ""
        self._written = label or "–"
        asked = session.judged.preview.questions
        same = sum(question.kind is QuestionKind.SAME_NAME for question in asked)
        self.summary.show_result(session.judged, result, same)
        self._stage = ImportStage.SUMMARY
        self._show_stage()

    def _go(self, stage: ImportStage) -> None:
        if self._written and stage is not ImportStage.FILE:
            return
        self._stage = stage if self._session is not None else ImportStage.FILE
        self._show_stage()
        self.take_focus()

    def _show_stage(self) -> None:
        session = self._session
        judged = session.judged if session else None
        if session is not None and judged is None and self._stage > ImportStage.COLUMNS:
            self._stage = ImportStage.COLUMNS  # a change of the register or an answer undid it
        if session is not None and self._stage is ImportStage.COLUMNS:
            self.columns.show_session(session)
        if judged is not None and self._judge.register is not None:
            if self._stage is ImportStage.ROWS:
                self.rows.show_judged(judged, self._judge.register)
            elif self._stage is ImportStage.SUMMARY and not self._written:
                self.summary.show_judged(judged)
        self._steps.setCurrentIndex(int(self._stage))
        details = stage_details(session, written=bool(self._written))
        self._strip.show_stages(self._stage, details)
        if self._written:
            self._foot.show_written()
        else:
            self._foot.show_stage(
                self._stage,
                begun=session is not None,
                ready=judged is not None and not self._judge.is_working,
                left_out=session.open_rows() if session else 0,
            )
        self.actions_changed.emit()
