"""Hold tables as they were read from a file, before anybody understands them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from hungchinh_desktop.domain.legacy_fonts import TextEncoding

Place = tuple[int, int]
"""A cell: the row's number in the file, from 1, and the column, from 0."""


class FontRun(NamedTuple):
    """Say how many characters of a cell stand in which font."""

    length: int
    font: str


class MergedRange(NamedTuple):
    """Name cells joined into one, corners included; rows count from 1, columns from 0."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class SourceTable:
    """Hold one sheet, or one table of a text; blank rows are left out, `numbers` tells where.

    `fonts` knows only the cells that have letters in an old font.
    """

    sheet: str
    numbers: list[int]
    rows: list[list[str]]
    fonts: Mapping[Place, tuple[FontRun, ...]] = field(default_factory=dict)
    merged: tuple[MergedRange, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SourceFile:
    """Hold everything read from one file or one paste, with sentences of warning."""

    name: str
    tables: tuple[SourceTable, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadTable:
    """Hold a table in clean Unicode.

    `originals` keeps the text of each cell that was mended, `encodings` the old encoding of
    each cell that had one.
    """

    sheet: str
    numbers: list[int]
    rows: list[list[str]]
    merged: tuple[MergedRange, ...] = ()
    originals: dict[Place, str] = field(default_factory=dict)
    encodings: dict[Place, TextEncoding] = field(default_factory=dict)
    hidden: bool = False
