"""Write a file under a passing name, and clear such names away after a killed program."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from io import BufferedRandom
from pathlib import Path

from hungchinh_desktop import paths
from hungchinh_desktop.domain.identifiers import new_id

PART_SUFFIX = ".~part"
_NOTE_SUFFIX = ".dang_xuat"


@contextmanager
def output_part(folder: Path) -> Iterator[Path]:
    """Yield a new name in a folder for a file in the making; nothing has it afterwards.

    Until then a note in the data folder says where, so that a kill leaves no half list for long
    on somebody's desktop. The note is held open: that is how a start knows a living program's.
    """
    mark = new_id()
    part, note = folder / f"~{mark}{PART_SUFFIX}", paths.data_dir() / f"~{mark}{_NOTE_SUFFIX}"
    held = _held_note(note, folder)
    try:
        yield part
    finally:
        gone = _removed(part)
        if held is not None:
            held.close()
            if gone and _removed(note):
                with suppress(OSError):  # not empty, as a rule: the register is in it
                    note.parent.rmdir()


def remove_left_parts() -> None:
    """Remove what killed programs left of files in the making, wherever they wrote them.

    What a living program writes stays; so does the note of a folder that is not there now, as on
    a stick that was pulled out.
    """
    for note in paths.data_dir().glob(f"~*{_NOTE_SUFFIX}"):
        with suppress(OSError, ValueError):
            if _part_removed(note):
                note.unlink()


def _part_removed(note: Path) -> bool:
    with closing(note.open("r+b")) as file:
        _hold(file)
        folder = os.fsdecode(file.read())
    return not folder or _removed(Path(folder) / f"{note.stem}{PART_SUFFIX}")


def _removed(path: Path) -> bool:
    with suppress(OSError):
        path.unlink(missing_ok=True)
        return path.parent.is_dir()
    return False


def _held_note(note: Path, folder: Path) -> BufferedRandom | None:
    """Write and hold a note; without one the file is made all the same."""
    if not folder.is_dir():
        return None
    try:
        note.parent.mkdir(parents=True, exist_ok=True)
        file = note.open("x+b")
    except OSError:
        return None
    with suppress(OSError):
        _hold(file)
        file.write(os.fsencode(folder))
        file.flush()
        os.fsync(file.fileno())
    return file


def _hold(file: BufferedRandom) -> None:
    """Lock a note until it is closed or its program ends. Raises OSError when another has it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
