"""The list of one hamlet's households: rules of a model, words, and nothing cut."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from hungchinh_desktop.ui.hamlet.hamlet_households import HouseholdLinks, HouseholdListModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look


@pytest.fixture
def entries(office: OfficeFile) -> list[RegisterEntry]:
    four = next(one.id for one in office.hamlets.hamlets() if one.number == 4)
    return office.hamlets.households_by_hamlet()[four]


def test_the_model_keeps_qt_s_rules(office: OfficeFile, entries: list[RegisterEntry]) -> None:
    model = HouseholdListModel()
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, fatal)
    model.show_entries(entries, office.working_year.as_of)
    assert tester.model() is model
    assert model.rowCount() == 4
    model.show_entries([], office.working_year.as_of)
    assert model.rowCount() == 0


def test_a_line_is_spoken_with_class_and_marks(
    office: OfficeFile, entries: list[RegisterEntry]
) -> None:
    model = HouseholdListModel()
    model.show_entries(entries, office.working_year.as_of)
    spoken = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert "Phan Thị Ngo, Cận nghèo, Mới thoát nghèo" in spoken
    assert "Võ Văn Cường, Cận nghèo" in spoken


def test_a_name_with_signs_stays_a_name(office: OfficeFile, entries: list[RegisterEntry]) -> None:
    odd = replace(entries[0], household=replace(entries[0].household, head_name='<b>&"'))
    model = HouseholdListModel()
    model.show_entries([odd], office.working_year.as_of)
    assert model.index(0, 0).data() == '<b>&"'
    assert "&lt;b&gt;&amp;" in str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))


def test_the_place_is_kept_while_the_hamlet_stays(
    qtbot: QtBot, look: Look, office: OfficeFile, entries: list[RegisterEntry]
) -> None:
    links = HouseholdLinks(look)
    qtbot.addWidget(links)
    links.show_entries(entries, office.working_year.as_of, from_top=True)
    links.setCurrentIndex(links.model().index(2, 0))
    links.show_entries(entries[:3], office.working_year.as_of, from_top=False)
    assert links.currentIndex().row() == 2
    links.show_entries(entries, office.working_year.as_of, from_top=True)
    assert links.currentIndex().row() == 0


def test_the_words_give_way_to_the_arrow_before_they_cover_a_name(
    qtbot: QtBot, look: Look, office: OfficeFile, entries: list[RegisterEntry]
) -> None:
    marked = [replace(entries[0], exit_year=2024)]
    bare = [replace(entries[0], exit_year=None)]
    links = HouseholdLinks(look)
    qtbot.addWidget(links)
    links.resize(210, 60)
    pictures = []
    for shown in (marked, bare):
        links.show_entries(shown, office.working_year.as_of, from_top=True)
        links.clearFocus()
        pictures.append(links.viewport().grab().toImage())
    with_arrow, without = pictures
    changed = {
        x
        for x in range(with_arrow.width())
        for y in range(28)
        if with_arrow.pixel(x, y) != without.pixel(x, y)
    }
    assert changed
    assert min(changed) > 165
