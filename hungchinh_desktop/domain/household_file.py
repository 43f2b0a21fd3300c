"""Hold everything that is kept on one household, for the person who asks to see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from hungchinh_desktop.domain.audit_line import AuditLine
from hungchinh_desktop.domain.office import OfficeProfile


class HeldFact(NamedTuple):
    """Hold a kind of fact ("Nhân khẩu"), the fact in words, and where the officer corrects it."""

    subject: str
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class HouseholdFile:
    """Hold what the register says of a household now, and what was ever written about it.

    Law 91/2025/QH15: a person may see what is held on them, and have it put right.

    Attributes:
        profile: the office that answers.
        head_name: the head of the household.
        asked_on: the day of the answer.
        facts: what is held, in the order of the form.
        history: newest first.
    """

    profile: OfficeProfile
    head_name: str
    asked_on: date
    facts: tuple[HeldFact, ...]
    history: tuple[AuditLine, ...]
