"""Keep the envelope of the file's password beside the data file and beside every copy."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from hungchinh_desktop.storage.backup_files import read_small_file, serial_in, write_small_file
from hungchinh_desktop.storage.backup_place import backup_folder
from hungchinh_desktop.storage.file_key import looks_keyed

ENVELOPE = ".khoa"


def envelope_place(file: Path) -> Path:
    """Return where the envelope of a data file or of a copy is."""
    return file.with_name(f"{file.name}{ENVELOPE}")


def read_envelope(file: Path) -> dict[str, Any]:
    """Return the envelope of a data file or copy; nothing when it has none or it is spoilt."""
    return read_small_file(envelope_place(file))


def write_envelope(file: Path, content: dict[str, Any]) -> None:
    """Replace the envelope of a data file at once; an empty one is removed. Raises OSError."""
    if content:
        write_small_file(envelope_place(file), content)
    else:
        envelope_place(file).unlink(missing_ok=True)


def put_beside_copy(data_file: Path, copy: Path) -> None:
    """Give a new copy the envelope of its data file. Raises OSError."""
    write_envelope(copy, read_envelope(data_file))


def take_envelope(copy: Path, other: Path) -> None:
    """Bring the envelope of one copy to another copy or data file. Raises OSError."""
    write_envelope(other, read_envelope(copy))


def add_envelope(copy: Path, data_file: Path) -> None:
    """Let a restored file open with what its copy opened with, besides its present passwords."""
    own, others = read_envelope(data_file), read_envelope(copy)
    both = [*own.get("generations", []), *others.get("generations", [])]
    if both and others != own:
        write_envelope(data_file, others | {"generations": both})


def speaks_of_password(path: Path) -> bool:
    """Tell whether a file that cannot be read may stand behind a password.

    Where an office has copies but not one envelope, its file never had a password: then it is
    damaged.
    """
    with suppress(OSError):
        if envelope_place(path).exists():
            return True
        if not looks_keyed(path):
            return False
        folder = path.parent if serial_in(path) is not None else backup_folder(path)
        copies = [one for one in folder.glob("*.db") if one != path]
        return not copies or any(envelope_place(one).exists() for one in copies)
    return False
