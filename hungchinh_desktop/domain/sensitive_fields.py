"""Say which stored fields must not reach a public list, and why.

Decree 13/2023/NĐ-CP, article 2, and from 2026 Law 91/2025/QH15: health and ethnic origin are
sensitive data; numbers of cards and family facts must not be published without need.
"""

from __future__ import annotations

from enum import StrEnum


class Sensitivity(StrEnum):
    """Why a field is kept back."""

    OWN_WORDS = "own_words"
    HEALTH = "health"
    FAMILY = "family"
    ORIGIN = "origin"
    NUMBER = "number"
    MONEY = "money"


SENSITIVE_FIELDS: dict[tuple[str, str], Sensitivity] = {
    ("household", "situation"): Sensitivity.OWN_WORDS,
    ("household", "support"): Sensitivity.OWN_WORDS,
    ("household_past", "situation"): Sensitivity.OWN_WORDS,
    ("household_past", "support"): Sensitivity.OWN_WORDS,
    ("household_cause", "cause"): Sensitivity.HEALTH,
    ("priority_mark", "priority_group"): Sensitivity.ORIGIN,
    ("member", "full_name"): Sensitivity.FAMILY,
    ("member", "birth"): Sensitivity.FAMILY,
    ("member", "relation"): Sensitivity.FAMILY,
    ("member", "ethnic_group"): Sensitivity.ORIGIN,
    ("member", "citizen_id"): Sensitivity.NUMBER,
    ("member", "health_insurance_number"): Sensitivity.NUMBER,
    ("member", "activity"): Sensitivity.FAMILY,
    ("member", "person_of_merit"): Sensitivity.FAMILY,
    ("member", "disability"): Sensitivity.HEALTH,
    ("member", "disability_degree"): Sensitivity.HEALTH,
    ("member", "on_social_assistance"): Sensitivity.FAMILY,
    ("poverty_review", "income"): Sensitivity.MONEY,
    ("poverty_review", "deprivations"): Sensitivity.HEALTH,
    ("poverty_review", "overriding_reason"): Sensitivity.OWN_WORDS,
    ("support_record", "amount"): Sensitivity.MONEY,
    ("support_record", "result"): Sensitivity.OWN_WORDS,
    ("visit", "note"): Sensitivity.OWN_WORDS,
    ("meeting_result", "opinion"): Sensitivity.OWN_WORDS,
    ("attachment", "name"): Sensitivity.OWN_WORDS,
    ("file_content", "bytes"): Sensitivity.OWN_WORDS,
    ("finding_dismissal", "reason"): Sensitivity.OWN_WORDS,
    ("frozen_paper", "pdf"): Sensitivity.OWN_WORDS,
    ("frozen_paper", "snapshot"): Sensitivity.OWN_WORDS,
    ("frozen_paper", "plan_snapshot"): Sensitivity.OWN_WORDS,
}
"""Fields by table and column. What is missing here may stand in a list that is posted."""

OPEN_FIELDS = frozenset(
    {
        "order",
        "head_name",
        "hamlet_id",
        "hamlet",
        "birth",
        "status",
        "poor_mark",
        "near_poor_mark",
        "status_spell",
        "started_on",
        "escaped_on",
        "exit_year",
        "exit_candidate",
        "escape_record",
        "agreed",
        "disagreed",
    }
)
"""Fields of a household, as lists, its history and its form name them, that anybody at the
counter may read: who it is, where, and in which class, as the lists that are posted say."""


def is_sensitive(table: str, column: str) -> bool:
    """Tell whether a field is kept out of lists that are posted or read out."""
    return (table, column) in SENSITIVE_FIELDS
