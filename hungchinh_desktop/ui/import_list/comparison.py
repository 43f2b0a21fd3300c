"""Put a row of a list beside everybody it could be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.import_change import shown_values
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.import_question import QuestionKind
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import NEED_LABELS, STATUS_LABELS

if TYPE_CHECKING:
    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.domain.import_preview import ImportPreview, RegisterSnapshot
    from hungchinh_desktop.domain.import_question import Question
    from hungchinh_desktop.domain.import_verdict import RowVerdict

_MOST = 6


@dataclass(frozen=True, slots=True)
class Side:
    """Show one of those compared: who it is, and its fields in words."""

    title: str
    values: dict[ImportField, str]


def sides_of(
    verdict: RowVerdict, preview: ImportPreview, register: RegisterSnapshot, asked: Question | None
) -> list[Side]:
    """Return the row first, then what the register or the list has beside it."""
    if verdict.row is None:
        return []
    found = [Side(f"Dòng {verdict.number} trong danh sách", shown_values(verdict.row))]
    if verdict.entry is not None:
        found.append(Side("Trong sổ", entry_values(verdict.entry, register)))
    elif asked is not None and asked.kind is QuestionKind.SAME_NAME:
        name = fold(verdict.row.head_name)
        found += [
            Side(f"Trong sổ, {entry.hamlet_name}", entry_values(entry, register))
            for entry in register.entries
            if entry.household.head_fold == name
        ]
        found += [
            Side(f"Dòng {row.number}", shown_values(row))
            for row in preview.rows
            if row.key != verdict.key and fold(row.head_name) == name
        ]
    return found[: _MOST + 1]


def compared_fields(sides: list[Side]) -> list[ImportField]:
    """Return the fields that anybody of them has, in the usual order."""
    return [field for field in ImportField if any(side.values.get(field) for side in sides)]


def entry_values(entry: RegisterEntry, register: RegisterSnapshot) -> dict[ImportField, str]:
    """Return what the register has of a household, field by field."""
    own = entry.household
    values = {
        ImportField.HEAD_NAME: own.head_name,
        ImportField.HAMLET: entry.hamlet_name,
        ImportField.STATUS: STATUS_LABELS[entry.status],
        ImportField.BIRTH: own.birth.shown if own.birth else "",
        ImportField.SITUATION: own.situation,
        ImportField.SUPPORT: own.support,
        ImportField.NEEDS: ", ".join(NEED_LABELS[need] for need in sorted(own.needs)),
        ImportField.STARTED_ON: entry.spell.started_on.shown,
        ImportField.ESCAPED_ON: entry.escape.recognised_on.shown if entry.escape else "",
        ImportField.EXIT_YEAR: str(entry.exit_year or ""),
        ImportField.CITIZEN_ID: register.numbers.get(entry.id) or "",
    }
    return {field: text for field, text in values.items() if text}
