"""Write faults of the program to a log that names no person."""

from __future__ import annotations

import faulthandler
import re
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

if TYPE_CHECKING:
    from types import TracebackType

_PACKAGE = Path(__file__).resolve().parents[2]
_MOST_BYTES = 1_000_000
_KEPT_FILES = 5
# A message may quote what was typed: KeyError, int() and open() all do. Only the part of a Qt
# message before the first quoted or computed piece is kept.
_PLAIN_START = re.compile(r"[A-Za-z0-9_:<>~ ()\-]{1,80}")


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return type and frames of a fault, innermost last; never its message.

    Frames of our own code come with file and line, those of libraries with the module alone.
    """
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(trace):
        path = Path(frame.filename)
        if path.is_relative_to(_PACKAGE):
            place = path.relative_to(_PACKAGE.parent).as_posix()
        else:
            place = path.name
        lines.append(f"  {place}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def describe_chain(fault: BaseException) -> str:
    """Return the description of a fault and of those it arose from."""
    parts: list[str] = []
    current: BaseException | None = fault
    while current is not None and len(parts) < 5:
        parts.append(describe(type(current), current.__traceback__))
        current = current.__cause__ or current.__context__
    return "\nfrom\n".join(parts)


def plain_start(message: str) -> str:
    """Return the part of a Qt message that cannot hold anything typed by a person."""
    found = _PLAIN_START.match(message)
    return found[0].strip() if found else ""


def at_terminal() -> bool:
    """Tell whether somebody reads what is printed; else the system keeps it in a log of its own."""
    stream: TextIO | None = sys.stderr
    return stream is not None and stream.isatty()


def say(text: str) -> None:
    """Print for whoever started the program from a terminal; a window program has none."""
    stream: TextIO | None = sys.stderr
    if stream is not None:
        stream.write(f"{text}\n")


class CrashLog:
    """Append to hungchinh.log and keep five files of one megabyte."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when something has to be written."""
        self._path = folder / "hungchinh.log"
        self._hard: BinaryIO | None = None  # stays open as long as the process

    @property
    def path(self) -> Path:
        """Return the file being written."""
        return self._path

    def write(self, text: str) -> None:
        """Append one entry; a disk that takes none is no second fault."""
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._rotate()
            with self._path.open("a", encoding="utf-8") as log:
                log.write(f"{moment} {text}\n")
        except OSError:
            say(text)

    def watch_hard_crashes(self) -> None:
        """Have the frames written even when the process itself dies (a fault in a library)."""
        if faulthandler.is_enabled():
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._hard = self._path.with_name("hungchinh-hard.log").open("ab")
        except OSError:
            return
        faulthandler.enable(self._hard)

    def _rotate(self) -> None:
        if not self._path.exists() or self._path.stat().st_size < _MOST_BYTES:
            return
        self._numbered(_KEPT_FILES - 1).unlink(missing_ok=True)
        for number in range(_KEPT_FILES - 2, 0, -1):
            if self._numbered(number).exists():
                self._numbered(number).replace(self._numbered(number + 1))
        self._path.replace(self._numbered(1))

    def _numbered(self, number: int) -> Path:
        return self._path.with_name(f"{self._path.name}.{number}")
