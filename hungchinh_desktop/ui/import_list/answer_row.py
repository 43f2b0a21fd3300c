"""Offer the answers of one question: a few as buttons, many in a list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from hungchinh_desktop.domain.import_question import SKIP, QuestionKind
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.flow_layout import FlowLayout
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.domain.import_question import Choice, Question
    from hungchinh_desktop.ui.kit.look import Look

_MOST_BUTTONS = 4
_LONGEST_BUTTON = 34


class AnswerRow(QWidget):
    """Take the answer to a question; an answer given can be taken back."""

    answered = Signal(str, str)  # question id, code ("" takes it back)

    def __init__(self, look: Look, question: Question) -> None:
        super().__init__()
        named(self, "import_answers", "Các câu trả lời")
        self._look, self._question = look, question
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if len(question.rows) > 1:
            words = f"Trả lời một lần cho {len(question.rows)} dòng."
            column.addWidget(text_label(words, "hint", "import_answer_scope", wrap=True))
        if question.answer:
            self._show_answer(column)
        elif question.kind is QuestionKind.HAMLET or len(question.choices) > _MOST_BUTTONS:
            self._offer_list(column)
        else:
            self._offer_buttons(column)

    def _show_answer(self, column: QVBoxLayout) -> None:
        chosen = [one.label for one in self._question.choices if one.code == self._question.answer]
        words = f"Đã chọn: {chosen[0] if chosen else self._question.answer}"
        column.addWidget(text_label(words, "strong", "import_answer_given", wrap=True))
        again = push_button(
            self._look, "Chọn lại", "import_answer_again", lambda: self._give(""), role="small"
        )
        row = FlowLayout()
        row.addWidget(again)
        column.addLayout(row)

    def _offer_list(self, column: QVBoxLayout) -> None:
        combo = named(QComboBox(), "import_answer_list", "Chọn câu trả lời")
        combo.setPlaceholderText("Chọn…")
        combo.setMaxVisibleItems(14)
        combo.setMinimumContentsLength(18)
        for choice in self._question.choices:
            combo.addItem(choice.label, choice.code)
        combo.setCurrentIndex(-1)
        combo.activated.connect(lambda place: self._give(str(combo.itemData(place))))
        column.addWidget(combo)

    def _offer_buttons(self, column: QVBoxLayout) -> None:
        long = any(len(choice.label) > _LONGEST_BUTTON for choice in self._question.choices)
        row = FlowLayout(spacing=6, line_spacing=6)
        for choice in self._question.choices:
            role = "quiet" if choice.code == SKIP else "small"
            button = push_button(
                self._look,
                _label(choice, long=long),
                f"import_answer_{choice.code}",
                partial(self._give, choice.code),
                role=role,
            )
            button.setToolTip(choice.label)
            button.setAccessibleName(choice.label)
            row.addWidget(button)
        column.addLayout(row)

    def _give(self, code: str) -> None:
        self.answered.emit(self._question.id, code)


def _label(choice: Choice, *, long: bool) -> str:
    """Return the words of a button: who is meant stands beside it, side by side."""
    if not long or "Cùng hộ với" not in choice.label:
        return choice.label
    _, _, number = choice.code.partition(":")
    return f"Cùng hộ ({number})" if number else "Cùng một hộ"
