"""Read a list and judge its rows without holding the window up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.services.import_service import judge_file, read_file, read_paste
from hungchinh_desktop.ui.import_list.row_state import JudgedList

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.import_preview import RegisterSnapshot
    from hungchinh_desktop.domain.import_table import SourceFile
    from hungchinh_desktop.services.import_service import ImportService
    from hungchinh_desktop.ui.import_list.import_session import ImportSession
    from hungchinh_desktop.ui.kit.background import Task
    from hungchinh_desktop.ui.kit.desk import Desk

_AT_ONCE = 400  # rows judged before the next key arrives; more go to another thread


class ListJudge(QObject):
    """Tell what was read and judged; a newer order outdates an older one."""

    source_read = Signal(object)  # SourceFile
    refused = Signal(str)  # the file could not be read
    judged = Signal()  # the session holds the preview, or why there is none
    working = Signal(object)  # words about what takes long, None at its end

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        self._task: Task | None = None
        self.register: RegisterSnapshot | None = None

    def read(self, path: Path) -> None:
        """Read a file in a process of its own."""
        title = f"Đang đọc {path.name}"

        def work(task: Task) -> SourceFile:
            def report(rows: int) -> None:
                words = f"{title}: {number(rows)} dòng" if rows else title
                task.report(0, 0, words)

            return read_file(path, report)

        self.stop()
        self._follow(title)
        task = self._desk.run_in_background(
            self._owner, title, work, self._on_read, self._on_refused
        )
        self._task = task
        task.keeps_window = False

        def show(_done: int, _total: int, words: str) -> None:
            if self._task is task:  # a word on its way when the reading was stopped says nothing
                self.working.emit(words)

        task.progressed.connect(show)

    def read_text(self, text: str, html: str = "") -> None:
        """Read cells that were copied, as text and as HTML."""
        self.stop()
        try:
            source = read_paste(text, html)
        except UserError as fault:
            self.refused.emit(fault.sentence)
            return
        self.source_read.emit(source)

    def judge(self, session: ImportSession, service: ImportService) -> None:
        """Judge the rows against the register as it is."""
        self.stop()
        known = self.register
        if known is None or (known.version, known.year) != (service.version(), service.year):
            self.register = known = service.snapshot()
        register, options = known, session.options
        if sum(len(table.rows) for table in session.source.tables) <= _AT_ONCE:
            try:
                preview = judge_file(session.source, register, options)
                session.show(JudgedList.of(preview))
            except UserError as fault:
                session.refuse(fault.sentence)
            self.judged.emit()
            return
        title = "Đang xem từng dòng của danh sách"

        def work(task: Task) -> JudgedList:
            preview = judge_file(session.source, register, options, task.check)
            return JudgedList.of(preview)

        def show(judged: JudgedList) -> None:
            self._done()
            session.show(judged)
            self.judged.emit()

        def refuse(fault: UserError) -> None:
            self._done()
            session.refuse(fault.sentence)
            self.judged.emit()

        self._follow(title)
        self._task = self._desk.run_in_background(self._owner, title, work, show, refuse)
        self._task.keeps_window = False

    def stop(self) -> None:
        """Drop what is under way."""
        if self._task is not None:
            self._task.stop()
            self._done()

    @property
    def is_working(self) -> bool:
        """Tell whether something is being read or judged."""
        return self._task is not None

    def _follow(self, words: str) -> None:
        self.working.emit(words)

    def _done(self) -> None:
        self._task = None
        self.working.emit(None)

    def _on_read(self, source: SourceFile) -> None:
        self._done()
        self.source_read.emit(source)

    def _on_refused(self, fault: UserError) -> None:
        self._done()
        self.refused.emit(fault.sentence)
