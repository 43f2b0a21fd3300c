"""Close the register table with its counts, a message, or what to do with several rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStackedWidget

from hungchinh_desktop.ui.household.selection_strip import SelectionStrip
from hungchinh_desktop.ui.kit.message_strip import MessageStrip
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.ui.kit.look import Look

_MARGINS = 64  # of the strip, and between its three texts
_MESSAGE_ROOM = 230  # for icon, link, key cap and close button beside a message


class CountStrip(MessageStrip):
    """Say when the message gives way to the counts again."""

    message_ended = Signal()

    def end_message(self) -> None:
        super().end_message()
        self.message_ended.emit()


class HouseholdFooter(QStackedWidget):
    """Show "7 hộ  xóm 5: 1 · xóm 7: 3", "✓ Đã lưu hộ …" or "Đã chọn 3 hộ"."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "household_footer", "Số hộ và thông báo")
        self._look = look
        self._texts: tuple[str, tuple[str, ...], str] = ("", (), "")
        self._message = ""
        self._chosen = 0
        self.selection = SelectionStrip(look)
        self.strip = CountStrip(look, "household_strip")
        self.addWidget(self.strip)
        self.addWidget(self.selection)
        self.strip.message_ended.connect(self._on_message_ended)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_counts(self, count: str, splits: tuple[str, ...], hints: str) -> None:
        """Show the count with the first split that fits, and the hints where there is room."""
        self._texts = (count, splits, hints)
        self._fit()

    def show_message(self, text: str, on_undo: Callable[[], object] | None = None) -> None:
        """Say what was saved, with the way back."""
        room = max(self.width() - self._look.px(_MESSAGE_ROOM), self._look.px(160))
        shown = self._metrics(11).elidedText(text, Qt.TextElideMode.ElideRight, room)
        if on_undo is None:
            self.strip.show_message(shown)
        else:
            self.strip.show_message(shown, "Hoàn tác", on_undo, "Ctrl+Z")
        self._message = shown
        self.setCurrentIndex(0)
        self._fit()

    def show_selected(self, count: int) -> None:
        """Offer what can be done with several rows; one row needs no offer."""
        same, self._chosen = count == self._chosen, count
        self.selection.show_count(count)
        if same and self.strip.is_showing_message():
            return
        self.setCurrentIndex(1 if count > 1 else 0)

    def minimumSizeHint(self) -> QSize:
        """Never widen the list: the texts are chosen to fit."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit_beside(self) -> None:
        """Repeat the counts beside the message, whole or not at all."""
        count, splits, _ = self._texts
        used = self._metrics(11).horizontalAdvance(self._message)
        room = self.width() - self._look.px(_MESSAGE_ROOM) - used
        split = next(reversed(splits), "")
        words = f"{count}: {split}"
        fits = self._metrics(10).horizontalAdvance(words) <= room
        self.strip.show_counts(f"{count}:" if fits else "", split if fits else "")

    def _fit(self) -> None:
        if self.strip.is_showing_message():
            self._fit_beside()
            return
        count, splits, hints = self._texts
        words = self._metrics(10)
        bold = QFontMetrics(self._look.font(11, bold=True)).horizontalAdvance(count)
        room = self.width() - self._look.px(_MARGINS) - bold
        for split, beside in [(split, hints) for split in splits] + [(s, "") for s in splits]:
            if words.horizontalAdvance(split) + words.horizontalAdvance(beside) <= room:
                self.strip.show_counts(count, split, beside)
                return
        self.strip.show_counts(count)

    def _metrics(self, points: float) -> QFontMetrics:
        return QFontMetrics(self._look.font(points))

    def _on_message_ended(self) -> None:
        self.setCurrentIndex(1 if self._chosen > 1 else 0)
        self._fit()

    def _on_look_changed(self) -> None:
        self.setFixedHeight(self._look.px(32))
        self._fit()
