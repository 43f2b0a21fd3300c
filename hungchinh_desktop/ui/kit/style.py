"""Load the two palettes and dress the application in one of them."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette

from hungchinh_desktop import paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

Scheme = Literal["light", "dark"]

FONT_FAMILIES = ("Segoe UI", "Noto Sans", "DejaVu Sans")
BODY_POINTS = 11.0
IS_FUSION = "is_fusion"
"""Property of an application that was started with the style Fusion."""

SMALLEST_SCALE, LARGEST_SCALE = 0.9, 1.75


class Palette(NamedTuple):
    """Hold every colour of one scheme; nothing draws with a colour from elsewhere.

    A tuple, because a dataclass of so many fields takes 2 ms of the start to make.
    """

    scheme: Scheme
    window: QColor
    sidebar: QColor
    surface: QColor
    alt: QColor
    head: QColor
    hover: QColor
    selected: QColor
    selected_text: QColor
    input: QColor
    disabled: QColor
    border: QColor
    border_strong: QColor
    text: QColor
    muted: QColor
    accent: QColor
    accent_hover: QColor
    accent_soft: QColor
    on_accent: QColor
    focus: QColor
    danger: QColor
    danger_soft: QColor
    warn: QColor
    warn_soft: QColor
    ok: QColor
    ok_soft: QColor
    info: QColor
    info_soft: QColor
    poor: QColor
    poor_soft: QColor
    near_poor: QColor
    near_poor_soft: QColor
    near_poor_bar: QColor
    newly_escaped: QColor
    newly_escaped_soft: QColor
    exit_candidate: QColor
    exit_candidate_soft: QColor
    slot: QColor
    slot_soft: QColor
    slot_line: QColor
    tile0: QColor
    tile1: QColor
    tile2: QColor
    tile3: QColor
    canvas: QColor
    paper: QColor
    ink: QColor

    def color(self, token: str) -> QColor:
        """Return the colour of a token named in text, such as "near_poor_soft"."""
        value = getattr(self, token)
        if not isinstance(value, QColor):
            raise KeyError(token)
        return value


COLOR_TOKENS = tuple(token for token in Palette._fields if token != "scheme")


def load_palette(scheme: Scheme) -> Palette:
    """Read one palette from resources/styles/<scheme>.json."""
    path = paths.resources_dir() / "styles" / f"{scheme}.json"
    codes: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return Palette(scheme=scheme, **{token: QColor(code) for token, code in codes.items()})


def system_scheme(app: QApplication) -> Scheme:
    """Tell which scheme the officer's system asks for; unknown counts as light."""
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.1, from 1 (equal) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def clamp_scale(scale: float) -> float:
    """Keep the text-size factor within 90–175 %."""
    return min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)


def body_font(scale: float, points: float = BODY_POINTS, *, bold: bool = False) -> QFont:
    """Return the interface font at a design size in points, times the text-size factor."""
    font = QFont()
    font.setFamilies(list(FONT_FAMILIES))
    font.setPointSizeF(points * scale)
    font.setBold(bold)
    return font


def style_sheet(palette: Palette, scale: float) -> str:
    """Fill office.qss: {token} becomes a colour, pt and sp sizes are multiplied by scale.

    The unit "sp" is a pixel that grows with the text size; Qt itself only ever sees "px".
    """
    styles = paths.resources_dir() / "styles"
    sheet = (styles / "office.qss").read_text(encoding="utf-8")
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    sheet = sheet.replace("{icons}", (styles / palette.scheme).as_posix())
    sheet = re.sub(r"\{([a-z_0-9]+)\}", lambda m: palette.color(m[1]).name(), sheet)
    return re.sub(r"\b(\d+(?:\.\d+)?)(pt|sp)\b", partial(_scaled, scale), sheet)


def _scaled(scale: float, size: re.Match[str]) -> str:
    value = float(size[1]) * scale
    return f"{value:.4g}pt" if size[2] == "pt" else f"{round(value)}px"


def qt_palette(palette: Palette) -> QPalette:
    """Translate the tokens into Qt's roles, for everything no style sheet rule reaches."""
    role = QPalette.ColorRole
    tokens = {
        role.Window: palette.window,
        role.Base: palette.surface,
        role.AlternateBase: palette.alt,
        role.Button: palette.surface,
        role.Text: palette.text,
        role.WindowText: palette.text,
        role.ButtonText: palette.text,
        role.BrightText: palette.on_accent,
        role.PlaceholderText: palette.muted,
        role.Highlight: palette.selected,
        role.HighlightedText: palette.selected_text,
        role.Accent: palette.accent,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.ToolTipBase: palette.surface,
        role.ToolTipText: palette.text,
    }
    result = QPalette(palette.surface, palette.window)
    for key, color in tokens.items():
        result.setColor(key, color)
    for key in (role.Text, role.WindowText, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, key, palette.muted)
    return result


def apply_style(app: QApplication, palette: Palette, scale: float) -> None:
    """Dress the whole application: Fusion, colours, font and style sheet."""
    if not app.property(IS_FUSION):
        app.setStyle("Fusion")
        app.setProperty(IS_FUSION, True)
    app.setPalette(qt_palette(palette))
    app.setFont(body_font(scale))
    app.setStyleSheet(style_sheet(palette, scale))


def set_role(widget: QWidget, value: str, name: str = "role") -> None:
    """Set a property the style sheet selects on, and let it take effect at once."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    # Qt dresses a widget before its first use; only what is already dressed has to be redressed.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
