"""Replay the writes of a recorded process up to a power cut, as a disk may have kept them.

What was synced stays. Of what was not, any sectors may have reached the disk, in any order; a
new file is there for certain only after its folder was synced.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_HEX = re.compile(rb"\\x([0-9a-f]{2})")
_CALL = re.compile(rb"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_DESCRIPTOR = re.compile(rb"^(\d+)<([^>]*)>(?:\([^)]*\))?(?:, (.*))?$", re.DOTALL)
_WRITTEN = re.compile(rb'^"([^"]*)", (\d+)(?:, (\d+))?$')
_OPENED = re.compile(rb'^\S+ "([^"]*)", ([A-Z_|]+)')
STRACE = ("strace", "-f", "-y", "-xx", "-s", "1000000", "-e", "signal=none")
CALLS = "trace=openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat2"


@dataclass(frozen=True)
class Event:
    """Describe one call: kind is make, write, cut, sync or say; `name` of a file or folder."""

    kind: str
    name: str
    offset: int = 0
    data: bytes = b""


@dataclass
class DiskFile:
    """Hold what of a file is on the disk for certain, and what is only on its way."""

    content: bytearray | None
    waiting: list[Event] = field(default_factory=list)
    is_named: bool = True


def recorded(log: Path, names: set[str], folder: Path) -> list[Event]:
    """Return what a process did to some files of a folder, and what it said, in order.

    Raises ValueError for a call that this replay does not know.
    """
    events: list[Event] = []
    for line in log.read_bytes().splitlines():
        found = _CALL.match(line)
        if found and int(found[3]) >= 0:
            events += _event(found[1].decode(), found[2], names, folder)
    return events


def _event(call: str, arguments: bytes, names: set[str], folder: Path) -> list[Event]:
    if call == "openat":
        opened = _OPENED.match(arguments)
        path = Path(_plain(opened[1]).decode()) if opened else Path()
        made = bool(opened) and b"O_CREAT" in arguments
        return [Event("make", path.name)] if made and _ours(path, names, folder) else []
    descriptor = _DESCRIPTOR.match(arguments)
    if descriptor is None:
        if call in ("unlink", "unlinkat", "rename", "renameat2") and any(
            name.encode() in _plain(arguments) for name in names
        ):
            raise ValueError(f"{call} is not replayed")
        return []
    path, rest = Path(_plain(descriptor[2]).decode()), descriptor[3] or b""
    if call == "write" and descriptor[1] == b"1":
        written = _WRITTEN.match(rest)
        return [Event("say", "", data=_plain(written[1]))] if written else []
    if call in ("fsync", "fdatasync") and path == folder:
        return [Event("sync", "")]
    if not _ours(path, names, folder):
        return []
    if call in ("fsync", "fdatasync"):
        return [Event("sync", path.name)]
    if call == "ftruncate":
        return [Event("cut", path.name, int(rest))]
    written = _WRITTEN.match(rest)
    if call != "pwrite64" or written is None:
        raise ValueError(f"{call} is not replayed")
    return [Event("write", path.name, int(written[3]), _plain(written[1]))]


def _ours(path: Path, names: set[str], folder: Path) -> bool:
    return path.name in names and path.parent == folder


def _plain(text: bytes) -> bytes:
    return _HEX.sub(lambda found: bytes.fromhex(found[1].decode()), text)


def promised_by(events: list[Event]) -> int:
    """Return the last number that was said to be saved."""
    said = [event.data.split() for event in events if event.kind == "say"]
    return max((int(words[1]) for words in said if words[0] == b"SAVED"), default=0)


def after_a_cut(
    events: list[Event], before: dict[str, bytes], dice: random.Random
) -> dict[str, bytes]:
    """Return the files as a disk may hold them when the power went after some events.

    Args:
        events: everything that happened before the cut.
        before: the files that were safely there at the beginning, by name.
        dice: decides what of the unsynced reached the disk.
    """
    files = {name: DiskFile(bytearray(data)) for name, data in before.items()}
    for event in events:
        if event.kind == "sync" and not event.name:
            for file in files.values():
                file.is_named = True
        elif event.kind == "sync":
            _settle(files[event.name], None)
        elif event.kind == "make":
            files.setdefault(event.name, DiskFile(bytearray(), is_named=False))
        elif event.kind in ("write", "cut"):
            files[event.name].waiting.append(event)
    for file in files.values():
        _settle(file, dice)
    return {
        name: bytes(file.content or b"")
        for name, file in files.items()
        if file.is_named or dice.random() < 0.5
    }


def _settle(file: DiskFile, dice: random.Random | None) -> None:
    """Bring what waits to the disk: all of it, or what the dice say."""
    content = file.content if file.content is not None else bytearray()
    waiting = list(file.waiting)
    if dice is not None and dice.random() < 0.5:
        dice.shuffle(waiting)
    share = dice.random() if dice is not None else 1.0
    for event in waiting:
        if event.kind == "cut":
            if dice is None or dice.random() < share:
                del content[event.offset :]
                content.extend(bytes(event.offset - len(content)))
            continue
        for place, piece in _sectors(event):
            if dice is None or dice.random() < share:
                if len(content) < place:
                    content.extend(bytes(place - len(content)))
                content[place : place + len(piece)] = piece
    file.content = content
    file.waiting = []


def _sectors(event: Event) -> list[tuple[int, bytes]]:
    """Split a write where the disk may tear it."""
    pieces, place, end = [], event.offset, event.offset + len(event.data)
    while place < end:
        stop = min(end, (place // SECTOR + 1) * SECTOR)
        pieces.append((place, event.data[place - event.offset : stop - event.offset]))
        place = stop
    return pieces
