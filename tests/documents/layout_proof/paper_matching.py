"""Find every component of a paper on its pages, in the order of its blocks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from hungchinh_desktop.documents.blocks import (
    Addressees,
    AnnexTitle,
    BasisLine,
    Block,
    CentredLine,
    Document,
    Heading,
    HeadingLevel,
    Letterhead,
    ListItem,
    Paragraph,
    SignatureBlock,
    SignerPair,
    SignerRow,
    Table,
    Title,
    parts_of,
    text_of,
)
from tests.documents.layout_proof.paper_reading import ProofLine, ProofPage

_HEADINGS = {
    HeadingLevel.SECTION: "section",
    HeadingLevel.ITEM: "item",
    HeadingLevel.SUBITEM: "subitem",
}
NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


class NotFoundError(AssertionError):
    """Say that a text is missing on paper, or stands where another was expected."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Hold the lines of a component; `block` counts blocks and `part` counts from the paper on."""

    component: str
    lines: tuple[ProofLine, ...]
    block: int
    part: int


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """Hold the lines of each cell of a table row; `head` for a head."""

    cells: tuple[tuple[ProofLine, ...], ...]
    block: int
    part: int
    head: bool = False

    @property
    def lines(self) -> list[ProofLine]:
        return [line for cell in self.cells for line in cell]

    @property
    def pages(self) -> set[int]:
        return {line.page for line in self.lines}


@dataclass(frozen=True, slots=True)
class FoundPaper:
    """Hold what was found where, in printed order."""

    document: Document
    pages: list[ProofPage]
    placed: list[Placed]
    rows: list[PlacedRow]
    first_pages: list[int]
    """The page on which each part begins."""

    def of(self, *components: str) -> list[Placed]:
        return [one for one in self.placed if one.component in components]


def squeezed(text: str) -> str:
    """Return the text as it is compared: composed, without blanks and invisible letters."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        char for char in composed if not char.isspace() and unicodedata.category(char)[0] != "C"
    )


def find_components(document: Document, pages: list[ProofPage]) -> FoundPaper:
    """Match the blocks with the lines. Raises NotFoundError."""
    cursor = _Cursor([line for page in pages for line in page.lines])
    found = FoundPaper(document, pages, [], [], [])
    for number, part in enumerate(parts_of(document)):
        found.first_pages.append(cursor.page)
        for place, block in enumerate(part.blocks):
            if isinstance(block, Table):
                found.rows.extend(_rows(block, cursor, place, number))
                continue
            for component, text in _texts(block):
                lines = cursor.take(text)
                if lines:
                    found.placed.append(Placed(component, lines, place, number))
    cursor.end()
    return found


class _Cursor:
    """Go through the lines in the order in which they were drawn."""

    def __init__(self, lines: list[ProofLine]) -> None:
        self._lines = lines
        self._at = 0

    @property
    def page(self) -> int:
        """Return the page of the next line."""
        return self._lines[min(self._at, len(self._lines) - 1)].page

    def take(self, text: str) -> tuple[ProofLine, ...]:
        """Return the lines that spell the text. Raises NotFoundError."""
        wanted, start = squeezed(text), self._at
        while wanted:
            if self._at >= len(self._lines):
                raise NotFoundError(f"missing on paper: {wanted[:60]!r}")
            line = squeezed(self._lines[self._at].text)
            if not wanted.startswith(line):
                raise NotFoundError(f"{line[:60]!r} on paper instead of {wanted[:60]!r}")
            wanted = wanted[len(line) :]
            self._at += 1
        return tuple(self._lines[start : self._at])

    def end(self) -> None:
        """Refuse lines that belong to no block."""
        if self._at < len(self._lines):
            raise NotFoundError(f"nobody asked for {self._lines[self._at].text[:60]!r}")


def _rows(table: Table, cursor: _Cursor, block: int, part: int) -> Iterator[PlacedRow]:
    page = -1
    for row in table.rows or (None,):
        if cursor.page != page:
            page = cursor.page
            heads = tuple(cursor.take(text) for text in _heads(table))
            yield PlacedRow(heads, block, part, head=True)
        if row is not None:
            cells = tuple(
                tuple(line for runs in cell for line in cursor.take(text_of(runs)))
                for cell in row.cells
            )
            made = PlacedRow(cells, block, part)
            page = max(made.pages, default=page)
            yield made


def _heads(table: Table) -> Iterator[str]:
    """Yield the heads level by level: the words over a group stand in the upper one."""
    for group, columns in groupby(table.columns, key=lambda column: column.group):
        yield from [group] if group else [column.head for column in columns]
    yield from (column.head for column in table.columns if column.group)


def _texts(block: Block) -> Iterator[tuple[str, str]]:
    match block:
        case Letterhead():
            yield from _letterhead(block)
        case Title():
            yield from (("type", block.document_type), ("subject", text_of(block.subject)))
        case AnnexTitle():
            yield from (("annex label", block.label), ("annex title", text_of(block.title)))
            yield "annex attached", block.attached_to
        case BasisLine():
            yield "basis", text_of(block.runs)
        case CentredLine():
            yield "centred", block.text
        case Addressees():
            yield from _addressees(block)
        case SignatureBlock() | SignerRow():
            yield from _signing(block)
        case SignerPair():
            yield from _pair(block)
        case _:
            yield _flowing(block)


def _flowing(block: Block) -> tuple[str, str]:
    match block:
        case Heading():
            number = f"{block.number}. " if block.number else ""
            return _HEADINGS[block.level], number + text_of(block.runs)
        case Paragraph():
            return "body", text_of(block.runs)
        case ListItem():
            return "body", f"{block.marker} {text_of(block.runs)}"
        case _:
            raise NotImplementedError(f"no papers of the decree have a {type(block).__name__}")


def _letterhead(head: Letterhead) -> Iterator[tuple[str, str]]:
    yield "superior", head.superior
    for line in head.issuer:
        yield "issuer", line
    if head.national:
        yield from (("national", NATIONAL), ("motto", MOTTO))
        yield from (("number", head.number_line), ("place", head.place_and_date))


def _addressees(block: Addressees) -> Iterator[tuple[str, str]]:
    yield "addressees", "Kính gửi:"
    several = len(block.names) > 1
    for place, name in enumerate(block.names, 1):
        mark = ("." if place == len(block.names) else ";") if several else ""
        yield "addressees", f"{'- ' if several else ''}{name}{mark}"


def _pair(block: SignerPair) -> Iterator[tuple[str, str]]:
    yield from (("list total", block.total), ("list date", block.place_and_date))
    for title, hint in (block.left, block.right):
        yield from (("list signer", title), ("list hint", hint))


def _signing(block: SignatureBlock | SignerRow) -> Iterator[tuple[str, str]]:
    if isinstance(block, SignerRow):
        for one in block.signers:
            yield from (("authority", one.title), ("hint", one.hint), ("signer", one.name))
        return
    if block.recipients:
        yield "recipients head", "Nơi nhận:"
    for line in block.recipients:
        yield "recipient", line
    for line in block.lines:
        yield "authority", line
    yield "signer", block.name
