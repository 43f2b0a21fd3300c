"""Remember how the closed data file looked, to notice at the next start what became of it.

SQLite's own check sees about a quarter of all flipped bits, and none that another program
wrote on purpose.
"""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from hungchinh_desktop.storage.backup_files import read_small_file, sha256_of, write_small_file
from hungchinh_desktop.storage.backup_place import backup_folder

_COUNTER = slice(24, 28)  # SQLite counts up at the first write of each opening


class SealVerdict(StrEnum):
    """Say what became of a data file since it was closed."""

    SAME = "same"
    WRITTEN = "written"  # as after a power cut, or by another program: the change log tells
    DAMAGED = "damaged"  # other bytes without any write


def seal(data_file: Path, head: str, log_seal: str = "") -> None:
    """Write down how a closed data file looks; where that cannot be, it is not checked.

    Args:
        data_file: the closed file.
        head: the state of its change log.
        log_seal: the newest seal of that log; "" keeps what is known of the same log.

    Never for an open one: closing it after reading would drop SQLite's lock (see `check_header`).
    """
    with suppress(OSError):
        known = read_small_file(_place(data_file))
        kept = str(known.get("log_seal", "")) if known.get("head") == head else ""
        content = {
            "size": data_file.stat().st_size,
            "head": head,
            "log_seal": log_seal or kept,
            "counter": _counter(data_file).hex(),
            "sha256": sha256_of(data_file),
        }
        place = _place(data_file)
        place.parent.mkdir(exist_ok=True)
        write_small_file(place, content)


def verdict(data_file: Path) -> SealVerdict:
    """Tell whether a closed data file still is as it was sealed; as new without a seal."""
    written = read_small_file(_place(data_file))
    try:
        if not written or _journal_waits(data_file):
            return SealVerdict.WRITTEN
        same_size = data_file.stat().st_size == written.get("size")
        if same_size and sha256_of(data_file) == written.get("sha256"):
            return SealVerdict.SAME
        same_counter = _counter(data_file).hex() == written.get("counter")
    except OSError:
        return SealVerdict.WRITTEN
    return SealVerdict.DAMAGED if same_counter else SealVerdict.WRITTEN


def sealed_head(data_file: Path) -> str:
    """Return the state of the change log at the last closing, "" when it is not known.

    Nothing is known of a file that SQLite has still to mend: bytes differ, and no other hand
    was at it.
    """
    written = read_small_file(_place(data_file))
    try:
        waits = _journal_waits(data_file)
    except OSError:
        return ""
    return "" if waits else str(written.get("head", ""))


def sealed_log(data_file: Path) -> str:
    """Return the newest seal that the log had at the last closing, "" when it is not known."""
    return str(read_small_file(_place(data_file)).get("log_seal", ""))


def unseal(data_file: Path) -> None:
    """Forget how a file looked: this program is about to write to it outside the change log."""
    with suppress(OSError):
        _place(data_file).unlink(missing_ok=True)


def _place(data_file: Path) -> Path:
    return backup_folder(data_file) / "niem_phong.json"


def _counter(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_COUNTER.stop)[_COUNTER]


def _journal_waits(path: Path) -> bool:
    """Tell whether SQLite has still to mend the file after a power cut."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.stat().st_size > 0
