"""Write a paper as a PDF in one pass: pages, fonts and the places of its blocks."""

from __future__ import annotations

from hungchinh_desktop.documents import paper_layout as layout
from hungchinh_desktop.documents.blocks import Document, parts_of
from hungchinh_desktop.documents.fonts import load_fonts
from hungchinh_desktop.documents.glyphs import GlyphCheck
from hungchinh_desktop.documents.pdf_engine import PdfCanvas
from hungchinh_desktop.documents.pdf_flow import flow
from hungchinh_desktop.documents.pdf_sheet import PageMarks, Sheet
from hungchinh_desktop.documents.pdf_story import Story
from hungchinh_desktop.documents.text_box import Typesetter
from hungchinh_desktop.domain.printed_paper import PrintedPaper


def write_pdf(
    document: Document,
    *,
    tint_slots: bool = False,
    mark_missing: bool = False,
) -> PrintedPaper:
    """Return the paper as a PDF; equal papers give equal bytes.

    Args:
        document: the paper with its annexes.
        tint_slots: lay a soft ground under computed values; for the screen, never for a file.
        mark_missing: print □ for a letter that the font lacks, for the screen.

    Raises UserError naming the letter and its sentence when the font lacks one, unless
    `mark_missing` is set.
    """
    fonts = load_fonts()
    glyphs = GlyphCheck(fonts.has_glyph, mark_missing=mark_missing)
    typesetter = Typesetter(fonts, glyphs, tint_slots=tint_slots)
    parts = parts_of(document)
    frame = layout.frame_of(parts[0].orientation)
    canvas = PdfCanvas(
        (frame.width, frame.height),
        fonts.name(),
        title=glyphs.printable(document.title),
        author=glyphs.printable(document.author),
    )
    sheet = Sheet(canvas, typesetter, frame, PageMarks.of(document))
    for place, part in enumerate(parts):
        if place:
            sheet.next_part(layout.frame_of(part.orientation))
        story = Story(typesetter, sheet.frame)
        for block in part.blocks:
            story.add(block)
        flow(story.pieces, sheet)
    sheet.finish_page()
    return PrintedPaper(canvas.finished(), sheet.pages, tuple(sheet.anchors))


def prepare_pdf() -> None:
    """Load the PDF library and the fonts, some 0.1 s, so that the first paper comes at once."""
    load_fonts()
