"""Hold what the list of ending clocks prints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.escape_agenda import EndingClock
from hungchinh_desktop.domain.office import OfficeProfile


@dataclass(frozen=True, slots=True)
class AgendaContent:
    """Hold everything that the list of ending clocks prints."""

    profile: OfficeProfile
    year: int
    as_of: date
    clocks: tuple[EndingClock, ...]
