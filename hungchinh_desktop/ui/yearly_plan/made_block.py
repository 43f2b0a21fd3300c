"""Stand in the editor for a table or list that the register makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.yearly_plan import Block
from hungchinh_desktop.ui.kit.buttons import icon_button, link_button
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.yearly_plan.editor_parts import Part

_REGISTER = "Lấy từ sổ hộ; sửa ở sổ hộ thì bảng in đổi theo."
_SOURCES = {
    Block.PROJECTS.value: (
        Link("project"),
        "Mở ma trận",
        "dòng",
        "Ai chủ trì, ai phối hợp lấy từ ma trận phân công.",
    ),
    Block.POOR_TABLE.value: (Link("household", filter="poor"), "Mở sổ hộ", "dòng", _REGISTER),
    Block.NEAR_POOR_TABLE.value: (
        Link("household", filter="near_poor"),
        "Mở sổ hộ",
        "dòng",
        _REGISTER,
    ),
    Block.HAMLET_TABLE.value: (Link("hamlet"), "Mở địa bàn xóm", "xóm", _REGISTER),
    Block.COMMITTEE_TABLE.value: (
        Link("hamlet"),
        "Mở địa bàn xóm",
        "người",
        "Ai phụ trách xóm nào lấy từ địa bàn xóm.",
    ),
    "": (Link("hamlet"), "Mở địa bàn xóm", "người", "Ai phụ trách xóm nào lấy từ địa bàn xóm."),
}
_BAR, _ROUND = 4, 3


class MadeBlock(QWidget):
    """Show name, number of rows, origin, and a link to where it is changed."""

    link_activated = Signal(object)  # Link
    menu_wanted = Signal(str, object)  # key of the part, QPoint on the screen

    def __init__(self, look: Look, part: Part) -> None:
        super().__init__()
        name = f"plan_block_{part.block or part.key}"
        self.part = part
        named(self, name, part.name)
        self._look = look
        link, words, self._unit, origin = _SOURCES[part.block]
        self._title = text_label("", "strong", f"{name}_title", wrap=True)
        self._origin = text_label(origin, "hint", f"{name}_origin", wrap=True)
        self._link = link_button(
            words,
            f"{name}_link",
            lambda: self.link_activated.emit(link),
            accessible_name=f"{words}: {part.name}",
        )
        self.setFocusProxy(self._link)
        self._more = icon_button(look, "menu", f"{name}_menu", f"Việc với {part.name}", self._open)
        self._lay_out(IconLabel(look, "table", "slot", 20))
        self._more.setVisible(part.clause_kind is not None)
        self.show_part(part)

    def show_part(self, part: Part) -> None:
        """Show another number of rows."""
        self.part = part
        self._title.setText(f"{part.name} · {part.rows} {self._unit}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.slot_soft)
        painter.drawRoundedRect(QRectF(self.rect()), _ROUND, _ROUND)
        painter.fillRect(0, 0, _BAR, self.height(), palette.slot_line)

    def _lay_out(self, icon: IconLabel) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._origin)
        row = QHBoxLayout(self)
        row.setContentsMargins(_BAR + 10, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self._link, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignVCenter)

    def _open(self) -> None:
        self.menu_wanted.emit(self.part.key, self._more.mapToGlobal(self._more.rect().bottomLeft()))
