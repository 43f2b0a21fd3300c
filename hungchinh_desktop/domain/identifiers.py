"""Make keys that never clash between the files of several communes."""

from __future__ import annotations

import os
import time
import uuid

_NS_PER_MS = 1_000_000


def new_id() -> str:
    """Return a time-ordered UUID (version 7 of RFC 9562) as lower-case text.

    The twelve bits after the millisecond hold its fraction (section 6.2, method 3), so that
    keys made one after the other also sort one after the other.
    """
    stamp, rest = divmod(time.time_ns(), _NS_PER_MS)
    fraction = rest * 0x1000 // _NS_PER_MS
    random_bits = int.from_bytes(os.urandom(8)) & ((1 << 62) - 1)
    value = (stamp & ((1 << 48) - 1)) << 80 | 0x7 << 76 | fraction << 64 | 0x2 << 62 | random_bits
    return str(uuid.UUID(int=value))
