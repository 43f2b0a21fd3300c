"""Put one logged row into words: what it is about, and each value before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hungchinh_desktop.domain.audit_fields import COLUMNS, SUBJECTS, code_words
from hungchinh_desktop.domain.household_history_rows import (
    ROW_LABELS,
    TICKED,
    Values,
    day_text,
    row_text,
    spell_text,
    ticked_text,
)
from hungchinh_desktop.domain.sensitive_fields import OPEN_FIELDS, is_sensitive

_DAYS = {"birth", "signed_on", "issued_on", "valid_from", "valid_to"}
_TITLES = (
    "head_name",
    "full_name",
    "name",
    "short_name",
    "source_name",
    "document_number",
    "number",
)
_SPELL = {
    "ended_on": None,
    "end_reason": None,
    "decision_number": "",
    "decision_date": None,
}


@dataclass(frozen=True, slots=True)
class ValueWords:
    """Hold the name of a value, and the value before and after; "" stands for nothing.

    `sensitive` ones must not be read by somebody at the counter.
    """

    field: str
    old: str
    new: str
    sensitive: bool = False


def row_values(
    table: str, old: Values | None, new: Values | None, hamlets: Mapping[str, str]
) -> Iterator[ValueWords]:
    """Yield what a logged row changed; a row of mere bookkeeping yields nothing.

    Args:
        table: where the row is.
        old: its values before, None when it is new.
        new: its values after, None when it is gone.
        hamlets: names of hamlets by id.
    """
    if table in ROW_LABELS or table in TICKED or table == "status_spell":
        texts = [_whole(table, side) if side else "" for side in (old, new)]
        if texts[0] != texts[1]:
            yield ValueWords(SUBJECTS[table], texts[0], texts[1], table not in OPEN_FIELDS)
        return
    for column in [*(new or old or {})]:
        if column in COLUMNS:
            texts = [_shown(table, column, side, hamlets) for side in (old, new)]
            if texts[0] != texts[1]:
                hides = is_sensitive(table, column)
                yield ValueWords(COLUMNS[column], texts[0], texts[1], hides)


def row_subject(table: str, values: Values) -> str:
    """Return what a row that belongs to no household is about: "Xóm: Xóm 7"."""
    about = SUBJECTS.get(table, table)
    title = next((str(values[name]) for name in _TITLES if values.get(name)), "")
    return f"{about}: {title}" if title else about


def _whole(table: str, row: Values) -> str:
    if table == "status_spell":
        return spell_text({**_SPELL, **row})
    if table in TICKED:
        return ticked_text(table, {row[TICKED[table][1]]})
    return row_text(table, row)


def _shown(
    table: str, column: str, row: Mapping[str, Any] | None, hamlets: Mapping[str, str]
) -> str:
    stored = (row or {}).get(column)
    if stored in (None, ""):
        return ""
    if column == "hamlet_id":
        return hamlets.get(str(stored), str(stored))
    if column in _DAYS:
        return day_text(str(stored))
    return code_words(table, column, str(stored))
