"""Offer the papers in a column, by group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from hungchinh_desktop.ui.exchange.paper_choices import CHOICES
from hungchinh_desktop.ui.kit.choice_button import CHOICE_SIDE, ChoiceButton
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.panel import Panel, scrolling

if TYPE_CHECKING:
    from hungchinh_desktop.ui.exchange.paper_choices import PaperChoice
    from hungchinh_desktop.ui.kit.look import Look

_WIDTH = 240


class ChoiceList(Panel):
    """Show one button per paper; exactly one is chosen."""

    chosen = Signal(object)  # PaperChoice

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "exchange_choices", "Các giấy tờ làm được")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, ChoiceButton] = {}
        group = ""
        for choice in CHOICES:
            if choice.group != group:
                group = choice.group
                caption = text_label(group, "caption", f"exchange_group_{choice.id}")
                caption.setContentsMargins(CHOICE_SIDE, 8, CHOICE_SIDE, 4)
                column.addWidget(caption)
            button = ChoiceButton(
                look, f"exchange_choice_{choice.id}", choice.title, choice.caption, choice.icon
            )
            button.clicked.connect(lambda _=False, made=choice: self.chosen.emit(made))
            self._group.addButton(button)
            self._buttons[choice.id] = button
            column.addWidget(button)
        column.addStretch(1)
        self.body.addWidget(scrolling(content, "exchange_choices_scroll", "Các giấy tờ"), 1)
        look.changed.connect(self._on_width_changed)
        self._on_width_changed()

    def choose(self, choice: PaperChoice) -> None:
        """Mark a paper as the chosen one."""
        self._buttons[choice.id].setChecked(True)

    def _on_width_changed(self) -> None:
        self.setFixedWidth(self._look.px(_WIDTH))
