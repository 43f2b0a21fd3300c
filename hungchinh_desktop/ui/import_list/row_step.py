"""Show every row with what becomes of it; the panel below takes the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hungchinh_desktop.ui.import_list.row_panel import RowPanel
from hungchinh_desktop.ui.import_list.row_state import STATE_FACES, JudgedList, RowState
from hungchinh_desktop.ui.import_list.verdict_model import VerdictModel
from hungchinh_desktop.ui.import_list.verdict_table import VerdictTable
from hungchinh_desktop.ui.kit.filter_chip import FilterChip
from hungchinh_desktop.ui.kit.flow_layout import FlowLayout
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.domain.import_preview import RegisterSnapshot
    from hungchinh_desktop.domain.import_verdict import RowVerdict
    from hungchinh_desktop.ui.kit.desk import Desk


_LONG, _ROOMY = ("situation", "support"), 1000


class RowStep(QWidget):
    """Join chips, rows and panel."""

    decided = Signal()  # an answer was given: the next open row may be shown

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        named(self, "import_row_step", "Xem từng dòng")
        look = desk.look
        self._judged: JudgedList | None = None
        self._register: RegisterSnapshot | None = None
        self._model = VerdictModel()
        self.table = VerdictTable(look, self._model, desk.settings)
        self.panel = RowPanel(look)
        self._all = FilterChip(look, "Tất cả", "import_chip_all", closable=False)
        self._all.clicked.connect(lambda: self.show_state(None))
        self._chips: dict[RowState, FilterChip] = {}
        chips = FlowLayout(spacing=8, line_spacing=6)
        chips.addWidget(self._all)
        for state in RowState:
            chips.addWidget(self._chip(desk, state))
        note = "Ô trống trong tệp không xóa số liệu cũ"
        self._note = text_label(note, "hint", "import_rows_note")
        self._note.setMinimumHeight(self._all.sizeHint().height())
        chips.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(chips)
        column.addWidget(self.table, 1)
        column.addWidget(self.panel)
        self.table.current_record_changed.connect(self._on_current)
        look.changed.connect(self._fit)
        self.show_state(None)

    def show_judged(self, judged: JudgedList, register: RegisterSnapshot) -> None:
        """Show what was judged; the current row stays the current one."""
        if judged is self._judged:
            return
        self._judged, self._register = judged, register
        counts = judged.counts
        self._all.set_count(len(judged.states))
        for state, chip in self._chips.items():
            chip.set_count(counts[state])
            chip.setVisible(bool(counts[state]) or chip.isChecked())
        self._model.set_judged(judged.preview.verdicts, judged.states)
        current = self.table.current_record()
        if current is None:
            self.table.choose_row(0)
        self.panel.show_row(self.table.current_record(), judged.preview, register)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_state(self, state: RowState | None) -> None:
        """Show only the rows of a state."""
        self._all.setChecked(state is None)
        for other, chip in self._chips.items():
            chip.setChecked(other is state)
            chip.updateGeometry()
        self._model.show_state(state)
        if self.table.current_record() is None:
            self.table.choose_row(0)

    def go_on(self) -> None:
        """Show the next row that waits for an answer."""
        current = self.table.current_record()
        key = self._model.next_open(current.key if current else "")
        if key:
            self.table.choose(key)

    def _fit(self) -> None:
        """Leave long texts to the panel where the columns would not stand side by side."""
        narrow = self.width() < self.table.style_in_use.px(_ROOMY)
        for place, column in enumerate(self._model.columns):
            if column.id in _LONG:
                self.table.setColumnHidden(place, narrow)
        self._note.setVisible(not narrow)
        self.table.columns_layout.spread()
        self.panel.fit_below(self.height())

    def _chip(self, desk: Desk, state: RowState) -> FilterChip:
        face = STATE_FACES[state]
        chip = FilterChip(
            desk.look, face.words, f"import_chip_{state.value}", icon=face.icon, tone=face.tone
        )
        chip.clicked.connect(lambda on: self.show_state(state if on else None))
        self._chips[state] = chip
        return chip

    def _on_current(self, verdict: RowVerdict | None) -> None:
        preview = self._judged.preview if self._judged else None
        self.panel.show_row(verdict, preview, self._register)
