"""Write a paper as a Word document from the same blocks and the same layout as its PDF."""

from __future__ import annotations

from hungchinh_desktop.documents import paper_layout as layout
from hungchinh_desktop.documents.blocks import Document, parts_of
from hungchinh_desktop.documents.fonts import load_fonts
from hungchinh_desktop.documents.glyphs import GlyphCheck
from hungchinh_desktop.documents.paper_layout import PageFrame
from hungchinh_desktop.documents.text_box import Typesetter
from hungchinh_desktop.documents.word_engine import WordFile
from hungchinh_desktop.documents.word_markup import (
    PAGE_FIELD,
    TAB,
    paragraph,
    spacer,
    text_run,
    twips,
)
from hungchinh_desktop.documents.word_story import WordStory
from hungchinh_desktop.documents.word_styles import STYLES, normal_markup, style_markup

_ASCENT = 0.891


def write_docx(document: Document) -> bytes:
    """Return the paper as the bytes of a .docx file; equal papers give equal bytes.

    Each annex is a section with page numbers of its own. The codes beside the rows are left to
    the PDF: this file is for working on.

    Raises UserError naming the letter and its sentence when the font lacks one.
    """
    fonts = load_fonts()
    typesetter = Typesetter(fonts, GlyphCheck(fonts.has_glyph), tint_slots=False)
    parts = parts_of(document)
    frames = [layout.frame_of(part.orientation) for part in parts]
    markup = ""
    for part, frame in zip(parts, frames, strict=True):
        markup += WordStory(typesetter, frame).markup(part.blocks)
        last = part is parts[-1]
        markup += spacer(1) + _section(frame) if last else spacer(1, section=_section(frame))
    file = WordFile(
        typesetter.printable(document.title),
        typesetter.printable(document.author),
        [normal_markup(), *map(style_markup, STYLES)],
    )
    file.add_body(markup)
    for number, frame in enumerate(frames):
        mark = typesetter.printable(document.mark)
        file.put_headers(number, _head(frame, "", mark), _head(frame, PAGE_FIELD, mark))
        file.put_footers(number, _foot(document, typesetter))
    return file.finished()


def _section(frame: PageFrame) -> str:
    """Return paper, margins and a first page of its own; each section counts from 1."""
    turned = ' w:orient="landscape"' if frame.width > frame.height else ""
    head = frame.number_baseline - layout.PAGE_NUMBER.size * _ASCENT
    foot = frame.draft_baseline - layout.DRAFT.size * (1 - _ASCENT)
    margins = (
        f'w:top="{twips(frame.top)}" w:right="{twips(frame.right)}"'
        f' w:bottom="{twips(frame.bottom)}" w:left="{twips(frame.left)}"'
        f' w:header="{twips(head)}" w:footer="{twips(foot)}" w:gutter="0"'
    )
    return (
        '<w:sectPr><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(frame.width)}" w:h="{twips(frame.height)}"{turned}/>'
        f'<w:pgMar {margins}/><w:pgNumType w:start="1"/></w:sectPr>'
    )


def _head(frame: PageFrame, number: str, mark: str) -> str:
    """Return the line in the top margin: the page number, and the mark in a box at the right."""
    edge = '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    bold = f'<w:b/><w:sz w:val="{round(layout.MARK.size * 2)}"/>{edge}'
    boxed = TAB + text_run(mark, bold) if mark else ""
    line = TAB + number + boxed if boxed else number
    if not boxed:
        return paragraph("PageNumber", line)
    stops = (
        f'<w:tabs><w:tab w:val="center" w:pos="{twips(frame.text_width / 2)}"/>'
        f'<w:tab w:val="right" w:pos="{twips(frame.text_width)}"/></w:tabs><w:jc w:val="left"/>'
    )
    return f'<w:p><w:pPr><w:pStyle w:val="PageNumber"/>{stops}</w:pPr>{line}</w:p>'


def _foot(document: Document, typesetter: Typesetter) -> str:
    """Return the codes at the left and "BẢN DỰ THẢO" in the middle of the lower margin."""
    lines = []
    if document.draft:
        lines.append(("DraftMark", layout.DRAFT_MARK, layout.DRAFT_GREY))
    if codes := layout.foot_codes(document.code, document.log_code):
        lines.append(("FootCode", typesetter.printable(codes), layout.CODE_GREY))
    made = [
        paragraph(style, text_run(text, f'<w:color w:val="{_hexadecimal(colour)}"/>'))
        for style, text, colour in lines
    ]
    return "".join(made) or paragraph("DraftMark", "")


def _hexadecimal(colour: tuple[float, float, float]) -> str:
    return "".join(f"{round(part * 255):02X}" for part in colour)
