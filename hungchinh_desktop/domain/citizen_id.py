"""Look at citizen numbers (số định danh, CCCD, CMND) and say what seems wrong with them."""

from __future__ import annotations

import re

from hungchinh_desktop.domain.partial_date import PartialDate

_PROVINCE_CODES = (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035"
    " 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072"
    " 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096"
)
_PROVINCES = frozenset(_PROVINCE_CODES.split())
_LENGTH, _OLD_LENGTH = 12, 9
_SIGNS = re.compile(r"[\s.\-']")


def plain_digits(text: str) -> str:
    """Return the number without blanks, dots and the tail that Excel gives a number."""
    return _SIGNS.sub("", re.sub(r"\.0+$", "", text.strip()))


def repadded(text: str) -> str | None:
    """Return the number with the zeros that Excel dropped, None when none are missing.

    Codes 010–096 arrive with 11 digits, codes 001–008 with 10.
    """
    digits = plain_digits(text)
    if not digits.isascii() or not digits.isdigit() or len(digits) not in (10, 11):
        return None
    padded = digits.zfill(_LENGTH)
    return padded if padded[:3] in _PROVINCES else None


def is_citizen_number(text: str) -> bool:
    """Tell whether a text has the 12 digits of a citizen number, a known province first."""
    digits = plain_digits(text)
    return len(digits) == _LENGTH and digits.isdecimal() and digits[:3] in _PROVINCES


def advice_on(text: str, birth: PartialDate | None = None) -> str:
    """Return what seems wrong with a citizen number, in one sentence; "" when nothing does.

    The year of birth stands in the digits 4 to 6: century and sex, then the year's last two.
    """
    digits = plain_digits(text)
    padded = repadded(digits)
    if padded:
        return f"CCCD “{digits}” thiếu số 0 ở đầu; đúng ra là {padded}."
    if not digits.isascii() or not digits.isdigit() or len(digits) not in (_LENGTH, _OLD_LENGTH):
        return f"CCCD “{text.strip()}” không đủ 12 chữ số (hoặc 9 chữ số nếu là CMND cũ)."
    if len(digits) == _OLD_LENGTH:
        return ""
    if digits[:3] not in _PROVINCES:
        return f"CCCD “{digits}” có mã tỉnh {digits[:3]} không có trong danh mục; hãy xem lại."
    year = 1900 + int(digits[3]) // 2 * 100 + int(digits[4:6])
    if birth is not None and birth.year != year:
        return f"CCCD “{digits}” ghi năm sinh {year}, khác năm sinh {birth.year} của chủ hộ."
    return ""
