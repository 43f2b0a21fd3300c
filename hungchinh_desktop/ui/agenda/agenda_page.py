"""Show whose 36 months end within one, three and six months, and who looks after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.agenda_groups import (
    ORDER_LABELS,
    AgendaOrder,
    agenda_groups,
    counted,
)
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.wording import number, short_date
from hungchinh_desktop.ui.agenda.group_panel import GroupPanel
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.filter_chip import FilterChip
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.panel import scrolling

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

_KEPT = "agenda/order"
PAPER = "escape_agenda"


class AgendaPage(Page):
    """List the households in groups; every name opens its household."""

    page_id: ClassVar[str] = "agenda"
    title: ClassVar[str] = "Hạn 36 tháng"
    icon_name: ClassVar[str] = "deadline"
    group: ClassVar[str] = "Dữ liệu"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            *("household", "status_spell", "escape_record", "hamlet", "hamlet_duty"),
            "committee_member",
        }
    )

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__(desk)
        self._office = office
        self._panels: list[GroupPanel] = []
        self._order = _kept_order(str(desk.settings.value(_KEPT, "") or ""))
        self._chips = {
            order: FilterChip(self.look, words, f"agenda_{order}", closable=False)
            for order, words in ORDER_LABELS.items()
        }
        self._count = text_label("", "hint", "agenda_count", wrap=True)
        self._none = EmptyState(self.look, "severity_ok", "agenda_none")
        self._none.say(
            "Không hộ nào sắp hết hạn 36 tháng.",
            "Hộ có mặt ở đây khi còn 6, 3 và 1 tháng trước ngày hết hạn.",
        )
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._lay_out()

    def subtitle(self) -> str:
        day = short_date(self._office.working_year.as_of)
        return f"Hộ mới thoát nghèo sắp hết hạn 36 tháng, tính từ ngày {day}"

    def specs(self) -> list[ActionSpec]:
        return [
            ActionSpec(
                "agenda_export",
                "Xuất Excel, in danh sách…",
                lambda: self.link_activated.emit(Link("exchange", target=PAPER)),
                MenuId.FILE,
                icon="print",
                tip="Sang trang Xuất và in với danh sách này: Excel, PDF, theo xóm, theo người",
                place=Place.HEADER,
            ),
            ActionSpec(
                "agenda_register",
                "Xem trong Sổ hộ",
                lambda: self.link_activated.emit(Link("household", filter="clock_ending")),
                MenuId.DATA,
                icon="page_households",
                tip="Mở Sổ hộ với bộ lọc Sắp hết 36 tháng",
                place=Place.HEADER,
            ),
        ]

    def refresh(self) -> None:
        clocks = self._office.agenda.ending_clocks()
        for panel in self._panels:
            discard(panel)
        groups = agenda_groups(clocks, self._order)
        self._panels = [
            GroupPanel(self.look, place, group) for place, group in enumerate(groups, 1)
        ]
        for place, panel in enumerate(self._panels):
            panel.household_wanted.connect(self._open)
            self._column.insertWidget(place, panel)
        for order, chip in self._chips.items():
            chip.setChecked(order is self._order)
        told = f"{number(len(clocks))} hộ: {counted(clocks)}" if clocks else ""
        self._count.setText(told)
        self._count.setVisible(bool(told))
        self._stack.setCurrentIndex(0 if clocks else 1)

    def choose_order(self, order: AgendaOrder) -> None:
        """Group by something else, also the next time."""
        self._order = order
        self.desk.settings.setValue(_KEPT, order.value)
        self.refresh()

    def take_focus(self) -> None:
        self._chips[self._order].setFocus()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for order, chip in self._chips.items():
            chip.clicked.connect(lambda _=False, chosen=order: self.choose_order(chosen))
            tools.addWidget(chip)
        tools.addStretch(1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(scrolling(self._content, "agenda_area", "Các nhóm hộ"))
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addWidget(self._count)
        column.addWidget(body, 1)

    def _open(self, household_id: str) -> None:
        self.link_activated.emit(Link("household", target=household_id))


def _kept_order(stored: str) -> AgendaOrder:
    return AgendaOrder(stored) if stored in {*AgendaOrder} else AgendaOrder.HAMLET
