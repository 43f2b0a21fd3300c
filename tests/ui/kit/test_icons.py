"""Check that icons are tinted, sharp and present under the names the folder lists."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

from hungchinh_desktop import paths
from hungchinh_desktop.ui.kit.icons import Icons

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def icons() -> Icons:
    return Icons(paths.resources_dir() / "icons")


def _inks(image: QImage) -> set[str]:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name() for color in pixels if color.alpha() == 255}


def test_every_listed_icon_draws_something(icons: Icons) -> None:
    folder = paths.resources_dir() / "icons"
    listed = re.findall(r"^\| `([a-z_]+)\.svg`", (folder / "README.md").read_text(), re.MULTILINE)
    assert set(listed) | {"app"} == {path.stem for path in folder.glob("*.svg")}
    for name in listed:
        assert _inks(icons.pixmap(name, QColor("#9E2420"), 24).toImage()) == {"#9e2420"}, name


def test_pixel_ratio_gives_more_pixels_not_more_size(icons: Icons) -> None:
    sharp = icons.pixmap("undo", QColor("black"), 20, 1.5)
    assert sharp.size() == QSize(30, 30)
    assert sharp.deviceIndependentSize().toSize() == QSize(20, 20)


def test_drawn_icon_is_kept(icons: Icons) -> None:
    first = icons.pixmap("save", QColor("red"), 18)
    assert icons.pixmap("save", QColor("red"), 18).cacheKey() == first.cacheKey()
    assert icons.pixmap("save", QColor("blue"), 18).cacheKey() != first.cacheKey()


def test_disabled_icon_is_muted(icons: Icons) -> None:
    icon = icons.icon("print", QColor("#112233"), 18, QColor("#AABBCC"))
    assert _inks(icon.pixmap(18, 18, QIcon.Mode.Disabled).toImage()) == {"#aabbcc"}
    assert _inks(icon.pixmap(18, 18).toImage()) == {"#112233"}


def test_painting_centres_a_square(icons: Icons) -> None:
    image = QImage(60, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    icons.paint(painter, "add", QColor("red"), QRectF(0, 0, 60, 20))
    painter.end()
    assert image.pixelColor(30, 10).name() == "#ff0000"
    assert image.pixelColor(5, 10).alpha() == 0


def test_unknown_name_is_refused(icons: Icons) -> None:
    with pytest.raises(FileNotFoundError, match="'no_such'"):
        icons.pixmap("no_such", QColor("red"), 18)
