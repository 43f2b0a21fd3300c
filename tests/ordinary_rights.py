"""Let a test that runs as the superuser obey rights as everybody does."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_VERSION_3 = 0x20080522  # of Linux's capability records: two of them, 32 bits each
# CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER: rights and owners of files do not bind.
_OVERRIDES = 0b1110


class _Head(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("process", ctypes.c_int))


class _Sets(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


@contextmanager
def ordinary_rights() -> Iterator[None]:
    """Give up what lifts the superuser above the rights of files, as long as the block runs.

    The account stays the same, so the program's own files remain readable wherever they lie.
    """
    assert sys.platform != "win32"
    if os.geteuid() != 0:
        yield
        return
    library = ctypes.CDLL(None, use_errno=True)
    head, sets = _Head(_VERSION_3, 0), (_Sets * 2)()
    _checked(library.capget(ctypes.byref(head), sets))
    own = sets[0].effective
    sets[0].effective = own & ~_OVERRIDES
    _checked(library.capset(ctypes.byref(head), sets))
    try:
        yield
    finally:
        sets[0].effective = own
        _checked(library.capset(ctypes.byref(head), sets))


def _checked(answer: int) -> None:
    if answer != 0:
        raise OSError(ctypes.get_errno(), "capabilities could not be changed")
