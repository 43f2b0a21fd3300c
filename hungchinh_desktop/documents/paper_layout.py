"""Give the layout of an administrative document as data (Decree 30/2020/NĐ-CP, annex I).

Lengths are points. Where the decree gives a range, the size of its own sample table is taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hungchinh_desktop.documents.blocks import Orientation

MM = 72 / 25.4

NATIONAL_HEADING = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
RECIPIENTS_LABEL = "Nơi nhận:"
DRAFT_MARK = "BẢN DỰ THẢO"


class Align(StrEnum):
    """Where the lines of a paragraph stand between the margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Hold the size of the paper and its margins."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    number_baseline: float
    """Distance of the page number's baseline from the upper edge, inside the top margin."""

    draft_baseline: float
    """Distance of the draft mark's baseline from the lower edge, inside the bottom margin."""

    @property
    def text_width(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Return the height between the margins."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Say how a component of the document is set; `leading` is the height of a line."""

    size: float
    leading: float
    bold: bool = False
    italic: bool = False
    align: Align = Align.LEFT
    first_indent: float = 0
    space_before: float = 0


@dataclass(frozen=True, slots=True)
class RuleStyle:
    """Say how a solid rule under a text is drawn; `share` is its part of the text's length.

    `gap` lies above the rule, `room` below it.
    """

    share: float
    gap: float
    room: float = 0
    thickness: float = 0.6

    @property
    def height(self) -> float:
        """Return the height that the rule adds to its text."""
        return self.gap + self.room


# Annex I, part I, sections I.1–I.6: A4 upright, margins 20–25, 20–25, 30–35, 15–20 mm; page
# number from page 2 in the top margin.
A4_UPRIGHT = PageFrame(
    width=210 * MM,
    height=297 * MM,
    left=30 * MM,
    right=15 * MM,
    top=20 * MM,
    bottom=20 * MM,
    number_baseline=13.5 * MM,
    draft_baseline=11 * MM,
)
A4_LANDSCAPE = PageFrame(
    width=297 * MM,
    height=210 * MM,
    left=15 * MM,
    right=15 * MM,
    top=17 * MM,
    bottom=14 * MM,
    number_baseline=11 * MM,
    draft_baseline=8 * MM,
)


A4_TURNED = PageFrame(
    width=A4_UPRIGHT.height,
    height=A4_UPRIGHT.width,
    left=A4_UPRIGHT.left,
    right=A4_UPRIGHT.right,
    top=A4_UPRIGHT.top,
    bottom=A4_UPRIGHT.bottom,
    number_baseline=A4_UPRIGHT.number_baseline,
    draft_baseline=A4_UPRIGHT.draft_baseline,
)
"""An annex with a wide table: the margins of the decree on a turned sheet."""


def frame_of(orientation: Orientation) -> PageFrame:
    """Return the sheet of a paper or an annex."""
    return _FRAMES[orientation]


_FRAMES = {
    Orientation.UPRIGHT: A4_UPRIGHT,
    Orientation.TURNED: A4_TURNED,
    Orientation.LIST: A4_LANDSCAPE,
}


PAGE_NUMBER = TextStyle(14, 17, align=Align.CENTER)

# Components 1–4: the head of page 1.
NATIONAL = TextStyle(12, 15, bold=True, align=Align.CENTER)
MOTTO_LINE = TextStyle(13, 16, bold=True, align=Align.CENTER)
SUPERIOR = TextStyle(12, 15, align=Align.CENTER)
ISSUER = TextStyle(12, 15, bold=True, align=Align.CENTER)
NUMBER_LINE = TextStyle(13, 16, align=Align.CENTER, space_before=10)
PLACE_AND_DATE = TextStyle(13, 16, italic=True, align=Align.CENTER, space_before=10)
MOTTO_RULE = RuleStyle(share=1, gap=2.5)
ISSUER_RULE = RuleStyle(share=0.4, gap=3.5)

# Component 5a: type and subject.
DOCUMENT_TYPE = TextStyle(14, 18, bold=True, align=Align.CENTER, space_before=20)
SUBJECT = TextStyle(14, 18, bold=True, align=Align.CENTER)
PHRASE_OPENERS = ("trên địa bàn", "giai đoạn", "của")
"""Words that a centred text of two lines had better begin its second line with."""

SUBJECT_RULE = RuleStyle(share=0.4, gap=4, room=10)

# Component 6: legal bases, headings, body. First line 1.27 cm in, 6 pt between paragraphs,
# lines between single and one and a half.
FIRST_INDENT = 12.7 * MM
BASIS = TextStyle(
    14, 17, italic=True, align=Align.JUSTIFY, first_indent=FIRST_INDENT, space_before=6
)
BODY = TextStyle(14, 17, align=Align.JUSTIFY, first_indent=FIRST_INDENT, space_before=6)
SECTION_HEADING = TextStyle(14, 17, bold=True, first_indent=FIRST_INDENT, space_before=10)
ITEM_HEADING = TextStyle(14, 17, bold=True, first_indent=FIRST_INDENT, space_before=7)
SUBITEM_HEADING = TextStyle(14, 17, italic=True, first_indent=FIRST_INDENT, space_before=7)

# The other papers: who decides, whom a paper is sent to (component 9a), people signing minutes.
CENTRED_LINE = TextStyle(14, 18, bold=True, align=Align.CENTER, space_before=12)
ADDRESSEE = TextStyle(14, 17)
ADDRESSEE_INDENT = 30 * MM
SPACE_BEFORE_ADDRESSEES = 10
ADDRESSEES_LABEL = "Kính gửi:"
SIGNER_TITLE = TextStyle(14, 17, bold=True, align=Align.CENTER)
SIGNER_HINT = TextStyle(13, 16, italic=True, align=Align.CENTER)

# Tables: the decree leaves them open; 12 pt is the custom of offices.
TABLE_HEAD = TextStyle(12, 15, bold=True, align=Align.CENTER)
TABLE_CELL = TextStyle(12, 15)
TABLE_CENTERED = TextStyle(12, 15, align=Align.CENTER)
CELL_PADDING_X = 4
CELL_PADDING_Y = 3
TABLE_RULE = 0.5
SPACE_AROUND_TABLE = 8

# Components 7 and 9b: signature and recipients, side by side.
AUTHORITY = TextStyle(14, 17, bold=True, align=Align.CENTER)
SIGNER = TextStyle(14, 17, bold=True, align=Align.CENTER)
RECIPIENTS_HEAD = TextStyle(12, 17, bold=True, italic=True)
RECIPIENT = TextStyle(11, 13.5)
SPACE_BEFORE_SIGNATURE = 14
SIGNATURE_ROOM = 72
SIGNER_SHARE = 0.5
"""Part of the text width that the signer's column takes, at the right."""

# Annex: "Phụ lục", title in capitals, the line in brackets.
ANNEX_LABEL = TextStyle(14, 18, bold=True, align=Align.CENTER, space_before=16)
ANNEX_TITLE = TextStyle(14, 18, bold=True, align=Align.CENTER)
ANNEX_ATTACHED = TextStyle(14, 18, italic=True, align=Align.CENTER)

# Household lists: two signers below, and the mark of Decree 30/2020, annex I, section II, item 8.c.
LIST_TOTAL = TextStyle(12, 16, bold=True)
LIST_DATE = TextStyle(12, 15, italic=True, align=Align.CENTER)
LIST_SIGNER = TextStyle(12, 16, bold=True, align=Align.CENTER)
ROWS_KEPT = 3
"""Rows of a list that stay with the signatures below it."""

LIST_ROOM = 50
"""Blank room in points where people sign."""

MARK = TextStyle(11, 13, bold=True)
MARK_PADDING = 4

DRAFT = TextStyle(11, 13, align=Align.CENTER)
DRAFT_GREY = (0.7, 0.7, 0.7)

# The codes that lead back to the record: of the paper in the foot, of a row in the left margin.
CODE_LABEL = "Mã tra cứu:"
LOG_CODE_LABEL = "Mã nhật ký:"
FOOT_CODE = TextStyle(8, 10)
ROW_CODE = TextStyle(7, 15, align=Align.RIGHT)
ROW_CODE_GAP = 3
CODE_GREY = (0.35, 0.35, 0.35)
"""Lightness of the draft mark: a grey of 30 %."""

SLOT_TINT = (0xE2 / 255, 0xEB / 255, 0xF8 / 255)
"""Ground behind computed values in the preview; never in a file."""


def foot_codes(code: str, log_code: str) -> str:
    """Return what stands in the foot of a page: "Mã tra cứu: 7K2Q9M-C · Mã nhật ký: K7QD-2MXA"."""
    codes = ((CODE_LABEL, code), (LOG_CODE_LABEL, log_code))
    return " · ".join(f"{label} {shown}" for label, shown in codes if shown)
