"""Draw a hamlet's tile: name, number, squares, marks and who is in charge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.hamlet.map_state import UNCOVERED
from hungchinh_desktop.ui.hamlet.member_chip import MemberChips
from hungchinh_desktop.ui.hamlet.tile_marks import paint_arrow, paint_hatch, paint_households
from hungchinh_desktop.ui.kit.table_style import line_height
from hungchinh_desktop.ui.kit.unit_squares import SIDE

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from hungchinh_desktop.domain.hamlet import HamletTile
    from hungchinh_desktop.ui.hamlet.map_state import Fill
    from hungchinh_desktop.ui.kit.look import Look

PAD, CHIP_GAP, RADIUS = 11, 4, 4.0
UNIT = "hộ"


@dataclass(frozen=True, slots=True)
class TileFace:
    """Hold everything a tile shows at the moment.

    `related` marks the tiles of the member in view; `drop_words` is what would happen if what
    is dragged over the tile were let go: a first and a second line, none when nothing is.
    """

    tile: HamletTile
    marks: tuple[str, ...]
    fill: Fill
    selected: bool = False
    related: bool = False
    focused: bool = False
    drop_words: tuple[str, ...] = ()


class TilePainter:
    """Measure and draw tiles at the text size in use."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._chips = MemberChips(look)

    # --- measures -----------------------------------------------------------------------------

    def narrowest(self, face: TileFace) -> int:
        """Return the least width in which nothing of a tile is cut."""
        marks = QFontMetrics(self._mark_font())
        widths = [marks.horizontalAdvance(mark) for mark in face.marks]
        widths += [self._chips.narrowest(member) for member in face.tile.members]
        name = QFontMetrics(self._name_font()).horizontalAdvance(face.tile.hamlet.name)
        widths.append(name + self._number_size(face.tile).width() + self._look.px(8))
        return max(widths) + 2 * self._look.px(PAD) + 2

    def lowest(self, face: TileFace, width: int) -> int:
        """Return the least height in which nothing of a tile of that width is cut."""
        chips = sum(self._chip_heights(face.tile, width)) or self._no_member_height()
        gaps = self._look.px(CHIP_GAP) * (len(face.tile.members) + 1)
        return self._marks_top(face) + self._marks_height(face) + chips + gaps + self._look.px(PAD)

    def number_rect(self, tile: HamletTile, rect: QRect) -> QRect:
        """Return where the number stands: clicking it opens what it counts."""
        size, pad = self._number_size(tile), self._look.px(PAD)
        top = rect.y() + self._look.px(5)
        return QRect(rect.right() - pad - size.width(), top, size.width(), size.height())

    def chip_rects(self, tile: HamletTile, rect: QRect) -> dict[str, QRect]:
        """Return where the chips stand, by member id, the last one at the foot."""
        pad = self._look.px(PAD)
        heights = self._chip_heights(tile, rect.width())
        top = rect.bottom() + 1 - pad - sum(heights)
        top -= self._look.px(CHIP_GAP) * max(len(heights) - 1, 0)
        rects = {}
        for member, height in zip(tile.members, heights, strict=True):
            rects[member.id] = QRect(rect.x() + pad, top, rect.width() - 2 * pad, height)
            top += height + self._look.px(CHIP_GAP)
        return rects

    # --- drawing ------------------------------------------------------------------------------

    def paint(self, painter: QPainter, rect: QRect, face: TileFace) -> None:
        """Draw the whole tile filling rect."""
        self._paint_ground(painter, rect, face)
        self._paint_head(painter, rect, face.tile)
        self._paint_squares(painter, rect, face.tile)
        if face.drop_words:
            self._paint_drop_words(painter, rect, face.drop_words)
            return
        self._paint_marks(painter, rect, face)
        for member in face.tile.members:
            place = self.chip_rects(face.tile, rect)[member.id]
            self._chips.paint(painter, place, member)
        if not face.tile.members:
            self._paint_no_member(painter, rect)

    def _paint_ground(self, painter: QPainter, rect: QRect, face: TileFace) -> None:
        palette = self._look.palette
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(shape)
        step = rect.width() / len(face.fill.tokens)
        for part_number, token in enumerate(face.fill.tokens):
            part = QRectF(rect.x() + part_number * step, rect.y(), step + 1, rect.height())
            painter.fillRect(part, self._look.color(token))
        if face.fill.hatched:
            paint_hatch(painter, QRectF(rect), self._look)
        painter.setClipping(False)
        pen = QPen(palette.border_strong, 1)
        if face.selected or face.drop_words:
            pen = QPen(palette.focus if not face.drop_words else palette.accent, 3)
        elif len(face.tile.members) != 1:
            pen = QPen(palette.danger, 2)
            pen.setDashPattern([4, 3])
        elif face.related:
            pen = QPen(palette.accent, 2)
        self._paint_edge(painter, rect, pen)
        if face.selected and len(face.tile.members) != 1:
            pen = QPen(palette.danger, 1.5)
            pen.setDashPattern([4, 3])
            self._paint_edge(painter, rect.adjusted(4, 4, -4, -4), pen)
        painter.restore()

    def _paint_edge(self, painter: QPainter, rect: QRect, pen: QPen) -> None:
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), RADIUS, RADIUS)

    def _paint_head(self, painter: QPainter, rect: QRect, tile: HamletTile) -> None:
        palette, place = self._look.palette, self.number_rect(tile, rect)
        painter.setPen(palette.text)
        painter.setFont(self._number_font())
        base = place.y() + QFontMetrics(self._number_font()).ascent()
        painter.drawText(place.x(), base, number(tile.households))
        metrics = QFontMetrics(self._number_font())
        left = place.x() + metrics.horizontalAdvance(number(tile.households))
        painter.setFont(self._look.font(10))
        painter.drawText(left + self._look.px(5), base, UNIT)
        painter.setFont(self._name_font())
        painter.drawText(rect.x() + self._look.px(PAD), base, tile.hamlet.name)

    def _paint_squares(self, painter: QPainter, rect: QRect, tile: HamletTile) -> None:
        pad = self._look.px(PAD)
        top = rect.y() + self._squares_top(tile)
        room = QRectF(rect.x() + pad, top, rect.width() - 2 * pad, self._look.px(SIDE))
        paint_households(painter, room, tile, self._look)

    def _paint_marks(self, painter: QPainter, rect: QRect, face: TileFace) -> None:
        font = self._mark_font()
        height, metrics = line_height(font), QFontMetrics(font)
        top = rect.y() + self._marks_top(face)
        for mark in face.marks:
            left = rect.x() + self._look.px(PAD)
            painter.setPen(self._look.palette.text)
            painter.setFont(font)
            words = mark
            if mark.startswith("↗"):
                side = metrics.ascent()
                place = QRectF(left, top + (height - side) / 2, side, side)
                paint_arrow(painter, place, self._look.palette.text)
                left, words = left + side + self._look.px(2), mark[1:].lstrip()
            painter.drawText(
                left, top + (height + metrics.ascent() - metrics.descent()) // 2, words
            )
            top += height

    def _paint_no_member(self, painter: QPainter, rect: QRect) -> None:
        pad, side = self._look.px(PAD), self._look.px(18)
        height = self._no_member_height()
        place = QRect(rect.x() + pad, rect.bottom() - pad - height, rect.width() - 2 * pad, height)
        icon = QRectF(place.x(), place.y() + (height - side) / 2, side, side)
        tone = self._look.palette.danger
        self._look.icons.paint(painter, "severity_error", tone, icon)
        painter.setPen(tone)
        painter.setFont(self._look.font(10, bold=True))
        words = place.adjusted(side + self._look.px(5), 0, 0, 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(words, flags, UNCOVERED)

    def _paint_drop_words(self, painter: QPainter, rect: QRect, words: tuple[str, ...]) -> None:
        """Say in the lower part what letting go would do."""
        pad, palette = self._look.px(PAD), self._look.palette
        top = rect.y() + rect.height() * 2 // 5
        place = rect.adjusted(4, 0, -4, -4)
        place.setTop(top)
        painter.fillRect(place, palette.accent_soft)
        painter.setPen(palette.accent)
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        halves = place.adjusted(pad - 4, 2, 4 - pad, -2)
        for place_number, line in enumerate(words):
            part = QRect(halves)
            part.setHeight(halves.height() // len(words))
            part.moveTop(halves.y() + place_number * part.height())
            painter.setFont(self._look.font(10, bold=place_number == 0))
            painter.drawText(part, flags, line)

    # --- sizes inside -------------------------------------------------------------------------

    def _number_size(self, tile: HamletTile) -> QSize:
        metrics = QFontMetrics(self._number_font())
        unit = QFontMetrics(self._look.font(10)).horizontalAdvance(UNIT)
        width = metrics.horizontalAdvance(number(tile.households)) + self._look.px(5) + unit
        return QSize(width, metrics.ascent() + metrics.descent() // 2)

    def _squares_top(self, tile: HamletTile) -> int:
        return self._look.px(5) + self._number_size(tile).height() + self._look.px(6)

    def _marks_top(self, face: TileFace) -> int:
        squares = self._look.px(SIDE + 4)
        return self._squares_top(face.tile) + (squares if face.tile.households else 0)

    def _marks_height(self, face: TileFace) -> int:
        return line_height(self._mark_font()) * len(face.marks)

    def _chip_heights(self, tile: HamletTile, width: int) -> list[int]:
        room = width - 2 * self._look.px(PAD)
        return [self._chips.height(member, room) for member in tile.members]

    def _no_member_height(self) -> int:
        return 2 * line_height(self._look.font(10))

    def _name_font(self) -> QFont:
        return self._look.font(13, bold=True)

    def _number_font(self) -> QFont:
        return self._look.font(22, bold=True)

    def _mark_font(self) -> QFont:
        return self._look.font(10)
