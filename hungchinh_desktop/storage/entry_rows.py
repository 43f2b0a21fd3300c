"""Turn joined rows of the register into records, many at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from hungchinh_desktop.domain.household import (
    EscapeRecord,
    Household,
    RegisterEntry,
    StatusSpell,
)
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus, SupportNeed
from hungchinh_desktop.storage.database import Row
from hungchinh_desktop.storage.household_past_store import needs_of

SELECT_ENTRIES = """
SELECT household.id, household.head_name, household.hamlet_id, household.situation,
    household.support, household.birth, household.list_order, household.head_sort,
    hamlet.name AS hamlet_name, hamlet.number AS hamlet_number,
    spell.id AS spell_id, spell.status, spell.started_on, spell.ended_on, spell.end_reason,
    spell.decision_number, spell.decision_date, spell.end_decision_number, spell.end_decision_date,
    escaped.id AS escape_id, escaped.recognised_on, escaped.decision_number AS escape_decision,
    candidate.year AS exit_year
FROM household
JOIN hamlet ON hamlet.id = household.hamlet_id
JOIN status_spell AS spell ON spell.household_id = household.id
LEFT JOIN escape_record AS escaped ON escaped.id = (
    SELECT id FROM escape_record WHERE household_id = household.id AND recognised_on <= ?
    ORDER BY recognised_on DESC LIMIT 1)
LEFT JOIN exit_candidate AS candidate
    ON candidate.household_id = household.id AND candidate.year = ?
"""
_STATUSES = {status.value: status for status in PovertyStatus}
_REASONS = {reason.value: reason for reason in EndReason}
_NONE: frozenset[SupportNeed] = frozenset()


@contextmanager
def many_records() -> Iterator[None]:
    """Make many records without a pause: the collector would look at all of them again and again.

    None of them can be garbage before the last one is made.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def entry_of(row: Row, needs: Mapping[str, frozenset[SupportNeed]]) -> RegisterEntry:
    """Return the record of a row; words of a former year bring their own needs and no sort key."""
    household_id = row["id"]
    of_past = "needs" in row
    birth, escape_id = row["birth"], row["escape_id"]
    # by place: three records of a household are made 15,000 times when a page opens
    return RegisterEntry(
        Household(
            household_id,
            row["head_name"],
            row["hamlet_id"],
            row["situation"],
            row["support"],
            PartialDate.from_stored(birth) if birth else None,
            needs_of(row["needs"]) if of_past else needs.get(household_id, _NONE),
            row["list_order"],
        ),
        row["hamlet_name"],
        row["hamlet_number"],
        spell_of(row, household_id),
        EscapeRecord(
            escape_id,
            household_id,
            PartialDate.from_stored(row["recognised_on"]),
            row["escape_decision"],
        )
        if escape_id
        else None,
        row["exit_year"],
        "" if of_past else row["head_sort"],
    )


def spell_of(row: Row, household_id: str) -> StatusSpell:
    """Return the dated class of a row."""
    ended, decided, end_decided = row["ended_on"], row["decision_date"], row["end_decision_date"]
    return StatusSpell(
        row["spell_id"],
        household_id,
        _STATUSES[row["status"]],
        PartialDate.from_stored(row["started_on"]),
        PartialDate.from_stored(ended) if ended else None,
        _REASONS[row["end_reason"]] if row["end_reason"] else None,
        row["decision_number"],
        PartialDate.from_stored(decided) if decided else None,
        row["end_decision_number"],
        PartialDate.from_stored(end_decided) if end_decided else None,
    )
