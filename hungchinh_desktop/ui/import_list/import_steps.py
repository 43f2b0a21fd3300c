"""Name the four steps of an import and draw them as one strip."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from hungchinh_desktop.ui.kit.look import Look


class ImportStage(IntEnum):
    """The steps, in order."""

    FILE = 0
    COLUMNS = 1
    ROWS = 2
    SUMMARY = 3


STAGE_TITLES = {
    ImportStage.FILE: "Tệp",
    ImportStage.COLUMNS: "Cột",
    ImportStage.ROWS: "Dòng",
    ImportStage.SUMMARY: "Tóm tắt",
}
_SIDE, _ROUND, _PADDING, _BAR = 14, 26, 6, 3


class StageStrip(QFrame):
    """Lay the four steps side by side; a step that can be gone to is a button."""

    chosen = Signal(object)  # ImportStage

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "import_stages", "Bốn bước nhập dữ liệu")
        set_role(self, "panel")
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self._buttons: dict[ImportStage, StageButton] = {}
        for stage in ImportStage:
            button = StageButton(look, stage)
            button.clicked.connect(lambda _=False, to=stage: self.chosen.emit(to))
            self._buttons[stage] = button
            row.addWidget(button, 1)

    def show_stages(self, current: ImportStage, details: dict[ImportStage, str]) -> None:
        """Show where the officer is, and what came out of each step."""
        for stage, button in self._buttons.items():
            button.show_state(current, details.get(stage, ""))


class StageButton(QAbstractButton):
    """Draw one step: number or tick, name, result."""

    def __init__(self, look: Look, stage: ImportStage) -> None:
        super().__init__()
        named(self, f"import_stage_{stage.name.lower()}", "")
        self._look, self._stage = look, stage
        self._current, self._detail = ImportStage.FILE, ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, current: ImportStage, detail: str) -> None:
        """Show the step as done, under way or to come."""
        self._current, self._detail = current, detail
        state = {True: "đã xong", False: "chưa tới"}[self._stage < current]
        state = "đang làm" if self._stage == current else state
        name = STAGE_TITLES[self._stage]
        self.setAccessibleName(f"Bước {self._stage + 1}, {name}: {detail} ({state})")
        self.setEnabled(self._stage <= current)
        self.setToolTip(detail)
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        height = line_height(look.font()) + line_height(look.font(9.5)) + look.px(2 * _PADDING)
        return QSize(look.px(2 * _SIDE + _ROUND + 90), height + _BAR)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, here = look.palette, self._stage == self._current
        if here or self.underMouse():
            painter.fillRect(self.rect(), palette.surface if here else palette.hover)
        else:
            painter.fillRect(self.rect(), palette.head)
        if here:
            bar = self.rect().adjusted(0, self.height() - _BAR, 0, 0)
            painter.fillRect(bar, palette.accent)
        self._paint_round(painter)
        left = look.px(_SIDE + _ROUND + 10)
        words = self.rect().adjusted(left, look.px(_PADDING), -look.px(8), 0)
        painter.setFont(look.font(bold=here))
        painter.setPen(palette.text)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, flags, STAGE_TITLES[self._stage])
        words.adjust(0, line_height(look.font()), 0, 0)
        font = look.font(9.5)
        painter.setFont(font)
        painter.setPen(palette.muted)
        mode = Qt.TextElideMode.ElideMiddle
        shown = QFontMetrics(font).elidedText(self._detail, mode, words.width())
        painter.drawText(words, flags, shown)
        if self.hasFocus():
            painter.setPen(QPen(palette.focus, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_round(self, painter: QPainter) -> None:
        look, palette = self._look, self._look.palette
        side = look.px(_ROUND)
        place = QRectF(look.px(_SIDE), (self.height() - side) / 2, side, side)
        if self._stage < self._current:
            painter.setPen(QPen(palette.ok, 1.6))
            painter.drawEllipse(place)
            inset = side * 0.2
            inner = place.adjusted(inset, inset, -inset, -inset)
            look.icons.paint(painter, "check", palette.ok, inner)
            return
        here = self._stage == self._current
        painter.setPen(QPen(palette.accent if here else palette.border_strong, 1.6))
        painter.setBrush(palette.accent if here else palette.surface)
        painter.drawEllipse(place)
        painter.setPen(palette.on_accent if here else palette.text)
        painter.setFont(look.font(10, bold=True))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), str(self._stage + 1))
