"""Turn joined rows of the register into records, many at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

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
SELECT_SPELLS = """
SELECT household_id, id, status, started_on, ended_on, end_reason, decision_number,
    decision_date, end_decision_number, end_decision_date
FROM status_spell
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


def entry_of(
    row: Sequence[Any], needs: Mapping[str, frozenset[SupportNeed]], past: Row | None = None
) -> RegisterEntry:
    """Return the record of a row of SELECT_ENTRIES.

    Args:
        row: the values in the order of the query; three records of a household are made
            15,000 times when a page opens, so nothing is looked up by name.
        needs: the kinds of support by household.
        past: the words of a former year, which bring their own needs and no sort key.
    """
    household_id, name, hamlet_id, situation, support, birth, order, name_sort = row[:8]
    hamlet_name, hamlet_number = row[8:10]
    escape_id, recognised_on, escape_decision, exit_year = row[19:]
    if past is None:
        own_needs = needs.get(household_id, _NONE)
    else:
        name, hamlet_id, birth = past["head_name"], past["hamlet_id"], past["birth"]
        situation, support, order = past["situation"], past["support"], past["list_order"]
        hamlet_name, hamlet_number = past["hamlet_name"], past["hamlet_number"]
        own_needs, name_sort = needs_of(past["needs"]), ""
    date_of = PartialDate.from_stored
    return RegisterEntry(
        Household(
            household_id,
            name,
            hamlet_id,
            situation,
            support,
            date_of(birth) if birth else None,
            own_needs,
            order,
        ),
        hamlet_name,
        hamlet_number,
        spell_of(household_id, row[10:19]),
        EscapeRecord(escape_id, household_id, date_of(recognised_on), escape_decision)
        if escape_id
        else None,
        exit_year,
        name_sort,
    )


def spell_of(household_id: str, row: Sequence[Any]) -> StatusSpell:
    """Return the dated class of a household from the values of its columns, in their order."""
    spell_id, status, started, ended, reason, decision, decided, end_decision, end_decided = row
    date_of = PartialDate.from_stored
    return StatusSpell(
        spell_id,
        household_id,
        _STATUSES[status],
        date_of(started),
        date_of(ended) if ended else None,
        _REASONS[reason] if reason else None,
        decision,
        date_of(decided) if decided else None,
        end_decision,
        date_of(end_decided) if end_decided else None,
    )
