"""Check that a form moves values and errors in and out together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton

from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.ui.kit.chip import STATUS_CHIPS
from hungchinh_desktop.ui.kit.choice_fields import CheckField, ChoiceField
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.text_fields import LineField, ProseField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look

STATUSES = [(status.value, STATUS_CHIPS[status].word) for status in PovertyStatus]
VALUES = {
    "head": "Nguyễn Thị Thành",
    "year": "1975",
    "status": "near_poor",
    "since": "2024",
    "note": "chồng chết\nnuôi 2 con",
    "exit": "1",
}


@pytest.fixture
def form(look: Look, qtbot: QtBot) -> Form:
    made = Form("household_form", "Hộ")
    head = LineField(look, "head", "Họ và tên chủ hộ", required=True)
    made.add_row(head, LineField(look, "year", "Năm sinh"), widths=(8, 5))
    chips = {status.value: chip for status, chip in STATUS_CHIPS.items()}
    status = ChoiceField(look, "status", "Diện hộ", STATUSES, chips=chips)
    made.add_row(status, DateField(look, "since", "Diện này từ"))
    made.add_row(ProseField(look, "note", "Thực trạng"))
    made.add_row(CheckField(look, "exit", "Có khả năng thoát"))
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def _combo(form: Form) -> QComboBox:
    combo = form.field("status").control
    assert isinstance(combo, QComboBox)
    return combo


def _type(form: Form, field_id: str, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(form.field(field_id).control, event)


def test_values_come_back_as_set(form: Form) -> None:
    form.set_values(VALUES)
    assert form.values() == VALUES
    form.set_values({"head": "Lê Thị Hương"})
    assert form.values() == {**dict.fromkeys(VALUES, ""), "head": "Lê Thị Hương"}


def test_filling_is_no_change_and_typing_is_one(form: Form, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.edited):
        form.set_values(VALUES)
    assert not form.is_changed()
    with qtbot.waitSignal(form.edited):
        _type(form, "year", "x")
    assert form.changed_ids() == ["year"]
    form.mark_saved()
    assert not form.is_changed()


def test_all_errors_show_at_once_and_the_first_gets_the_cursor(form: Form) -> None:
    form.set_values(VALUES)
    left = form.show_errors(
        {"note": "Viết ngắn hơn.", "year": "Năm sinh cần đủ 4 chữ số.", "other": "Không ở đây."}
    )
    assert left == ["Không ở đây."]
    year, note = form.field("year"), form.field("note")
    assert (year.error(), note.error()) == ("Năm sinh cần đủ 4 chữ số.", "Viết ngắn hơn.")
    assert QApplication.focusWidget() is year.control
    words = form.findChild(QLabel, "year_message_words")
    assert isinstance(words, QLabel)
    assert words.isVisible()
    assert words.text() == "Năm sinh cần đủ 4 chữ số."
    form.show_errors({"note": "Viết ngắn hơn."})
    assert year.error() == ""
    assert not words.isVisible()
    form.clear_errors()
    assert note.error() == ""


def test_error_edge_is_seen(form: Form, look: Look) -> None:
    form.show_errors({"year": "Năm sinh cần đủ 4 chữ số."})
    control = form.field("year").control
    form.field("head").control.setFocus()
    image = control.grab().toImage()
    assert image.pixelColor(image.width() // 2, 0).name() == look.palette.danger.name()


def test_error_sentence_is_spoken(form: Form) -> None:
    form.show_errors({"head": "Họ tên còn trống."})
    spoken = QAccessible.queryAccessibleInterface(form.field("head").control)
    assert spoken.text(QAccessible.Text.Name) == "Họ và tên chủ hộ, bắt buộc"
    assert spoken.text(QAccessible.Text.Description) == "Họ tên còn trống."


def test_advice_is_no_error_and_its_link_works(form: Form) -> None:
    done: list[str] = []
    note = form.field("note")
    note.show_advice("Hộ đang là cận nghèo.", "Sửa lại", lambda: done.append("sửa"))
    assert note.error() == ""
    link = form.findChild(QPushButton, "note_message_link")
    assert isinstance(link, QPushButton)
    link.click()
    assert done == ["sửa"]


def test_enter_and_tab_go_on(form: Form) -> None:
    form.focus_first()
    order = ["head"]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Enter, Qt.Key.Key_Return):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        order.append(getattr(QApplication.focusWidget(), "objectName", str)())
    assert order == ["head", "year", "status", "since", "note"]


def test_shift_enter_begins_a_line_in_prose(form: Form) -> None:
    note = form.field("note")
    note.control.setFocus()
    _type(form, "note", "một")
    QTest.keyClick(note.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    _type(form, "note", "hai")
    assert note.value() == "một\nhai"


def test_wheel_does_not_change_a_choice_without_focus(form: Form) -> None:
    form.set_values(VALUES)
    form.focus_first()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # Qt's own signature
    )
    QApplication.sendEvent(_combo(form), event)
    assert form.field("status").value() == "near_poor"
    assert not event.isAccepted()


def test_letters_and_marks_are_joined_when_a_line_is_left(form: Form) -> None:
    decomposed = "Nguye\u0302\u0303n  Thi\u0323 Ha\u0323 "
    for name in ("head", "note"):
        form.field(name).control.setFocus()
        _type(form, name, decomposed)
        form.field("year").control.setFocus()
    assert form.field("head").value() == "Nguyễn Thị Hạ"
    head, note = form.field("head").control, form.field("note").control
    assert head.property("text") == "Nguyễn Thị Hạ"
    assert note.property("plainText") == "Nguyễn  Thị Hạ "


def test_choices_can_be_renewed_under_a_value(form: Form, qtbot: QtBot) -> None:
    form.set_values(VALUES)
    status = form.field("status")
    assert isinstance(status, ChoiceField)
    with qtbot.assertNotEmitted(status.edited):
        status.set_choices([*STATUSES, ("new", "Mới")])
    assert status.value() == "near_poor"
    status.set_choices([("new", "Mới")])
    assert status.value() == ""


def test_chosen_chip_is_whole(form: Form, look: Look) -> None:
    form.set_values(VALUES)
    combo = _combo(form)
    combo.resize(combo.sizeHint())
    image = combo.grab().toImage()
    tone = look.palette.near_poor.name()
    across = range(image.width())
    inked = [x for x in across if image.pixelColor(x, image.height() // 2).name() == tone]
    assert max(inked) > image.width() / 2


def test_closed_year_cannot_be_edited(form: Form) -> None:
    form.set_values(VALUES)
    form.set_read_only(True)
    assert not form.field("head").control.isEnabled()
    assert form.values() == VALUES
