"""Make keys that never clash between the files of several communes."""

from __future__ import annotations

import os
import time


def new_id() -> str:
    """Return a time-ordered UUID (version 7 of RFC 9562) as lower-case text."""
    stamp = time.time_ns() // 1_000_000
    value = (stamp & ((1 << 48) - 1)) << 80 | int.from_bytes(os.urandom(10))
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    digits = f"{value:032x}"  # the module uuid would cost the start of the program 2 ms
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
