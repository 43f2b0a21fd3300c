"""Check that two households side by side tell only who they are while the look covers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from hungchinh_desktop.domain.household_merge import MergeSide
from hungchinh_desktop.ui.duplicate.comparison_grid import ComparisonGrid
from hungchinh_desktop.ui.duplicate.merge_dialog import MergeDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look

WORDS = "Bạchtuộc ốm nặng"


def sides(office: OfficeFile) -> tuple[MergeSide, MergeSide]:
    first, second = office.households.entries()[:2]
    told = replace(first, household=replace(first.household, situation=WORDS))
    return MergeSide(told, ()), MergeSide(second, ())


def in_sight(widget: QWidget) -> str:
    shown = [one for one in widget.findChildren(QWidget) if one.isVisibleTo(widget)]
    texts = [one.accessibleName() for one in shown]
    return "\n".join([*texts, *(one.text() for one in shown if isinstance(one, QLabel))])


def test_sentences_are_covered_and_names_are_not(
    look: Look, office: OfficeFile, qtbot: QtBot
) -> None:
    grid = ComparisonGrid(look)
    qtbot.addWidget(grid)
    grid.show_sides(*sides(office))
    assert WORDS in in_sight(grid)
    look.cover(covers=True)
    assert WORDS not in in_sight(grid)
    assert office.households.entries()[0].household.head_name in in_sight(grid)


def test_nobody_joins_blindly(look: Look, office: OfficeFile, qtbot: QtBot) -> None:
    look.cover(covers=True)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = MergeDialog(look, parent, sides(office), lambda *_: False)
    assert WORDS not in in_sight(dialog)
    look.cover(covers=False)
    assert WORDS in in_sight(dialog)
