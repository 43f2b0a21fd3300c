"""Make small PDFs whose pages can be told apart by their colour."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

A4 = (595.2756, 841.8898)
GREYS = (0.2, 0.4, 0.6, 0.8)


def pdf(*sizes: tuple[float, float], shift: float = 0.0) -> bytes:
    """Return one page per size; page n carries a band of GREYS[n] + shift from 40 to 60 %."""
    target = BytesIO()
    canvas = Canvas(target, invariant=True)
    for number, (width, height) in enumerate(sizes):
        canvas.setPageSize((width, height))
        grey = GREYS[number] + shift
        canvas.setFillColor(Color(grey, grey, grey))
        canvas.rect(0, 0.4 * height, width, 0.2 * height, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
