"""Offer the papers besides the plan in a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.ui.kit.choice_button import ChoiceButton
from hungchinh_desktop.ui.kit.panel import Panel, scrolling

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.kit.look import Look

_WIDTH = 226
_CAPTIONS = {
    OfficePaper.DECISION: ("Kèm danh sách thành viên", "decision"),
    OfficePaper.NOTICE: ("Gửi đến toàn {hamlet}", "notice"),
    OfficePaper.INVITATION: ("Gửi người dự họp", "invitation"),
    OfficePaper.MINUTES: ("Bình xét hộ, in hai bản", "minutes"),
    OfficePaper.HALF_YEAR_REPORT: ("Số liệu từ sổ, đến 30/6", "report"),
    OfficePaper.YEAR_REPORT: ("Số liệu từ sổ, cả năm", "report"),
    OfficePaper.POSTING: ("Công khai, chỉ tên và diện", "posting"),
}


class PaperList(Panel):
    """Show one button per paper; exactly one is chosen."""

    chosen = Signal(object)  # OfficePaper

    def __init__(
        self, look: Look, title_of: Callable[[OfficePaper], str], hamlet_word: str
    ) -> None:
        super().__init__(look, "", "paper_choices", "Các văn bản làm được")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[OfficePaper, ChoiceButton] = {}
        for paper, (caption, icon) in _CAPTIONS.items():
            words = caption.format(hamlet=hamlet_word)
            button = ChoiceButton(look, f"paper_choice_{paper}", title_of(paper), words, icon)
            button.clicked.connect(lambda _=False, made=paper: self.chosen.emit(made))
            self._group.addButton(button)
            self._buttons[paper] = button
            column.addWidget(button)
        column.addStretch(1)
        self.body.addWidget(scrolling(content, "paper_choices_scroll", "Các văn bản"), 1)
        look.changed.connect(self._on_width_changed)
        self._on_width_changed()

    def choose(self, paper: OfficePaper) -> None:
        """Mark a paper as the chosen one; the keyboard goes along when it is here."""
        held = any(button.hasFocus() for button in self._buttons.values())
        self._buttons[paper].setChecked(True)
        if held:
            self._buttons[paper].setFocus()

    def take_focus(self) -> None:
        """Give the keyboard to the chosen paper; the arrows go on from there."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus()

    def _on_width_changed(self) -> None:
        self.setFixedWidth(self._look.px(_WIDTH))
