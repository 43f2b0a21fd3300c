"""Seal the changes of the log, each upon the one before, so that a later hand shows."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from json.encoder import encode_basestring

MARK = 4
"""Bytes of a row's hash that are kept to find the row; the seal covers all of them."""

_SHORT = 8
_SIGNS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
_LOOK_ALIKE = str.maketrans("018Đ", "OIBD")
_BETWEEN = re.compile(r"[\s.–-]")


@dataclass(frozen=True, slots=True)
class LogSeal:
    """Hold the seal of one change (SHA-256, hexadecimal) and a mark for each of its rows."""

    seal: str
    first_row: int
    marks: bytes


@dataclass(frozen=True, slots=True)
class LogFault:
    """Say which entry of the log no longer is as it was sealed.

    Attributes:
        change: the number of the change.
        row: the number of its row in the log; None for the change itself.
        words: what is wrong, for the officer.
    """

    change: int
    row: int | None
    words: str


def row_hash(row: tuple[object, ...]) -> bytes:
    """Return the hash of a logged row: number, table, key, old and new value."""
    return hashlib.sha256(_canonical(row)).digest()


class Sealing:
    """Make the seal of a change whose rows come bit by bit; see `sealed`."""

    def __init__(self, before: str, change: tuple[object, ...]) -> None:
        """Begin upon the seal before, with the change itself."""
        self._whole = hashlib.sha256(before.encode() + b"\n" + _canonical(change))
        self._marks = bytearray()
        self._first = 0
        self.last_row = 0

    def add(self, rows: Iterable[tuple[object, ...]]) -> None:
        """Take rows that follow those taken before."""
        number: object = self.last_row
        for row in rows:
            digest = row_hash(row)
            self._whole.update(digest)
            self._marks += digest[:MARK]
            number = row[0]
            self._first = self._first or int(str(number))
        self.last_row = int(str(number))

    @property
    def seal(self) -> LogSeal:
        """Return the seal of all that was taken so far."""
        return LogSeal(self._whole.hexdigest(), self._first, bytes(self._marks))


def sealed(before: str, change: tuple[object, ...], rows: Iterable[tuple[object, ...]]) -> LogSeal:
    """Return the seal of a change.

    Args:
        before: the seal of the change before, "" for the first.
        change: number, time, label, kind, target and maker.
        rows: its logged rows in their order, see `row_hash`.
    """
    sealing = Sealing(before, change)
    sealing.add(rows)
    return sealing.seal


def short_code(seal: str) -> str:
    """Return eight letters and figures that stand for a seal on paper: "K7QD-2MXA"."""
    code = base64.b32encode(bytes.fromhex(seal)[: _SHORT * 5 // 8]).decode()
    return f"{code[: _SHORT // 2]}-{code[_SHORT // 2 :]}"


def read_short_code(typed: str) -> str:
    """Return a code as it is printed, "" for what is none; small letters, blanks and 0, 1, 8 do."""
    signs = _BETWEEN.sub("", typed.upper().translate(_LOOK_ALIKE))
    if len(signs) != _SHORT or not _SIGNS.issuperset(signs):
        return ""
    return f"{signs[: _SHORT // 2]}-{signs[_SHORT // 2 :]}"


def code_start(code: str) -> str:
    """Return the hexadecimal digits with which the seal of a code begins."""
    return base64.b32decode(code.replace("-", "")).hex()


def is_slip(typed: str, code: str) -> bool:
    """Tell whether two codes differ as by a slip: one sign, or two neighbours changed."""
    places = [place for place, pair in enumerate(zip(typed, code, strict=True)) if len({*pair}) > 1]
    if len(places) == 2:
        first, second = places
        return (typed[first], typed[second]) == (code[second], code[first])
    return len(places) == 1


def _canonical(values: tuple[object, ...]) -> bytes:
    """Return the values as JSON without blanks, in UTF-8; a change has thousands of rows."""
    return f"[{','.join(map(_one, values))}]".encode("utf-8", "surrogatepass")


def _one(value: object) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    return str(value) if type(value) is int else json.dumps(value)
