"""Choose which lines of the change log are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from hungchinh_desktop.domain.audit_fields import AUDIT_FIELDS
from hungchinh_desktop.domain.audit_line import AuditFilter
from hungchinh_desktop.ui.kit.flow_layout import FlowLayout
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hungchinh_desktop.ui.kit.look import Look


class AuditFilters(QWidget):
    """Hold the household's name, person, field and month asked for."""

    chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "audit_filters", "Lọc nhật ký")
        self.search = SearchField(
            look, "audit_household", "Tên chủ hộ", placeholder="Tên chủ hộ, không cần dấu"
        )
        self.person = named(QComboBox(), "audit_person", "Người làm")
        self.field = named(QComboBox(), "audit_field", "Mục")
        self.month = named(QComboBox(), "audit_month", "Tháng")
        self.offer([], [])
        _fill(self.field, "Mọi mục", ((words, key) for key, words in AUDIT_FIELDS.items()))
        row = FlowLayout(self, 8)
        row.addWidget(self.search)
        for box in (self.person, self.field, self.month):
            box.setMaxVisibleItems(18)
            row.addWidget(box)
            box.currentIndexChanged.connect(self.chosen)
        self.search.text_settled.connect(self.chosen)

    def offer(self, people: list[str], months: list[str]) -> None:
        """Offer these people and months; what is chosen stays."""
        _fill(self.person, "Mọi người", ((name, name) for name in people))
        _fill(
            self.month,
            "Mọi tháng",
            ((f"Tháng {month[5:]}/{month[:4]}", month) for month in months),
        )
        self.person.setVisible(bool(people))

    def wanted(self) -> AuditFilter:
        """Return what is asked for."""
        return AuditFilter(
            person=str(self.person.currentData() or ""),
            household=self.search.text().strip(),
            field=str(self.field.currentData() or ""),
            month=str(self.month.currentData() or ""),
        )


def _fill(box: QComboBox, every: str, choices: Iterable[tuple[str, str]]) -> None:
    kept = box.currentData()
    blocked = box.blockSignals(True)
    box.clear()
    box.addItem(every, "")
    for words, key in choices:
        box.addItem(words, key)
    box.setCurrentIndex(max(box.findData(kept), 0))
    box.blockSignals(blocked)
