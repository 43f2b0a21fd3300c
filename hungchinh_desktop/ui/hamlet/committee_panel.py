"""List the steering committee: is every hamlet covered, who directs all, who holds what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.hamlet.hamlet_drag import Cargo, Dragged
from hungchinh_desktop.ui.hamlet.hamlet_map import drop_words
from hungchinh_desktop.ui.hamlet.map_state import hamlet_list
from hungchinh_desktop.ui.hamlet.member_row import MemberFace, MemberRow
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.ui.hamlet.map_state import MapState
    from hungchinh_desktop.ui.kit.look import Look

ROWS_ALWAYS_SHOWN = 3


class CommitteePanel(Panel):
    """Show who is in charge with the load of each; hamlets are dropped on the rows."""

    member_chosen = Signal(str)
    choice_wanted = Signal(str, QPoint)  # member id, where on the screen
    assign_wanted = Signal(str, str, bool)  # member id, hamlet id, whether others stay

    def __init__(self, look: Look) -> None:
        """Start empty; `show_state` fills the list."""
        super().__init__(look, "", "hamlet_committee", "Ban chỉ đạo")
        self._state: MapState | None = None
        self._rows: dict[str, MemberRow] = {}
        self._strip = Banner(look, "hamlet_coverage")
        self._strip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._general = text_label("", "hint", "hamlet_general", wrap=True)
        self._general.setContentsMargins(12, 6, 12, 6)
        self._general.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._list = named(QWidget(), "hamlet_members", "Thành viên phụ trách xóm")
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._area = _MemberArea(self._list)
        self.body.addWidget(self._strip)
        self.body.addWidget(self._general)
        self.body.addWidget(self._area, 1)
        look.changed.connect(self._fit)

    def show_state(self, state: MapState, marked: frozenset[str]) -> None:
        """Show coverage and members; `marked` are the members in view."""
        self._state = state
        cover = state.coverage
        self._strip.show_notice("ok" if cover.complete else "danger", cover.sentence)
        names = ", ".join(member.full_name for member in state.general)
        self._general.setText(f"Chỉ đạo chung: {names}" if names else "")
        self._general.setVisible(bool(names))
        faces = {face.member.id: face for face in self._faces(state, marked)}
        for gone in self._rows.keys() - faces.keys():
            self._rows.pop(gone).deleteLater()
        for member_id, face in faces.items():
            if member_id in self._rows:
                self._rows[member_id].show_face(face)
            else:
                self._add_row(face)
        self._fit()

    def row(self, member_id: str) -> MemberRow | None:
        """Return the row of a member."""
        return self._rows.get(member_id)

    def rows(self) -> list[MemberRow]:
        """Return the rows from top to bottom."""
        return list(self._rows.values())

    def _faces(self, state: MapState, marked: frozenset[str]) -> list[MemberFace]:
        return [
            MemberFace(
                member,
                f"{number(state.loads.get(member.id, 0))} hộ",
                hamlet_list(state.hamlets_of(member.id)),
                marked=member.id in marked,
            )
            for member in state.members
        ]

    def _add_row(self, face: MemberFace) -> None:
        row = MemberRow(self._look, face, self._drop_words)
        row.chosen.connect(self.member_chosen)
        row.choice_wanted.connect(self._on_choice_wanted)
        row.arrow_pressed.connect(self._on_arrow)
        row.hamlet_dropped.connect(self.assign_wanted)
        self._column.insertWidget(self._column.count() - 1, row)
        self._rows[face.member.id] = row

    def _drop_words(self, dragged: Dragged, member_id: str) -> tuple[str, ...]:
        """Say what a drop on a row would do; nothing means it is refused."""
        if self._state is None or dragged.cargo is not Cargo.HAMLET:
            return ()
        return drop_words(self._state, member_id, dragged.id, keep=dragged.keep)

    def _on_choice_wanted(self, member_id: str) -> None:
        self.choice_wanted.emit(member_id, self._rows[member_id].popup_place())

    def _on_arrow(self, member_id: str, step: int) -> None:
        order = list(self._rows)
        place = order.index(member_id) + step
        if 0 <= place < len(order):
            row = self._rows[order[place]]
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(row)

    def _fit(self) -> None:
        """Show a whole committee when there is room, three members at least."""
        self._area.set_rows([row.sizeHint() for row in self._rows.values()])


class _MemberArea(QScrollArea):
    """Ask for the height of all members, and for no less than that of the first three."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        named(self, "hamlet_members_area", "Thành viên phụ trách xóm")
        self._heights: list[int] = []
        self._width = 0
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(content, "clear")
        self.setWidget(content)

    def set_rows(self, sizes: list[QSize]) -> None:
        """Take the least sizes of the rows."""
        self._heights = [size.height() for size in sizes]
        self._width = max((size.width() for size in sizes), default=0)
        self.setMaximumHeight(max(sum(self._heights), 1))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), sum(self._heights))

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._width + bar, sum(self._heights[:ROWS_ALWAYS_SHOWN]))
