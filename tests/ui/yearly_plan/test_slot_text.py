"""A clause becomes a document and comes back unharmed; a slot is one character."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from hungchinh_desktop.ui.yearly_plan.slot_text import (
    OBJECT,
    clause_text,
    insert_clause_text,
    slot_at,
    slots_between,
)

pytestmark = pytest.mark.usefixtures("qapp")
LINE = "Tổng số hộ cận nghèo: {{near_poor_count}} hộ, chiếm {{near_poor_rate}}."
PIECES = st.sampled_from(["{{year}}", "{{poor_count}}", "\n", "a", "ộ", '<b>&"', "𠀀", " ", "{{"])


def document(text: str) -> QTextDocument:
    made = QTextDocument()
    insert_clause_text(QTextCursor(made), text)
    return made


def test_slot_is_one_character() -> None:
    made = document(LINE)
    assert made.toPlainText() == f"Tổng số hộ cận nghèo: {OBJECT} hộ, chiếm {OBJECT}."
    places = slots_between(made, 0, made.characterCount() - 1)
    assert [slot_at(made, place) for place in places] == ["near_poor_count", "near_poor_rate"]
    assert slot_at(made, 0) == slot_at(made, -1) == ""


@given(st.lists(PIECES).map("".join))
@settings(max_examples=60, deadline=None)
def test_every_text_comes_back(text: str) -> None:
    assert clause_text(document(text)) == text


def test_part_of_a_text_keeps_its_slots() -> None:
    made = document("𠀀 {{year}} hộ")
    assert clause_text(made, 3, 6) == "{{year}} h"


def test_words_that_look_like_a_slot_stay_words() -> None:
    made = document("Tổng {{tong_so}} hộ")
    assert OBJECT not in made.toPlainText()
    assert clause_text(made) == "Tổng {{tong_so}} hộ"


def test_foreign_object_characters_are_dropped() -> None:
    assert clause_text(document(f"a{OBJECT}b")) == "ab"


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\n"])
def test_every_line_break_is_a_line_feed(separator: str) -> None:
    assert clause_text(document(f"một{separator}hai")) == "một\nhai"


def test_typing_beside_a_slot_does_not_become_one() -> None:
    made = document("{{year}}")
    cursor = QTextCursor(made)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(" hộ")
    assert clause_text(made) == "{{year}} hộ"


def test_taking_back_a_deletion_brings_the_slot_back() -> None:
    made = document(LINE)
    cursor = QTextCursor(made)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    assert clause_text(made) == ""
    made.undo()
    assert clause_text(made) == LINE
