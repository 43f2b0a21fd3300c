"""Name the saved filters of the register and decide which household each one shows."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.escape_agenda import clock_ending
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.poverty import escape_clock
from hungchinh_desktop.domain.vocabulary import PovertyStatus


@dataclass(frozen=True, slots=True)
class RegisterFilter:
    """Hold a filter: its id, the words on its chip, and the test of an entry on a day."""

    id: str
    label: str
    accepts: Callable[[RegisterEntry, date], bool]


def newly_escaped(entry: RegisterEntry, day: date) -> bool:
    """Tell whether the 36 months after leaving poverty run on that day."""
    return entry.escape is not None and escape_clock(entry.escape.recognised_on).running_on(day)


REGISTER_FILTERS = (
    RegisterFilter("all", "Tất cả", lambda _entry, _day: True),
    RegisterFilter("poor", "Nghèo", lambda entry, _day: entry.status is PovertyStatus.POOR),
    RegisterFilter(
        "near_poor", "Cận nghèo", lambda entry, _day: entry.status is PovertyStatus.NEAR_POOR
    ),
    RegisterFilter("newly_escaped", "Mới thoát", newly_escaped),
    RegisterFilter(
        "exit_candidate", "Có khả năng thoát", lambda entry, _day: entry.exit_year is not None
    ),
    RegisterFilter(
        "without_support", "Chưa có hỗ trợ", lambda entry, _day: not entry.household.support
    ),
    RegisterFilter("clock_ending", "Sắp hết 36 tháng", clock_ending),
)


def filter_facts(entry: RegisterEntry) -> tuple[Hashable, ...]:
    """Return all that the filters look at: entries alike in it pass the same filters on a day."""
    escape, status = entry.escape, entry.spell.status
    return (
        status is PovertyStatus.POOR,  # a member of an enum itself is slow to hash
        status is PovertyStatus.NEAR_POOR,
        entry.exit_year is None,
        not entry.household.support,
        None if escape is None else escape.recognised_on.stored,
    )


def register_filter(filter_id: str) -> RegisterFilter:
    """Return a filter by id; an unknown id means all households."""
    found = [item for item in REGISTER_FILTERS if item.id == filter_id]
    return found[0] if found else REGISTER_FILTERS[0]
