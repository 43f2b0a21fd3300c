"""Check that chips are measured for what they draw and never cut a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.ui.kit.chip import (
    EXIT_CANDIDATE_CHIP,
    NEWLY_ESCAPED_CHIP,
    STATUS_CHIPS,
    Chip,
    ChipLabel,
    ChipPainter,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look

NEAR_POOR = STATUS_CHIPS[PovertyStatus.NEAR_POOR]
ALL = [*STATUS_CHIPS.values(), NEWLY_ESCAPED_CHIP, EXIT_CANDIDATE_CHIP]


def _drawn(look: Look, chip: Chip, width: int) -> tuple[QImage, int]:
    image = QImage(width, 30, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.palette.surface)
    painter = QPainter(image)
    used = ChipPainter(look).paint(painter, QRect(0, 0, width, 30), chip)
    painter.end()
    return image, used


def _inked_width(image: QImage, ground: str) -> int:
    inked = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).name() != ground
    ]
    return max(inked) + 1


@pytest.mark.parametrize("chip", ALL, ids=lambda chip: chip.letter)
def test_chip_fills_what_it_measures(look: Look, chip: Chip) -> None:
    image, used = _drawn(look, chip, 300)
    assert used == ChipPainter(look).size(chip).width()
    assert _inked_width(image, look.palette.surface.name()) == used


def test_word_is_left_out_rather_than_cut(look: Look) -> None:
    whole = ChipPainter(look).size(NEAR_POOR).width()
    image, used = _drawn(look, NEAR_POOR, whole - 1)
    assert used == ChipPainter(look).size(NEAR_POOR, with_word=False).width()
    assert _inked_width(image, look.palette.surface.name()) == used


def test_classes_differ_in_colour_and_letter(look: Look) -> None:
    assert len({chip.letter for chip in ALL}) == len(ALL)
    assert len({look.color(chip.tone).name() for chip in ALL}) == len(ALL)


def test_zoom_and_text_size_grow_the_chip(look: Look) -> None:
    small = ChipPainter(look).size(NEAR_POOR)
    zoomed = ChipPainter(look, 1.5).size(NEAR_POOR)
    look.choose(scale=1.5)
    assert ChipPainter(look).size(NEAR_POOR) == zoomed
    assert zoomed.width() > small.width()


def test_label_shows_and_says_its_chip(look: Look, qtbot: QtBot) -> None:
    label = ChipLabel(look, NEAR_POOR, "class_chip", with_word=False)
    qtbot.addWidget(label)
    assert (label.objectName(), label.accessibleName()) == ("class_chip", "Cận nghèo")
    label.set_chip(STATUS_CHIPS[PovertyStatus.POOR])
    assert label.accessibleName() == "Nghèo"
    label.resize(label.sizeHint())
    image = label.grab().toImage()
    assert image.pixelColor(4, image.height() // 2).name() == look.palette.poor.name()
