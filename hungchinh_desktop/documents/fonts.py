"""Find the font of a paper and measure text with it."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from pathlib import Path

from hungchinh_desktop.documents.pdf_engine import register_font, text_width
from hungchinh_desktop.paths import resources_dir

FACES = ("Regular", "Bold", "Italic", "BoldItalic")
VIETNAMESE_LETTERS = "ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝĩũĨŨ" + "".join(
    map(chr, range(0x1EA0, 0x1EFA))
)
_WINDOWS_FILES = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")


@dataclass(frozen=True, slots=True)
class FontFamily:
    """Name a family and its four files: regular, bold, italic, bold italic."""

    name: str
    files: tuple[Path, ...]


def shipped_family() -> FontFamily:
    """Return Tinos, whose letters are as wide as those of Times New Roman."""
    folder = resources_dir() / "fonts"
    return FontFamily("Tinos", tuple(folder / f"Tinos-{face}.ttf" for face in FACES))


def system_family(folder: Path) -> FontFamily | None:
    """Return Times New Roman when its four files are in the folder.

    Decree 30/2020 (annex I, part I, section I.1) asks for Times New Roman by name.
    """
    files = tuple(folder / name for name in _WINDOWS_FILES)
    found = all(path.is_file() for path in files)
    return FontFamily("TimesNewRoman", files) if found else None


def font_families() -> list[FontFamily]:
    """Return the families to try, best first."""
    if platform.system() != "Windows":
        return [shipped_family()]
    system = system_family(Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts")
    return [system, shipped_family()] if system else [shipped_family()]


class FontSet:
    """Measure and check text in the four faces of one family."""

    def __init__(self, family: FontFamily) -> None:
        self._names = tuple(f"{family.name}-{face}" for face in FACES)
        self._checks = tuple(map(register_font, self._names, family.files))

    def name(self, *, bold: bool = False, italic: bool = False) -> str:
        """Return the name of a face for the canvas."""
        return self._names[bold + 2 * italic]

    def width(self, text: str, font: str, size: float) -> float:
        """Return the width of a text in points."""
        return text_width(text, font, size)

    def has_glyph(self, char: str) -> bool:
        """Tell whether every face has the letter."""
        return all(has_glyph(char) for has_glyph in self._checks)


def load_fonts() -> FontSet:
    """Return the first family that has every Vietnamese letter, ready for use."""
    families = font_families()
    for family in families:
        fonts = FontSet(family)
        if all(map(fonts.has_glyph, VIETNAMESE_LETTERS)):
            return fonts
    return FontSet(families[-1])
