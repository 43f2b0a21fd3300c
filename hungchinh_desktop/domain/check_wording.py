"""Check the words on people: unkind ones, private ones, short ones, untidy ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from hungchinh_desktop.domain.check_households import (
    MANY,
    REGISTER,
    household_mend,
    link_to,
    place_of,
)
from hungchinh_desktop.domain.finding import Finding, Mend, MendKind, Rule
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.neutral_wording import made_neutral, unkind_words
from hungchinh_desktop.domain.plan_facts import PlanFacts, texts_of
from hungchinh_desktop.domain.sensitive_text import personal_number
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.domain.wording import joined

_SHOWN_WORDS = 5
_NEW_LAW_FROM = 2026
_LAWS = (
    "Nghị định 13/2023/NĐ-CP, Điều 2 khoản 4",
    "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15; Nghị định 356/2025/NĐ-CP, Điều 4",
)
# Short forms that a reader outside the office does not know, with what they stand for.
SHORT_FORMS = {
    "NCT": "người cao tuổi",
    "BTXH": "bảo trợ xã hội",
    "KT": "khuyết tật",
    "NKT": "người khuyết tật",
    "PTKT": "phát triển kinh tế",
    "PT": "phổ thông",
    "PN": "Phụ nữ",
    "TP": "thành phố",
    "XĐGN": "xóa đói giảm nghèo",
}
_SHORT = re.compile(rf"\b(?:{'|'.join(sorted(SHORT_FORMS, key=len, reverse=True))})\b")
_STRAY_COMMA = re.compile(r",\s*$|,(?=\s*\()|^(Hỗ trợ),(?=\s)")
_SPACES = re.compile(r"\s+([,.;])")

UNKIND = Rule(
    "unkind-wording",
    Severity.WARNING,
    "Lời ghi dễ làm tổn thương người dân",
    "Kế hoạch gửi nhiều nơi và có thể được đọc trước dân; lời trung tính vẫn đủ ý.",
)
SENSITIVE_TABLE = Rule(
    "sensitive-table",
    Severity.WARNING,
    "Bảng hộ nêu chuyện sức khỏe, gia đình",
    "Sức khỏe và hoàn cảnh riêng là dữ liệu cá nhân nhạy cảm; văn bản niêm yết hoặc gửi rộng"
    " không được nêu.",
)
SENSITIVE_TEXT = Rule(
    "sensitive-text",
    Severity.ERROR,
    "Câu trong kế hoạch nêu chuyện riêng của một người",
    "Nêu tên người cùng bệnh tật hay hoàn cảnh riêng trong văn bản sẽ niêm yết là làm lộ"
    " dữ liệu nhạy cảm.",
)
SHORT_WORDS = Rule(
    "short-forms",
    Severity.HINT,
    "Chữ viết tắt người ngoài không hiểu",
    "Kế hoạch gửi cả xóm và đoàn thể; chữ tắt riêng của cơ quan nên viết đủ.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.5",
)
UNTIDY = Rule(
    "untidy-text",
    Severity.HINT,
    "Dấu phẩy thừa, đầu câu viết thường",
    "Những chỗ này in ra trong bảng hộ của kế hoạch.",
)


def unkind(facts: PlanFacts) -> Iterator[Finding]:
    """Find households described with words that hurt; many are told and mended together."""
    found = list(_unkind(facts))
    if len(found) < MANY:
        yield from found
        return
    edits = tuple(edit for one in found for edit in one.mends[0].edits)
    yield UNKIND.found(
        f"{len(found)} lời ghi về hộ dễ làm tổn thương người dân.",
        REGISTER,
        "Thay bằng lời trung tính.",
        Link("household"),
        excerpt=" … ".join(one.excerpt for one in found[:_SHOWN_WORDS]),
        marked=tuple({words for one in found[:_SHOWN_WORDS] for words in one.marked}),
        mends=(household_mend(f"Thay {len(edits)} lời ghi cùng lúc", dict(edits)),),
    )


def _unkind(facts: PlanFacts) -> Iterator[Finding]:
    for entry in facts.entries:
        own = entry.household
        for field, text in (("situation", own.situation), ("support", own.support)):
            found = unkind_words(text)
            if found:
                words = found[0].words
                neutral = made_neutral(text)
                yield UNKIND.found(
                    f"{own.head_name}: “{words.lower()}” nên ghi “{found[0].neutral.lower()}”.",
                    place_of(entry),
                    f"Thay bằng “{found[0].neutral.lower()}”.",
                    link_to(entry),
                    excerpt=text,
                    marked=tuple(one.words for one in found),
                    mends=(
                        household_mend(f"Ghi: “{neutral}”", {f"{own.id}/{field}": neutral}),
                        Mend(MendKind.GO, "Mở hộ để ghi cách khác", link=link_to(entry)),
                    ),
                )


def sensitive_table(facts: PlanFacts) -> Iterator[Finding]:
    """Find that the printed tables name illness or family events."""
    if facts.finder is None:
        return
    words: Counter[str] = Counter()
    for entry in facts.entries:
        word = facts.finder.in_text(f"{entry.household.situation} · {entry.household.support}")
        if word:
            words[word] += 1
    if words:
        shown = ", ".join(word for word, _count in words.most_common(_SHOWN_WORDS))
        yield SENSITIVE_TABLE.found(
            f"{words.total()} hộ có lời về sức khỏe, gia đình sẽ in trong bảng: {shown}…",
            REGISTER,
            "Khi niêm yết hoặc gửi rộng, dùng danh sách niêm yết thay cho bảng này.",
            Link("household"),
            why=f"{SENSITIVE_TABLE.why} ({_law(facts)})",
            mends=(
                Mend(MendKind.KEEP, "Chỉ gửi nội bộ; niêm yết bằng danh sách riêng"),
                Mend(MendKind.GO, "Mở Xuất và in để in danh sách niêm yết", link=Link("exchange")),
            ),
        )


def sensitive_texts(facts: PlanFacts) -> Iterator[Finding]:
    """Find sentences that name a household's head with a private word, or hold a card number."""
    heads = {entry.household.head_fold: entry.household.head_name for entry in facts.entries}
    for text in texts_of(facts):
        number = personal_number(text.text)
        word = facts.finder.in_text(text.text) if facts.finder and not number else ""
        if not (number or word):
            continue
        folded = f" {fold(text.text)} "
        named = next((name for head, name in heads.items() if f" {head} " in folded), "")
        if not (number or named):
            continue
        sentence = (
            f"{_capital(text.name)} có số giấy tờ “{number}”."
            if number
            else f"{_capital(text.name)} nêu tên {named} cùng “{word}”."
        )
        yield SENSITIVE_TEXT.found(
            sentence,
            text.place,
            "Bỏ chi tiết riêng ra khỏi câu.",
            text.link,
            why=f"{SENSITIVE_TEXT.why} ({_law(facts)})",
            excerpt=text.text,
            marked=tuple(filter(None, (number, named, word))),
        )


def short_forms(facts: PlanFacts) -> Iterator[Finding]:
    """Find the short forms in the words on households, told together."""
    found: Counter[str] = Counter()
    excerpts: list[str] = []
    for entry in facts.entries:
        for text in (entry.household.situation, entry.household.support):
            words = _short_words(text)
            found.update(words)
            if words and len(excerpts) < _SHOWN_WORDS:
                excerpts.append(text)
    if found:
        meanings = joined([f"{word} ({SHORT_FORMS[word]})" for word in found])
        yield SHORT_WORDS.found(
            f"Bảng hộ dùng chữ viết tắt: {meanings}.",
            REGISTER,
            "Viết đủ chữ trong câu thực trạng và hướng hỗ trợ của hộ.",
            Link("household"),
            excerpt=" … ".join(excerpts),
            marked=tuple(found),
        )


def untidy_texts(facts: PlanFacts) -> Iterator[Finding]:
    """Find stray commas and small first letters in the words on households, told together."""
    texts: dict[str, str] = {}
    names: dict[str, str] = {}
    excerpts: list[str] = []
    for entry in facts.entries:
        own = entry.household
        for field, text in (("situation", own.situation), ("support", own.support)):
            tidied = tidy(text)
            if tidied != text:
                texts[f"{own.id}/{field}"] = tidied
                names.setdefault(own.id, own.head_name)
                excerpts.append(text)
    if texts:
        who = list(names.values())
        shown = ", ".join(who[:3]) + ("…" if len(who) > 3 else "")
        yield UNTIDY.found(
            f"{len(who)} hộ có dấu phẩy thừa hoặc đầu câu viết thường: {shown}",
            REGISTER,
            "Sửa các câu đó; nội dung giữ nguyên.",
            Link("household", target=next(iter(names))),
            excerpt=" … ".join(excerpts[:_SHOWN_WORDS]),
            mends=(household_mend(f"Sửa {len(texts)} câu này cùng lúc", texts),),
        )


@lru_cache(maxsize=10_000)  # of two thousand notes one changes at a time
def _short_words(text: str) -> tuple[str, ...]:
    return tuple(_SHORT.findall(text))


@lru_cache(maxsize=10_000)
def tidy(text: str) -> str:
    """Return a note with a capital first letter and without stray commas."""
    mended = _STRAY_COMMA.sub(lambda found: found[1] or "", text.strip())
    mended = _SPACES.sub(r"\1", mended)
    return mended[:1].upper() + mended[1:]


def _law(facts: PlanFacts) -> str:
    return _LAWS[facts.plan.year >= _NEW_LAW_FROM]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
