"""Show the hamlets on a map with their households and who is in charge of each."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.hamlet.committee_panel import CommitteePanel
from hungchinh_desktop.ui.hamlet.duty_menus import DutyMenus
from hungchinh_desktop.ui.hamlet.duty_writer import DutyWriter
from hungchinh_desktop.ui.hamlet.ground_switch import GroundSwitch
from hungchinh_desktop.ui.hamlet.hamlet_map import HamletMap
from hungchinh_desktop.ui.hamlet.households_panel import HouseholdsPanel
from hungchinh_desktop.ui.hamlet.map_legend import MapLegend
from hungchinh_desktop.ui.hamlet.map_state import Ground, MapState
from hungchinh_desktop.ui.hamlet.map_tile import MapTile
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.domain.hamlet import HamletTile
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

GAP, SIDE = 12, 364
SIDE_SHARE, SIDE_SHARE_LARGE = 0.33, 0.30
_GROUND_KEY = "hamlet/ground"


class HamletPage(Page):
    """Let the officer see every hamlet at once and put members in charge by dragging."""

    page_id = "hamlet"
    title = "Địa bàn xóm"
    icon_name = "page_hamlets"
    group = "Dữ liệu"
    watches = frozenset(
        {
            "hamlet",
            "hamlet_duty",
            "committee_member",
            "household",
            "status_spell",
            "escape_record",
            "exit_candidate",
        }
    )

    def __init__(self, desk: Desk, office: OfficeFile, parent: QWidget | None = None) -> None:
        """Take the open file whose hamlets are shown."""
        super().__init__(desk, parent)
        self._office = office
        self._state: MapState | None = None
        self._ground = _stored_ground(desk)
        self._hamlet_id = ""
        self._member_id = ""  # "" while the members of the chosen hamlet are in view
        self.map = HamletMap(desk.look)
        self.committee = CommitteePanel(desk.look)
        self.households = HouseholdsPanel(desk.look)
        self._switch, self._legend = GroundSwitch(self._ground), MapLegend(desk.look)
        self._menus = DutyMenus(self, lambda: self._state)
        self._writer = DutyWriter(self, desk, office.hamlets)
        self._side = QWidget()
        self._lay_out()
        self._connect_parts()

    # --- what the window asks -----------------------------------------------------------------

    def specs(self) -> list[ActionSpec]:
        return [
            *self._map_specs(),
            ActionSpec(
                id="hamlet_annex",
                text="Xem phụ lục",
                handler=lambda: self.link_activated.emit(Link("yearly_plan", target="annex")),
                menu=MenuId.DOCUMENT,
                tip="Mở phụ lục phân công Ban chỉ đạo, lập từ bản đồ này",
                place=Place.HEADER,
            ),
            ActionSpec(
                id="hamlet_export",
                text="Xuất Excel…",
                handler=lambda: self.link_activated.emit(Link("exchange", target="committee")),
                menu=MenuId.DOCUMENT,
                icon="excel",
                tip="Xuất bảng phân công phụ trách xóm ra một tệp Excel",
                place=Place.PRIMARY,
            ),
        ]

    def subtitle(self) -> str:
        count, year = len(self._office.hamlets.hamlets()), self._office.working_year.year
        return f"Ban chỉ đạo giảm nghèo phụ trách {count} xóm năm {year}; bấm một xóm để xem hộ"

    def side_count(self) -> str:
        return str(len(self._office.hamlets.hamlets()))

    def refresh(self) -> None:
        self._state = MapState.read(self._office.hamlets, self._office.working_year.as_of)
        if self._state.tile(self._hamlet_id) is None:
            peopled = [tile for tile in self._state.tiles if tile.households]
            first = next(iter(peopled or self._state.tiles), None)
            self._hamlet_id = first.hamlet.id if first else ""
        if self._state.member(self._member_id) is None:
            self._member_id = ""
        self._show()

    def open_link(self, link: Link) -> None:
        self._choose_hamlet(link.hamlet_id or link.target)
        self.take_focus()

    def take_focus(self) -> None:
        self.map.focus_tile(self._hamlet_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- building -----------------------------------------------------------------------------

    def _map_specs(self) -> list[ActionSpec]:
        def spec(name: str, text: str, work: Callable[[MapTile], None], tip: str) -> ActionSpec:
            return ActionSpec(
                id=f"hamlet_{name}",
                text=text,
                handler=lambda: self._with_chosen_tile(work),
                menu=MenuId.DATA,
                tip=tip,
                enabled_when=lambda: self._tile() is not None,
                why_disabled=lambda: "Chọn một xóm trên bản đồ trước.",
                writes=name != "open",
            )

        return [
            spec("choose", "Chọn người phụ trách…", MapTile.ask_for_member, "Phím F2 trên ô xóm"),
            spec("release", "Thôi giao xóm", MapTile.ask_for_release, "Phím Delete trên ô xóm"),
            spec(
                "open",
                "Mở các hộ của xóm trong sổ",
                lambda tile: self._open_hamlet(tile.hamlet_id),
                "Phím Enter trên ô xóm",
            ),
        ]

    def _with_chosen_tile(self, work: Callable[[MapTile], None]) -> None:
        tile = self.map.tile(self._hamlet_id)
        if tile is not None:
            work(tile)

    def _lay_out(self) -> None:
        board = Panel(self.look, "", "hamlet_board", "Bản đồ các xóm")
        board.body.addWidget(self.map, 1)
        board.body.addWidget(self._legend)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(GAP)
        side.addWidget(self.committee)
        side.addWidget(self.households, 1)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(board, 1)
        row.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._switch)
        column.addLayout(row, 1)

    def _connect_parts(self) -> None:
        self._switch.chosen.connect(self._on_ground_chosen)
        self.map.chosen.connect(self._choose_hamlet)
        self.map.opened.connect(self._open_hamlet)
        self.map.choice_wanted.connect(self._menus.choose_member)
        self.map.release_wanted.connect(self._menus.release)
        self.map.menu_wanted.connect(self._menus.all_for)
        self.map.member_dropped.connect(self._writer.assign)
        self.map.move_wanted.connect(self._writer.move)
        self.committee.member_chosen.connect(self._choose_in_list)
        self.committee.choice_wanted.connect(self._menus.choose_hamlet)
        self.committee.assign_wanted.connect(self._writer.assign)
        self.households.household_opened.connect(self._open_household)
        self.households.hamlet_opened.connect(self._open_hamlet)
        self._menus.assign_wanted.connect(self._writer.assign)
        self._menus.release_wanted.connect(self._writer.release)
        self._menus.move_wanted.connect(self._writer.move)
        self._menus.opened.connect(self._open_hamlet)
        self._writer.assigned.connect(self._choose_hamlet)
        self._writer.moved.connect(self._on_moved)
        self.look.changed.connect(self._fit)

    # --- showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show the state that was read, with what is chosen in it."""
        if self._state is None:
            return
        tile = self._tile()
        in_charge = frozenset(member.id for member in tile.members) if tile else frozenset()
        in_view = frozenset({self._member_id}) if self._member_id else in_charge
        related = frozenset(
            one.hamlet.id for member_id in in_view for one in self._state.hamlets_of(member_id)
        )
        self.map.show_state(self._state, self._ground, self._hamlet_id, related)
        self.committee.show_state(self._state, in_view)
        self._legend.show_ground(self._state, self._ground)
        entries = self._state.entries.get(self._hamlet_id, [])
        self.households.show_tile(tile, entries, self._state.as_of)
        self._fit()
        self._order_focus()
        self.actions_changed.emit()

    def _order_focus(self) -> None:
        """Let Tab go from the switch over the map and the members to the households."""
        stops: list[QWidget] = [
            *self._switch.buttons(),
            *self.map.tiles(),
            *self.committee.rows(),
            *self.households.stops(),
        ]
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _tile(self) -> HamletTile | None:
        return self._state.tile(self._hamlet_id) if self._state else None

    def _fit(self) -> None:
        """Keep the side column readable without crowding out the map."""
        share = SIDE_SHARE if self.look.scale <= 1 else SIDE_SHARE_LARGE
        wanted = min(self.look.px(SIDE), round(self.width() * share))
        parts = (self.committee, self.households)
        least = max(part.minimumSizeHint().width() for part in parts)
        self._side.setFixedWidth(max(wanted, least))

    def _choose_hamlet(self, hamlet_id: str) -> None:
        if self._state and self._state.tile(hamlet_id) is not None:
            same = (hamlet_id, "") == (self._hamlet_id, self._member_id)
            self._hamlet_id, self._member_id = hamlet_id, ""
            if not same:
                self._show()

    def _choose_in_list(self, member_id: str) -> None:
        if member_id != self._member_id:
            self._member_id = member_id
            self._show()

    def _on_ground_chosen(self, ground: Ground) -> None:
        self._ground = ground
        self.desk.settings.setValue(_GROUND_KEY, ground.value)
        self._show()

    # --- going elsewhere ----------------------------------------------------------------------

    def _on_moved(self, hamlet_id: str) -> None:
        self._choose_hamlet(hamlet_id)
        self.map.focus_tile(hamlet_id)

    def _open_hamlet(self, hamlet_id: str) -> None:
        self.link_activated.emit(Link("household", hamlet_id=hamlet_id))

    def _open_household(self, household_id: str) -> None:
        self.link_activated.emit(Link("household", target=household_id))


def _stored_ground(desk: Desk) -> Ground:
    """Return what the officer had the grounds show last."""
    stored = str(desk.settings.value(_GROUND_KEY, Ground.COUNT.value))
    return Ground(stored) if stored in set(Ground) else Ground.COUNT
