"""Notice where a near-poor household is said to leave poverty, and offer the right words."""

from __future__ import annotations

import re

from hungchinh_desktop.domain.vietnamese import nfc
from hungchinh_desktop.domain.vocabulary import PovertyStatus

# A near-poor household leaves near-poverty; only what it is expected to do counts, so that
# "Hộ mới thoát nghèo 2022" of a household that once was poor stays as it is.
_EXPECTED_TO_LEAVE_POVERTY = re.compile(r"(khả năng\s+thoát\s+)(?=nghèo)", re.IGNORECASE)


def says_exit_wrongly(text: str, status: PovertyStatus) -> bool:
    """Tell whether a near-poor household's text expects it to leave poverty."""
    wrong = _EXPECTED_TO_LEAVE_POVERTY.search(nfc(text)) is not None
    return wrong and status is PovertyStatus.NEAR_POOR


def with_near_poor_exit(text: str) -> str:
    """Return the text with "khả năng thoát nghèo" put right: "khả năng thoát cận nghèo"."""
    return _EXPECTED_TO_LEAVE_POVERTY.sub(_added_word, nfc(text))


def _added_word(found: re.Match[str]) -> str:
    words = found[1]
    return words + ("CẬN " if words.isupper() else "cận ")
