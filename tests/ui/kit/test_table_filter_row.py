"""Check the fields under the titles and the header's menu."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from hungchinh_desktop.ui.kit.table_column import Column
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_style import RowHeight
from hungchinh_desktop.ui.kit.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look


@dataclass(frozen=True)
class Person:
    id: str
    name: str
    hamlet: int


PEOPLE = (Person("a", "Thái Thị An", 5), Person("b", "Đào Văn Hà", 2), Person("c", "Võ Hà", 5))
COLUMNS = (
    Column[Person]("marks", "", lambda _: "", width=34),
    Column[Person]("name", "Chủ hộ", lambda p: p.name, bold=True, stretch=True),
    Column[Person]("hamlet", "Xóm", lambda p: f"Xóm {p.hamlet}"),
)


@pytest.fixture
def view(look: Look, qtbot: QtBot) -> TableView[Person]:
    model = TableModel(COLUMNS, lambda person: person.id)
    made = TableView(look, model, "people", "Bảng người")
    qtbot.addWidget(made)
    made.resize(600, 300)
    model.set_records(PEOPLE)
    made.show()
    made.activateWindow()
    return made


def _field(view: TableView[Person], column: str) -> QLineEdit:
    field = view.findChild(QLineEdit, f"people_filter_{column}")
    assert isinstance(field, QLineEdit)
    return field


def _ids(view: TableView[Person]) -> str:
    return "".join(person.id for person in view.records_model.records())


def _action(view: TableView[Person], text: str) -> QAction:
    menu = view.header_menu.menu()
    return next(action for action in menu.actions() if action.text().startswith(text))


def test_fields_filter_together_after_a_pause(view: TableView[Person], qtbot: QtBot) -> None:
    view.filter_row.set_shown(True)
    _field(view, "name").setText("thi")
    with qtbot.waitSignal(view.filter_row.filtered):
        _field(view, "hamlet").setText("5")
    assert _ids(view) == "a"
    _field(view, "name").setText("ha")
    qtbot.waitUntil(lambda: _ids(view) == "c")


def test_fields_stand_under_their_titles(view: TableView[Person]) -> None:
    before = view.viewport().y()
    view.filter_row.set_shown(True)
    QApplication.processEvents()
    assert view.viewport().y() > before
    header = view.horizontalHeader()
    for number, column in ((1, "name"), (2, "hamlet")):
        field = _field(view, column)
        assert field.isVisible()
        left = header.sectionViewportPosition(number)
        assert left <= field.x()
        assert field.geometry().right() <= left + header.sectionSize(number)
        assert field.geometry().bottom() <= header.height()
    assert QApplication.focusWidget() is _field(view, "name")


def test_column_without_title_has_no_field(view: TableView[Person]) -> None:
    assert view.findChild(QLineEdit, "people_filter_marks") is None


def test_hiding_takes_the_filters_away(view: TableView[Person], qtbot: QtBot) -> None:
    view.filter_row.set_shown(True)
    with qtbot.waitSignal(view.filter_row.filtered):
        _field(view, "hamlet").setText("2")
    view.filter_row.set_shown(False)
    assert _ids(view) == "abc"
    assert not _field(view, "hamlet").isVisible()
    assert not view.records_model.is_filtered()


def test_clearing_the_model_empties_the_fields(view: TableView[Person], qtbot: QtBot) -> None:
    view.filter_row.set_shown(True)
    with qtbot.waitSignal(view.filter_row.filtered):
        _field(view, "hamlet").setText("2")
    view.records_model.clear_filters()
    assert _field(view, "hamlet").text() == ""
    assert _ids(view) == "abc"


def test_menu_hides_columns_and_brings_them_back(view: TableView[Person]) -> None:
    _action(view, "Xóm").trigger()
    assert view.isColumnHidden(2)
    assert not _action(view, "Xóm").isChecked()
    _action(view, "Về như ban đầu").trigger()
    assert not view.isColumnHidden(2)


def test_menu_sets_the_row_height(view: TableView[Person]) -> None:
    before = view.rowHeight(0)
    _action(view, "Đủ chữ").trigger()
    assert view.rowHeight(0) > before
    assert view.style_in_use.mode is RowHeight.FULL
    assert _action(view, "Đủ chữ").isChecked()


def test_menu_shows_the_filter_row(view: TableView[Person]) -> None:
    _action(view, "Hiện hàng lọc").trigger()
    assert view.filter_row.is_shown()
    assert _action(view, "Hiện hàng lọc").isChecked()
