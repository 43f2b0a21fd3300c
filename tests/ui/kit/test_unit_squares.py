"""Check that one square stands for one household."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from hungchinh_desktop.ui.kit.unit_squares import (
    NEAR_POOR_SQUARE,
    NEWLY_ESCAPED_SQUARE,
    POOR_SQUARE,
    Counts,
    SquareKind,
    UnitSquares,
    paint_squares,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look


def _drawn(look: Look, counts: Counts) -> QImage:
    image = QImage(300, 14, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.palette.surface)
    painter = QPainter(image)
    paint_squares(painter, QRectF(image.rect()), counts, look)
    painter.end()
    return image


def _runs(look: Look, image: QImage) -> int:
    """Count the stretches of ink along the upper edge, where every square has its line."""
    ground = look.palette.surface.name()
    inked = [image.pixelColor(x, 0).name() != ground for x in range(image.width())]
    return sum(now and not before for before, now in zip([False, *inked], inked, strict=False))


@pytest.mark.parametrize(
    ("counts", "squares"),
    [
        (((POOR_SQUARE, 1), (NEAR_POOR_SQUARE, 5)), 6),
        (((POOR_SQUARE, 0), (NEAR_POOR_SQUARE, 0)), 0),
        (((NEAR_POOR_SQUARE, 12),), 12),
    ],
)
def test_every_household_has_its_square(look: Look, counts: Counts, squares: int) -> None:
    assert _runs(look, _drawn(look, counts)) == squares


def test_poor_stand_first(look: Look) -> None:
    image = _drawn(look, ((POOR_SQUARE, 1), (NEAR_POOR_SQUARE, 1)))
    assert image.pixelColor(0, 7).name() == look.palette.poor.name()
    assert image.pixelColor(17, 7).name() == look.palette.near_poor.name()


def test_many_become_one_bar(look: Look, qtbot: QtBot) -> None:
    counts = ((POOR_SQUARE, 8), (NEAR_POOR_SQUARE, 30))
    image = _drawn(look, counts)
    full = 12 * 17 - 3
    assert all(image.pixelColor(x, 0).name() != look.palette.surface.name() for x in range(full))
    widget = UnitSquares(look, "squares", "8 hộ nghèo, 30 hộ cận nghèo", counts)
    qtbot.addWidget(widget)
    assert widget.sizeHint().width() > full


@pytest.mark.parametrize("kind", [POOR_SQUARE, NEAR_POOR_SQUARE, NEWLY_ESCAPED_SQUARE])
def test_classes_differ_in_grey(look: Look, kind: SquareKind) -> None:
    image = _drawn(look, ((kind, 1),)).convertToFormat(QImage.Format.Format_Grayscale8)
    inner = {image.pixelColor(x, y).value() for x in range(2, 12) for y in range(2, 12)}
    assert (len(inner) == 1) == (kind is POOR_SQUARE)


def test_set_counts_says_and_measures_anew(look: Look, qtbot: QtBot) -> None:
    widget = UnitSquares(look, "squares", "một hộ", ((POOR_SQUARE, 1),))
    qtbot.addWidget(widget)
    before = widget.sizeHint().width()
    widget.set_counts(((POOR_SQUARE, 2),), "hai hộ nghèo")
    assert widget.sizeHint().width() > before
    assert widget.accessibleName() == "hai hộ nghèo"
