"""Show what a meeting list says that came back filled in, and keep it when the officer agrees."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.meeting_result import check_meeting_day, keeps
from hungchinh_desktop.domain.meeting_return import MeetingReturn, ReturnedRow, RowVerdict
from hungchinh_desktop.ui.exchange.meeting_rows import MEETING_COLUMNS, counts_words, missing_words
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.whole_rows_table import WholeRowsTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.kit.desk import Desk

    Compare = Callable[[date | None], MeetingReturn]
    Accept = Callable[[date, MeetingReturn], bool]

_WHOLE_DAY = "Cần đủ ngày, tháng, năm, ví dụ 05/04/2025."


class MeetingDialog(QDialog):
    """List the rows that say something; nothing is written before "Ghi vào sổ"."""

    def __init__(
        self, desk: Desk, file_name: str, compare: Compare, accept: Accept, parent: QWidget
    ) -> None:
        """Take the list that was read; `accept` keeps it and tells whether that went through."""
        super().__init__(parent)
        look = desk.look
        named(self, "meeting_dialog", "Nhận lại danh sách họp xóm")
        self.setWindowTitle(f"Nhận lại danh sách họp xóm: {file_name}")
        self.resize(min(look.px(940), 1240), min(look.px(520), 640))
        self._compare, self._accept = compare, accept
        self._found = compare(None)
        self.met_on = DateField(look, "met_on", "Ngày họp", required=True)
        self._summary = text_label("", "strong", "meeting_summary", wrap=True)
        self.notice = Banner(look, "meeting_notice")
        self.model = TableModel[ReturnedRow](MEETING_COLUMNS, _key_of, parent=self)
        self.table = WholeRowsTable[ReturnedRow](
            look, self.model, "meeting_table", "Các dòng khác với sổ", settings=desk.settings
        )
        empty = text_label("Tệp không ghi gì khác với sổ.", "muted", "meeting_empty")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table.set_empty_widget(empty)
        self._state = text_label("Chưa ghi gì vào sổ", "strong", "meeting_state")
        self.keep = push_button(
            look, "Ghi vào sổ", "meeting_keep", self._on_keep, role="primary", icon="save"
        )
        self.cancel = push_button(look, "Hủy", "meeting_cancel", self.reject)
        self._lay_out()
        self.met_on.edited.connect(lambda: self.met_on.show_error(""))
        self.met_on.control.editingFinished.connect(self._on_day_typed)
        self._show()
        self.met_on.control.setFocus()

    def _on_day_typed(self) -> None:
        """Compare again: what is kept of that day already is no difference."""
        day = self._day(tell=False)
        if day is not None:
            self._found = self._compare(day)
            self._show()

    def _on_keep(self) -> None:
        day = self._day(tell=True)
        if day is None:
            self.met_on.control.setFocus()
            return
        self._found = self._compare(day)
        self._show()
        if self._accept(day, self._found):
            self.accept()

    def _day(self, *, tell: bool) -> date | None:
        try:
            known = self.met_on.date()
            if known is not None and known.precision == "day":
                check_meeting_day(known.first_day, date.today())
                return known.first_day
            sentence = _WHOLE_DAY
        except UserError as fault:
            sentence = fault.fields.get("met_on", fault.sentence) if fault.fields else str(fault)
        if tell or self.met_on.value():
            self.met_on.show_error(sentence)
        return None

    def _show(self) -> None:
        found = self._found
        self.model.set_records(row for row in found.rows if row.differences or row.reason)
        self._summary.setText(counts_words(found))
        missing = missing_words(found)
        doubts = found.count(RowVerdict.QUESTION)
        left_out = f"{doubts} dòng chưa đọc được sẽ không ghi. " if doubts else ""
        self.notice.show_notice("warn", f"{left_out}{missing}".strip())
        kept = sum(map(keeps, found.rows))
        self.keep.setText(f"Ghi ý kiến {kept} hộ vào sổ")
        self.keep.setAccessibleName(self.keep.text())
        self.keep.setEnabled(kept > 0)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        self.met_on.setMaximumWidth(self.table.style_in_use.px(170))
        top.addWidget(self.met_on)
        top.addWidget(self._summary, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._state)
        foot.addStretch(1)
        foot.addWidget(self.keep)
        foot.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def _key_of(row: ReturnedRow) -> str:
    return f"{row.sheet} {row.row}"
