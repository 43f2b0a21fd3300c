"""Check the plan's own words: blanks, doubled words, and what last year's plan left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hungchinh_desktop.domain.check_bases import BASES, PLACE
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.finding import Finding, Mend, MendKind, Rule
from hungchinh_desktop.domain.plan_facts import PlanFacts, PlanText, of_clause, texts_of
from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.domain.yearly_plan import ClauseKind, check_clause_text

# "một số" of words doubled on purpose in Vietnamese is open; the longest real fault has 4 words.
_DOUBLED = re.compile(r"\b(\w+ \w+(?:,? \w+){0,2})[, ]+\1\b", re.IGNORECASE)


EMPTY = Rule(
    "empty-clause",
    Severity.ERROR,
    "Mục còn trống",
    "Mục trống in ra một dòng gạch đầu dòng không có chữ.",
)
DOUBLED = Rule(
    "doubled-words",
    Severity.WARNING,
    "Chữ bị lặp",
    "Chữ lặp thường do chép và dán; người ký phải đọc lại cả câu.",
)
FORMER_YEAR = Rule(
    "former-year",
    Severity.WARNING,
    "Còn ghi năm trước",
    "Câu chép từ kế hoạch năm trước có thể còn số liệu, thời hạn của năm đó.",
)
FORMER_BASIS = Rule(
    "former-basis",
    Severity.WARNING,
    "Căn cứ của năm trước",
    "Văn bản làm riêng cho một năm không còn là căn cứ của năm sau.",
)


def empty_texts(facts: PlanFacts) -> Iterator[Finding]:
    """Find clauses without a word."""
    for clause in facts.clauses:
        if clause.kind is not ClauseKind.BLOCK and not clause.text.strip():
            text = of_clause(clause)
            remedy = "Ghi nội dung hoặc bỏ mục này."
            yield EMPTY.found(f"Mục {clause.code} còn trống.", text.place, remedy, text.link)


def doubled_words(facts: PlanFacts) -> Iterator[Finding]:
    """Find two or three words that stand twice in a row."""
    for text in texts_of(facts):
        found = doubled_in(text.text)
        if found:
            once = text.text[: found.start()] + found[1] + text.text[found.end() :]
            yield DOUBLED.found(
                f"Lặp từ “{found[1]}” ở {text.name}.",
                text.place,
                "Bỏ bớt từ bị lặp.",
                text.link,
                excerpt=text.text,
                marked=(found.group(),),
                mends=rewriting(text, once, f"Bỏ một lần “{found[1]}”"),
            )


@lru_cache(maxsize=2_000)  # the text of a plan changes one clause at a time
def doubled_in(text: str) -> re.Match[str] | None:
    """Return where words stand twice in a row."""
    return _DOUBLED.search(text)


def former_years(facts: PlanFacts) -> Iterator[Finding]:
    """Find where the plan's text still names last year."""
    year = facts.plan.year
    former = _former(year)
    for text in texts_of(facts):
        found = former.search(text.text)
        if found:
            new = former.sub(str(year), text.text)
            yield FORMER_YEAR.found(
                f"{text.name[:1].upper()}{text.name[1:]} còn ghi năm {year - 1}.",
                text.place,
                f"Xem lại câu này có đúng cho năm {year} không.",
                text.link,
                excerpt=text.text,
                marked=(found.group(),),
                mends=(
                    *rewriting(text, new, f"Đổi thành năm {year}"),
                    Mend(MendKind.KEEP, f"Giữ nguyên, câu này nói đúng về năm {year - 1}"),
                ),
            )


def former_bases(facts: PlanFacts) -> Iterator[Finding]:
    """Find bases made for last year alone.

    A plan cites instruments of the year before; one made for that year alone is another matter.
    """
    year = facts.plan.year
    for basis in facts.bases:
        found = _former(year).search(basis.subject)
        if found:
            yield FORMER_BASIS.found(
                f"Căn cứ {basis.number} là văn bản của năm {year - 1}.",
                PLACE,
                f"Thay bằng văn bản của năm {year}, nếu đã có.",
                BASES,
                excerpt=basis.citation,
                marked=(found.group(),),
            )


def rewriting(text: PlanText, new: str, words: str) -> tuple[Mend, ...]:
    """Return the ways to mend a text: write it anew where the program may, or go there.

    An empty `new` is no proposal. A text whose numbers come from the register keeps them; where
    it would lose one, only the officer can mend it.
    """
    go = Mend(MendKind.GO, "Mở chỗ đó để sửa tay", link=text.link)
    if not new:
        return (go,)
    try:
        check_clause_text(text.text, new)
    except UserError:
        return (go,)
    if text.clause is not None:
        return (Mend(MendKind.CLAUSE_TEXT, words, ((text.clause.id, new),)), go)
    if text.field:
        return (Mend(MendKind.PLAN_TEXT, words, ((text.field, new),)), go)
    return (go,)


def _former(year: int) -> re.Pattern[str]:
    """Return the year before as a word of its own: not in 12/2023, 2023/NĐ-CP or 2021-2023."""
    return re.compile(rf"(?<![\d/–-]){year - 1}(?![\d/–-])")
