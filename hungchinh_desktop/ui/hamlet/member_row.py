"""Be one committee member in the list: dragged onto a hamlet, or a hamlet dropped upon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from hungchinh_desktop.ui.hamlet.drop_target import DropTarget
from hungchinh_desktop.ui.hamlet.hamlet_drag import Cargo, Dragged, DragGesture
from hungchinh_desktop.ui.hamlet.member_chip import MemberChips, paint_initials
from hungchinh_desktop.ui.kit import elided_text
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
    )

    from hungchinh_desktop.domain.hamlet import CommitteeMember
    from hungchinh_desktop.ui.kit.look import Look

    DropWords = Callable[[Dragged, str], tuple[str, ...]]

PAD, BOX, GAP = 12, 34, 10
_KEYS = {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class MemberFace:
    """Hold what a row shows: the member, "6 hộ", "xóm 3, 7", and whether it is in view."""

    member: CommitteeMember
    load: str
    hamlets: str
    marked: bool = False


class MemberRow(DropTarget):
    """Show initials, name, position, load and hamlets of one member."""

    chosen = Signal(str)
    choice_wanted = Signal(str)  # which hamlets
    arrow_pressed = Signal(str, int)  # up or down
    hamlet_dropped = Signal(str, str, bool)  # member id, hamlet id, whether others stay

    def __init__(self, look: Look, face: MemberFace, drop_words: DropWords) -> None:
        """Take what to show first, and who can say what a drop on this row would do."""
        super().__init__()
        self._look, self._words = look, drop_words
        self._gesture = DragGesture(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setObjectName(f"hamlet_member_{face.member.list_order}")
        self.show_face(face)
        look.changed.connect(self.updateGeometry)

    @property
    def member_id(self) -> str:
        """Return whose row this is."""
        return self.face.member.id

    def show_face(self, face: MemberFace) -> None:
        """Show another load or other hamlets."""
        self.face = face
        member = face.member
        words = (member.full_name, member.shown_position, face.load, face.hamlets)
        self.setAccessibleName(", ".join(words))
        keys = "Kéo vào một xóm để giao; F2: chọn xóm trong danh sách."
        self.setToolTip(elided_text.tip(f"{', '.join(words)}\n{keys}"))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font(bold=True))
        name = metrics.horizontalAdvance(self.face.member.full_name)
        return QSize(name + self._look.px(2 * PAD + BOX + GAP) + 2, self._height())

    def minimumSizeHint(self) -> QSize:
        """Never cut the name."""
        return self.sizeHint()

    # --- Qt: keys and mouse -------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.choice_wanted.emit(self.member_id)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.arrow_pressed.emit(self.member_id, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit(self.member_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._gesture.press(event)
        self.chosen.emit(self.member_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._gesture.begins(event):
            picture = MemberChips(self._look).picture(self.face.member, self.devicePixelRatioF())
            self._gesture.run(Dragged(Cargo.MEMBER, self.member_id), picture)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._gesture.is_click()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.choice_wanted.emit(self.member_id)

    # --- drops --------------------------------------------------------------------------------

    def words_for(self, dragged: Dragged) -> tuple[str, ...]:
        """Return what dropping a hamlet here would do."""
        return self._words(dragged, self.member_id)

    def take(self, dragged: Dragged) -> None:
        """Tell the list which hamlet was dropped."""
        self.hamlet_dropped.emit(self.member_id, dragged.id, dragged.keep)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, palette, rect = self._look, self._look.palette, self.rect()
        painter = QPainter(self)
        ground = palette.selected if self.face.marked else palette.surface
        painter.fillRect(rect, palette.accent_soft if self.drop_words else ground)
        painter.setPen(palette.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        side, pad = look.px(BOX), look.px(PAD)
        box = QRectF(pad, (rect.height() - side) / 2, side, side - 2)
        paint_initials(painter, box, self.face.member.initials, look)
        words = rect.adjusted(pad + side + look.px(GAP), 0, -pad, 0)
        if self.drop_words:
            painter.setPen(palette.accent)
            painter.setFont(look.font(10, bold=True))
            flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(words, flags, ", ".join(self.drop_words))
        else:
            self._paint_words(painter, words)
        if self.hasFocus() or self.drop_words:
            painter.setPen(QPen(palette.focus if self.hasFocus() else palette.accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    # --- inside -------------------------------------------------------------------------------

    def _paint_words(self, painter: QPainter, rect: QRect) -> None:
        look, palette, member = self._look, self._look.palette, self.face.member
        name_font, small = look.font(bold=True), look.font(10)
        top_height, low_height = line_height(name_font), line_height(small)
        top = rect.y() + (rect.height() - top_height - low_height) // 2
        upper = QRect(rect.x(), top, rect.width(), top_height)
        lower = QRect(rect.x(), top + top_height, rect.width(), low_height)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(palette.selected_text if self.face.marked else palette.text)
        painter.setFont(name_font)
        painter.drawText(upper, left | middle, member.full_name)
        if not self._is_wide(rect.width()):
            painter.setFont(small)
            painter.drawText(lower, left | middle, f"{self.face.load} · {self.face.hamlets}")
            return
        painter.drawText(upper, right | middle, self.face.load)
        painter.setPen(palette.muted)
        painter.setFont(small)
        painter.drawText(lower, right | middle, self.face.hamlets)
        used = QFontMetrics(small).horizontalAdvance(self.face.hamlets) + look.px(GAP)
        room = lower.width() - used
        position = QFontMetrics(small).elidedText(
            member.shown_position, Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(lower, left | middle, position)

    def _is_wide(self, room: int) -> bool:
        """Tell whether name and load fit side by side; else the position gives way to the load."""
        metrics = QFontMetrics(self._look.font(bold=True))
        words = (self.face.member.full_name, self.face.load)
        return sum(map(metrics.horizontalAdvance, words)) + self._look.px(GAP) <= room

    def _height(self) -> int:
        look = self._look
        lines = line_height(look.font(bold=True)) + line_height(look.font(10))
        return max(lines + look.px(10), look.px(48))

    def popup_place(self) -> QPoint:
        """Return where on the screen a list about this member belongs."""
        return self.mapToGlobal(self.rect().bottomLeft())
