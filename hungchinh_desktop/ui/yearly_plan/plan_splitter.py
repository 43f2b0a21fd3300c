"""Put outline, text and pages side by side and remember how wide they were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.ui.kit.desk import Desk

GAP = 12
OUTLINE_WIDTH, PREVIEW_WIDTH = 208, 462
ROOM = 960  # with less, in design pixels, the outline becomes a menu
_OUTLINE_SHARE, _PREVIEW_SHARE, _NARROW_SHARE = 0.24, 0.43, 0.48  # most of the room they take
_OUTLINE, _PREVIEW = "yearly_plan/outline_width", "yearly_plan/preview_width"


class PlanSplitter(QSplitter):
    """Give outline and pages their widths, in design pixels, and the text the rest."""

    narrowed = Signal(bool)  # whether the outline has to do without a column

    def __init__(self, desk: Desk, outline: QWidget, text: QWidget, preview: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        named(self, "plan_splitter", "Các mục, nội dung và trang in")
        self._desk = desk
        self._outline = outline
        self.setHandleWidth(GAP)
        self.setChildrenCollapsible(False)
        for widget in (outline, text, preview):
            self.addWidget(widget)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setStretchFactor(2, 0)
        self.splitterMoved.connect(self._on_moved)
        desk.look.changed.connect(self._give_widths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_widths()

    def _give_widths(self) -> None:
        room = self.width() - 2 * GAP
        if room <= 0:
            return
        narrow = room < self._desk.look.px(ROOM)
        if narrow is self._outline.isVisibleTo(self):
            self._outline.setVisible(not narrow)
            self.narrowed.emit(narrow)
        share = _NARROW_SHARE if narrow else _PREVIEW_SHARE
        outline = min(self._wanted(_OUTLINE, OUTLINE_WIDTH), round(room * _OUTLINE_SHARE))
        preview = min(self._wanted(_PREVIEW, PREVIEW_WIDTH), round(room * share))
        self.setSizes([outline, max(room - outline - preview, 1), preview])

    def _wanted(self, key: str, usual: int) -> int:
        stored = self._desk.settings.value(key, usual)
        try:
            return self._desk.look.px(float(str(stored)))
        except ValueError:
            return self._desk.look.px(usual)

    def _on_moved(self) -> None:
        scale = self._desk.look.scale
        outline, _text, preview = self.sizes()
        if outline:
            self._desk.settings.setValue(_OUTLINE, outline / scale)
        self._desk.settings.setValue(_PREVIEW, preview / scale)
