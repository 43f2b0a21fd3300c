"""Name the tables that the plan, its checks and its papers are made from."""

from __future__ import annotations

PLAN_TABLES = frozenset(
    {
        "household",
        "status_spell",
        "escape_record",
        "exit_candidate",
        "household_need",
        "hamlet",
        "hamlet_duty",
        "committee_member",
        "unit",
        "project_row",
        "responsibility",
        "yearly_plan",
        "plan_clause",
        "plan_recipient",
        "legal_basis",
        "legal_instrument",
        "total_households",
        "office_profile",
        "finding_dismissal",
        "plan_edition",
    }
)
"""A change of any of them may change a printed number or a finding."""
