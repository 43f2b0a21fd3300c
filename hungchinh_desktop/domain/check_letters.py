"""Check what paper cannot take: letters the font lacks, words and texts too long for a cell."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from hungchinh_desktop.domain.check_households import link_to, place_of
from hungchinh_desktop.domain.finding import Finding, Mend, MendKind, Rule
from hungchinh_desktop.domain.household import Household
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.plan_facts import PlanFacts, texts_of
from hungchinh_desktop.domain.vocabulary import Severity


class _Cell(NamedTuple):
    """Name a cell of the household tables and how many letters one of its lines takes."""

    field: str
    label: str
    letters: int


# Column widths of the plan's tables, see yearly_plan_document: 41, 57 and 41 mm less their
# padding, at 12 points; a letter of Times New Roman takes 5.4 points on the average.
_CELLS = (
    _Cell("head_name", "họ tên", 19),
    _Cell("situation", "thực trạng", 27),
    _Cell("support", "hướng hỗ trợ", 19),
)
_LINES_OF_A_PAGE = 45

MISSING_GLYPH = Rule(
    "missing-glyph",
    Severity.ERROR,
    "Ký tự không in được",
    "Phông chữ của văn bản không có ký tự này; giấy in ra sẽ có ô trống.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục I.2 (bộ mã ký tự Unicode)",
)
OVERFLOW = Rule(
    "cell-overflow",
    Severity.WARNING,
    "Chữ không vừa ô của bảng",
    "Chữ liền quá dài bị ngắt giữa chừng; câu dài hơn một trang làm dòng của bảng bị cắt đôi.",
)


def missing_glyphs(facts: PlanFacts) -> Iterator[Finding]:
    """Find the letters that the paper's font lacks, in every text that is printed."""
    if not facts.unprintable:
        return
    for text in texts_of(facts):
        yield from _lacking(facts, text.text, _capital(text.name), text.place, text.link)
    for basis in facts.bases:
        link = Link("yearly_plan", target="bases")
        place = "Kế hoạch · Căn cứ"
        yield from _lacking(facts, basis.citation, f"Căn cứ {basis.number}", place, link)
    for entry in facts.entries:
        own = entry.household
        words = f"{own.head_name} · {own.situation} · {own.support}"
        yield from _lacking(facts, words, own.head_name, place_of(entry), link_to(entry))


def overflows(facts: PlanFacts) -> Iterator[Finding]:
    """Find words longer than a line of their cell, and texts higher than a page."""
    for entry in facts.entries:
        fault = _overflow(entry.household)
        if fault:
            words, excerpt = fault
            yield OVERFLOW.found(
                f"{entry.household.head_name}: {words}.",
                place_of(entry),
                "Thêm dấu cách giữa các chữ, hoặc ghi ngắn lại.",
                link_to(entry),
                excerpt=excerpt,
                mends=(Mend(MendKind.GO, "Mở hộ để sửa", link=link_to(entry)),),
            )


def _overflow(own: Household) -> tuple[str, str] | None:
    for cell in _CELLS:
        text: str = getattr(own, cell.field)
        if len(text) <= cell.letters:
            continue
        longest = max(text.split(), key=len, default="")
        if len(longest) > cell.letters:
            return f"{cell.label} có chữ liền {len(longest)} ký tự, không vừa một dòng", longest
        if math.ceil(len(text) / cell.letters) > _LINES_OF_A_PAGE:
            return f"{cell.label} dài {len(text)} ký tự, cao hơn một trang", text[:200]
    return None


def _lacking(facts: PlanFacts, text: str, name: str, place: str, link: Link) -> Iterator[Finding]:
    lacking = sorted(facts.unprintable & set(text))
    if lacking:
        shown = ", ".join(f"“{char}” (U+{ord(char):04X})" for char in lacking)
        yield MISSING_GLYPH.found(
            f"{name}: không in được ký tự {shown}.",
            place,
            "Xóa hoặc thay ký tự đó.",
            link,
            excerpt=text,
            marked=tuple(lacking),
            mends=(Mend(MendKind.GO, "Mở chỗ đó để thay ký tự", link=link),),
        )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
