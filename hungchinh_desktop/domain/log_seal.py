"""Seal the changes of the log, each upon the one before, so that a later hand shows."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

MARK = 4
"""Bytes of a row's hash that are kept to find the row; the seal covers all of them."""

_SHORT = 8


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


def sealed(before: str, change: tuple[object, ...], rows: Iterable[tuple[object, ...]]) -> LogSeal:
    """Return the seal of a change.

    Args:
        before: the seal of the change before, "" for the first.
        change: number, time, label, kind, target and maker.
        rows: its logged rows in their order, see `row_hash`.
    """
    whole = hashlib.sha256(before.encode() + b"\n" + _canonical(change))
    marks, first = bytearray(), 0
    for row in rows:
        if not first:
            first = int(str(row[0]))
        digest = row_hash(row)
        whole.update(digest)
        marks += digest[:MARK]
    return LogSeal(whole.hexdigest(), first, bytes(marks))


def short_code(seal: str) -> str:
    """Return eight letters and figures that stand for a seal on paper: "K7QD-2MXA"."""
    code = base64.b32encode(bytes.fromhex(seal)[: _SHORT * 5 // 8]).decode()
    return f"{code[: _SHORT // 2]}-{code[_SHORT // 2 :]}"


def _canonical(values: tuple[object, ...]) -> bytes:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
