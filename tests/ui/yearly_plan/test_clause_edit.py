"""Typing, pasting and clicking in a text with slots."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from hungchinh_desktop.ui.yearly_plan.clause_edit import ClauseEdit
from tests.ui.yearly_plan.plan_hands import CTRL, click_on, commit, middle_of, slot_positions

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject

LINE = "Tổng số hộ cận nghèo: {{near_poor_count}} hộ, chiếm {{near_poor_rate}}."
FIRST = len("Tổng số hộ cận nghèo: ")


def shown(slots: SlotObject, qtbot: QtBot, text: str, *, one_line: bool = False) -> ClauseEdit:
    edit = ClauseEdit(slots, QMenu.addSeparator, one_line=one_line)
    qtbot.addWidget(edit)
    edit.set_text(text)
    edit.resize(600, edit.height())
    with qtbot.waitActive(edit):
        edit.show()
    edit.setFocus()
    return edit


@pytest.fixture
def edit(slots: SlotObject, qtbot: QtBot) -> ClauseEdit:
    return shown(slots, qtbot, LINE)


def test_it_reads_as_it_will_be_printed(edit: ClauseEdit) -> None:
    assert edit.text() == LINE
    assert edit.shown_text() == "Tổng số hộ cận nghèo: 18 hộ, chiếm 0,82%."
    assert edit.slot_values() == ["18", "0,82%"]


def test_one_key_passes_a_slot(edit: ClauseEdit) -> None:
    edit.select(FIRST, FIRST)
    QTest.keyClick(edit, Qt.Key.Key_Right)
    assert edit.textCursor().position() == FIRST + 1


@pytest.mark.parametrize("typed", ["key", "commit", "paste"])
def test_slot_is_not_typed_over(edit: ClauseEdit, typed: str) -> None:
    edit.select(FIRST, FIRST + 1)
    if typed == "key":
        QTest.keyClick(edit, Qt.Key.Key_9)
    elif typed == "commit":
        commit(edit, "9")
    else:
        data = QMimeData()
        data.setText("9")
        edit.insertFromMimeData(data)
    assert edit.text() == LINE.replace("count}}", "count}}9")


def test_words_of_a_selection_are_replaced_but_its_slots_stay(edit: ClauseEdit) -> None:
    edit.selectAll()
    commit(edit, "Có ")
    assert edit.text() == "Có {{near_poor_count}}{{near_poor_rate}}"
    edit.undo()
    edit.undo()
    assert edit.text() == LINE


def test_unfinished_word_does_not_take_a_slot(edit: ClauseEdit) -> None:
    edit.select(FIRST, FIRST + 4)
    QApplication.sendEvent(edit, QInputMethodEvent("ngườ", []))
    assert edit.text() == LINE.replace(" hộ, chiếm", ", chiếm")
    assert len(slot_positions(edit)) == 2


def test_slot_can_be_deleted_and_brought_back(edit: ClauseEdit) -> None:
    edit.select(FIRST + 1, FIRST + 1)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.text() == LINE.replace("{{near_poor_count}}", "")
    edit.undo()
    assert edit.text() == LINE


def test_cut_and_paste_move_a_slot(edit: ClauseEdit) -> None:
    edit.select(FIRST, FIRST + 1)
    edit.cut()
    assert QApplication.clipboard().text() == "18"
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.paste()
    assert edit.text() == "{{near_poor_count}}" + LINE.replace("{{near_poor_count}}", "")


def test_pasted_words_come_as_plain_text(edit: ClauseEdit) -> None:
    data = QMimeData()
    data.setText('Xo\u0301m 5 <b>&"\r\nXóm 6 {{year}}')
    edit.select(0, 0)
    edit.insertFromMimeData(data)
    assert edit.text() == 'Xóm 5 <b>&"\nXóm 6 { {year} }' + LINE


def test_pasted_formatting_is_reduced_to_bold_and_italic(edit: ClauseEdit) -> None:
    data = QMimeData()
    data.setHtml(
        "<p style='color:red'>Một <b>hai</b> <i>ba</i></p>"
        "<p>bốn<img src='file:///etc/hostname'></p>"
    )
    edit.select(0, 0)
    edit.insertFromMimeData(data)
    assert edit.text() == "Một {{+b}}hai{{-b}} {{+i}}ba{{-i}}\nbốn" + LINE


def test_addresses_of_files_and_pictures_are_words(edit: ClauseEdit) -> None:
    data = QMimeData()
    data.setUrls([QUrl("file:///etc/passwd"), QUrl("http://a.example/x.png")])
    edit.select(0, 0)
    edit.insertFromMimeData(data)
    assert edit.text() == "file:///etc/passwd\nhttp://a.example/x.png\n" + LINE


def test_words_are_made_bold_and_plain_again(edit: ClauseEdit) -> None:
    edit.set_text("Một hai ba")
    edit.select(4, 7)
    edit.toggle_style(bold=True)
    edit.toggle_style(italic=True)
    assert edit.text() == "Một {{+b}}{{+i}}hai{{-i}}{{-b}} ba"
    edit.toggle_style(bold=True)
    assert edit.text() == "Một {{+i}}hai{{-i}} ba"
    edit.set_text(edit.text())
    assert edit.text() == "Một {{+i}}hai{{-i}} ba"


def test_a_slot_may_stand_in_bold_words(edit: ClauseEdit) -> None:
    edit.set_text("Chiếm {{+b}}{{poor_rate}} hộ{{-b}}.")
    assert edit.text() == "Chiếm {{+b}}{{poor_rate}} hộ{{-b}}."


def test_ten_thousand_words_are_held(edit: ClauseEdit) -> None:
    words = " ".join(["từ"] * 10_000)
    edit.set_text(words)
    assert edit.text() == words


def test_one_line_takes_no_second(slots: SlotObject, qtbot: QtBot) -> None:
    edit = shown(slots, qtbot, "Tổng hợp", one_line=True)
    data = QMimeData()
    data.setText("một\nhai ")
    edit.select(0, 0)
    edit.insertFromMimeData(data)
    with qtbot.waitSignal(edit.stepped) as went:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert went.args == [1]
    assert edit.text() == "một hai Tổng hợp"


def test_enter_begins_a_paragraph(edit: ClauseEdit) -> None:
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    commit(edit, "Thêm")
    assert edit.text() == LINE + "\nThêm"


def test_arrows_go_on_at_the_edges(edit: ClauseEdit, qtbot: QtBot) -> None:
    for key, direction in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
        with qtbot.waitSignal(edit.stepped) as went:
            QTest.keyClick(edit, key)
        assert went.args == [direction]


def test_click_selects_a_slot_and_tells_so(edit: ClauseEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(edit.slot_chosen, check_params_cb=lambda slot: slot == "near_poor_rate"):
        click_on(edit, slot_positions(edit)[1])
    assert edit.textCursor().selectedText() == "\ufffc"
    with qtbot.waitSignal(edit.slot_chosen, check_params_cb=lambda slot: not slot):
        click_on(edit, 2)


def test_control_click_asks_for_what_it_counts(edit: ClauseEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(edit.slot_wanted) as asked:
        click_on(edit, FIRST, CTRL)
    assert asked.args == ["near_poor_count"]
    with qtbot.assertNotEmitted(edit.slot_wanted):
        click_on(edit, 2, CTRL)


def test_pointer_over_a_slot_tells_its_origin(edit: ClauseEdit) -> None:
    assert edit.tip_at(middle_of(edit, FIRST)) == "18 = số hộ cận nghèo, tính từ sổ hộ"
    assert edit.tip_at(middle_of(edit, 2)) == ""


def test_new_values_leave_text_and_undo_alone(edit: ClauseEdit, slots: SlotObject) -> None:
    edit.moveCursor(QTextCursor.MoveOperation.End)
    commit(edit, " Thêm")
    slots.values = {**slots.values, "near_poor_count": "1.234.567"}
    edit.renew_slots()
    assert "1.234.567" in edit.shown_text()
    edit.undo()
    assert edit.text() == LINE


def test_longer_value_takes_more_room(edit: ClauseEdit, slots: SlotObject) -> None:
    before = middle_of(edit, FIRST + 2).x()
    slots.values = {**slots.values, "near_poor_count": "1.234.567"}
    edit.renew_slots()
    assert middle_of(edit, FIRST + 2).x() > before


def test_setting_a_text_is_not_taken_back(edit: ClauseEdit) -> None:
    edit.select(5, 5)
    edit.set_text("Tổng số hộ")
    assert not edit.document().isUndoAvailable()
    assert edit.textCursor().position() == 5


def test_it_is_as_high_as_its_text(edit: ClauseEdit) -> None:
    one = edit.height()
    edit.set_text(LINE + "\n" + LINE)
    two = edit.height()
    edit.resize(200, two)
    assert one < two < edit.height()
    assert edit.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("reason", "leaves"),
    [
        (Qt.FocusReason.MouseFocusReason, True),
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.ActiveWindowFocusReason, True),
        (Qt.FocusReason.PopupFocusReason, False),
    ],
)
def test_menu_over_the_text_is_no_leaving(
    edit: ClauseEdit, reason: Qt.FocusReason, leaves: bool
) -> None:
    left: list[bool] = []
    edit.left.connect(lambda: left.append(True))
    QApplication.sendEvent(edit, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert bool(left) is leaves


def test_long_text_stays_usable(slots: SlotObject, qtbot: QtBot) -> None:
    words = "giảm nghèo bền vững " * 1250 + "{{year}}"
    edit = shown(slots, qtbot, words)
    commit(edit, "Chương trình ")
    assert edit.text() == "Chương trình " + words


COPY_AND_END = """
from PySide6.QtWidgets import QApplication, QMenu
from hungchinh_desktop.ui.kit.look import Look
from hungchinh_desktop.ui.yearly_plan.clause_edit import ClauseEdit
from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject
app = QApplication([])
edit = ClauseEdit(SlotObject(Look(app, "light"), app), QMenu.addSeparator)
edit.set_text("Năm {{year}}")
edit.selectAll()
edit.copy()
print(app.clipboard().text())
"""


def test_copied_slots_do_not_trouble_the_end_of_the_program() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", COPY_AND_END],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert (done.returncode, done.stdout) == (0, "Năm …\n")
