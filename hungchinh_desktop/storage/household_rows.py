"""Turn households and their dated classes into the columns of their tables."""

from __future__ import annotations

from hungchinh_desktop.domain.household import Household, StatusSpell
from hungchinh_desktop.storage.database import Row


def household_columns(household: Household) -> Row:
    """Return the columns of a household, without its id."""
    return {
        "head_name": household.head_name,
        "head_fold": household.head_fold,
        "head_sort": household.head_sort,
        "hamlet_id": household.hamlet_id,
        "situation": household.situation,
        "support": household.support,
        "birth": household.birth.stored if household.birth else None,
        "list_order": household.list_order,
    }


def spell_columns(spell: StatusSpell) -> Row:
    """Return the columns of a dated class, without its id."""
    return {
        "household_id": spell.household_id,
        "status": spell.status.value,
        "started_on": spell.started_on.stored,
        "ended_on": spell.ended_on.stored if spell.ended_on else None,
        "end_reason": spell.end_reason.value if spell.end_reason else None,
        "decision_number": spell.decision_number,
        "decision_date": spell.decision_date.stored if spell.decision_date else None,
        "end_decision_number": spell.end_decision_number,
        "end_decision_date": spell.end_decision_date.stored if spell.end_decision_date else None,
    }
