"""Show the five steps of the year in one strip; each opens its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from hungchinh_desktop.domain.year_steps import StepState, YearStep
    from hungchinh_desktop.ui.kit.look import Look

_ICONS: dict[StepState, tuple[str, str]] = {
    "done": ("check", "ok"),
    "working": ("edit", "accent"),
    "warning": ("severity_warn", "warn"),
    "waiting": ("sign", "muted"),
}
_SIDE, _ICON, _PADDING = 14, 18, 6


class StepsStrip(QFrame):
    """Lay the steps side by side in equal widths."""

    link_activated = Signal(object)  # Link

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "year_steps", "Các bước của năm")
        set_role(self, "panel")
        self._look = look
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        self._steps: dict[str, _StepButton] = {}

    def show_steps(self, steps: Sequence[YearStep]) -> None:
        """Show the steps; the buttons are made once and then kept."""
        for step in steps:
            button = self._steps.get(step.id)
            if button is None:
                button = _StepButton(self._look, step.id, last=step.id == steps[-1].id)
                button.clicked.connect(lambda _=False, made=button: self._open(made))
                self._steps[step.id] = button
                self._row.addWidget(button, 1)
            button.show_step(step)

    def _open(self, button: _StepButton) -> None:
        if button.step is not None:
            self.link_activated.emit(button.step.link)


class _StepButton(QAbstractButton):
    """Draw one step: icon, name, how far."""

    def __init__(self, look: Look, step_id: str, *, last: bool) -> None:
        super().__init__()
        named(self, f"step_{step_id}", "")
        self._look = look
        self._last = last
        self.step: YearStep | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, step: YearStep) -> None:
        self.step = step
        self.setAccessibleName(f"{step.title}: {step.detail}")
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        title = QFontMetrics(look.font(bold=True))
        words = max((title.horizontalAdvance(self.step.title) if self.step else 0), look.px(80))
        height = line_height(look.font()) + line_height(look.font(9.5)) + look.px(2 * _PADDING)
        return QSize(words + look.px(2 * _SIDE + _ICON + 8), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.step is None:
            return
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), look.palette.hover)
        icon, tone = _ICONS[self.step.state]
        size = look.px(_ICON)
        box = self.rect().adjusted(look.px(_SIDE), 0, 0, 0).toRectF()
        box.setTop((self.height() - size) / 2)
        box.setSize(QSize(size, size).toSizeF())
        look.icons.paint(painter, icon, look.color(tone), box)
        words = self.rect().adjusted(look.px(_SIDE + _ICON + 8), look.px(_PADDING), -4, 0)
        painter.setFont(look.font(bold=True))
        painter.setPen(look.palette.text)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, flags, self.step.title)
        words.adjust(0, line_height(look.font()), 0, 0)
        painter.setFont(look.font(9.5))
        painter.setPen(look.palette.muted)
        painter.drawText(words, flags, self.step.detail)
        self._paint_edges(painter)

    def _paint_edges(self, painter: QPainter) -> None:
        palette = self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if not self._last:
            painter.setPen(palette.border)
            painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
        if self.hasFocus():
            painter.setPen(QPen(palette.focus, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
