"""Check that a card keeps its figures whole and opens what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.ui.kit.card import Card
from hungchinh_desktop.ui.kit.chip import STATUS_CHIPS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look

CAPTION = "Nếu đạt, còn 11 hộ cận nghèo (0,50%)"


@pytest.fixture
def card(look: Look, qtbot: QtBot) -> Card:
    made = Card(look, STATUS_CHIPS[PovertyStatus.POOR], "Hộ nghèo", "poor_card")
    made.set_figure("2", "hộ · 0,09%", CAPTION)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_open_it(card: Card, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(card.clicked):
        QTest.keyClick(card, key)


def test_it_says_its_figure(card: Card) -> None:
    assert card.accessibleName() == f"Hộ nghèo: 2 hộ · 0,09%. {CAPTION}"


def test_narrow_card_breaks_the_caption_and_grows(card: Card) -> None:
    assert card.heightForWidth(card.minimumSizeHint().width()) > card.heightForWidth(600)


def test_wide_figure_widens_the_card(card: Card) -> None:
    before = card.minimumSizeHint().width()
    card.set_figure("1.234.567", "hộ · mục tiêu của cả xã", CAPTION)
    assert card.minimumSizeHint().width() > before


def test_bar_wears_the_class_colour(card: Card, look: Look) -> None:
    card.resize(300, 120)
    image = card.grab().toImage()
    assert image.pixelColor(2, 60).name() == look.palette.poor.name()
