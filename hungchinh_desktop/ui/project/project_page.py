"""Show the responsibility matrix, what it lacks, and the sentences it prints."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.matrix_advice import Repair, RepairKind, section_places
from hungchinh_desktop.domain.vocabulary import Role
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.project.matrix_legend import MatrixLegend
from hungchinh_desktop.ui.project.matrix_model import MatrixModel
from hungchinh_desktop.ui.project.matrix_panel import MatrixPanel
from hungchinh_desktop.ui.project.matrix_view import MatrixView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

GAP, PANEL_HEIGHTS, PANEL_SHARE = 12, (116, 134), 0.45
LOWEST_PANEL = 64  # the heading and a line; the rest scrolls inside


class ProjectPage(Page):
    """Let the officer say who leads and who coordinates, and see at once what is printed."""

    page_id = "project"
    title = "Ma trận phân công"
    icon_name = "page_matrix"
    group = "Dữ liệu"
    watches = frozenset(
        {"project_row", "responsibility", "unit", "plan_clause", "yearly_plan", "hamlet"}
    )

    def __init__(self, desk: Desk, office: OfficeFile, parent: QWidget | None = None) -> None:
        """Take the open file whose matrix is shown."""
        super().__init__(desk, parent)
        self._office = office
        self._model = MatrixModel(self)
        self.view = MatrixView(self._model, desk.look)
        self._legend = MatrixLegend(desk.look)
        self._panel = MatrixPanel(desk.look)
        self._empty = EmptyState(desk.look, "page_matrix", "matrix_empty")
        self._places: dict[str, str] = {}
        self._lay_out()
        self._connect_parts()

    # --- what the window asks -----------------------------------------------------------------

    def specs(self) -> list[ActionSpec]:
        def cell(spec_id: str, text: str, role: Role | None, tip: str) -> ActionSpec:
            return ActionSpec(
                id=f"project_{spec_id}",
                text=text,
                handler=lambda: self._write_current(role),
                menu=MenuId.DATA,
                tip=tip,
                enabled_when=self._on_role_cell,
                why_disabled=lambda: "Chọn một ô của ma trận trước.",
                in_context_menu=True,
                writes=True,
            )

        return [
            cell("lead", "Ghi chủ trì (C)", Role.LEAD, "Phím C trên ô"),
            cell("coordinate", "Ghi phối hợp (P)", Role.COORDINATE, "Phím P trên ô"),
            cell("clear", "Bỏ trống ô", None, "Phím Delete trên ô"),
            ActionSpec(
                id="project_move_lead",
                text="Chuyển chủ trì sang đơn vị này",
                handler=self._move_lead_here,
                menu=MenuId.DATA,
                tip="Nơi đang chủ trì thành phối hợp, trong một lần ghi",
                enabled_when=self._on_role_cell,
                why_disabled=lambda: "Chọn một ô của ma trận trước.",
                in_context_menu=True,
                writes=True,
            ),
            ActionSpec(
                id="project_plan",
                text="Xem trong kế hoạch",
                handler=self._open_plan,
                menu=MenuId.DOCUMENT,
                tip="Mở mục III của kế hoạch, nơi in bảng phân công này",
                place=Place.HEADER,
            ),
            ActionSpec(
                id="project_export",
                text="Xuất Excel…",
                handler=lambda: self.link_activated.emit(Link("exchange", target="matrix")),
                menu=MenuId.DOCUMENT,
                icon="excel",
                tip="Xuất ma trận ra một tệp Excel",
                place=Place.PRIMARY,
            ),
        ]

    def subtitle(self) -> str:
        rows, year = len(self._office.projects.matrix().rows), self._office.working_year.year
        return f"Ai chủ trì (C), ai phối hợp (P) trong {rows} dự án, tiểu dự án năm {year}"

    def side_count(self) -> str:
        return str(len(self._office.projects.matrix().rows))

    def refresh(self) -> None:
        projects = self._office.projects
        matrix = projects.matrix()
        self._places = section_places(matrix.rows)
        self._model.show_matrix(matrix, projects.lead_claims())
        year = self._office.working_year.year
        self._empty.say(
            f"Năm {year} chưa có dự án nào trong kế hoạch.",
            "Chọn năm khác ở đầu cột bên trái.",
        )
        for part in (self.view, self._panel, self._legend):
            part.setVisible(bool(matrix.rows))
        self._empty.setVisible(not matrix.rows)
        self._fit()
        self._show_current()

    def open_link(self, link: Link) -> None:
        row = self._model.place_of(link.target)
        if row is not None:
            self.view.choose(row, self._faulty_column(row))
        self.view.setFocus()

    def take_focus(self) -> None:
        self.view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._legend)
        column.addWidget(self.view, 10)
        column.addSpacing(GAP)
        column.addWidget(self._panel, 1)
        column.addWidget(self._empty, 10)
        column.addStretch(0)
        self._empty.hide()

    def _connect_parts(self) -> None:
        self.view.role_wanted.connect(self._on_role_wanted)
        self.view.cycle_wanted.connect(self._on_cycle_wanted)
        self.view.cell_chosen.connect(self._show_current)
        self.view.customContextMenuRequested.connect(self._on_menu_wanted)
        self._panel.explanation.repair_chosen.connect(self._on_repair_chosen)
        self._panel.sentences.plan_wanted.connect(self._open_plan)
        self.look.changed.connect(self._fit)

    def _fit(self) -> None:
        """Give the rows what the panel below can spare; on a low screen it scrolls inside."""
        # Larger letters also break into more lines, so the panel grows faster than they do.
        growth, most = max(self.look.scale, 1.0), round(self.height() * PANEL_SHARE)
        low, high = (min(round(self.look.px(size) * growth), most) for size in PANEL_HEIGHTS)
        room = self.height() - self._legend.sizeHint().height() - GAP
        spare = room - self.view.heights()[0]
        if spare >= self.look.px(LOWEST_PANEL):  # else the rows scroll whatever the panel gives
            low, high = min(low, spare), min(high, spare)
        self._panel.setMinimumHeight(low)
        self._panel.setMaximumHeight(max(high + high // 3, low))
        self.view.fit_height(room - high)

    def _show_current(self) -> None:
        project, unit = self.view.project(), self.view.unit()
        explanation, sentences = self._panel.explanation, self._panel.sentences
        if project is None:
            explanation.show_advice(None)
            sentences.show_sentences("", ("", ""))
        else:
            service = self._office.projects
            explanation.show_advice(service.advice(project.id, unit.id if unit else ""))
            sentences.show_sentences(self._places[project.id], service.sentences(project.id))
        # The repairs are made when they are needed, yet Tab must reach them before the link.
        stops = [self.view, *explanation.stops(), *sentences.stops()]
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)
        self.actions_changed.emit()

    def _faulty_column(self, row: int) -> int:
        """Return the unit another clause names as lead, else the check column."""
        last = self._model.columnCount() - 1
        claimed = (n for n in range(last) if self._model.claim(row, n) is not None)
        return next(claimed, last)

    def _on_role_cell(self) -> bool:
        return self.view.project() is not None and self.view.unit() is not None

    def _on_role_wanted(self, row_id: str, unit_id: str, role: Role | None) -> None:
        projects = self._office.projects
        if self.desk.may_write(self):
            self.desk.done(self, lambda: projects.set_role(row_id, unit_id, role))

    def _on_cycle_wanted(self, row_id: str, unit_id: str) -> None:
        if self.desk.may_write(self):
            self.desk.done(self, lambda: self._office.projects.cycle_role(row_id, unit_id))

    def _write_current(self, role: Role | None) -> None:
        project, unit = self.view.project(), self.view.unit()
        if project and unit:
            self._on_role_wanted(project.id, unit.id, role)

    def _move_lead_here(self) -> None:
        project, unit = self.view.project(), self.view.unit()
        if project and unit:
            row_id, unit_id = project.id, unit.id
            self.desk.done(self, lambda: self._office.projects.move_lead(row_id, unit_id))

    def _on_repair_chosen(self, repair: Repair) -> None:
        project, projects = self.view.project(), self._office.projects
        if repair.kind is RepairKind.EDIT_CLAUSE:
            self.link_activated.emit(Link("yearly_plan", target=repair.clause_code))
        elif project is not None and self.desk.may_write(self):
            row_id, unit_id = project.id, repair.unit_id
            works: dict[RepairKind, Callable[[], None]] = {
                RepairKind.MOVE_LEAD: lambda: projects.move_lead(row_id, unit_id),
                RepairKind.COORDINATE: lambda: projects.set_role(row_id, unit_id, Role.COORDINATE),
                RepairKind.SPELL_OUT: lambda: projects.spell_out(row_id),
            }
            self.desk.done(self, works[repair.kind])
            self.view.setFocus()

    def _on_menu_wanted(self, point: QPoint) -> None:
        if not self._on_role_cell():
            return
        self.actions_changed.emit()
        offered = {spec.id for spec in self.specs() if spec.in_context_menu}
        menu = named(QMenu(self), "matrix_menu", "Lệnh cho ô đang chọn")
        menu.addActions([action for action in self.actions() if action.objectName() in offered])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.viewport().mapToGlobal(point))

    def _open_plan(self) -> None:
        project = self.view.project()
        target = project.code if project else "III"
        self.link_activated.emit(Link("yearly_plan", target=target))
