"""Know words that hurt the people they describe, and offer neutral ones in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_PAIRS = (
    (r"không biết (?:cách )?làm ăn", "chưa có kiến thức sản xuất, kinh doanh"),
    (r"(?:mắc |bị )?bệnh xã hội", "có bệnh cần điều trị lâu dài"),
    (r"tàn tật|tàn phế|què quặt", "khuyết tật"),
    (r"bị mù|mù lòa|mù loà", "khuyết tật nhìn"),
    (r"câm điếc", "khuyết tật nghe, nói"),
    (r"(?:bị )?(?:điên|tâm thần|thần kinh)", "có bệnh cần điều trị lâu dài"),
    (r"(?:bị )?(?:nghiện ngập|nghiện hút|nghiện ma t[úu][ýy])", "cần hỗ trợ cai nghiện"),
    (r"lười (?:lao động|làm)|lười biếng", "chưa tích cực lao động"),
    (r"ỷ lại|trông chờ,? ỷ lại", "chưa chủ động vươn lên"),
    (r"góa bụa|goá bụa", "đơn thân"),
    (r"đẻ nhiều|đông con nheo nhóc", "đông con"),
    (r"dốt nát|thất học|mù chữ", "chưa biết đọc, viết"),
)
_PATTERN = re.compile(
    "|".join(rf"(?P<w{n}>\b(?:{words})\b)" for n, (words, _) in enumerate(_PAIRS)), re.IGNORECASE
)

# One of these stands in whatever the pattern finds; looking for them is far quicker.
_PARTS = (
    *("không biết", "bệnh xã hội", "tàn tật", "tàn phế", "què quặt", "mù", "câm điếc", "điên"),
    *("tâm thần", "thần kinh", "nghiện", "lười", "ỷ lại", "góa", "goá", "đẻ nhiều"),
    *("nheo nhóc", "dốt nát", "thất học"),
)


@dataclass(frozen=True, slots=True)
class Unkind:
    """Hold words that hurt, and the neutral ones proposed for them."""

    words: str
    neutral: str


@lru_cache(maxsize=10_000)  # of two thousand notes one changes at a time
def unkind_words(text: str) -> tuple[Unkind, ...]:
    """Return the hurting words of a text in their order, each with its proposal."""
    lower = text.lower()
    if not any(part in lower for part in _PARTS):
        return ()
    return tuple(Unkind(found.group(), _neutral(found)) for found in _PATTERN.finditer(text))


@lru_cache(maxsize=10_000)
def made_neutral(text: str) -> str:
    """Return the text with every proposal taken up."""
    return _PATTERN.sub(_neutral, text)


def _neutral(found: re.Match[str]) -> str:
    neutral = _PAIRS[int((found.lastgroup or "w0")[1:])][1]
    return neutral[:1].upper() + neutral[1:] if found.group()[:1].isupper() else neutral
