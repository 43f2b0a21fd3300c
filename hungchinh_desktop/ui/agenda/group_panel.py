"""Show the households of one group: a head, and a line for each that opens it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from hungchinh_desktop.domain.vocabulary import STATUS_LABELS
from hungchinh_desktop.domain.wording import joined, number
from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.panel import Panel

if TYPE_CHECKING:
    from hungchinh_desktop.domain.agenda_groups import AgendaGroup
    from hungchinh_desktop.domain.escape_agenda import EndingClock
    from hungchinh_desktop.ui.kit.look import Look

_HEADS = ("Chủ hộ", "Xóm", "Diện hiện nay", "Công nhận", "Hết hạn 36 tháng", "Người phụ trách")
_WIDTHS = (4, 2, 3, 3, 6, 4)
_TONES = {1: "danger", 3: "warn"}


class GroupPanel(Panel):
    """List one group as a small table."""

    household_wanted = Signal(str)  # key

    def __init__(self, look: Look, place: int, group: AgendaGroup) -> None:
        """Take the place of the group on the page for the names of its parts."""
        name = f"agenda_group_{place}"
        super().__init__(look, group.title, name)
        count = f"{number(len(group.clocks))} hộ"
        self.head.addWidget(text_label(count, "caption", f"{name}_count"))
        content = QWidget()
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(12, 6, 12, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        for column, (title, stretch) in enumerate(zip(_HEADS, _WIDTHS, strict=True)):
            label = text_label(title, "label", f"{name}_head_{column}", wrap=True)
            self._grid.addWidget(label, 0, column)
            self._grid.setColumnStretch(column, stretch)
        for row, one in enumerate(group.clocks, 1):
            self._add_row(f"{name}_{row}", row, one)
        self.body.addWidget(content)

    def _add_row(self, name: str, row: int, one: EndingClock) -> None:
        entry = one.entry
        head = entry.household.head_name
        go = partial(self.household_wanted.emit, entry.id)
        button = link_button(head, f"{name}_open", go, accessible_name=f"Mở hộ {head}")
        self._grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
        texts = (
            entry.hamlet_name,
            STATUS_LABELS[entry.status],
            one.clock.recognised_on.shown,
            f"{one.clock.wording.removeprefix('đến ')} · trong {one.months} tháng",
            joined([*one.in_charge]) or "chưa có",
        )
        for column, text in enumerate(texts, 1):
            role = "strong" if column == 4 and one.months in _TONES else ""
            self._grid.addWidget(text_label(text, role, f"{name}_{column}", wrap=True), row, column)
