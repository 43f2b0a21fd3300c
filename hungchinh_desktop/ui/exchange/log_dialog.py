"""Show every file that left the program: when, who, what, for whom, how many rows, where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hungchinh_desktop.domain.activity import ExportRecord
from hungchinh_desktop.domain.vocabulary import PROFILE_LABELS, ListProfile
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.services.exchange_service import PAPER_LABELS, PaperKind
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_column import Align, Column
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.ui.kit.desk import Desk

EVERY_MONTH = "Tất cả các tháng"
_UNKNOWN = "không ghi"


class LogDialog(QDialog):
    """List the exports, newest first; a month can be chosen."""

    def __init__(self, desk: Desk, records: Sequence[ExportRecord], parent: QWidget) -> None:
        super().__init__(parent)
        look = desk.look
        named(self, "export_log_dialog", "Nhật ký xuất")
        self.setWindowTitle("Nhật ký xuất")
        self.resize(look.px(940), look.px(460))
        self.model: TableModel[ExportRecord] = TableModel(
            _columns(), lambda record: record.id, parent=self
        )
        self.model.set_records(records)
        self.months = named(QComboBox(), "export_log_months", "Tháng")
        self.months.addItem(EVERY_MONTH, "")
        for month in sorted({_month(one) for one in records}, reverse=True):
            self.months.addItem(f"Tháng {month[5:]}/{month[:4]}", month)
        self.months.currentIndexChanged.connect(self._on_month_chosen)
        self._count = text_label("", "muted", "export_log_count")
        self._lay_out(desk)
        self._on_month_chosen()

    def _on_month_chosen(self) -> None:
        month = self.months.currentData()
        self.model.set_predicate((lambda one: _month(one) == month) if month else None)
        shown = self.model.rowCount()
        self._count.setText(f"{number(shown)} lần xuất" if shown else "Chưa xuất tệp nào.")

    def _lay_out(self, desk: Desk) -> None:
        table: TableView[ExportRecord] = TableView(
            desk.look, self.model, "export_log_table", "Các tệp đã xuất", settings=desk.settings
        )
        head = QHBoxLayout()
        label = QLabel("Tháng")
        label.setBuddy(self.months)
        head.addWidget(label)
        head.addWidget(self.months)
        head.addWidget(self._count)
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = push_button(desk.look, "Đóng", "export_log_close", self.accept, role="primary")
        close.setDefault(True)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(table, 1)
        column.addLayout(foot)


def _columns() -> list[Column[ExportRecord]]:
    return [
        Column("made_at", "Lúc", _time, sort_key=lambda one: one.made_at, width=136),
        Column("made_by", "Người lập", lambda one: one.made_by or _UNKNOWN, width=140),
        Column("kind", "Văn bản", lambda one: PAPER_LABELS[PaperKind(one.kind)], width=170),
        Column("profile", "Dành cho", _profile, width=104),
        Column(
            "rows",
            "Số dòng",
            lambda one: number(one.row_count),
            sort_key=lambda one: one.row_count,
            width=80,
            align=Align.RIGHT,
        ),
        Column(
            "path",
            "Tệp",
            lambda one: Path(one.path).name,
            width=240,
            stretch=True,
            tooltip=lambda one: one.path,
        ),
    ]


def _time(record: ExportRecord) -> str:
    return f"{record.local_time:%d/%m/%Y %H:%M}"


def _profile(record: ExportRecord) -> str:
    return PROFILE_LABELS[ListProfile(record.profile)] if record.profile else ""


def _month(record: ExportRecord) -> str:
    return f"{record.local_time:%Y-%m}"
