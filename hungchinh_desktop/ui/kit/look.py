"""Carry the look in use (colours, text size, icons) to every page and part."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QFont, QFontDatabase, QIcon

from hungchinh_desktop import paths
from hungchinh_desktop.ui.kit import style
from hungchinh_desktop.ui.kit.icons import Icons
from hungchinh_desktop.ui.kit.style import Palette

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QAbstractButton, QApplication

SchemeChoice = Literal["light", "dark", "system"]

DOTS = "••••••"
COVER_KEY = "F8"


class Look(QObject):
    """Hold the palette, text size and icons; made once by the program and handed on.

    Parts read it while painting, so they need not be told of a change; who caches something
    made from it listens to `changed`.
    """

    changed = Signal()
    cover_changed = Signal()  # sensitive words were covered, or shown again

    def __init__(
        self, app: QApplication, choice: SchemeChoice = "system", scale: float = 1.0
    ) -> None:
        """Dress the application and follow the system's scheme when choice is "system"."""
        super().__init__(app)
        self._app = app
        self._choice: SchemeChoice = choice
        self._paper_family = ""
        self.gives_out = True  # sensitive cells may be copied; not for who may only look
        self.covers = False  # sensitive words show dots: somebody looks over the shoulder
        self.icons = Icons(paths.resources_dir() / "icons")
        self.palette: Palette = self._chosen_palette()
        self.scale = style.clamp_scale(scale)
        style.apply_style(app, self.palette, self.scale)
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    def choose(self, choice: SchemeChoice | None = None, scale: float | None = None) -> None:
        """Change scheme or text size (0.9–1.75) of the running program."""
        self._choice = choice or self._choice
        self.palette = self._chosen_palette()
        self.scale = style.clamp_scale(self.scale if scale is None else scale)
        style.apply_style(self._app, self.palette, self.scale)
        self.changed.emit()

    def cover(self, *, covers: bool) -> None:
        """Show dots in place of everything sensitive, or its words again."""
        self.covers = covers
        self.cover_changed.emit()
        self.changed.emit()

    def hidden(self, words: str) -> str:
        """Return sensitive words as they may be shown now: dots while they are covered."""
        return DOTS if self.covers and words else words

    def px(self, pixels: float) -> int:
        """Return a design length in pixels at the text size in use."""
        return round(pixels * self.scale)

    def font(self, points: float = style.BODY_POINTS, *, bold: bool = False) -> QFont:
        """Return the interface font for a design size in points."""
        return style.body_font(self.scale, points, bold=bold)

    def paper_font(self, points: float, *, bold: bool = False) -> QFont:
        """Return the font of the printed paper, for previews and quotations only."""
        if not self._paper_family:
            self._paper_family = _load_paper_family()
        font = QFont(self._paper_family)
        font.setPointSizeF(points * self.scale)
        font.setBold(bold)
        return font

    def color(self, token: str) -> QColor:
        """Return the colour of a token such as "near_poor_soft" in the scheme in use."""
        return self.palette.color(token)

    def icon(self, name: str, tone: str = "text", size: int = 18) -> QIcon:
        """Return an icon in the colour of a token; size is a design length."""
        disabled = self.palette.muted
        return self.icons.icon(name, self.color(tone), self.px(size), disabled)

    def set_icon(
        self, button: QAbstractButton, name: str, tone: str = "text", size: int = 18
    ) -> None:
        """Give a button its icon and renew it whenever the look changes."""
        keeper = button.findChild(_IconKeeper)
        if not isinstance(keeper, _IconKeeper):
            keeper = _IconKeeper(self, button)
        keeper.show(name, tone, size)

    def _chosen_palette(self) -> Palette:
        choice = self._choice
        scheme = style.system_scheme(self._app) if choice == "system" else choice
        return style.load_palette(scheme)

    def _on_system_scheme_changed(self) -> None:
        if self._choice == "system":
            self.choose()


class _IconKeeper(QObject):
    """Renew one button's icon when the look changes; goes away with the button."""

    def __init__(self, look: Look, button: QAbstractButton) -> None:
        super().__init__(button)
        self._look = look
        self._button = button
        self._wanted = ("", "text", 18)
        look.changed.connect(self._on_look_changed)

    def show(self, name: str, tone: str, size: int) -> None:
        self._wanted = (name, tone, size)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        name, tone, size = self._wanted
        side = self._look.px(size)
        self._button.setIcon(self._look.icon(name, tone, size))
        self._button.setIconSize(QSize(side, side))


def _load_paper_family() -> str:
    """Use the system's Times New Roman on Windows, our Tinos with equal metrics elsewhere."""
    if sys.platform == "win32" and "Times New Roman" in QFontDatabase.families():
        return "Times New Roman"
    family = "Tinos"
    for path in sorted((paths.resources_dir() / "fonts").glob("*.ttf")):
        loaded = QFontDatabase.addApplicationFont(str(path))
        family = next(iter(QFontDatabase.applicationFontFamilies(loaded)), family)
    return family
