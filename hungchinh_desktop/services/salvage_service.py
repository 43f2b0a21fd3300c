"""Save what a damaged file still tells into a new one, and let that take its place."""

from __future__ import annotations

from pathlib import Path

from hungchinh_desktop import paths
from hungchinh_desktop.domain.audit_fields import SUBJECTS
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.services.file_rescue import check_copy, restore
from hungchinh_desktop.storage import file_salvage
from hungchinh_desktop.storage.file_salvage import SalvagedTable

_HEAD = b"SQLite format 3\0"


def may_hold_something(path: Path) -> bool:
    """Tell whether a closed file begins as a database does; a letter or a picture does not."""
    try:
        with path.open("rb") as file:
            return file.read(len(_HEAD)) == _HEAD
    except OSError:
        return False


def salvage(path: Path, target: Path | None = None) -> tuple[Path, list[SalvagedTable]]:
    """Write what a damaged file still tells into a new file, and return that and the list.

    Args:
        path: the damaged file, which is only read.
        target: the new file; None means one of a new name beside it.

    Raises UserError when nothing could be saved.
    """
    new = target or _new_name(path)
    return new, file_salvage.salvage(path, new, paths.db_dir() / "migrations")


def salvage_words(found: list[SalvagedTable]) -> str:
    """Return what was saved and what not, a line for each kind of thing."""
    lines = []
    for one in found:
        if one.table in SUBJECTS and (one.saved or not one.whole):
            rest = "" if one.whole else " (có dòng không đọc được)"
            lines.append(f"{SUBJECTS[one.table]}: {number(one.saved)} dòng{rest}")
    return "\n".join(lines)


def put_in_place(target: Path, path: Path) -> None:
    """Let the salvaged file stand for the damaged one, which is kept aside. Raises UserError."""
    restore(check_copy(target).backup, path)


def _new_name(path: Path) -> Path:
    for count in range(1, 1000):
        name = path.with_name(f"{path.stem}_cuu_{count}{path.suffix}")
        if not name.exists():
            return name
    return path.with_name(f"{path.stem}_cuu{path.suffix}")
