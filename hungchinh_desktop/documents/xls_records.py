"""Read the records of an old workbook (.xls) and the texts that its sheets share."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

CONTINUE = 0x3C
_HEAD = struct.Struct("<HH")
_WIDE, _FAR_EAST, _RICH = 0x01, 0x04, 0x08
Runs = tuple[tuple[int, int], ...]
"""Where a font begins in a text, and its number in the workbook."""


class Record(NamedTuple):
    """Hold one record: what it is, where it stands, and its parts, one by continuation."""

    kind: int
    place: int
    parts: tuple[bytes, ...]

    @property
    def data(self) -> bytes:
        """Return the first part; only shared texts go on in others."""
        return self.parts[0]


def records(stream: bytes) -> Iterator[Record]:
    """Yield the records of a workbook, each with its continuations; a cut-off one is left out."""
    place, held = 0, None
    while place + _HEAD.size <= len(stream):
        kind, length = _HEAD.unpack_from(stream, place)
        data = stream[place + _HEAD.size : place + _HEAD.size + length]
        if kind == CONTINUE and held is not None:
            held = held._replace(parts=(*held.parts, data))
        else:
            if held is not None:
                yield held
            held = Record(kind, place, (data,))
        place += _HEAD.size + length
    if held is not None:
        yield held


def shared_texts(parts: tuple[bytes, ...]) -> list[tuple[int, Runs]]:
    """Return length and font runs of each shared text. Raises struct.error when damaged."""
    reader = _Parts(parts)
    reader.take(4)
    (count,) = struct.unpack("<I", reader.take(4))
    return [reader.text() for _ in range(min(count, sum(map(len, parts))))]


class _Parts:
    """Read on from part to part; letters that go on in another part begin anew with a flag."""

    def __init__(self, parts: tuple[bytes, ...]) -> None:
        self._parts, self._part, self._place = parts, 0, 0

    def take(self, count: int) -> bytes:
        """Return the next bytes. Raises struct.error at the end."""
        taken = b""
        while len(taken) < count:
            piece = self._left()[: count - len(taken)]
            if not piece:
                self._go_on()
            taken += piece
            self._place += len(piece)
        return taken

    def text(self) -> tuple[int, Runs]:
        """Return length and runs of the next text."""
        length, flags = struct.unpack("<HB", self.take(3))
        rich = struct.unpack("<H", self.take(2))[0] if flags & _RICH else 0
        extra = struct.unpack("<I", self.take(4))[0] if flags & _FAR_EAST else 0
        self._skip_letters(length, flags)
        runs = tuple(struct.unpack("<HH", self.take(4)) for _ in range(rich))
        self.take(extra)
        return length, runs

    def _skip_letters(self, count: int, flags: int) -> None:
        while count:
            size = 2 if flags & _WIDE else 1
            here = min(count, len(self._left()) // size)
            self._place += here * size
            count -= here
            if count:
                self._go_on()
                (flags,) = self.take(1)

    def _left(self) -> bytes:
        return self._parts[self._part][self._place :]

    def _go_on(self) -> None:
        if self._part + 1 >= len(self._parts):
            raise struct.error("the text is cut off")
        self._part, self._place = self._part + 1, 0
