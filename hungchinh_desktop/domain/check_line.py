"""Say what a check of the data file found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckLine:
    """Say what one check found.

    Attributes:
        title: what was looked at.
        words: what was found, one sentence.
        good: whether all is well.
        mendable: whether it can be put right after a copy.
        households: ids of the households it is about.
    """

    title: str
    words: str
    good: bool
    mendable: bool = False
    households: tuple[str, ...] = ()
