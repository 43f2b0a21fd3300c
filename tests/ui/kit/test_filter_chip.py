"""Check that a filter chip shows its state and cuts nothing when switched on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hungchinh_desktop.ui.kit.filter_chip import FilterChip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look


@pytest.fixture
def chip(look: Look, qtbot: QtBot) -> FilterChip:
    made = FilterChip(look, "Cận nghèo", "near_poor_chip")
    made.set_count(1234)
    qtbot.addWidget(made)
    made.show()
    return made


def test_click_and_space_switch_it(chip: FilterChip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chip.toggled):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert not chip.isChecked()


def test_it_says_name_and_count(chip: FilterChip) -> None:
    assert chip.accessibleName() == "Cận nghèo: 1.234"


def test_checked_chip_has_room_for_its_cross(chip: FilterChip, look: Look, qtbot: QtBot) -> None:
    before = chip.sizeHint().width()
    chip.setChecked(True)
    assert chip.sizeHint().width() > before
    fixed = FilterChip(look, "Tất cả", "all_chip", closable=False)
    qtbot.addWidget(fixed)
    before = fixed.sizeHint().width()
    fixed.setChecked(True)
    assert fixed.sizeHint().width() == before


def test_state_is_seen_in_edge_and_ground(chip: FilterChip, look: Look) -> None:
    chip.resize(chip.sizeHint())
    chip.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # Qt's own signature
    middle = chip.height() // 2
    plain = chip.grab().toImage().pixelColor(8, middle).name()
    chip.setChecked(True)
    chip.clearFocus()
    image = chip.grab().toImage()
    assert (plain, image.pixelColor(8, middle).name()) == (
        look.palette.surface.name(),
        look.palette.accent_soft.name(),
    )
    assert image.pixelColor(chip.width() // 2, 0).name() == look.palette.accent.name()
