"""Describe what a clause said before, and tell which clauses stay the same year after year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hungchinh_desktop.domain.clause_marks import without_marks

UNCHANGED_YEARS = 3


@dataclass(frozen=True, slots=True)
class ClauseVersion:
    """Hold the words of a clause from one writing on; `made_at` is local ISO time, "" unknown."""

    year: int
    text: str
    made_at: str
    made_by: str

    @property
    def shown_time(self) -> str:
        """Return "22/03/2024 14:05", or what is known instead."""
        day, _, hour = self.made_at.partition("T")
        if not day:
            return f"bản đầu, năm {self.year}"
        return f"{'/'.join(reversed(day.split('-')))} {hour[:5]}".strip()


@dataclass(frozen=True, slots=True)
class LibraryClause:
    """Hold a clause of the library: its newest words, where it stands, how long it is unchanged."""

    origin_id: str
    kind: str
    text: str
    years: tuple[int, ...]
    unchanged: int
    versions: tuple[ClauseVersion, ...]

    @property
    def state(self) -> str:
        """Return "không đổi 3 năm" for words that nobody touched so long, "" otherwise."""
        return unchanged_words(self.unchanged) if self.unchanged >= UNCHANGED_YEARS else ""


def unchanged_words(years: int) -> str:
    """Return "không đổi 3 năm"."""
    return f"không đổi {years} năm"


def unchanged_years(texts: Mapping[int, str], year: int) -> int:
    """Return for how many years in a row, up to a year, a clause says the same.

    Styles do not count, and the slot of the year reads the same every year.
    """
    count = 0
    while year - count in texts and _same(texts[year - count], texts[year]):
        count += 1
    return count


def newest(versions: Iterable[ClauseVersion]) -> ClauseVersion | None:
    """Return the newest of versions that stand newest first."""
    return next(iter(versions), None)


def _same(one: str, other: str) -> bool:
    return without_marks(one).split() == without_marks(other).split()
