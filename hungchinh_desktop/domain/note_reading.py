"""Read the officer's own sentences and propose codes from them; she confirms each or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.poverty import escape_clock
from hungchinh_desktop.domain.typed_date import read_date
from hungchinh_desktop.domain.vietnamese import nfc
from hungchinh_desktop.domain.vocabulary import (
    CAUSE_LABELS,
    NEED_LABELS,
    PovertyCause,
    SupportNeed,
)


class ProposalKind(StrEnum):
    """What a sentence lets the program propose."""

    EXIT = "exit"
    ESCAPE = "escape"
    NEED = "need"
    CAUSE = "cause"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Hold one proposal: its value as stored, the words that led to it, and a sentence.

    `value` is a year, a stored date, or the code of a need or a cause.
    """

    kind: ProposalKind
    value: str
    words: str
    sentence: str


_EXIT = re.compile(
    r"(?:(?:có )?khả năng|dự kiến|đăng ký|phấn đấu)\s+thoát(?:\s+(?:cận\s+)?nghèo)?"
    r"(?:[\s,(]*(?:trong |vào )?(?:năm )?([0-9]{4}))?"
)
_DAY = r"(?:năm\s+|tháng\s+|ngày\s+)?((?:[0-9]{1,2}[/.-]){0,2}[0-9]{4})"
_ESCAPE = re.compile(rf"(?:mới|đã|vừa)\s+thoát\s+nghèo(?:[\s,(:]*(?:từ |vào |trong )?{_DAY})")
# What is asked for; each is taken out of the sentence, so that "vốn sản xuất" is credit alone.
_NEEDS = (
    (
        SupportNeed.CREDIT,
        (
            r"(?:vay )?vốn(?: vay)?(?: (?:sản xuất|làm ăn|ptkt|phát triển kinh tế))?"
            r"|vay ngân hàng|tín dụng"
        ),
    ),
    (SupportNeed.HEALTH, r"chữa bệnh|khám bệnh|bảo hiểm y tế|bhyt|thuốc men|y tế"),
    (SupportNeed.EDUCATION, r"học tập|học phí|sách vở|đi học|đến trường|giáo dục"),
    (SupportNeed.HOUSING, r"nhà ở|(?:xây|sửa|làm) (?:mới )?nhà|xóa nhà tạm|xoá nhà tạm"),
    (
        SupportNeed.PRODUCTION,
        (
            r"phát triển kinh tế|ptkt|sản xuất|sinh kế|con giống|cây giống"
            r"|chăn nuôi|trồng trọt|bò giống|phân bón"
        ),
    ),
)
_CAUSES = (
    (
        PovertyCause.ILLNESS_OR_ACCIDENT,
        (
            r"bệnh(?: tật)?(?: nặng)?|ốm đau|đau ốm|tai nạn"
            r"|khuyết tật(?: nặng)?|\bkt\b|tâm thần|nạn nhân"
        ),
    ),
    (
        PovertyCause.NO_LABOUR,
        (
            r"không có (?:người )?lao động|hết tuổi lao động|mất sức"
            r"|nct cô đơn|già yếu|neo đơn|sống (?:1|một) mình|sống phụ thuộc"
        ),
    ),
    (PovertyCause.NO_KNOWLEDGE, r"không biết cách làm ăn|thiếu kiến thức|không có kiến thức"),
    (PovertyCause.NO_CAPITAL, r"(?:không có|thiếu|chưa có) vốn"),
    (PovertyCause.NO_PRODUCTION_LAND, r"(?:không có|thiếu|chưa có) (?:đất sản xuất|ruộng)"),
    (PovertyCause.NO_TOOLS, r"(?:không có|thiếu) (?:công cụ|phương tiện|dụng cụ)"),
    (PovertyCause.NO_SKILLS, r"(?:không có|thiếu|chưa có) (?:tay nghề|kỹ năng|nghề)"),
    (PovertyCause.OTHER, r"đơn thân|đông người ăn theo|đông con|chồng chết|vợ chết|nuôi con nhỏ"),
)
_NEED_PATTERNS = tuple((need, re.compile(words)) for need, words in _NEEDS)
_CAUSE_PATTERNS = tuple((cause, re.compile(words)) for cause, words in _CAUSES)
_LETTER = re.compile(r"[^\W\d_]")


def read_notes(situation: str, support: str, year: int) -> tuple[Proposal, ...]:
    """Return what the two sentences of a household let one propose.

    Args:
        situation: the officer's words on the household.
        support: her words on the support; a need is read from here alone.
        year: the year that "có khả năng thoát" means when it names none.
    """
    situation, support = nfc(situation), nfc(support)
    exits = _exit(support, year) or _exit(situation, year)
    escapes = _escape(situation) or _escape(support)
    return (*exits, *escapes, *_needs(support), *_causes(situation))


def needs_of(support: str) -> frozenset[SupportNeed]:
    """Return the kinds of support that a sentence asks for."""
    return frozenset(SupportNeed(found.value) for found in _needs(nfc(support)))


def _exit(text: str, year: int) -> tuple[Proposal, ...]:
    found = _EXIT.search(text.lower())
    if not found:
        return ()
    words = text[found.start() : found.end()]
    target = found[1] or str(year)
    sentence = f"Có khả năng thoát năm {target}, theo lời ghi “{words}”."
    return (Proposal(ProposalKind.EXIT, target, words, sentence),)


def _escape(text: str) -> tuple[Proposal, ...]:
    found = _ESCAPE.search(text.lower())
    recognised_on = read_date(found[1]) if found else None
    if not found or recognised_on is None:
        return ()
    words = text[found.start() : found.end()]
    end = escape_clock(recognised_on).wording
    sentence = f"Mới thoát nghèo {_known(recognised_on)}; tính 36 tháng {end}."
    return (Proposal(ProposalKind.ESCAPE, recognised_on.stored, words, sentence),)


def _known(day: PartialDate) -> str:
    if day.precision == "day":
        return f"ngày {day.shown}"
    unit = "năm" if day.precision == "year" else "tháng"
    return f"{unit} {day.shown}, chưa rõ ngày"


def _needs(support: str) -> tuple[Proposal, ...]:
    rest = _EXIT.sub(" ", support.lower())
    found: dict[SupportNeed, str] = {}
    for need, pattern in _NEED_PATTERNS:
        asked = pattern.search(rest)
        if asked:
            found[need] = asked[0]
            rest = pattern.sub(" ", rest)
    if not found and _LETTER.search(rest):
        found[SupportNeed.OTHER] = support
    return tuple(
        Proposal(
            ProposalKind.NEED,
            need.value,
            words,
            f"Nhóm hỗ trợ {NEED_LABELS[need]}, theo lời ghi “{words}”.",
        )
        for need, words in found.items()
    )


def _causes(situation: str) -> tuple[Proposal, ...]:
    lower = situation.lower()
    found = {cause: pattern.search(lower) for cause, pattern in _CAUSE_PATTERNS}
    return tuple(
        Proposal(
            ProposalKind.CAUSE,
            cause.value,
            words[0],
            f"Nguyên nhân: {CAUSE_LABELS[cause].lower()}, theo lời ghi “{words[0]}”.",
        )
        for cause, words in found.items()
        if words
    )
