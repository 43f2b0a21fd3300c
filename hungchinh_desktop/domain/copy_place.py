"""Describe the places that copies of the data file are kept in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from hungchinh_desktop.domain.backup import Backup, Stick

STICK_FOLDER = "HungChinh_sao_luu"
"""The folder on a stick or another disk that the copies are in."""


class PlaceRole(StrEnum):
    """Say what a place protects against."""

    OWN = "own"  # a wrong edit, a spoilt file: beside the data file
    DISK = "disk"  # a broken disk, a machine set up anew: another disk, or part, of the machine
    OUTSIDE = "outside"  # fire, theft, blackmail: what is taken away


@dataclass(frozen=True, slots=True)
class CopyPlace:
    """Describe one place.

    Attributes:
        folder: where the copies are, None when none was chosen or it is not always the same.
        last_at: when a copy went there last, None for never.
        count: copies there now; None where the place cannot be looked into.
        fault: one sentence when copies do not get there, "" when they do.
        shares_disk: it is another part of the data file's disk, and breaks with it.
    """

    role: PlaceRole
    folder: Path | None = None
    last_at: datetime | None = None
    count: int | None = None
    fault: str = ""
    shares_disk: bool = False


@dataclass(frozen=True, slots=True)
class FoundCopies:
    """Hold the copies found on a stick or disk, newest first."""

    place: Stick
    folder: Path
    backups: tuple[Backup, ...]
