"""Model an administrative document as blocks that any writer can lay out.

A block says what a part of the paper *is*; `paper_layout.py` says how such a part looks, and a
writer (PDF, Word) draws it. Text is held as plain runs: there is no markup, so nothing that a
person typed can be taken for a command. `anchor` names the record or clause behind a block, so
that a printed line can be traced back to where it is edited.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from hungchinh_desktop.domain.plan_numbering import roman

ANNEX_LABEL = "Phụ lục"


class RunKind(StrEnum):
    """How a run differs from the plain text of its block; a slot is a computed value."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bold_italic"
    SLOT = "slot"


@dataclass(frozen=True, slots=True)
class Run:
    """Hold a piece of text in one style."""

    text: str
    kind: RunKind = RunKind.PLAIN


Runs = tuple[Run, ...]


def plain(text: str) -> Runs:
    """Return the text as one plain run."""
    return (Run(text),)


def text_of(runs: Runs) -> str:
    """Return the text of the runs without their styles."""
    return "".join(run.text for run in runs)


class Orientation(StrEnum):
    """How a sheet lies: upright, turned for a wide table, or as a household list."""

    UPRIGHT = "upright"
    TURNED = "turned"
    LIST = "list"


class HeadingLevel(IntEnum):
    """Rank of a heading: mục "I.", khoản "1.", and the part of a khoản "3.1."."""

    SECTION = 1
    ITEM = 2
    SUBITEM = 3


class ColumnAlign(StrEnum):
    """Where the text of a column stands; heads are always centred."""

    LEFT = "left"
    CENTER = "center"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Head page 1: the issuing body on the left, the national heading on the right.

    An annex has only the left part: `national` is False and the two lines below are empty.
    """

    issuer: tuple[str, ...]
    superior: str = ""
    number_line: str = ""
    place_and_date: str = ""
    national: bool = True
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """Name the document: its type in capitals and what it is about (trích yếu)."""

    document_type: str
    subject: Runs
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class AnnexTitle:
    """Name an annex: "Phụ lục", its title, and the line saying which paper it goes with."""

    label: str
    title: Runs
    attached_to: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class BasisLine:
    """Cite one instrument that the document rests on, with its final ";" or "."."""

    runs: Runs
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """Open a part of the text; `number` is printed as given, followed by a dot."""

    level: HeadingLevel
    number: str
    runs: Runs
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Hold a paragraph of the body."""

    runs: Runs
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class ListItem:
    """Hold an item of a list: `marker` is "-", "+", or the letter of a point, "a)"."""

    marker: str
    runs: Runs
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class CentredLine:
    """Set a line of capitals in the middle: who decides, and "QUYẾT ĐỊNH:" above the articles."""

    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Addressees:
    """Name whom a paper is sent to after "Kính gửi:", several of them one below the other."""

    names: tuple[str, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """Describe a table column; `share` is its part of the table's width, in any unit.

    Neighbours of one `group` share its words above their heads. `head_size` is in points.
    """

    head: str
    share: float
    align: ColumnAlign = ColumnAlign.LEFT
    group: str = ""
    head_size: float = 12


Cell = tuple[Runs, ...]
"""The paragraphs of a table cell; none for an empty cell."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """Hold the cells of a row, one for each column; `code` stands small beside it."""

    cells: tuple[Cell, ...]
    anchor: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Hold a ruled table; its head is repeated on every page that it reaches.

    `row_height` is the least height of a row in points, for tables written in by hand.
    """

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    anchor: str = ""
    row_height: float = 0


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Close a paper: recipients on the left, the lines of office and the name on the right.

    Each recipient carries its own dash and final mark. A block without a name leaves the room
    for a signature only when `room` is set.
    """

    lines: tuple[str, ...]
    name: str = ""
    recipients: tuple[str, ...] = ()
    room: bool = True
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """Hold who signs in a column: a title, a hint in brackets, and the name when it is known."""

    title: str
    hint: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class SignerRow:
    """Close minutes: several people sign side by side, from the left to the right."""

    signers: tuple[Signer, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class SignerPair:
    """Close a list: its total, place and date, and two signers, each a title and a hint.

    The last three rows of the table above stay with it: nobody signs a page without rows.
    """

    total: str
    place_and_date: str
    left: tuple[str, str]
    right: tuple[str, str]


Block = (
    Letterhead
    | Title
    | AnnexTitle
    | BasisLine
    | Heading
    | Paragraph
    | ListItem
    | CentredLine
    | Addressees
    | Table
    | SignatureBlock
    | SignerRow
    | SignerPair
)


@dataclass(frozen=True, slots=True)
class Annex:
    """Hold an annex in the same file: it starts a page, and its pages are counted anew.

    `landscape` turns its sheets where a wide table needs it.
    """

    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """Hold a paper; `title` and `author` (an office, never a person) describe the file.

    `landscape` turns the sheets; `mark` stands in a box above the text of every page. In the
    foot of every page stand "BẢN DỰ THẢO" for a `draft`, and the short `code` of the paper; after
    it `log_code`, which stands for the change log when the paper was frozen.
    """

    title: str
    author: str
    blocks: tuple[Block, ...]
    annexes: tuple[Annex, ...] = ()
    landscape: bool = False
    mark: str = ""
    draft: bool = False
    code: str = ""
    log_code: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Hold what is numbered from page 1 on: the paper itself or an annex."""

    blocks: tuple[Block, ...]
    orientation: Orientation


def parts_of(document: Document) -> list[Part]:
    """Return the paper and its annexes; an annex of a list is turned as the list is.

    Several annexes are numbered in Roman (Decree 30/2020, annex I, part II, section III.1).
    """
    own = Orientation.LIST if document.landscape else Orientation.UPRIGHT
    turned = own if document.landscape else Orientation.TURNED
    several = len(document.annexes) > 1
    annexes = [
        Part(
            _numbered(one.blocks, place) if several else one.blocks,
            turned if one.landscape else own,
        )
        for place, one in enumerate(document.annexes, 1)
    ]
    return [Part(document.blocks, own), *annexes]


def _numbered(blocks: tuple[Block, ...], place: int) -> tuple[Block, ...]:
    """Return the blocks of an annex with its number; other lists have names of their own."""
    return tuple(
        replace(block, label=f"{ANNEX_LABEL} {roman(place)}")
        if isinstance(block, AnnexTitle) and block.label == ANNEX_LABEL
        else block
        for block in blocks
    )


def all_blocks(document: Document) -> Iterator[Block]:
    """Yield the blocks of the paper and of its annexes in printed order."""
    yield from document.blocks
    for annex in document.annexes:
        yield from annex.blocks
