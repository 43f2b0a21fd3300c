"""Show cells before and after in two lines each: where, and old → new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from hungchinh_desktop.domain.register_edit import EDIT_LABELS, CellEdit
from hungchinh_desktop.ui.household.edit_preview_model import (
    EDIT_ROLE,
    EditPreviewModel,
    place_words,
    result_words,
    shown_edit,
    shown_value,
)
from hungchinh_desktop.ui.kit import elided_text
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex

    from hungchinh_desktop.ui.kit.look import Look

_TICK, _LEFT, _LINES_SHOWN = 16, 32, 6
_ARROW = " → "
_CONTEXT = 12  # letters kept before the first difference of two long sentences


def differing_parts(old: str, new: str) -> tuple[str, str]:
    """Return two texts from shortly before their first difference, "…" for what is left out."""
    start = next(
        (place for place, (a, b) in enumerate(zip(old, new, strict=False)) if a != b),
        min(len(old), len(new)),
    )
    if start <= 2 * _CONTEXT:
        return old, new
    cut = old.rfind(" ", 0, start - _CONTEXT) + 1 or start - _CONTEXT
    return f"…{old[cut:]}", f"…{new[cut:]}"


class EditPreviewList(QListView):
    """List the edits of a model; Space or a click on the box leaves one out."""

    def __init__(self, look: Look, model: EditPreviewModel) -> None:
        super().__init__()
        named(self, "edit_preview", "Các ô sẽ đổi")
        self._look = look
        self.setModel(model)
        self.setItemDelegate(_EditDelegate(look, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Show as many edits as there are, up to six."""
        shown = min(max(self.model().rowCount(), 2), _LINES_SHOWN)
        return QSize(super().sizeHint().width(), shown * self._row_height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), 2 * self._row_height() + 4)

    def _row_height(self) -> int:
        return 2 * line_height(self._look.font(10)) + self._look.px(8)


class _EditDelegate(QStyledItemDelegate):
    """Draw box, name and place above, old → new below; a fault in the colour of faults."""

    def __init__(self, look: Look, view: EditPreviewList) -> None:
        super().__init__(view)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = 2 * line_height(self._look.font(10)) + self._look.px(8)
        return QSize(option.rect.width(), height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        edit: CellEdit = index.data(EDIT_ROLE)
        look, rect = self._look, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "selected" if selected else "danger_soft" if edit.fault else "surface"
        painter.save()
        painter.fillRect(rect, look.color(ground))
        painter.setPen(look.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_box(painter, rect, edit, index.data(Qt.ItemDataRole.CheckStateRole))
        words = rect.adjusted(look.px(_LEFT), look.px(4), -look.px(8), -look.px(4))
        half = words.height() // 2
        upper = QRect(words.x(), words.y(), words.width(), half)
        lower = QRect(words.x(), words.y() + half, words.width(), half)
        name = self._draw(painter, upper, edit.head_name, "text", bold=True)
        rest = f" · {edit.hamlet_name} · {EDIT_LABELS[edit.field]}"
        self._draw(painter, upper.adjusted(name, 0, 0, 0), rest, "text" if selected else "muted")
        self._paint_result(painter, lower, edit)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tick or untick at Space and at a click on the box."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None or not _asks_for_tick(event, option.rect.x() + self._look.px(_LEFT)):
            return False
        is_on = state == Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show the whole of both texts."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        edit: CellEdit = index.data(EDIT_ROLE)
        whole = f"{place_words(edit)}\n{result_words(shown_edit(self._look, edit))}"
        QToolTip.showText(event.globalPos(), elided_text.tip(whole), view)
        return True

    def _paint_box(self, painter: QPainter, rect: QRect, edit: CellEdit, state: object) -> None:
        side = self._look.px(_TICK)
        left = rect.x() + self._look.px(8)
        place = QRectF(left, rect.y() + (rect.height() - side) / 2, side, side)
        if edit.fault:
            self._look.icons.paint(painter, "field_error", self._look.color("danger"), place)
            return
        is_on = state == Qt.CheckState.Checked
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("accent" if is_on else "border_strong"), 1))
        painter.setBrush(self._look.color("accent" if is_on else "input"))
        painter.drawRoundedRect(place, 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if is_on:
            self._look.icons.paint(painter, "check", self._look.color("on_accent"), place)

    def _paint_result(self, painter: QPainter, rect: QRect, edit: CellEdit) -> None:
        if edit.fault:
            self._draw(painter, rect, edit.fault, "danger")
            return
        shown = shown_edit(self._look, edit)
        old, new = differing_parts(shown_value(shown.old), shown_value(shown.new))
        bold = QFontMetrics(self._look.font(10, bold=True))
        plain = QFontMetrics(self._look.font(10))
        arrow = plain.horizontalAdvance(_ARROW)
        wanted = bold.horizontalAdvance(new) + arrow
        room = max(rect.width() - wanted, (rect.width() - arrow) // 2)
        left = self._draw(painter, QRect(rect.x(), rect.y(), room, rect.height()), old, "muted")
        left += self._draw(painter, rect.adjusted(left, 0, 0, 0), _ARROW, "muted")
        self._draw(painter, rect.adjusted(left, 0, 0, 0), new, "text", bold=True)

    def _draw(
        self, painter: QPainter, rect: QRect, words: str, tone: str, *, bold: bool = False
    ) -> int:
        """Draw words, ending in "…" where they do not fit; return the width they took."""
        font = self._look.font(10, bold=bold)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(self._look.color(tone))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), shown)
        return metrics.horizontalAdvance(shown)


def _asks_for_tick(event: QEvent, box_right: int) -> bool:
    if isinstance(event, QKeyEvent):
        return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
    if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
        return event.position().x() < box_right
    return False
