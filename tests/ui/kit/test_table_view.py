"""Check what an office does with a table: choose, sort, zoom, copy, read what was cut."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.ui.kit.chip import EXIT_CANDIDATE_CHIP, STATUS_CHIPS
from hungchinh_desktop.ui.kit.look import Look
from hungchinh_desktop.ui.kit.table_clipboard import as_tsv
from hungchinh_desktop.ui.kit.table_column import Align, Column
from hungchinh_desktop.ui.kit.table_delegate import TableDelegate
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_style import RowHeight
from hungchinh_desktop.ui.kit.table_view import TableView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LONG = "Chồng chết, đơn thân nuôi 3 con đang đi học, việc làm và thu nhập không ổn định " * 3


@dataclass(frozen=True)
class Person:
    id: str
    name: str
    hamlet: int
    note: str = ""


PEOPLE = (
    Person("a", "Thái Thị An", 5, LONG),
    Person("b", "Nguyễn Thị Thu Hiền", 8, "học tập"),
    Person("c", "Võ Loan", 7),
)
COLUMNS = (
    Column[Person](
        "marks",
        "",
        lambda p: "Có khả năng thoát" if p.id == "a" else "",
        width=34,
        chips=lambda p: (EXIT_CANDIDATE_CHIP,) if p.id == "a" else (),
        letters_only=True,
        align=Align.CENTER,
    ),
    Column[Person]("name", "Chủ hộ", lambda p: p.name, width=20, bold=True),
    Column[Person]("hamlet", "Xóm", lambda p: f"Xóm {p.hamlet}", width=64),
    Column[Person](
        "class",
        "Diện",
        lambda _: "Cận nghèo",
        chips=lambda _: (STATUS_CHIPS[PovertyStatus.NEAR_POOR],),
    ),
    Column[Person]("note", "Thực trạng", lambda p: p.note, prose=True, stretch=True),
)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "view.ini"), QSettings.Format.IniFormat)


def _view(look: Look, qtbot: QtBot, settings: QSettings | None = None) -> TableView[Person]:
    model = TableModel(COLUMNS, lambda person: person.id)
    view = TableView(look, model, "people", "Bảng người", settings=settings)
    qtbot.addWidget(view)
    view.resize(900, 300)
    model.set_records(PEOPLE)
    view.show()
    return view


@pytest.fixture
def view(look: Look, qtbot: QtBot) -> TableView[Person]:
    return _view(look, qtbot)


def _delegate(view: TableView[Person]) -> TableDelegate[Person]:
    delegate = view.itemDelegate()
    assert isinstance(delegate, TableDelegate)
    return delegate


def _column_filled(view: TableView[Person]) -> bool:
    used = sum(view.columnWidth(number) for number in range(len(COLUMNS)))
    return used == view.viewport().width()


def test_choice_follows_the_record(view: TableView[Person], qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.current_record_changed) as chosen:
        assert view.choose("b")
    assert chosen.args == [PEOPLE[1]]
    with qtbot.assertNotEmitted(view.current_record_changed):
        view.sort_by("hamlet", Qt.SortOrder.DescendingOrder)
        view.records_model.set_records([replace(PEOPLE[1], note="mới"), *PEOPLE[2:], PEOPLE[0]])
        view.records_model.set_search("hien")
    assert view.current_record() == replace(PEOPLE[1], note="mới")
    assert [person.id for person in view.selected_records()] == ["b"]


def test_losing_the_chosen_record_is_announced(view: TableView[Person], qtbot: QtBot) -> None:
    view.choose("b")
    with qtbot.waitSignal(view.current_record_changed) as chosen:
        view.records_model.set_search("loan")
    assert chosen.args == [None]
    assert not view.choose("b")
    assert view.selected_records() == []


def test_row_beyond_the_end_is_the_last(view: TableView[Person]) -> None:
    view.choose_row(99)
    assert view.current_record() == PEOPLE[2]


def test_enter_and_double_click_open_the_record(view: TableView[Person], qtbot: QtBot) -> None:
    view.choose("c")
    with qtbot.waitSignal(view.record_activated) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [PEOPLE[2]]
    place = view.visualRect(view.records_model.index(0, 1)).center()
    with qtbot.waitSignal(view.record_activated) as opened:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [PEOPLE[0]]


def test_copies_rows_as_cells(view: TableView[Person], qtbot: QtBot) -> None:
    view.choose("b")
    view.setColumnHidden(3, True)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text == "\tNguyễn Thị Thu Hiền\tXóm 8\thọc tập"


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("-2", "'-2"),
        ("- Hỗ trợ vốn", "- Hỗ trợ vốn"),
        ('a\t"b"\nc', '"a\t""b""\nc"'),
    ],
)
def test_copied_cell_stays_one_cell_of_text(name: str, cell: str) -> None:
    assert as_tsv(COLUMNS[1:2], [Person("x", name, 1)]) == cell


def test_names_are_whole_and_prose_takes_the_rest(view: TableView[Person]) -> None:
    assert view.columnWidth(1) > 20
    assert _delegate(view).tip_for(view.records_model.index(1, 1), view.columnWidth(1)) == ""
    assert _column_filled(view)
    view.resize(1200, 300)
    assert _column_filled(view)


def test_cut_prose_is_whole_in_the_tip(view: TableView[Person]) -> None:
    index = view.records_model.index(0, 4)
    assert _delegate(view).tip_for(index, 200) == LONG
    assert _delegate(view).tip_for(index, 9000) == ""
    view.set_row_height(RowHeight.FULL)
    assert _delegate(view).tip_for(index, 200) == LONG
    assert _delegate(view).tip_for(view.records_model.index(1, 4), 200) == ""


def test_row_modes_and_text_size_change_the_height(view: TableView[Person], look: Look) -> None:
    heights = []
    for mode in RowHeight:
        view.set_row_height(mode)
        heights.append(view.rowHeight(0))
    assert heights == sorted(set(heights))
    look.choose(scale=1.5)
    assert view.rowHeight(0) > heights[-1]


def test_ctrl_wheel_zooms_the_table_alone(view: TableView[Person], look: Look) -> None:
    before = view.rowHeight(0)
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # Qt's own signature
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.rowHeight(0) > before
    assert look.scale == 1.0


def test_layout_is_remembered_and_reset(look: Look, qtbot: QtBot, settings: QSettings) -> None:
    first = _view(look, qtbot, settings)
    first.horizontalHeader().resizeSection(2, 131)
    first.horizontalHeader().moveSection(1, 2)
    first.columns_layout.set_hidden("class", hidden=True)
    first.sort_by("hamlet", Qt.SortOrder.DescendingOrder)
    first.set_row_height(RowHeight.NORMAL)
    second = _view(look, qtbot, settings)
    assert second.columnWidth(2) == 131
    assert second.horizontalHeader().visualIndex(2) == 1
    assert second.isColumnHidden(3)
    assert [person.hamlet for person in second.records_model.records()] == [8, 7, 5]
    assert second.rowHeight(0) == first.rowHeight(0)
    as_given = [person.hamlet for person in _view(look, qtbot).records_model.records()]
    second.columns_layout.reset()
    assert second.columnWidth(2) != 131
    assert [person.hamlet for person in second.records_model.records()] == as_given
    assert second.style_in_use.mode is RowHeight.COMPACT
    assert not second.isColumnHidden(3)
    assert second.horizontalHeader().visualIndex(2) == 2
    assert not settings.contains("tables/people")


@pytest.mark.parametrize("junk", ["", "{", "[1]", '{"widths": 5}', '{"widths": {"name": "x"}}'])
def test_damaged_settings_are_ignored(
    look: Look, qtbot: QtBot, settings: QSettings, junk: str
) -> None:
    settings.setValue("tables/people", junk)
    assert _column_filled(_view(look, qtbot, settings))


def test_an_endless_name_leaves_room_for_the_other_columns(look: Look, qtbot: QtBot) -> None:
    view = _view(look, qtbot)
    before = view.columnWidth(1)
    name = "Nguyễn " + "Văn " * 28
    view.records_model.set_records([*PEOPLE, Person("d", name, 1)])
    assert before < view.columnWidth(1) <= 340
    row = view.records_model.row_of("d")
    assert row is not None
    index = view.records_model.index(row, 1)
    assert _delegate(view).tip_for(index, view.columnWidth(1)) == name


def test_last_column_cannot_be_hidden(view: TableView[Person]) -> None:
    for column in COLUMNS:
        view.columns_layout.set_hidden(column.id, hidden=True)
    assert not view.isColumnHidden(4)


def test_empty_widget_shows_only_when_empty(view: TableView[Person]) -> None:
    label = QLabel("Không có hộ nào khớp.")
    view.set_empty_widget(label)
    assert not label.isVisible()
    view.records_model.set_search("zzz")
    assert label.isVisible()
    view.records_model.clear_filters()
    assert not label.isVisible()


def test_grounds_come_from_the_palette(look: Look, qtbot: QtBot) -> None:
    model = TableModel(
        COLUMNS, lambda person: person.id, lambda p: "warn_soft" if p.id == "c" else ""
    )
    view = TableView(look, model, "people", "Bảng người")
    qtbot.addWidget(view)
    view.resize(900, 300)
    model.set_records(PEOPLE)
    view.choose("b")
    image = view.viewport().grab().toImage()
    corners = [view.visualRect(model.index(row, 1)).topLeft() + QPoint(2, 2) for row in range(3)]
    tokens = [image.pixelColor(corner).name() for corner in corners]
    palette = look.palette
    assert tokens == [
        color.name() for color in (palette.surface, palette.selected, palette.warn_soft)
    ]


def test_leaving_the_rows_ends_the_hover(view: TableView[Person], qtbot: QtBot) -> None:
    place = view.visualRect(view.records_model.index(1, 1)).center()
    QTest.mouseMove(view.viewport(), place)
    qtbot.waitUntil(lambda: _delegate(view).hovered_row == 1)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert _delegate(view).hovered_row == -1


def test_selected_rows_are_counted_and_found_again_after_a_reset(view: TableView[Person]) -> None:
    view.selectAll()
    assert view.selected_count() == 3
    assert [person.id for person in view.selected_records()] == ["a", "b", "c"]
    view.records_model.set_records(reversed(PEOPLE))
    assert [person.id for person in view.selected_records()] == ["c", "b", "a"]
    flags = view.selectionModel().SelectionFlag
    row = view.records_model.index(1, 0)
    view.selectionModel().select(row, flags.Deselect | flags.Rows)
    view.records_model.set_records([*PEOPLE, Person("d", "Trần An", 2)])
    assert [person.id for person in view.selected_records()] == ["a", "c"]
    assert view.selected_count() == 2
