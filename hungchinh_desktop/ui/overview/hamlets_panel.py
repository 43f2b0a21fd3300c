"""Show each hamlet with its households as squares and the member in charge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.panel import Panel
from hungchinh_desktop.ui.kit.unit_squares import NEAR_POOR_SQUARE, POOR_SQUARE, UnitSquares
from hungchinh_desktop.ui.overview.line_button import LineButton

if TYPE_CHECKING:
    from hungchinh_desktop.domain.hamlet import HamletTile
    from hungchinh_desktop.domain.totals import RegisterTotals
    from hungchinh_desktop.ui.kit.look import Look


class HamletsPanel(Panel):
    """Show one line per hamlet; a line opens that hamlet's households."""

    link_activated = Signal(object)  # Link

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Hộ theo xóm", "overview_hamlets")
        self.head.addWidget(text_label("người phụ trách", "caption", "overview_hamlets_who"))
        self._lines: list[LineButton] = []
        self._add_legend()
        self.body.addStretch(1)
        self._total = text_label("", "", "overview_hamlets_total")
        self.foot().addWidget(self._total)

    def show_tiles(self, tiles: list[HamletTile], totals: RegisterTotals) -> None:
        """Show the hamlets and, below, the sum they add up to."""
        for line in self._lines:
            discard(line)
        self._lines = [self._line(tile) for tile in tiles]
        for place, line in enumerate(self._lines):
            self.body.insertWidget(place, line)
        self._total.setText(
            f"Tổng: {totals.listed} hộ = {totals.poor} nghèo + {totals.near_poor} cận nghèo"
        )

    def _line(self, tile: HamletTile) -> LineButton:
        hamlet = tile.hamlet
        who = " và ".join(member.full_name for member in tile.members)
        words = f"{hamlet.name}: {tile.poor} hộ nghèo, {tile.near_poor} hộ cận nghèo, {who}"
        line = LineButton(self._look, f"overview_hamlet_{hamlet.number}", words)
        line.add_text(hamlet.name, width=58)
        line.add_text(str(tile.households), "strong", width=16)
        if tile.households:
            line.add_part(
                UnitSquares(
                    self._look,
                    f"overview_hamlet_{hamlet.number}_squares",
                    f"{tile.poor} hộ nghèo, {tile.near_poor} hộ cận nghèo",
                    ((POOR_SQUARE, tile.poor), (NEAR_POOR_SQUARE, tile.near_poor)),
                )
            )
            line.add_stretch()
        else:
            line.add_text("không có hộ", "muted", stretch=1)
        line.add_text(who or "chưa có người", width=158)
        line.add_icon("next", "text", 16)
        link = Link("household", hamlet_id=hamlet.id)
        line.clicked.connect(lambda: self.link_activated.emit(link))
        return line

    def _add_legend(self) -> None:
        legend = LegendRow(self._look)
        self.body.addWidget(legend)


class LegendRow(LineButton):
    """Explain the squares; it cannot be pressed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "overview_hamlets_legend", "Chú giải: mỗi ô một hộ")
        self.setEnabled(False)
        for kind, word in ((POOR_SQUARE, "nghèo"), (NEAR_POOR_SQUARE, "cận nghèo")):
            name = f"overview_legend_{word}"
            self.add_part(UnitSquares(look, name, word, ((kind, 1),)))
            self.add_text(word, "caption")
        self.add_text("mỗi ô một hộ", "caption")
        self.add_stretch()
