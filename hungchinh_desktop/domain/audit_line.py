"""Describe lines of the change log as the officer reads them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

SETUP = "setup"


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Say which lines are wanted; "" stands for all.

    Attributes:
        person: who worked, as the log names them.
        household: words of the name of a household's head, accents or not.
        field: a key of AUDIT_FIELDS.
        month: "2026-11", in local time.
        household_id: that very household.
    """

    person: str = ""
    household: str = ""
    field: str = ""
    month: str = ""
    household_id: str = ""


@dataclass(frozen=True, slots=True)
class AuditPlace:
    """Name a row of the log, to go on reading after it."""

    change: int
    row: int


@dataclass(frozen=True, slots=True)
class AuditLine:
    """Hold one value that a change wrote; a change without rows has one line without values.

    `made_at` is UTC; `row` is 0 for a change without rows; `household_id` is "" for other rows.
    The values of a `sensitive` one must not be read by somebody at the counter.
    """

    change: int
    row: int
    made_at: datetime
    made_by: str
    label: str
    kind: str
    subject: str
    field: str
    old: str
    new: str
    household_id: str = ""
    sensitive: bool = False

    @property
    def shown_time(self) -> str:
        """Return the local time as people read it."""
        return f"{self.made_at.astimezone():%d/%m/%Y %H:%M}"


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Hold some lines, newest first, and where to go on; `next` is None at the end."""

    lines: tuple[AuditLine, ...]
    next: AuditPlace | None
