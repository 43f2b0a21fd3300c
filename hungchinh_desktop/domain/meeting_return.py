"""Compare a meeting list that was filled in by hand with the register: only differences count."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.import_table import ReadTable
from hungchinh_desktop.domain.list_fields import FIELD_LABELS, ListField, column_label
from hungchinh_desktop.domain.row_code import read_code, row_code
from hungchinh_desktop.domain.vietnamese import clean_line, fold
from hungchinh_desktop.domain.vocabulary import STATUS_LABELS

_READ = (
    ListField.CODE,
    ListField.NAME,
    ListField.STATUS,
    ListField.AGREED,
    ListField.DISAGREED,
    ListField.OPINION,
)
_VOTES = (ListField.AGREED, ListField.DISAGREED)
_COLUMN_NUMBER = re.compile(r"\(\d+\)")
_WHOLE_NUMBER = re.compile(r"(\d{1,6})(?:\.0+)?")
_END = "tong cong"


class RowVerdict(StrEnum):
    """What a row of the returned list comes to."""

    CHANGED = "changed"
    UNCHANGED = "unchanged"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Difference:
    """Hold what the register says and what the list says; `old` is "" for what is new."""

    field: ListField
    old: str
    new: str

    @property
    def label(self) -> str:
        """Return the head of the column."""
        return column_label(self.field)


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """Hold one row of the list: where it stands, whose it is and what differs.

    `reason` says why a row is a question; its household is then unknown or in doubt.
    """

    sheet: str
    row: int
    code: str
    verdict: RowVerdict
    head_name: str
    household_id: str = ""
    reason: str = ""
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingReturn:
    """Hold the rows of a returned list, and the households of its hamlets that it lacks."""

    rows: tuple[ReturnedRow, ...]
    missing: tuple[RegisterEntry, ...]

    def count(self, verdict: RowVerdict) -> int:
        """Return how many rows came to a verdict."""
        return sum(row.verdict is verdict for row in self.rows)


def compare_meeting(
    tables: Sequence[ReadTable],
    entries: Sequence[RegisterEntry],
    stored: Mapping[str, Mapping[ListField, str]] = MappingProxyType({}),
) -> MeetingReturn:
    """Find each row's household by its code and tell what differs.

    Args:
        tables: the sheets of the list.
        entries: the register.
        stored: votes and opinion that are kept of the same meeting, by household id.

    Raises UserError when no sheet has the column of codes.
    """
    rows = [row for table in tables for row in _rows_of(table)]
    if not rows:
        raise UserError(
            f"Không thấy dòng nào có cột “{FIELD_LABELS[ListField.CODE]}” trong tệp; "
            "hãy chọn tệp danh sách họp xóm do chương trình xuất ra."
        )
    judge = _Judge(entries, rows, stored)
    judged = tuple(judge.judged(row) for row in rows)
    seen = {row.household_id for row in judged}
    hamlets = {entry.household.hamlet_id for entry in entries if entry.id in seen}
    missing = (one for one in entries if one.household.hamlet_id in hamlets and one.id not in seen)
    return MeetingReturn(judged, tuple(missing))


@dataclass(frozen=True, slots=True)
class _Row:
    sheet: str
    number: int
    cells: dict[ListField, str]

    @property
    def code(self) -> str:
        return self.cells[ListField.CODE]


class _Judge:
    """Know the register by code and the rows by how often their code comes."""

    def __init__(
        self,
        entries: Sequence[RegisterEntry],
        rows: Sequence[_Row],
        stored: Mapping[str, Mapping[ListField, str]],
    ) -> None:
        self._stored = stored
        self._entries: defaultdict[str, list[RegisterEntry]] = defaultdict(list)
        for entry in entries:
            self._entries[row_code(entry.id)].append(entry)
        self._times = Counter(read_code(row.code) for row in rows)

    def judged(self, row: _Row) -> ReturnedRow:
        """Return what a row comes to."""
        name = row.cells.get(ListField.NAME, "")
        found = self._entries[read_code(row.code)]
        reason = self._doubt(row, found)
        if reason:
            verdict = RowVerdict.QUESTION
            return ReturnedRow(row.sheet, row.number, row.code, verdict, name, reason=reason)
        entry = found[0]
        differences = tuple(_differences(row, entry, self._stored.get(entry.id, {})))
        bad = [one for one in differences if one.field in _VOTES and not one.new.isdecimal()]
        return ReturnedRow(
            row.sheet,
            row.number,
            row_code(entry.id),
            _verdict(differences, bad),
            entry.household.head_name,
            entry.id,
            f"{bad[0].label} phải là số nguyên; hãy xem lại “{bad[0].new}”." if bad else "",
            differences,
        )

    def _doubt(self, row: _Row, found: Sequence[RegisterEntry]) -> str:
        code = read_code(row.code)
        if not row.code:
            return "Dòng này không có mã hộ; hãy chép mã từ danh sách đã in."
        if not code:
            return f"Mã “{row.code}” bị sai hoặc thiếu ký tự; hãy xem lại danh sách đã in."
        if self._times[code] > 1:
            return f"Mã “{code}” có ở {self._times[code]} dòng; hãy giữ lại một dòng."
        if not found:
            return f"Mã “{code}” không có trong sổ của năm làm việc; hãy xem lại năm."
        if len(found) > 1:
            return f"Mã “{code}” là của {len(found)} hộ; hãy ghi ý kiến thẳng vào sổ."
        return ""


def _verdict(differences: Sequence[Difference], bad: Sequence[Difference]) -> RowVerdict:
    if bad:
        return RowVerdict.QUESTION
    return RowVerdict.CHANGED if differences else RowVerdict.UNCHANGED


def _differences(
    row: _Row, entry: RegisterEntry, stored: Mapping[ListField, str]
) -> Iterator[Difference]:
    known = {
        **stored,
        ListField.NAME: clean_line(entry.household.head_name),
        ListField.STATUS: STATUS_LABELS[entry.status],
    }
    for field in _READ[1:]:
        old, new = known.get(field, ""), row.cells.get(field, "")
        if new and new != old:  # an empty cell says nothing
            yield Difference(field, old, new)


def _rows_of(table: ReadTable) -> Iterator[_Row]:
    """Yield the rows under the head with the codes; blank forms and totals are no rows."""
    columns: dict[ListField, int] = {}
    for number, cells in zip(table.numbers, table.rows, strict=True):
        columns = _columns(cells) or columns
        first = fold(next((cell for cell in cells if cell.strip()), ""))
        if not columns or _columns(cells):
            continue
        if first.startswith(_END):
            columns = {}
            continue
        found = {field: _cell(cells, place, field) for field, place in columns.items()}
        named = found.get(ListField.NAME, "")
        numbering = any(map(_COLUMN_NUMBER.fullmatch, found.values()))
        if not numbering and (found[ListField.CODE] or named) and not named.endswith("(tiếp)"):
            yield _Row(table.sheet, number, found)


def _cell(cells: Sequence[str], place: int, field: ListField) -> str:
    text = clean_line(cells[place]) if place < len(cells) else ""
    whole = _WHOLE_NUMBER.fullmatch(text) if field in _VOTES else None
    return str(int(whole.group(1))) if whole else text


def _columns(cells: Sequence[str]) -> dict[ListField, int]:
    """Return the columns of a head, none for a row that is no head."""
    heads = [fold(cell) for cell in cells]
    found: dict[ListField, int] = {}
    for field in _READ:
        label = fold(FIELD_LABELS[field])
        places = [place for place, head in enumerate(heads) if head.startswith(label)]
        if places:
            found[field] = places[0]
    return found if ListField.CODE in found else {}
