"""Check who sees a covered field, when it opens, and when it is covered again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hungchinh_desktop.ui.kit.choice_fields import CheckField
from hungchinh_desktop.ui.kit.cover import FIELD_HINT, READ_HINT, CoverBox
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.look import DOTS
from hungchinh_desktop.ui.kit.table_column import Column
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_view import TableView
from hungchinh_desktop.ui.kit.text_fields import LineField, ProseField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look


@pytest.fixture
def form(look: Look, qtbot: QtBot) -> Form:
    made = Form("test_form", "Thử")
    qtbot.addWidget(made)
    made.add_row(LineField(look, "head", "Chủ hộ"))
    made.add_row(ProseField(look, "situation", "Thực trạng").cover())
    made.add_row(LineField(look, "card", "CCCD").cover())
    ticks = [CheckField(look, "ill", "Ốm"), CheckField(look, "old", "Già")]
    made.add_covered(look, "causes", "Nguyên nhân", [ticks])
    made.set_values({"head": "An", "situation": "Ốm nặng", "ill": "1"})
    look.cover(covers=True)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field("head").control.setFocus()
    return made


def pane(form: QWidget, name: str) -> QPushButton:
    found = form.findChild(QPushButton, f"{name}_covered")
    assert found is not None
    return found


def in_sight(form: Form, name: str) -> bool:
    return form.field(name).control.isVisible()


def test_only_what_holds_something_sensitive_is_covered(form: Form) -> None:
    assert in_sight(form, "head")
    assert not in_sight(form, "situation")
    assert in_sight(form, "card")  # empty: nothing to see, and it can be typed into at once
    assert not in_sight(form, "ill")
    assert not in_sight(form, "old")
    assert pane(form, "situation").text().startswith(DOTS)
    assert form.values()["situation"] == "Ốm nặng"
    assert not form.is_changed()


def test_who_cannot_write_is_not_told_to(form: Form, look: Look) -> None:
    assert pane(form, "situation").text() == FIELD_HINT
    form.set_read_only(True)
    look.cover(covers=True)
    assert pane(form, "situation").text() == READ_HINT


def test_the_keyboard_opens_one_field_and_leaving_covers_it(form: Form, qtbot: QtBot) -> None:
    QTest.keyClick(form.field("head").control, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: in_sight(form, "situation"))
    assert form.field("situation").control.hasFocus()
    assert not in_sight(form, "ill")
    QTest.keyClick(form.field("situation").control, Qt.Key.Key_Tab)
    qtbot.waitUntil(form.field("card").control.hasFocus)
    assert not in_sight(form, "situation")


def test_what_is_typed_stays_in_sight_until_it_is_left(form: Form, qtbot: QtBot) -> None:
    card = form.field("card").control
    card.setFocus()
    QTest.keyClicks(card, "0400")
    assert in_sight(form, "card")
    form.field("head").control.setFocus()
    assert not in_sight(form, "card")
    assert form.values()["card"] == "0400"


def test_a_press_opens_and_covering_comes_first(form: Form, look: Look) -> None:
    pane(form, "situation").click()
    assert in_sight(form, "situation")
    look.cover(covers=True)  # somebody came near, in the midst of reading
    assert not in_sight(form, "situation")
    assert pane(form, "situation").hasFocus()  # and not the next field, which that would open
    look.cover(covers=False)
    assert in_sight(form, "situation")
    assert in_sight(form, "ill")


def test_a_fault_is_shown_with_the_value_it_is_about(form: Form) -> None:
    form.show_errors({"situation": "Quá dài."})
    assert in_sight(form, "situation")
    assert form.field("situation").error() == "Quá dài."


def test_another_record_is_covered_again(form: Form) -> None:
    pane(form, "causes").click()
    assert in_sight(form, "ill")
    form.cover_again()
    assert not in_sight(form, "ill")


def test_a_section_opens_by_a_press_and_stays_open(look: Look, qtbot: QtBot) -> None:
    words = QLabel("Ốm nặng")
    box = CoverBox(look, words, "visits", "Lần thăm hộ")
    qtbot.addWidget(box)
    look.cover(covers=True)
    box.show()
    assert not words.isVisible()
    assert box.pane.text() == f"{DOTS}  Lần thăm hộ: bấm để xem"
    box.pane.click()
    assert words.isVisible()
    box.cover_again()
    assert not words.isVisible()


def test_a_table_gives_out_dots_for_what_is_sensitive(look: Look, qtbot: QtBot) -> None:
    columns = (
        Column[str]("name", "Tên", lambda one: one),
        Column[str]("note", "Ghi chú", lambda _: "ốm", tooltip=lambda _: "ốm", sensitive=True),
        Column[str]("new", "Mới", lambda one: one, sensitive=lambda one: one == "An"),
        Column[str]("empty", "Trống", lambda _: "", sensitive=True),
    )
    model = TableModel[str](columns, str)
    view = TableView[str](look, model, "test_table", "Thử")
    qtbot.addWidget(view)
    model.set_records(["An", "Bình"])
    look.cover(covers=True)

    def row(number: int, role: Qt.ItemDataRole) -> list[object]:
        return [model.index(number, column).data(role) for column in range(4)]

    display, spoken = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole
    assert row(0, display) == row(0, spoken) == ["An", DOTS, DOTS, ""]
    assert row(1, display) == ["Bình", DOTS, "Bình", ""]
    assert model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) is None
    look.cover(covers=False)
    assert row(0, display) == ["An", "ốm", "An", ""]
    assert model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == "ốm"
