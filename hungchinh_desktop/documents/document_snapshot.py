"""Note what a document says, block by block, apart from how it looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from hungchinh_desktop.documents.blocks import (
    Addressees,
    AnnexTitle,
    BasisLine,
    Block,
    CentredLine,
    Document,
    Heading,
    Letterhead,
    ListItem,
    Paragraph,
    RunKind,
    Runs,
    SignatureBlock,
    SignerPair,
    SignerRow,
    Table,
    Title,
    all_blocks,
    text_of,
)
from hungchinh_desktop.domain.paper_snapshot import PaperPart, PaperSnapshot, SnapshotItem

NUMBER_ANCHOR = "number"
"""Anchor of the lines that hold number and date: they alone change when a paper is issued."""


class Origin(NamedTuple):
    """Say which part of the record an anchor belongs to, and how a reader calls the place."""

    part: PaperPart
    place: str


def document_snapshot(document: Document, origin: Callable[[str], Origin]) -> PaperSnapshot:
    """Return every line and row of a document; `origin` tells where an anchor leads."""
    items = [item for block in all_blocks(document) for item in _items(block, origin)]
    return PaperSnapshot(document.title, tuple(items))


def _items(block: Block, origin: Callable[[str], Origin]) -> Iterator[SnapshotItem]:
    match block:
        case Table():
            yield from _rows(block, origin)
        case Letterhead():
            yield from _lines((*block.issuer, block.superior), block.anchor, origin)
            yield from _lines((block.number_line, block.place_and_date), NUMBER_ANCHOR, origin)
        case AnnexTitle():
            yield from _runs((block.label, block.title), block.anchor, origin)
            yield from _lines((block.attached_to,), NUMBER_ANCHOR, origin)
        case Title():
            yield from _runs((block.document_type, block.subject), block.anchor, origin)
        case BasisLine() | Paragraph():
            yield from _runs((block.runs,), block.anchor, origin)
        case Heading():
            number = f"{block.number}. " if block.number else ""
            yield _line(number, block.runs, block.anchor, origin)
        case ListItem():
            yield _line(f"{block.marker} ", block.runs, block.anchor, origin)
        case _:
            yield from _lines(_words(block), getattr(block, "anchor", ""), origin)


def _words(block: CentredLine | Addressees | SignatureBlock | SignerRow | SignerPair) -> list[str]:
    match block:
        case CentredLine():
            return [block.text]
        case Addressees():
            return list(block.names)
        case SignatureBlock():
            return [*block.recipients, *block.lines, block.name]
        case SignerRow():
            return [part for one in block.signers for part in (one.title, one.hint, one.name)]
        case SignerPair():
            return [block.total, block.place_and_date, *block.left, *block.right]


def _lines(
    texts: Iterable[str], anchor: str, origin: Callable[[str], Origin]
) -> Iterator[SnapshotItem]:
    part, place = origin(anchor)
    for text in texts:
        if text:
            yield SnapshotItem(anchor, part, place, text, text)


def _runs(
    parts: Iterable[str | Runs], anchor: str, origin: Callable[[str], Origin]
) -> Iterator[SnapshotItem]:
    for part in parts:
        if isinstance(part, str):
            yield from _lines([part], anchor, origin)
        else:
            yield _line("", part, anchor, origin)


def _line(before: str, runs: Runs, anchor: str, origin: Callable[[str], Origin]) -> SnapshotItem:
    part, place = origin(anchor)
    fixed = "".join("…" if run.kind is RunKind.SLOT else run.text for run in runs)
    return SnapshotItem(anchor, part, place, before + text_of(runs), before + fixed)


def _rows(table: Table, origin: Callable[[str], Origin]) -> Iterator[SnapshotItem]:
    heads = [column.head for column in table.columns]
    for row in table.rows:
        anchor = row.anchor or table.anchor
        part, place = origin(anchor)
        texts = ["\n".join(text_of(runs) for runs in cell) for cell in row.cells]
        cells = tuple(zip(heads, texts, strict=True))
        yield SnapshotItem(anchor, part, place, " · ".join(texts), cells=cells)
