"""List the households that may be one, compare two of them, and join or part them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hungchinh_desktop.domain.duplicate import DuplicatePair
from hungchinh_desktop.domain.duplicate_search import DuplicateResult, marked, without
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.services.duplicate_finder import search
from hungchinh_desktop.ui.duplicate.comparison_panel import ComparisonPanel
from hungchinh_desktop.ui.duplicate.duplicate_columns import COLUMNS
from hungchinh_desktop.ui.duplicate.merge_dialog import MergeDialog
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.copy_question import perform_after_copy
from hungchinh_desktop.ui.kit.dialogs import Answer
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.filter_chip import FilterChip
from hungchinh_desktop.ui.kit.message_strip import MessageStrip
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.search_field import SearchField
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_style import RowHeight
from hungchinh_desktop.ui.kit.whole_rows_table import WholeRowsTable

if TYPE_CHECKING:
    from datetime import date

    from hungchinh_desktop.domain.household_merge import MergeSide
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.background import Task
    from hungchinh_desktop.ui.kit.desk import Desk

OPEN, ANSWERED = "open", "answered"
_NONE_FOUND = (
    "Không có cặp hộ nào phải xem.",
    "Chưa thấy hai hộ nào giống nhau về họ tên, năm sinh, số định danh hay thành viên.",
)
_ALL_ANSWERED = "Không còn cặp hộ nào ở mục này.", "Cặp đã ghi là hai hộ thì không hỏi lại."
_CHIPS = {OPEN: "Chưa trả lời", ANSWERED: "Đã ghi là hai hộ"}


class DuplicatePage(Page):
    """Show the pairs at the left, the comparison at the right."""

    page_id: ClassVar[str] = "duplicates"
    title: ClassVar[str] = "Hộ nghi trùng"
    icon_name: ClassVar[str] = "rows_merge"
    group: ClassVar[str] = "Dữ liệu"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            *("household", "status_spell", "hamlet", "member", "distinct_pair"),
            *("same_name_answer", "household_merge"),
        }
    )

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__(desk)
        self._office = office
        self._result = DuplicateResult()
        self._task: Task | None = None
        self._said: str | None = None  # what undo would take back when the message was shown
        self._state: tuple[int, date] | None = None  # of the register that was searched
        self._part = OPEN
        self._chips = {
            part: FilterChip(self.look, words, f"duplicates_{part}", closable=False)
            for part, words in _CHIPS.items()
        }
        self._search = SearchField(self.look, "duplicates_search", "Tìm trong các cặp")
        self._model = TableModel[DuplicatePair](COLUMNS, lambda pair: pair.key)
        self.table = WholeRowsTable[DuplicatePair](
            self.look,
            self._model,
            "duplicates_table",
            "Các cặp hộ có thể trùng",
            settings=desk.settings,
            row_height=RowHeight.NORMAL,
        )
        self._none = EmptyState(self.look, "severity_ok", "duplicates_none")
        self.panel = ComparisonPanel(self.look)
        self.strip = MessageStrip(self.look, "duplicates_strip")
        self._connect()
        self._lay_out()
        self._show_part(OPEN)

    def subtitle(self) -> str:
        return "Các hộ có thể đã ghi hai lần; chương trình chỉ hỏi, không tự gộp hộ nào"

    def specs(self) -> list[ActionSpec]:
        def chosen() -> bool:
            pair = self.table.current_record()
            return pair is not None and not pair.answered

        def why() -> str:
            return "Hãy chọn một cặp chưa trả lời ở danh sách bên trái"

        return [
            ActionSpec(
                "duplicates_again",
                "Tìm lại",
                self.search_again,
                MenuId.DATA,
                icon="refresh",
                tip="Tìm lại trong sổ ngay bây giờ",
                place=Place.HEADER,
            ),
            ActionSpec(
                "duplicates_merge",
                "Gộp hai hộ…",
                self.merge,
                MenuId.DATA,
                icon="rows_merge",
                tip="Chọn giá trị giữ lại rồi gộp hai hộ thành một",
                enabled_when=chosen,
                why_disabled=why,
                in_context_menu=True,
                writes=True,
            ),
            ActionSpec(
                "duplicates_apart",
                "Hai hộ khác nhau",
                self.answer,
                MenuId.DATA,
                tip="Ghi nhớ đây là hai hộ khác nhau, không hỏi lại, kể cả khi nhập danh sách",
                enabled_when=chosen,
                why_disabled=why,
                in_context_menu=True,
                writes=True,
            ),
        ]

    def refresh(self) -> None:
        """Search anew beside the window, unless only answers were given since."""
        service = self._office.duplicates
        state, before = service.state(), self._state
        self._state = state
        if state == before and not self._is_searching():
            self.show_result(marked(self._result, service.answered()))
        elif state != before or not self._is_searching():
            self.search_again()

    def search_again(self) -> None:
        """Compare all households; the pairs shown stay until the new ones are known."""
        if self._task is not None and self._is_searching():
            self._task.stop()
        material = self._office.duplicates.material()
        if not self._model.all_records():
            self._none.say("Đang tìm hộ trùng…", f"So {number(len(material.entries))} hộ.")

        def work(task: Task) -> DuplicateResult:
            return search(material, task.report)

        def show(result: DuplicateResult) -> None:
            self.show_result(marked(result, self._office.duplicates.answered()))

        task = self.desk.run_in_background(self, "Đang tìm hộ trùng", work, show)
        task.keeps_window = False
        self._task = task

    def show_result(self, result: DuplicateResult) -> None:
        """Show what the search found."""
        row = self._row()
        self._result = result
        self._none.say(*(_ALL_ANSWERED if result.pairs else _NONE_FOUND))
        self._model.set_records(result.pairs)
        answered = sum(pair.answered for pair in result.pairs)
        self._chips[OPEN].set_count(len(result.pairs) - answered)
        self._chips[ANSWERED].set_count(answered)
        self._show_part(self._part)
        if self.table.current_record() is None and self._model.rowCount():
            self.table.choose_row(min(row, self._model.rowCount() - 1))
        self._show_current()
        self.strip.show_counts(_counted(len(result.pairs) - answered), _left_out(result))

    def take_focus(self) -> None:
        self.table.setFocus()

    def merge(self) -> None:
        """Ask how the two become one, and do it."""
        pair, sides = self.table.current_record(), self._sides()
        if pair is None or sides is None:
            return

        def join(kept: str, other: str, choices: dict[str, str], ended_on: str) -> bool:
            def merge(copy: bool) -> bool:
                self._office.merges.merge(kept, other, choices, ended_on, copy=copy)
                return True

            return perform_after_copy(self.desk, dialog, merge, dialog.form.show_errors) is True

        dialog = MergeDialog(self.look, self.window(), sides, join)
        if dialog.ask() is Answer.ACCEPT:
            self.show_result(without(self._result, dialog.ordered()[1].entry.id))
            self._say("Đã gộp hai hộ thành một.")
        dialog.deleteLater()

    def answer(self) -> None:
        """Write that the two are different, or ask about them again."""
        pair, service = self.table.current_record(), self._office.duplicates
        if pair is None:
            return
        if pair.answered:
            if self.desk.done(self, lambda: service.ask_again(pair)):
                self._say("Cặp này sẽ được hỏi lại.")
        elif self.desk.done(self, lambda: service.keep_apart(pair)):
            self._say("Đã ghi nhớ là hai hộ khác nhau; sẽ không hỏi lại.")

    def _connect(self) -> None:
        self._search.text_settled.connect(self._model.set_search)
        self.table.current_record_changed.connect(self._show_current)
        self.table.record_activated.connect(self.merge)
        self.panel.merge_wanted.connect(self.merge)
        self.panel.answer_wanted.connect(self.answer)
        self.panel.grid.open_wanted.connect(self._open)
        self.desk.changes.changed.connect(self._on_changed)
        for part, chip in self._chips.items():
            chip.clicked.connect(lambda _=False, chosen=part: self._show_part(chosen))

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._search)
        for chip in self._chips.values():
            tools.addWidget(chip)
        tools.addStretch(1)
        self.table.set_empty_widget(self._none)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.table, 2)
        body.addWidget(self.panel, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addLayout(body, 1)
        column.addWidget(self.strip)

    def _show_part(self, part: str) -> None:
        self._part = part
        for other, chip in self._chips.items():
            chip.setChecked(other == part)
        self._model.set_predicate(lambda pair: pair.answered is (part == ANSWERED))
        if self.table.current_record() is None and self._model.rowCount():
            self.table.choose_row(0)
        self._show_current()

    def _show_current(self) -> None:
        self.panel.show_pair(self.table.current_record(), self._sides())
        self.actions_changed.emit()

    def _sides(self) -> tuple[MergeSide, MergeSide] | None:
        pair = self.table.current_record()
        if pair is None:
            return None
        merges = self._office.merges
        try:
            return merges.side(pair.first.id), merges.side(pair.second.id)
        except UserError:  # taken back meanwhile; the search that runs will leave the pair out
            return None

    def _is_searching(self) -> bool:
        return self._task is not None and self._task.is_running

    def _row(self) -> int:
        index = self.table.currentIndex()
        return max(index.row(), 0)

    def _open(self, household_id: str) -> None:
        self.link_activated.emit(Link("household", target=household_id))

    def _say(self, message: str) -> None:
        self._said = self.desk.session.undo_label()
        self.take_focus()
        self.strip.show_message(message, "Hoàn tác", self._undo, "Ctrl+Z")

    def _on_changed(self) -> None:
        """End a message whose link would now take back something else."""
        if self.desk.session.undo_label() != self._said:
            self._said = None
            self.strip.end_message()

    def _undo(self) -> None:
        touched = self.desk.perform(self, self.desk.session.undo)
        self.desk.changes.announce(touched or ())


def _counted(pairs: int) -> str:
    return f"{number(pairs)} cặp chưa trả lời"


def _left_out(result: DuplicateResult) -> str:
    parts = []
    if result.left_out:
        parts.append(f"còn {number(result.left_out)} cặp yếu hơn không liệt kê")
    if result.common_names:
        parts.append(
            f"{number(result.common_names)} họ tên có quá nhiều hộ chung: chỉ so khi còn điểm khác"
        )
    return " · ".join(parts)
