"""Tell when a review leads to another class than the register has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.family_vocabulary import ReviewedClass
from hungchinh_desktop.domain.vocabulary import PovertyStatus

if TYPE_CHECKING:
    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.domain.poverty_standard import PovertyReview

FOLLOW_REVIEW = "Đổi diện theo kết quả rà soát…"
_SAME = {ReviewedClass.POOR: PovertyStatus.POOR, ReviewedClass.NEAR_POOR: PovertyStatus.NEAR_POOR}


def differs(entry: RegisterEntry, review: PovertyReview) -> bool:
    """Tell whether a review found another class than the register has."""
    return (
        entry.spell.ended_on is None
        and _SAME.get(review.decided, PovertyStatus.ESCAPED) is not entry.status
    )
