"""Check that no chip is ever cut: what does not fit is in the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from hungchinh_desktop.domain.register_filter import REGISTER_FILTERS
from hungchinh_desktop.ui.household.filter_chip_row import FilterChipRow
from tests.ui.household.register_hands import part

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look

ALL = [item.id for item in REGISTER_FILTERS]


@pytest.fixture
def row(look: Look, qtbot: QtBot) -> FilterChipRow:
    made = FilterChipRow(look)
    qtbot.addWidget(made)
    made.resize(made.sizeHint().width(), 36)
    made.show()
    return made


def _right_edges(row: FilterChipRow) -> list[int]:
    shown = [row.chip(name) for name in ALL if not row.chip(name).isHidden()]
    return [chip.geometry().right() for chip in shown]


def test_all_chips_stand_beside_each_other(row: FilterChipRow) -> None:
    assert row.hidden_filters() == []
    assert part(row, QPushButton, "household_more_filters").isVisible()  # the own ones are there


@pytest.mark.parametrize("width", [300, 420, 560])
def test_what_does_not_fit_is_in_the_menu(row: FilterChipRow, width: int) -> None:
    row.resize(width, 36)
    hidden = row.hidden_filters()
    more = part(row, QPushButton, "household_more_filters")
    assert hidden == ALL[-len(hidden) :]
    assert not more.isHidden()
    assert max([*_right_edges(row), more.geometry().right()]) < width
    more.menu().aboutToShow.emit()
    assert [action.isVisible() for action in more.menu().actions()] == [
        name in hidden for name in ALL
    ]


def test_the_chip_that_is_on_always_shows(row: FilterChipRow, qtbot: QtBot) -> None:
    row.resize(360, 36)
    action = row.findChild(QAction, "household_filter_without_support_action")
    assert action is not None
    with qtbot.waitSignal(row.filter_chosen) as chosen:
        action.trigger()
    assert chosen.args == ["without_support"]
    assert "without_support" not in row.hidden_filters()
    assert row.chip("without_support").isChecked()
    assert not row.chip("all").isChecked()
    assert max(_right_edges(row)) < 360


def test_a_larger_text_leaves_fewer_chips(row: FilterChipRow, look: Look) -> None:
    look.choose(scale=1.5)
    assert row.hidden_filters()
