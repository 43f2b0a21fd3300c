"""Read the household tables of a pasted plan, rows cut by a page break joined again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hungchinh_desktop.domain.household import (
    EscapeRecord,
    Household,
    RegisterEntry,
    StatusSpell,
)
from hungchinh_desktop.domain.note_reading import ProposalKind, read_notes
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.pasted_lines import PastedLine, tables_in
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import PovertyStatus


@dataclass(frozen=True, slots=True)
class PastedTable:
    """Hold a household table: class, rows as they stand, the hamlets as typed, joined rows."""

    status: PovertyStatus
    heading: str
    first_line: int
    entries: tuple[RegisterEntry, ...]
    hamlets_typed: tuple[str, ...]
    joined: tuple[str, ...]


def household_tables(lines: list[PastedLine], year: int) -> list[PastedTable]:
    """Return the tables whose head names a householder, in their order."""
    found = []
    for rows in tables_in(lines):
        columns = _columns(rows[0].cells)
        if columns is not None:
            found.append(_table(lines, rows, columns, year))
    return found


def _columns(head: tuple[str, ...]) -> dict[str, int] | None:
    names = [fold(cell) for cell in head]
    name = next((n for n, text in enumerate(names) if text.startswith("ho ")), None)
    if name is None:
        return None
    places = {"name": name}
    for n, text in enumerate(names):
        if text in ("xom", "thon", "khoi", "to"):
            places["hamlet"] = n
        elif "thuc trang" in text or "hoan canh" in text:
            places["situation"] = n
        elif "ho tro" in text or "ghi chu" in text or "giai phap" in text:
            places["support"] = n
    return places


def _table(
    lines: list[PastedLine], rows: list[PastedLine], columns: dict[str, int], year: int
) -> PastedTable:
    before = [
        line for line in lines if line.number < rows[0].number and "nghèo" in line.text.lower()
    ]
    heading = before[-1].text if before else ""
    near = "can ngheo" in fold(heading)
    status = PovertyStatus.NEAR_POOR if near else PovertyStatus.POOR
    entries: list[RegisterEntry] = []
    typed: list[str] = []
    joined: list[str] = []
    for row in rows[1:]:
        cells = {name: _cell(row, place) for name, place in columns.items()}
        if not cells["name"] and entries:
            entries[-1] = _joined(entries[-1], cells)
            joined.append(entries[-1].household.head_name)
            continue
        typed.append(cells.get("hamlet", ""))
        entries.append(_entry(row, cells, status, year))
    return PastedTable(status, heading, rows[0].number, tuple(entries), tuple(typed), tuple(joined))


def _cell(row: PastedLine, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def _entry(
    row: PastedLine, cells: dict[str, str], status: PovertyStatus, year: int
) -> RegisterEntry:
    key = f"dòng {row.number}"
    digits = "".join(char for char in cells.get("hamlet", "") if char.isdigit())
    own = Household(
        id=key,
        head_name=cells["name"],
        hamlet_id=digits,
        situation=cells.get("situation", ""),
        support=cells.get("support", ""),
    )
    spell = StatusSpell(key, key, status, PartialDate(year))
    name = f"Xóm {digits}" if digits else cells.get("hamlet", "") or "chưa rõ xóm"
    return _with_notes(RegisterEntry(own, name, int(digits or 0), spell), year)


def _joined(entry: RegisterEntry, cells: dict[str, str]) -> RegisterEntry:
    own = entry.household
    own = replace(
        own,
        situation=f"{own.situation} {cells.get('situation', '')}".strip(),
        support=f"{own.support} {cells.get('support', '')}".strip(),
    )
    return _with_notes(replace(entry, household=own), entry.spell.started_on.year)


def _with_notes(entry: RegisterEntry, year: int) -> RegisterEntry:
    """Return the entry with exit and escape as its own words tell them."""
    own = entry.household
    escape, exit_year = entry.escape, entry.exit_year
    for one in read_notes(own.situation, own.support, year):
        if one.kind is ProposalKind.EXIT:
            exit_year = int(one.value)
        elif one.kind is ProposalKind.ESCAPE:
            escape = EscapeRecord(own.id, own.id, PartialDate.from_stored(one.value))
    return replace(entry, escape=escape, exit_year=exit_year)
