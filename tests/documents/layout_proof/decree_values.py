"""Give the values of Decree 30/2020/NĐ-CP, annex I, as the layout must show them on paper.

They are written here anew from the decree and not taken from the program: the proof compares.
Lengths are points; a size or length is a range, both ends included.
"""

from __future__ import annotations

from dataclasses import dataclass

MM = 72 / 25.4
Range = tuple[float, float]

TOP = BOTTOM = (20 * MM, 25 * MM)
LEFT = (30 * MM, 35 * MM)
RIGHT = (15 * MM, 20 * MM)
FIRST_INDENT = (10 * MM, 12.7 * MM)
BETWEEN_PARAGRAPHS = 6.0
SINGLE_LINE = 1.149
"""Height of a single line of Times New Roman in parts of its size."""

LINE_PITCH = (SINGLE_LINE, 1.5 * SINGLE_LINE)
PAGE_NUMBER_SIZE = (13.0, 14.0)
PART_OF_TEXT = (1 / 3, 1 / 2)
MOTTO_TOLERANCE = 1.0
BODY_LINES_WITH_SIGNATURE = 2


@dataclass(frozen=True, slots=True)
class Component:
    """Say how a component is set; `capitals` and `centred` where the decree asks for them."""

    size: Range
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    centred: bool = False
    emphasis: bool = False
    """Whether single words may be bold or italic."""


COMPONENTS: dict[str, Component] = {
    "national": Component((12, 13), bold=True, capitals=True),
    "motto": Component((13, 14), bold=True),
    "superior": Component((12, 13), capitals=True),
    "issuer": Component((12, 13), bold=True, capitals=True),
    "number": Component((13, 13)),
    "place": Component((13, 14), italic=True),
    "type": Component((13, 14), bold=True, capitals=True, centred=True),
    "subject": Component((13, 14), bold=True, centred=True),
    "basis": Component((13, 14), italic=True),
    "section": Component((13, 14), bold=True, capitals=True),
    "item": Component((13, 14), bold=True),
    "subitem": Component((13, 14), italic=True),
    "body": Component((13, 14), emphasis=True),
    "centred": Component((13, 14), bold=True, capitals=True, centred=True),
    "addressees": Component((13, 14)),
    "authority": Component((13, 14), bold=True, capitals=True),
    "signer": Component((13, 14), bold=True),
    "hint": Component((13, 14), italic=True),
    "recipients head": Component((12, 12), bold=True, italic=True),
    "recipient": Component((11, 11)),
    "annex label": Component((14, 14), bold=True, centred=True),
    "annex title": Component((13, 14), bold=True, capitals=True, centred=True),
    "annex attached": Component((13, 14), italic=True, centred=True),
    "table head": Component((10, 14), bold=True),
    "table cell": Component((10, 14), emphasis=True),
}
"""Components 1 to 9 of the decree's table; of tables it says nothing but that they fit."""

INDENTED = ("basis", "section", "item", "subitem", "body")
FLOWING = ("basis", "body")
HEADINGS = ("section", "item", "subitem")
