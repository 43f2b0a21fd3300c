"""Hold what the rows of somebody's list say, one household each, before it meets the register."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from hungchinh_desktop.domain.hamlet import Hamlet
from hungchinh_desktop.domain.header_guess import TableBlock
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import PovertyStatus, SupportNeed


class LineKind(StrEnum):
    """What a row is that is no household of its own."""

    TITLE = "title"
    HEAD = "head"
    GROUP = "group"
    TOTAL = "total"
    PROSE = "prose"
    JOINED = "joined"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class ImportLine:
    """Hold a row that is no household: its text, and one sentence that says why."""

    sheet: str
    number: int
    kind: LineKind
    text: str
    reason: str


class ImportRow(NamedTuple):
    """Hold one household as a list has it; "" and None mean that the list says nothing.

    `number` is the row in the file; `joined` are the rows below whose text was added to it.
    `hamlet` is None while the spelling is not known, `status` while nothing tells the class.
    A tuple is made four times as fast as a frozen record, and a list has a hundred thousand.
    """

    sheet: str
    number: int
    head_name: str
    hamlet_typed: str = ""
    hamlet: Hamlet | None = None
    status: PovertyStatus | None = None
    status_typed: str = ""
    situation: str = ""
    support: str = ""
    birth: PartialDate | None = None
    started_on: PartialDate | None = None
    escaped_on: PartialDate | None = None
    exit_year: int | None = None
    needs: frozenset[SupportNeed] = frozenset()
    citizen_id: str = ""
    joined: tuple[int, ...] = ()
    advices: tuple[str, ...] = ()
    block: int = 0

    @property
    def key(self) -> str:
        """Return the row's place in the file: "Sheet1!12"."""
        return f"{self.sheet}!{self.number}"


@dataclass(frozen=True, slots=True)
class BlockReading:
    """Hold what was read from one table, and the counts that show whether all of it was.

    `last_order` is the last number of the TT column, `missing` the numbers it leaves out,
    `stated_total` the number of households that the file itself states.
    """

    block: TableBlock
    fields: dict[int, ImportField]
    rows: tuple[ImportRow, ...]
    lines: tuple[ImportLine, ...] = field(default=())
    last_order: int | None = None
    missing: tuple[int, ...] = ()
    stated_total: int | None = None
