"""Give each printed row a short code, so that a list filled in by hand finds its households."""

from __future__ import annotations

import re
from hashlib import blake2b

LENGTH = 6
_SIGNS = "0123456789ABCDEFGHJKNPQRTUVXY"  # narrow ones, none that looks like another
_BASE = len(_SIGNS)
_LOOK_ALIKE = str.maketrans("OILSZĐ", "01152D")
_NOT_SIGNS = re.compile(r"[^0-9A-Z]")


def row_code(household_id: str) -> str:
    """Return the code of a household with its check sign: "7K2Q9M-C"."""
    number = int.from_bytes(blake2b(household_id.encode(), digest_size=8).digest(), "big")
    signs = ""
    for _ in range(LENGTH):
        number, place = divmod(number, _BASE)
        signs += _SIGNS[place]
    return f"{signs}-{_check_sign(signs)}"


def read_code(typed: str) -> str:
    """Return a code as it is printed, "" when its signs and its check sign do not agree.

    Look-alike letters, blanks and small letters are taken for what they stand for. One wrong
    sign, or two neighbours changed, is always found.
    """
    signs = _NOT_SIGNS.sub("", typed.upper().translate(_LOOK_ALIKE))
    if len(signs) != LENGTH + 1 or any(sign not in _SIGNS for sign in signs):
        return ""
    body, check = signs[:LENGTH], signs[LENGTH]
    return f"{body}-{check}" if _check_sign(body) == check else ""


def _check_sign(signs: str) -> str:
    total = sum(weight * _SIGNS.index(sign) for weight, sign in enumerate(signs, 2))
    return _SIGNS[-total % _BASE]
