"""Open reportlab: the only module that imports it, and only its canvas and font tables.

Its paragraph classes are left alone on purpose. They read markup, so a text could ask them to
fetch a picture from a path or an address; here no markup reader stands between record and paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import NamedTuple

CREATOR = "Hưng Chính Desktop"
_FONT_FILES = Lock()
"""Let one paper at a time read the font files: reportlab keeps one reading place in each, and a
preview made beside an export came out with broken letters."""


class PlacedText(NamedTuple):
    """Hold a line of text: where it begins, what each blank gains, and its parts in one face.

    Coordinates are points from the lower left corner; a part is (text, font name).
    """

    x: float
    y: float
    word_space: float
    parts: tuple[tuple[str, str], ...]


class PdfCanvas:
    """Draw on the pages of a PDF, one after another; points from the lower left corner.

    Equal drawings give equal bytes: no clock and no chance go into the file. `font` is set
    from the start, otherwise an unembedded Helvetica would stand in every page.
    """

    def __init__(self, size: tuple[float, float], font: str, *, title: str, author: str) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        rl_config.useA85 = 0  # plain streams: a fifth smaller and quicker to write
        self._buffer = BytesIO()
        self._canvas = Canvas(
            self._buffer,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 5),
            initialFontName=font,
            lang="vi-VN",
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator(CREATOR)

    def text(self, lines: Iterable[PlacedText], size: float) -> None:
        """Write lines of one size."""
        writer = self._canvas.beginText()
        face, gap = "", None
        for x, y, word_space, parts in lines:
            writer.setTextOrigin(x, y)
            if word_space != gap:  # set at first in any case: it outlives a text
                writer.setWordSpace(word_space)
                gap = word_space
            for place, (text, font) in enumerate(parts, 1):
                if font != face:
                    writer.setFont(font, size)
                    face = font
                # a last part needs no new position, and measuring it again takes time
                write = writer.textLine if place == len(parts) else writer.textOut
                write(text)
        self._canvas.drawText(writer)

    def line(self, start: tuple[float, float], end: tuple[float, float], width: float) -> None:
        """Draw a solid black line."""
        self._canvas.setLineWidth(width)
        self._canvas.line(*start, *end)

    @contextmanager
    def colour(self, red: float, green: float, blue: float) -> Iterator[None]:
        """Draw text and grounds in a colour, parts between 0 and 1."""
        self._canvas.saveState()
        self._canvas.setFillColorRGB(red, green, blue)
        yield
        self._canvas.restoreState()

    def ground(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a rectangle."""
        self._canvas.rect(x, y, width, height, stroke=0, fill=1)

    def end_page(self) -> None:
        """Finish the page."""
        self._canvas.showPage()

    def turn(self, size: tuple[float, float]) -> None:
        """Give the pages from here on another size."""
        self._canvas.setPageSize(size)

    def finished(self) -> bytes:
        """Return the file; nothing can be drawn afterwards."""
        with _FONT_FILES:
            self._canvas.save()
        return self._buffer.getvalue()


def register_font(name: str, path: Path) -> Callable[[str], bool]:
    """Make a TrueType file known under a name; return the test for the letters it has."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    with _FONT_FILES:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(path)))
    glyphs = pdfmetrics.getFont(name).face.charToGlyph

    def has_glyph(char: str) -> bool:
        return ord(char) in glyphs

    return has_glyph


def text_width(text: str, font: str, size: float) -> float:
    """Return the width of a text in a registered font."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    width: float = stringWidth(text, font, size)
    return width
