"""List under the command box what the typed letters lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from hungchinh_desktop.ui.frame.command_catalog import Offer
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.ui.kit.look import Look

_OFFER = Qt.ItemDataRole.UserRole
_ROW, _ICON, _PAD = 34, 18, 12
Index = QModelIndex | QPersistentModelIndex


class CommandPopup(QListWidget):
    """Show the offers; the keyboard stays in the box."""

    offer_clicked = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        """Lie over the window, hidden."""
        super().__init__(window)
        named(self, "command_popup", "Kết quả tìm")
        set_role(self, "popup")
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_OfferDelegate(look, self))
        self.itemClicked.connect(self._on_item_clicked)
        self.hide()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Replace the list and choose its first line."""
        self.clear()
        for offer in offers:
            item = QListWidgetItem(offer.text)
            item.setData(_OFFER, offer)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.text}, {offer.detail}")
            self.addItem(item)
        if not offers:
            nothing = QListWidgetItem("Không tìm thấy gì khớp.")
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(nothing)
        self.setCurrentRow(0 if offers else -1)
        self.show()
        self.raise_()

    def place(self, corner: QPoint, width: int, room: int) -> None:
        """Lie under the box, as high as the lines need and the window allows."""
        wanted = self.count() * self._look.px(_ROW) + 2 * self.frameWidth() + 2
        self.setGeometry(corner.x(), corner.y(), width, max(min(wanted, room), 0))

    def move_choice(self, lines: int) -> None:
        """Go down (or up) some lines and stop at the ends."""
        if self.isVisible() and self.count():
            row = min(max(self.currentRow() + lines, 0), self.count() - 1)
            self.setCurrentRow(row)

    def current_offer(self) -> Offer | None:
        """Return the chosen line, None when nothing was found."""
        if self.currentRow() < 0:
            return None
        offer = self.currentItem().data(_OFFER)
        return offer if isinstance(offer, Offer) else None

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        if item.data(_OFFER) is not None:
            self.offer_clicked.emit()


class _OfferDelegate(QStyledItemDelegate):
    """Draw icon and words at the left, where it leads to at the right."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, self._look.color("selected"))
        offer = index.data(_OFFER)
        tone = "selected_text" if chosen else "text"
        if not isinstance(offer, Offer):
            painter.setPen(self._look.color("muted"))
            painter.drawText(
                rect.adjusted(_PAD, 0, -_PAD, 0), Qt.AlignmentFlag.AlignVCenter, index.data()
            )
            return
        self._paint_offer(painter, rect, offer, tone)

    def _paint_offer(self, painter: QPainter, rect: QRect, offer: Offer, tone: str) -> None:
        side = self._look.px(_ICON)
        pad = self._look.px(_PAD)
        if offer.icon:
            top = rect.y() + (rect.height() - side) / 2
            box = QRectF(rect.x() + pad, top, side, side)
            self._look.icons.paint(painter, offer.icon, self._look.color(tone), box)
        small = self._look.font(9.5)
        detail_width = QFontMetrics(small).horizontalAdvance(offer.detail)
        painter.setFont(small)
        painter.setPen(self._look.color("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        words = rect.adjusted(2 * pad + side, 0, -pad, 0)
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, offer.detail)
        painter.setFont(self._look.font())
        painter.setPen(self._look.color(tone))
        room = words.adjusted(0, 0, -detail_width - pad, 0)
        text = painter.fontMetrics().elidedText(
            offer.text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, text)
