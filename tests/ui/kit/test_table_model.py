"""Check that the table model filters, sorts and keeps Qt's rules."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from hungchinh_desktop.domain import vietnamese
from hungchinh_desktop.ui.kit.table_column import Align, Column
from hungchinh_desktop.ui.kit.table_model import RECORD_ROLE, TableModel

pytestmark = pytest.mark.usefixtures("qapp")

DESCENDING = Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Person:
    id: str
    name: str
    hamlet: str
    note: str = ""


PEOPLE = (
    Person("a", "Thái Thị An", "Xóm 10", "Hỗ trợ vốn"),
    Person("b", "Đào Văn Hà", "Xóm 2", "chồng chết"),
    Person("c", "Dương Thị Hạ", "Xóm 7"),
    Person("d", "Nguyễn Thị Hà", "Xóm 2", "học tập"),
)
COLUMNS = (
    Column[Person]("name", "Chủ hộ", lambda p: p.name, lambda p: vietnamese.name_sort_key(p.name)),
    Column[Person]("hamlet", "Xóm", lambda p: p.hamlet, align=Align.RIGHT),
    Column[Person](
        "note", "Thực trạng", lambda p: p.note, tooltip=lambda p: p.note, searched=False
    ),
)


@pytest.fixture
def model() -> TableModel[Person]:
    made = TableModel(COLUMNS, lambda person: person.id)
    made.set_records(PEOPLE)
    return made


def _keys(model: TableModel[Person]) -> str:
    return "".join(person.id for person in model.records())


def test_keeps_qt_rules_through_every_change(model: TableModel[Person]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for column in (0, 1, 2, -1):
        model.sort(column)
        model.sort(column, DESCENDING)
    model.set_search("ha")
    model.set_column_filters({"hamlet": "2"})
    model.set_predicate(lambda person: person.id == "d")
    model.set_records(PEOPLE[1:])
    model.clear_filters()
    model.set_records(())
    assert tester.model() is model


def test_cells_show_texts_and_give_the_record(model: TableModel[Person]) -> None:
    index = model.index(1, 1)
    assert index.data() == "Xóm 2"
    assert index.data(RECORD_ROLE) == PEOPLE[1]
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.index(1, 2).data(Qt.ItemDataRole.ToolTipRole) == "chồng chết"
    assert model.index(2, 2).data(Qt.ItemDataRole.ToolTipRole) is None
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Chủ hộ"


def test_people_sort_by_given_name_and_hamlets_naturally(model: TableModel[Person]) -> None:
    model.sort(0)
    assert _keys(model) == "adbc"  # An; Hà with middle name Thị, then Văn; Hạ
    model.sort(1, DESCENDING)
    assert [p.hamlet for p in model.records()] == ["Xóm 10", "Xóm 7", "Xóm 2", "Xóm 2"]


def test_equal_rows_keep_the_former_order(model: TableModel[Person]) -> None:
    model.sort(0)
    by_name = _keys(model)
    model.sort(1)
    assert _keys(model)[:2] == "".join(key for key in by_name if key in "bd")
    model.sort(0, DESCENDING)
    model.sort(1)
    assert _keys(model)[:2] == "".join(key for key in reversed(by_name) if key in "bd")


def test_order_survives_new_records(model: TableModel[Person]) -> None:
    model.sort(1)
    model.set_records((*PEOPLE, Person("e", "Võ Thị Bé", "Xóm 3")))
    assert [p.hamlet for p in model.records()] == ["Xóm 2", "Xóm 2", "Xóm 3", "Xóm 7", "Xóm 10"]


def test_search_needs_no_accents_and_every_word(model: TableModel[Person]) -> None:
    model.set_search("dao ha")
    assert _keys(model) == "b"
    model.set_search("thi xom 7")
    assert _keys(model) == "c"
    model.set_search("von")
    assert _keys(model) == ""


def test_exact_accents_come_first(model: TableModel[Person]) -> None:
    model.set_search("ha")
    assert _keys(model) == "bcd"
    model.set_search("Hạ")
    assert _keys(model) == "cbd"
    model.set_records((*PEOPLE, Person("e", "Đào Ha", "Xóm 1")))
    model.set_search("ha")
    assert _keys(model) == "ebcd"


def test_letter_by_letter_finds_what_the_whole_word_finds(model: TableModel[Person]) -> None:
    by_letters = ""
    for typed in ("t", "th", "thi", "thi h", "thi ha", "thi ha x", "thi ha xom 2"):
        model.set_search(typed)
        by_letters = _keys(model)
        model.set_search("")
        model.set_search(typed)
        assert _keys(model) == by_letters
    assert by_letters == "d"
    model.sort(0, DESCENDING)
    model.set_search("thi ha xom")
    assert _keys(model) == "cd"
    model.set_records(PEOPLE[:3])
    model.set_search("thi ha xom 7")
    assert _keys(model) == "c"
    model.set_predicate(lambda person: person.id != "c")
    model.set_search("thi ha xom 7 x")
    assert _keys(model) == ""


def test_other_filters_are_counted_without_being_shown(model: TableModel[Person]) -> None:
    model.set_search("an")
    two = model.count_matching("ha", lambda person: person.hamlet == "Xóm 2", {"name": "thi"})
    assert (two, _keys(model)) == (1, "a")
    assert model.count_matching("%", None, {}) == 0
    assert model.count_matching("", None, {}) == 4


def test_filters_hold_together_and_clear_together(model: TableModel[Person]) -> None:
    model.set_predicate(lambda person: person.hamlet == "Xóm 2")
    model.set_column_filters({"note": "HOC"})
    assert _keys(model) == "d"
    assert model.is_filtered()
    assert model.is_column_filtered(2)
    assert model.total() == 4
    model.set_column_filters({"note": " "})
    assert _keys(model) == "bd"
    model.clear_filters()
    assert _keys(model) == "abcd"
    assert not model.is_filtered()


def test_row_of_follows_filter_and_order(model: TableModel[Person]) -> None:
    model.sort(1, DESCENDING)
    assert model.row_of("a") == 0
    model.set_search("xom 7")
    assert model.row_of("a") is None
    assert model.key_at(model.row_of("c") or 0) == "c"


def test_changed_record_gets_new_keys(model: TableModel[Person]) -> None:
    model.sort(0)
    model.set_search("an")
    model.set_records([replace(PEOPLE[0], name="Thái Thị Zung"), *PEOPLE[1:]])
    assert "a" not in _keys(model)
    model.set_search("")
    assert _keys(model).endswith("a")


def test_persistent_index_follows_its_record(model: TableModel[Person]) -> None:
    held = QPersistentModelIndex(model.index(0, 0))
    model.sort(1)
    assert held.data() == "Thái Thị An"
    assert held.row() == 3
