"""Check which columns show at which width, what of it is remembered, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hungchinh_desktop.ui.household.household_page import HouseholdPage
from tests.ui.page_stage import shown_page

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

_NARROW = 800
_WIDE = 2600


def _shown(page: HouseholdPage) -> list[str]:
    return [column.id for column in page.listing.table.columns_layout.shown_columns()]


def _resize(page: HouseholdPage, width: int) -> None:
    page.window().resize(width, 700)
    page.listing.table.viewport().repaint()


def test_marks_stand_for_long_facts_where_room_is_scarce(page: HouseholdPage) -> None:
    _resize(page, _NARROW)
    assert {"exit_year", "clock"}.isdisjoint(_shown(page))
    assert "marks" in _shown(page)
    _resize(page, _WIDE)
    assert {"exit_year", "clock"} <= set(_shown(page))
    assert "marks" not in _shown(page)


def test_a_column_chosen_at_a_width_is_chosen_at_it_in_another_window(
    page: HouseholdPage, desk: Desk, office: OfficeFile, qtbot: QtBot
) -> None:
    _resize(page, _NARROW)
    page.listing.table.columns_layout.set_hidden("exit_year", hidden=False)
    _resize(page, _WIDE)
    page.listing.table.columns_layout.set_hidden("clock", hidden=True)
    with shown_page(HouseholdPage(desk, office), qtbot) as second:
        _resize(second, _NARROW)
        assert "exit_year" in _shown(second)
        _resize(second, _WIDE)
        assert "clock" not in _shown(second)


def test_way_back_restores_columns_order_and_sort(page: HouseholdPage, desk: Desk) -> None:
    _resize(page, _NARROW)
    table = page.listing.table
    columns, rows = _shown(page), [entry.id for entry in page.listing.model.records()]
    header = table.horizontalHeader()
    table.columns_layout.set_hidden("exit_year", hidden=False)
    table.columns_layout.set_hidden("support", hidden=True)
    header.moveSection(1, 3)
    table.sort_by("status", Qt.SortOrder.DescendingOrder)
    assert [entry.id for entry in page.listing.model.records()] != rows
    table.columns_layout.reset()
    assert _shown(page) == columns
    assert [entry.id for entry in page.listing.model.records()] == rows
    assert header.sortIndicatorSection() == 2  # the hamlet
    assert _kept(desk.settings) == []


def test_damaged_choice_is_ignored(desk: Desk, office: OfficeFile, qtbot: QtBot) -> None:
    for junk in ("[1]", "{", '{"narrow": 5}', '{"narrow": ["x", 7]}'):
        desk.settings.setValue("tables/household_table_room", junk)
        with shown_page(HouseholdPage(desk, office), qtbot) as page:
            assert "head" in _shown(page)


def _kept(settings: QSettings) -> list[str]:
    return [key for key in settings.allKeys() if key.startswith("tables/household_table")]
