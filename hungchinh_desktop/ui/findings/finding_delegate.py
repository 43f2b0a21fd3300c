"""Paint the lines of the findings, and tell what lies where in one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hungchinh_desktop.ui.findings.finding_lines import GROUP_WORDS, SEVERITY_ICONS, Line
from hungchinh_desktop.ui.kit import elided_text
from hungchinh_desktop.ui.kit.finding_cover import finding_words
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from hungchinh_desktop.ui.kit.look import Look

GO, ASIDE, AGAIN = "Đi tới", "Bỏ qua…", "Xem lại"
_SIDE, _ICON, _GAP, _HEAD, _ROW = 12, 19, 10, 32, 36
_PLACE, _WITH_PLACE, _WITH_BUTTON = 150, 560, 400
_MOST_LINES = 6
LINE_ROLE = Qt.ItemDataRole.UserRole


class Zones(NamedTuple):
    """Hold the parts of a line; an empty rectangle is left out for want of room."""

    icon: QRect
    text: QRect
    place: QRect
    go: QRect
    aside: QRect


class FindingDelegate(QStyledItemDelegate):
    """Draw heads and findings from the look's tokens."""

    def __init__(self, look: Look, *, with_controls: bool = True) -> None:
        super().__init__()
        self._look = look
        self._with_controls = with_controls
        self.width = 0
        """Width of the list, which decides how high a line is."""

    def words(self, line: Line) -> str:
        """Return what a finding's line says now."""
        if line.finding is None:
            return ""
        sentence = finding_words(self._look, line.finding, line.finding.sentence)
        if line.dismissal is not None:
            return f"{sentence} Lý do: {self._look.hidden(line.dismissal.reason)}"
        return sentence

    def zones(self, rect: QRect, line: Line) -> Zones:
        """Return where the parts of a finding's line stand."""
        px = self._look.px
        right = rect.right() - px(_SIDE)
        metrics = QFontMetrics(self._look.font())
        button = 2 * px(_GAP) + metrics.horizontalAdvance(GO)
        link = metrics.horizontalAdvance(ASIDE)
        go = aside = place = QRect()
        if self._with_controls and rect.width() >= px(_WITH_BUTTON):
            aside = QRect(right - link, rect.y(), link, rect.height())
            height = min(rect.height() - 8, px(27))
            left = aside.x() - px(_GAP) - button
            go = QRect(left, rect.center().y() - height // 2, button, height)
            right = left - px(_GAP)
        if rect.width() >= px(_WITH_PLACE) and line.dismissal is None:
            place = QRect(right - px(_PLACE), rect.y(), px(_PLACE), rect.height())
            right = place.x() - px(_GAP)
        icon = QRect(rect.x() + px(_SIDE), rect.y(), px(_ICON), rect.height())
        left = icon.right() + px(_GAP)
        return Zones(icon, QRect(left, rect.y(), right - left, rect.height()), place, go, aside)

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line: Line = index.data(LINE_ROLE)
        if line.finding is None:
            return QSize(0, max(self._look.px(_HEAD), line_height(self._look.font()) + 6))
        zones = self.zones(QRect(0, 0, self.width, self._look.px(_ROW)), line)
        font = self._look.font()
        lines = len(elided_text.wrap(self.words(line), font, zones.text.width(), _MOST_LINES)[0])
        if not zones.place.isEmpty():
            place = elided_text.wrap(line.finding.place, font, zones.place.width(), 3)[0]
            lines = max(lines, len(place))
        return QSize(0, self._look.px(_ROW) + (lines - 1) * line_height(font))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: Line = index.data(LINE_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        if line.finding is None:
            self._paint_head(painter, option.rect, line)
        else:
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_finding(painter, option.rect, line, chosen=chosen, hovered=hovered)
        painter.setPen(self._look.color("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if focused and line.finding is None:
            painter.setPen(QPen(self._look.color("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, line: Line) -> None:
        look, px = self._look, self._look.px
        words = GROUP_WORDS[line.group]
        painter.fillRect(rect, look.color(words.ground))
        caret = "next" if line.folded else "expand"
        place = QRectF(rect.x() + px(_SIDE), rect.y(), px(_ICON), rect.height())
        look.icons.paint(painter, caret, look.color("text"), place)
        bold = look.font(bold=True)
        left = rect.x() + px(_SIDE + _ICON + _GAP)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(bold)
        painter.setPen(look.color(words.tone))
        painter.drawText(QRect(left, rect.y(), rect.width(), rect.height()), flags, words.title)
        left += QFontMetrics(bold).horizontalAdvance(words.title) + px(_GAP)
        font = look.font(10)
        room = rect.right() - px(_SIDE) - left
        shown = QFontMetrics(font).elidedText(
            f"{line.count} · {words.consequence}", Qt.TextElideMode.ElideRight, room
        )
        painter.setFont(font)
        painter.setPen(look.color("muted"))
        painter.drawText(QRect(left, rect.y(), room, rect.height()), flags, shown)

    def _paint_finding(
        self, painter: QPainter, rect: QRect, line: Line, *, chosen: bool, hovered: bool
    ) -> None:
        look, finding = self._look, line.finding
        assert finding is not None  # a head is painted elsewhere
        ground = "selected" if chosen else "hover" if hovered else "surface"
        painter.fillRect(rect, look.color(ground))
        if chosen:
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), look.color("accent"))
        zones = self.zones(rect, line)
        icon, tone = SEVERITY_ICONS[finding.severity]
        if line.dismissal is not None:
            icon, tone = "severity_none", "muted"
        look.icons.paint(painter, icon, look.color(tone), QRectF(zones.icon))
        painter.setPen(look.color("selected_text" if chosen else "text"))
        self._lines(painter, zones.text, self.words(line), look.font())
        painter.setPen(look.color("selected_text" if chosen else "muted"))
        if not zones.place.isEmpty():
            self._lines(painter, zones.place, finding.place, look.font(10))
        if not zones.go.isEmpty():
            self._paint_controls(painter, zones, line, chosen=chosen)

    def _paint_controls(self, painter: QPainter, zones: Zones, line: Line, *, chosen: bool) -> None:
        look = self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color("border_strong"))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(QRectF(zones.go).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(look.color("text"))
        painter.setFont(look.font())
        painter.drawText(zones.go, Qt.AlignmentFlag.AlignCenter, GO)
        font = look.font()
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(look.color("selected_text" if chosen else "accent"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(zones.aside, flags, AGAIN if line.dismissal else ASIDE)

    def _lines(self, painter: QPainter, rect: QRect, text: str, font: QFont) -> None:
        lines, _cut = elided_text.wrap(text, font, rect.width(), _MOST_LINES)
        elided_text.draw_lines(painter, rect, lines, font)
