"""Check the two palettes, the style sheet made from them and how the application wears it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QPushButton

from hungchinh_desktop import paths
from hungchinh_desktop.ui.kit import style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SCHEMES = get_args(style.Scheme)
GROUNDS = ("window", "sidebar", "surface", "alt", "head", "hover", "selected")
SOFT_TONES = (
    "danger",
    "warn",
    "ok",
    "info",
    "poor",
    "near_poor",
    "newly_escaped",
    "exit_candidate",
    "slot",
)
TEXT_PAIRS = (
    *(("text", ground) for ground in (*GROUNDS, "input", "disabled", "accent_soft")),
    *(("text", f"tile{step}") for step in range(4)),
    *(("text", f"{tone}_soft") for tone in SOFT_TONES),
    *(("muted", ground) for ground in (*GROUNDS, "input", "disabled", "accent_soft")),
    *(("muted", f"{tone}_soft") for tone in SOFT_TONES),
    *(("accent", ground) for ground in (*GROUNDS, "accent_soft", "tile2")),
    *((tone, f"{tone}_soft") for tone in SOFT_TONES),
    *((tone, "surface") for tone in SOFT_TONES),
    *((tone, "alt") for tone in SOFT_TONES),
    *((tone, "window") for tone in ("danger", "warn", "ok", "info")),
    *((tone, "sidebar") for tone in ("danger", "warn", "ok")),
    *((tone, "selected") for tone in ("danger", "warn", "ok")),
    *(("surface", tone) for tone in SOFT_TONES[:8]),
    ("selected_text", "selected"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("ink", "paper"),
)
EDGE_PAIRS = (
    *(("border_strong", ground) for ground in ("window", "sidebar", "surface", "alt", "input")),
    *(("focus", ground) for ground in GROUNDS),
    ("danger", "input"),
    ("slot_line", "surface"),
    ("accent", "window"),
)


@pytest.fixture(params=SCHEMES)
def palette(request: pytest.FixtureRequest) -> style.Palette:
    return style.load_palette(request.param)


def test_contrast_follows_wcag() -> None:
    assert style.contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert style.contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("front", "ground"), TEXT_PAIRS)
def test_words_can_be_read(palette: style.Palette, front: str, ground: str) -> None:
    assert style.contrast(palette.color(front), palette.color(ground)) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_can_be_seen(palette: style.Palette, edge: str, ground: str) -> None:
    assert style.contrast(palette.color(edge), palette.color(ground)) >= 3


def test_paper_stays_white_in_both() -> None:
    for scheme in SCHEMES:
        loaded = style.load_palette(scheme)
        assert (loaded.paper.name(), loaded.ink.name()) == ("#ffffff", "#000000")


def test_unknown_token_is_refused(palette: style.Palette) -> None:
    with pytest.raises(KeyError):
        palette.color("scheme")
    with pytest.raises(AttributeError):
        palette.color("purple")


def test_sheet_has_no_unfilled_word_and_names_existing_marks(palette: style.Palette) -> None:
    sheet = style.style_sheet(palette, 1.0)
    assert not re.search(r"\{[a-z_0-9]+\}", sheet)
    assert not re.search(r"\dsp\b", sheet)
    marks = set(re.findall(r'url\("([^"]+)"\)', sheet))
    folder = paths.resources_dir() / "styles" / palette.scheme
    assert marks <= {path.as_posix() for path in folder.glob("*.svg")}
    assert marks


def test_marks_wear_the_colours_of_their_scheme(palette: style.Palette) -> None:
    folder = paths.resources_dir() / "styles" / palette.scheme
    for path in folder.glob("*.svg"):
        token = "on_accent" if path.stem in {"check", "partial"} else "muted"
        code = palette.color(token).name()
        assert f'stroke="{code}"' in path.read_text(encoding="utf-8").lower()


def test_sizes_follow_the_text_size(palette: style.Palette) -> None:
    sheet = style.style_sheet(palette, 1.5)
    assert "font-size: 24pt" in sheet
    assert "QPushButton { min-height: 48px;" in sheet
    assert "border: 1px solid" in sheet


@pytest.mark.parametrize(("wanted", "kept"), [(0.1, 0.9), (1.25, 1.25), (9.0, 1.75)])
def test_text_size_keeps_its_bounds(wanted: float, kept: float) -> None:
    assert style.clamp_scale(wanted) == kept


def test_application_wears_the_palette(
    qapp: QApplication, qtbot: QtBot, palette: style.Palette
) -> None:
    style.apply_style(qapp, palette, 1.25)
    label = QLabel("Hộ cận nghèo")
    qtbot.addWidget(label)
    assert label.palette().color(QPalette.ColorRole.WindowText) == palette.text
    assert label.font().pointSizeF() == pytest.approx(13.75)
    button = QPushButton("Lưu")
    qtbot.addWidget(button)
    before = button.sizeHint().height()
    style.apply_style(qapp, palette, 1.0)
    assert button.sizeHint().height() < before


def test_role_takes_effect_at_once(
    qapp: QApplication, qtbot: QtBot, palette: style.Palette
) -> None:
    style.apply_style(qapp, palette, 1.0)
    button = QPushButton("Thêm hộ")
    qtbot.addWidget(button)
    button.ensurePolished()
    style.set_role(button, "primary")
    assert button.font().bold()
    assert button.palette().color(QPalette.ColorRole.ButtonText) == palette.on_accent
