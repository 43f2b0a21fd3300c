"""Name copies of the data file, write down what each holds, and read both back."""

from __future__ import annotations

import hashlib
import json
import os
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from hungchinh_desktop.domain.backup import Backup, BackupReason

MANIFEST = ".json"
_BLOCK = 1 << 20
_NAME = re.compile(r"_(?P<serial>\d{6})_\d{8}_\d{4}_(?P<reason>[a-z_]+)$")


def file_name(stem: str, serial: int, made_at: datetime, reason: BackupReason) -> str:
    """Return the name of a copy: "hung_chinh_000012_20240322_0732_dong.db"."""
    return f"{stem}_{serial:06}_{made_at:%Y%m%d_%H%M}_{reason.value}.db"


def serial_in(path: Path) -> int | None:
    """Return the number in a copy's name, None for a file that is no copy."""
    found = _NAME.search(path.stem)
    return int(found["serial"]) if found else None


def reason_in(path: Path) -> BackupReason:
    """Return what a copy was made for by its name; by hand when the name does not tell."""
    found = _NAME.search(path.stem)
    known = {reason.value: reason for reason in BackupReason}
    return known.get(found["reason"] if found else "", BackupReason.BY_HAND)


def write_manifest(backup: Backup) -> None:
    """Write what a copy holds beside it, whole or not at all."""
    content = {
        "serial": backup.serial,
        "made_at": backup.made_at.isoformat(timespec="seconds"),
        "reason": backup.reason.value,
        "head": backup.head,
        "households": backup.households,
        "size": backup.size,
        "sha256": backup.sha256,
        "day": backup.day,
    }
    write_small_file(backup.path.with_suffix(MANIFEST), content)


def read_manifest(path: Path) -> Backup | None:
    """Return what was written down of a copy; None when that is missing or unreadable."""
    content = read_small_file(path.with_suffix(MANIFEST))
    try:
        return Backup(
            serial=int(content["serial"]),
            path=path,
            made_at=datetime.fromisoformat(content["made_at"]),
            reason=BackupReason(content["reason"]),
            head=str(content["head"]),
            households=int(content["households"]),
            size=int(content["size"]),
            sha256=str(content["sha256"]),
            day=int(content.get("day", 0)),
        )
    except (KeyError, TypeError, ValueError):
        return None


def write_small_file(path: Path, content: dict[str, Any]) -> None:
    """Replace a small JSON file at once. Raises OSError."""
    part = path.with_name(f"{path.name}.{os.getpid()}.dang_tao")
    try:
        with part.open("w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def read_small_file(path: Path) -> dict[str, Any]:
    """Return the content of a small JSON file, nothing when it is missing or damaged."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def sha256_of(path: Path) -> str:
    """Return the hash of a file. Never of one that is open as a database: see `check_header`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copy_synced(source: Path, target: Path) -> str:
    """Copy a file block by block to the disk itself and return its hash. Raises OSError."""
    digest = hashlib.sha256()
    with source.open("rb") as reading, target.open("xb") as writing:
        while block := reading.read(_BLOCK):
            digest.update(block)
            writing.write(block)
        writing.flush()
        os.fsync(writing.fileno())
    return digest.hexdigest()
