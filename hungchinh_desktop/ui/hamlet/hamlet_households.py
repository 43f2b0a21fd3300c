"""List the households of the chosen hamlet; each line leads to the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from hungchinh_desktop.domain.register_filter import newly_escaped
from hungchinh_desktop.domain.vocabulary import (
    EXIT_CANDIDATE_LABEL,
    NEWLY_ESCAPED_LABEL,
    STATUS_LABELS,
)
from hungchinh_desktop.ui.hamlet.tile_marks import paint_arrow
from hungchinh_desktop.ui.kit import elided_text
from hungchinh_desktop.ui.kit.chip import NEWLY_ESCAPED_CHIP, STATUS_CHIPS, ChipPainter
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.ui.kit.look import Look

    Index = QModelIndex | QPersistentModelIndex

HEIGHT, PAD, GAP = 28, 12, 8
_EXIT_WORDS = EXIT_CANDIDATE_LABEL[:1].lower() + EXIT_CANDIDATE_LABEL[1:]


class HouseholdListModel(QAbstractListModel):
    """Answer the list with the households of one hamlet."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[RegisterEntry] = []
        self._as_of: date | None = None

    def show_entries(self, entries: list[RegisterEntry], as_of: date) -> None:
        """Show other households, as they are on a day."""
        self.beginResetModel()
        self._entries, self._as_of = entries, as_of
        self.endResetModel()

    def entry(self, row: int) -> RegisterEntry:
        """Return the household of a row."""
        return self._entries[row]

    def is_newly_escaped(self, row: int) -> bool:
        """Tell whether the 36 months of the household run."""
        return self._as_of is not None and newly_escaped(self._entries[row], self._as_of)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.household.head_name
        if role == Qt.ItemDataRole.ToolTipRole:
            return elided_text.tip(f"Mở hộ {entry.household.head_name} trong sổ")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            marks = [NEWLY_ESCAPED_LABEL] if self.is_newly_escaped(index.row()) else []
            marks += [EXIT_CANDIDATE_LABEL] if entry.exit_year else []
            return ", ".join([entry.household.head_name, STATUS_LABELS[entry.status], *marks])
        return None


class HouseholdLines(QStyledItemDelegate):
    """Draw a line: class, name, and at the right whether it may leave its class."""

    def __init__(self, model: HouseholdListModel, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._model, self._look = model, look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        metrics = QFontMetrics(self._look.font(10.5))
        return QSize(0, max(self._look.px(HEIGHT), metrics.height() + 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect, entry = self._look, option.rect, self._model.entry(index.row())
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, look.palette.hover if hovered else look.palette.surface)
        painter.setPen(look.palette.border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        chips, inner = ChipPainter(look), rect.adjusted(look.px(PAD), 0, -look.px(PAD), -1)
        chip = STATUS_CHIPS[entry.status]
        widest = max(chips.size(one, with_word=False).width() for one in STATUS_CHIPS.values())
        chips.paint(painter, inner, chip, with_word=False)
        inner.setLeft(inner.left() + widest + look.px(GAP))
        painter.setPen(look.palette.text)
        painter.setFont(look.font(10.5))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, entry.household.head_name)
        name = QFontMetrics(look.font(10.5)).horizontalAdvance(entry.household.head_name)
        free = inner.adjusted(name + look.px(GAP), 0, 0, 0)
        right = self._paint_exit(painter, free) if entry.exit_year else inner.right()
        if self._model.is_newly_escaped(index.row()):
            size = chips.size(NEWLY_ESCAPED_CHIP, with_word=False)
            inner.setLeft(right - size.width() - look.px(GAP))
            chips.paint(painter, inner, NEWLY_ESCAPED_CHIP, with_word=False)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.palette.focus, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _paint_exit(self, painter: QPainter, rect: QRect) -> int:
        """Write "↗ có khả năng thoát", or the arrow alone, at the right; return where it begins."""
        look, font = self._look, self._look.font(9.5)
        metrics = QFontMetrics(font)
        width, side = metrics.horizontalAdvance(_EXIT_WORDS), metrics.ascent()
        if width + side + look.px(PAD) > rect.width():
            width = 0
        painter.setFont(font)
        painter.setPen(look.palette.exit_candidate)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, flags, _EXIT_WORDS if width else "")
        left = rect.right() - width - side - look.px(3)
        place = QRectF(left, rect.y() + (rect.height() - side) / 2, side, side)
        paint_arrow(painter, place, look.palette.exit_candidate)
        return left


class HouseholdLinks(QListView):
    """Open a household with a click or Enter."""

    household_opened = Signal(str)  # household id

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "hamlet_households", "Các hộ của xóm đang chọn")
        set_role(self, "bare")
        self.entries = HouseholdListModel()
        self.setModel(self.entries)
        self.setItemDelegate(HouseholdLines(self.entries, look, self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)
        look.changed.connect(self.doItemsLayout)

    def show_entries(self, entries: list[RegisterEntry], as_of: date, *, from_top: bool) -> None:
        """Show other households; `from_top` for another hamlet, else the place is kept."""
        place = 0 if from_top else self.verticalScrollBar().value()
        row = 0 if from_top else max(self.currentIndex().row(), 0)
        self.entries.show_entries(entries, as_of)
        self.setCurrentIndex(self.entries.index(min(row, len(entries) - 1), 0))
        self.verticalScrollBar().setValue(place)

    def line_height(self) -> int:
        """Return the height of one household."""
        return self.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex()).height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.household_opened.emit(self.entries.entry(index.row()).id)
