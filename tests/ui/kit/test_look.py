"""Check that the look reaches parts and that parts follow a change of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontInfo, QRawFont
from PySide6.QtWidgets import QPushButton

from hungchinh_desktop import paths
from hungchinh_desktop.ui.kit.look import Look

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def _ink(button: QPushButton) -> set[str]:
    image = button.icon().pixmap(button.iconSize()).toImage()
    width, height = image.width(), image.height()
    pixels = (image.pixelColor(x, y) for x in range(width) for y in range(height))
    return {color.name() for color in pixels if color.alpha() == 255}


def test_lengths_and_fonts_grow_with_the_text_size(look: Look) -> None:
    look.choose(scale=1.5)
    assert look.px(20) == 30
    assert look.font(10, bold=True).pointSizeF() == pytest.approx(15)
    assert look.font(10, bold=True).bold()


def test_icon_follows_the_scheme(look: Look, qtbot: QtBot) -> None:
    button = QPushButton("Hoàn tác")
    qtbot.addWidget(button)
    look.set_icon(button, "undo", "accent")
    assert _ink(button) == {look.palette.accent.name()}
    with qtbot.waitSignal(look.changed):
        look.choose("dark", 1.5)
    assert _ink(button) == {look.palette.accent.name()}
    assert button.iconSize().height() == 27


def test_second_icon_replaces_the_first(look: Look, qtbot: QtBot) -> None:
    button = QPushButton("Hoàn tác")
    qtbot.addWidget(button)
    look.set_icon(button, "undo", "accent")
    look.set_icon(button, "severity_error", "danger")
    look.choose("dark")
    assert _ink(button) == {look.palette.danger.name()}


def test_change_after_a_button_is_gone_is_harmless(look: Look, qtbot: QtBot) -> None:
    button = QPushButton("Hoàn tác")
    look.set_icon(button, "undo")
    button.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    look.choose("dark")
    assert look.palette.scheme == "dark"


@pytest.mark.parametrize("file", sorted((paths.resources_dir() / "fonts").glob("*.ttf")))
def test_paper_fonts_have_every_vietnamese_letter(look: Look, file: Path) -> None:
    font = QRawFont(str(file), 13.0)
    letters = [
        *range(0x1EA0, 0x1EFA),
        *range(0x20, 0x7F),
        *map(ord, "ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúý–“”…"),
    ]
    assert [chr(code) for code in letters if not font.supportsCharacter(code)] == []
    assert font.familyName() == "Tinos"


def test_paper_font_is_not_the_interface_font(look: Look) -> None:
    assert QFontInfo(look.paper_font(13)).family() in {"Tinos", "Times New Roman"}


def test_unknown_token_is_refused(look: Look) -> None:
    with pytest.raises(AttributeError):
        look.color("purple")
