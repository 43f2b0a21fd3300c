"""Say below the map what squares and grounds mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from hungchinh_desktop.ui.hamlet.map_state import Fill, Ground
from hungchinh_desktop.ui.hamlet.tile_marks import paint_hatch
from hungchinh_desktop.ui.kit.flow_layout import FlowLayout
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.unit_squares import NEAR_POOR_SQUARE, POOR_SQUARE, UnitSquares

if TYPE_CHECKING:
    from hungchinh_desktop.ui.hamlet.map_state import MapState
    from hungchinh_desktop.ui.kit.look import Look

_STEPS = (
    (Fill(("tile0",)), "0"),
    (Fill(("tile1",)), "1–2"),
    (Fill(("tile2",)), "3–4"),
    (Fill(("tile3",), hatched=True), "5 trở lên"),
)
_WIDTH, _HEIGHT = 26, 14


class MapLegend(QWidget):
    """Keep the meanings always in view, whatever the ground shows."""

    def __init__(self, look: Look) -> None:
        """Build the fixed part; `show_ground` fills the rest."""
        super().__init__()
        named(self, "hamlet_legend", "Chú giải")
        self._look = look
        self._squares = self._built_squares()
        self._grounds = named(QWidget(), "hamlet_legend_grounds", "Ý nghĩa của nền")
        self._flow = FlowLayout(self._grounds, spacing=14, line_spacing=4)
        self._title = text_label("", "hint", "hamlet_legend_title")
        self._flow.addWidget(self._title)
        self._shown: tuple[object, ...] = ()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(14, 4, 14, 8)
        self._row.setSpacing(6)
        self._row.addWidget(self._squares)
        self._row.addStretch(1)
        self._row.addWidget(self._grounds)

    def show_ground(self, state: MapState, ground: Ground) -> None:
        """Explain the grounds: steps of numbers, or one sample per member."""
        if ground is Ground.COUNT:
            samples = [(fill, words) for fill, words in _STEPS]
        else:
            fills = {member.full_name: state.member_fill(member.id) for member in state.members}
            samples = [(fill, name) for name, fill in fills.items()]
        if tuple(samples) == self._shown:
            return
        self._shown = tuple(samples)
        while (item := self._flow.takeAt(1)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._title.setText("Nền, số hộ:" if ground is Ground.COUNT else "Nền, người phụ trách:")
        for number, (fill, words) in enumerate(samples):
            self._flow.addWidget(self._sample(fill, words, number))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Put the grounds below the squares when both do not fit side by side."""
        needed = self._flow.whole_width()
        fits = self._squares.sizeHint().width() + needed + 48 <= self.width()
        self._grounds.setMinimumWidth(needed if fits else 0)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if fits else ways.TopToBottom)

    def _built_squares(self) -> QWidget:
        group = named(QWidget(), "hamlet_legend_squares", "Ý nghĩa của ô vuông")
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for kind, words, name in (
            (POOR_SQUARE, "nghèo", "poor"),
            (NEAR_POOR_SQUARE, "cận nghèo", "near_poor"),
        ):
            row.addWidget(UnitSquares(self._look, f"hamlet_square_{name}", words, ((kind, 1),)))
            row.addWidget(text_label(words, "hint", f"hamlet_square_{name}_words"))
            row.addSpacing(6)
        row.addWidget(text_label("mỗi ô một hộ", "hint", "hamlet_square_unit"))
        row.addStretch(1)
        return group

    def _sample(self, fill: Fill, words: str, number: int) -> QWidget:
        group = named(QWidget(), f"hamlet_ground_sample{number}", words)
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_FillSample(self._look, fill))
        row.addWidget(text_label(words, "hint", f"hamlet_ground_sample{number}_words"))
        return group


class _FillSample(QWidget):
    """Show a small piece of a tile's ground."""

    def __init__(self, look: Look, fill: Fill) -> None:
        super().__init__()
        self._look, self._fill = look, fill
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = QPainter(self), self.rect()
        painter.fillRect(rect, self._look.color(self._fill.tokens[0]))
        if self._fill.hatched:
            paint_hatch(painter, QRectF(rect), self._look)
        painter.setPen(self._look.palette.border_strong)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
