"""Draw on the pages of a paper: text, rules, page numbers, and the places of anchors."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from hungchinh_desktop.documents import paper_layout as layout
from hungchinh_desktop.documents.blocks import Document, plain
from hungchinh_desktop.documents.paper_layout import Align, PageFrame, RuleStyle, TextStyle
from hungchinh_desktop.documents.pdf_engine import PdfCanvas, PlacedText
from hungchinh_desktop.documents.text_box import Fragment, Line, TextBox, Typesetter
from hungchinh_desktop.domain.printed_paper import AnchorPlace

# Of the height of a letter box in Tinos and Times New Roman, in parts of the size.
_ASCENT = 0.891
_DESCENT = 0.216
_TINT_ABOVE, _TINT_BELOW = 0.82, 0.24


class Stretch(NamedTuple):
    """Hold a part of a line in one face, drawn in one go."""

    text: str
    font: str
    tinted: bool


class PageMarks(NamedTuple):
    """Hold what stands on every page besides its text; see `Document`."""

    mark: str = ""
    draft: bool = False
    codes: str = ""

    @classmethod
    def of(cls, document: Document) -> PageMarks:
        """Return the marks of a paper."""
        codes = layout.foot_codes(document.code, document.log_code)
        return cls(document.mark, document.draft, codes)


NO_MARKS = PageMarks()


class Sheet:
    """Draw on one page after another; places count from the upper edge of the page."""

    def __init__(
        self,
        canvas: PdfCanvas,
        typesetter: Typesetter,
        frame: PageFrame,
        marks: PageMarks = NO_MARKS,
    ) -> None:
        self._canvas = canvas
        self._marks = marks
        self._number = 1
        self.typesetter = typesetter
        self.frame = frame
        self.pages = 1
        self.anchors: list[AnchorPlace] = []

    def next_page(self) -> None:
        """Finish the page and begin the next."""
        self.finish_page()
        self.pages += 1
        self._number += 1

    def next_part(self, frame: PageFrame) -> None:
        """Begin an annex on a page of its own; the page numbers start again."""
        self.next_page()
        self._number = 1
        self.frame = frame
        self._canvas.turn((frame.width, frame.height))

    def finish_page(self) -> None:
        """Add the page number, from the second page on, the draft mark and the codes."""
        frame, marks = self.frame, self._marks
        foot = frame.height - frame.draft_baseline
        if self._number > 1:
            self._edge_text(str(self._number), layout.PAGE_NUMBER, frame.number_baseline)
        if marks.mark:
            self._draw_mark(marks.mark)
        if marks.draft:
            with self._canvas.colour(*layout.DRAFT_GREY):
                self._edge_text(layout.DRAFT_MARK, layout.DRAFT, foot)
        if marks.codes:
            with self._canvas.colour(*layout.CODE_GREY):
                self._edge_text(marks.codes, layout.FOOT_CODE, foot)
        self._canvas.end_page()

    def mark(self, anchor: str, top: float, bottom: float) -> None:
        """Note the place of a block on this page; one that runs over a page end has several."""
        if not anchor:
            return
        height = self.frame.height
        place = AnchorPlace(anchor, self.pages, top / height, bottom / height)
        last = self.anchors[-1] if self.anchors else None
        if last and (last.anchor, last.page, last.bottom) == (anchor, place.page, place.top):
            self.anchors[-1] = replace(last, bottom=place.bottom)  # strips of one row
        else:
            self.anchors.append(place)

    def draw_line(self, start: tuple[float, float], end: tuple[float, float], width: float) -> None:
        """Draw a solid line between two places (x, distance from the upper edge)."""
        height = self.frame.height
        self._canvas.line((start[0], height - start[1]), (end[0], height - end[1]), width)

    def draw_rule(self, box: TextBox, style: RuleStyle, left: float, top: float) -> None:
        """Draw the rule under a centred text that ends at `top`."""
        half = box.widest * style.share / 2
        middle = left + box.width / 2
        below = top + style.gap
        self.draw_line((middle - half, below), (middle + half, below), style.thickness)

    def draw_box(self, box: TextBox, left: float, top: float) -> None:
        """Draw the lines of a text box whose upper left corner is given."""
        if not box.lines:
            return
        style = box.style
        first = top + (style.leading + (_ASCENT - _DESCENT) * style.size) / 2
        lines = [
            self._placed(box, line, left, first + place * style.leading)
            for place, line in enumerate(box.lines)
        ]
        self._canvas.text(lines, style.size)

    def draw_row_code(self, code: str, right: float, top: float) -> None:
        """Write the code of a table row into the margin left of it."""
        box = self.typesetter.box(plain(code), layout.ROW_CODE, right - layout.ROW_CODE_GAP)
        with self._canvas.colour(*layout.CODE_GREY):
            self.draw_box(box, 0, top)

    def _placed(self, box: TextBox, line: Line, left: float, baseline: float) -> PlacedText:
        """Return a line at its place; computed values get their ground at once, below it."""
        stretches = _stretches(line)
        room = box.width - line.indent - line.width
        shift, extra = _alignment(box.style.align, room, stretches, last=line.last)
        placed = PlacedText(
            left + line.indent + shift,
            self.frame.height - baseline,
            extra,
            tuple((stretch.text, stretch.font) for stretch in stretches),
        )
        if any(stretch.tinted for stretch in stretches):
            self._tint(placed, stretches, box.style.size)
        return placed

    def _tint(self, line: PlacedText, stretches: list[Stretch], size: float) -> None:
        x, lower = line.x, line.y - _TINT_BELOW * size
        with self._canvas.colour(*layout.SLOT_TINT):
            for text, font, tinted in stretches:
                width = self.typesetter.fonts.width(text, font, size)
                width += line.word_space * _blanks(text)
                if tinted:
                    self._canvas.ground(x, lower, width, (_TINT_ABOVE + _TINT_BELOW) * size)
                x += width

    def _draw_mark(self, mark: str) -> None:
        """Draw the mark in a box above the right end of the text."""
        frame, padding = self.frame, layout.MARK_PADDING
        box = self.typesetter.box(plain(mark), layout.MARK, frame.text_width)
        right, bottom = frame.width - frame.right, frame.top - padding
        left, top = right - box.widest - 2 * padding, bottom - box.height
        self.draw_box(box, left + padding, top)
        for start, end in (
            ((left, top), (right, top)),
            ((left, bottom), (right, bottom)),
            ((left, top), (left, bottom)),
            ((right, top), (right, bottom)),
        ):
            self.draw_line(start, end, layout.TABLE_RULE)

    def _edge_text(self, text: str, style: TextStyle, baseline: float) -> None:
        """Draw a centred line in a margin."""
        frame = self.frame
        box = self.typesetter.box(plain(text), style, frame.text_width)
        above = (style.leading + (_ASCENT - _DESCENT) * style.size) / 2
        self.draw_box(box, frame.left, baseline - above)


def _stretches(line: Line) -> list[Stretch]:
    """Return the line as few texts as its faces allow, blanks between the words."""
    parts: list[tuple[list[str], Fragment]] = []
    for index, word in enumerate(line.words):
        for place, fragment in enumerate(word.fragments):
            blank = " " if index and not place else ""
            if parts and parts[-1][1][1:] == fragment[1:]:
                parts[-1][0].append(blank + fragment.text)
            elif parts and fragment.tinted:  # a blank before a value stays outside its ground
                parts[-1][0].append(blank)
                parts.append(([fragment.text], fragment))
            else:
                parts.append(([blank + fragment.text], fragment))
    return [Stretch("".join(texts), one.font, one.tinted) for texts, one in parts]


def _blanks(text: str) -> int:
    return text.count(" ") + text.count("\u00a0")


def _alignment(
    align: Align, room: float, stretches: list[Stretch], *, last: bool
) -> tuple[float, float]:
    """Return how far a line moves to the right, and what each of its blanks gains."""
    if align is Align.CENTER:
        return room / 2, 0
    if align is Align.RIGHT:
        return room, 0
    blanks = sum(_blanks(stretch.text) for stretch in stretches)
    if align is Align.LEFT or last or not blanks:
        return 0, 0
    return 0, room / blanks
