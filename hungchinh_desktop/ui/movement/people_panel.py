"""List the households that a figure of the statement counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hungchinh_desktop.domain.movement_report import MovementLine
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.panel import Panel
from hungchinh_desktop.ui.kit.table_column import Column
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_view import TableView

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.desk import Desk

_COLUMNS = (
    Column[MovementLine]("head_name", "Chủ hộ", lambda one: one.head_name, width=200, bold=True),
    Column[MovementLine]("hamlet", "Xóm", lambda one: one.hamlet_name, width=80),
    Column[MovementLine]("what", "Biến động", lambda one: one.what, width=210),
    Column[MovementLine]("day", "Thời gian", lambda one: one.day, width=110),
    Column[MovementLine]("reason", "Căn cứ", lambda one: one.reason, width=200, stretch=True),
)

_EMPTY = "Ô này không có hộ nào; chọn một ô có số để xem tên các hộ."


class PeoplePanel(Panel):
    """Show names and reasons; a double click or Enter opens the household."""

    household_wanted = Signal(str)  # household id

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, "Các hộ của ô đang chọn", "movement_people")
        self._count = text_label("", "caption", "movement_people_count")
        self.head.addWidget(self._count)
        self.model = TableModel[MovementLine](_COLUMNS, _key_of)
        self.table = TableView[MovementLine](
            desk.look,
            self.model,
            "movement_people_table",
            "Các hộ của ô đang chọn",
            settings=desk.settings,
        )
        empty = text_label(_EMPTY, "muted", "movement_people_empty", wrap=True)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table.set_empty_widget(empty)
        self.table.record_activated.connect(self._on_activated)
        self.body.addWidget(self.table, 1)

    def show_people(self, words: str, lines: list[MovementLine]) -> None:
        """Show the households of another figure."""
        self.set_title(words or "Các hộ của ô đang chọn")
        hint = " · Enter để mở trong sổ" if lines else ""
        self._count.setText(f"{number(len(lines))} hộ{hint}")
        self.model.set_records(lines)

    def _on_activated(self, line: MovementLine) -> None:
        self.household_wanted.emit(line.household_id)


def _key_of(line: MovementLine) -> str:
    """Tell the lines of a household apart that left and entered again."""
    return f"{line.household_id} {line.what} {line.day}"
