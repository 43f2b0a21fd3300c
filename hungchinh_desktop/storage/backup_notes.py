"""Keep a few notes on the copies of a data file in the folder of those copies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hungchinh_desktop.storage.backup_files import read_small_file, write_small_file

NOTES = "noi_sao_luu.json"


def read_notes(folder: Path) -> dict[str, Any]:
    """Return what is noted on the copies in a folder; nothing where no note is, or it is spoilt."""
    return read_small_file(folder / NOTES)


def add_notes(folder: Path, **values: object) -> None:
    """Note some values besides the others. Raises OSError."""
    folder.mkdir(exist_ok=True)
    write_small_file(folder / NOTES, read_notes(folder) | values)


def held_since(folder: Path) -> str:
    """Return when the copy was made that the officer works with on trial, "" when she does not.

    Until she is content with it no copy is removed: she may want any other.
    """
    return str(read_notes(folder).get("held") or "")


def chosen_places(folder: Path) -> list[Path]:
    """Return the folders on other disks that every copy goes to."""
    known = read_notes(folder).get("places")
    return [Path(str(place)) for place in known] if isinstance(known, list) else []


def serials_above(folder: Path) -> int:
    """Return the number that the next copy's must be above, besides those in the folder."""
    noted = read_notes(folder).get("above", 0)
    return noted if isinstance(noted, int) else 0
