"""Check how the text cites: numbers of instruments, capitals of Điều and Mục."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hungchinh_desktop.domain.check_bases import SYMBOL, symbol_sentence
from hungchinh_desktop.domain.check_texts import rewriting
from hungchinh_desktop.domain.citation_reading import citations_in, mended_symbol, symbol_is_right
from hungchinh_desktop.domain.finding import Finding, Rule
from hungchinh_desktop.domain.plan_facts import PlanFacts, PlanText, texts_of
from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.domain.wording import joined

# "điều 6 Quyết định", "mục III": parts of a cited text, not "điều kiện" or "mục tiêu".
SMALL_PART = re.compile(
    r"\b(điều|mục|chương|phần|tiểu mục)\s+(\d+|[IVX]+)\b(?!\s*(?:hộ|năm|tháng))"
)
CAPITAL_UNIT = re.compile(r"(?<![.:;]\s)(?<!^)\b(Khoản|Điểm)\s+(\d+|[a-zđ])\b")

CAPITALS = Rule(
    "citation-capitals",
    Severity.HINT,
    "Chữ hoa khi viện dẫn",
    "Viện dẫn Phần, Chương, Mục, Tiểu mục, Điều thì viết hoa; khoản, điểm viết thường.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V",
)


def symbols_in_text(facts: PlanFacts) -> Iterator[Finding]:
    """Find instruments in the text whose number does not follow the pattern."""
    for text in texts_of(facts):
        for citation in citations_in(text.text):
            number = citation.number
            if symbol_is_right(number):
                continue
            right = mended_symbol(number)
            new = text.text.replace(number, right) if right else ""
            yield SYMBOL.found(
                symbol_sentence(_capital(text.name), number),
                text.place,
                f"Sửa thành “{right}”." if right else "Sửa lại số, ký hiệu của văn bản.",
                text.link,
                excerpt=text.text,
                marked=(number,),
                mends=rewriting(text, new, f"Sửa thành “{right}”"),
            )


def capitals(facts: PlanFacts) -> Iterator[Finding]:
    """Find “điều 6”, “mục III” and “Khoản 2”; the rows of the matrix are told together."""
    rows: list[tuple[PlanText, list[str]]] = []
    for text in texts_of(facts):
        words = wrong_parts(text.text)
        if not words:
            continue
        if text.clause is None and not text.field:
            rows.append((text, words))
            continue
        shown = joined([f"“{word}”" for word in dict.fromkeys(words)])
        yield CAPITALS.found(
            f"{_capital(text.name)} viết {shown}; viện dẫn ghi {_right(words)}.",
            text.place,
            "Viết hoa Điều, Mục; viết thường khoản, điểm.",
            text.link,
            excerpt=text.text,
            marked=tuple(words),
            mends=rewriting(text, with_right_capitals(text.text), f"Sửa thành {_right(words)}"),
        )
    if rows:
        first, _words = rows[0]
        places = len({text.name for text, _words in rows})
        every = list(dict.fromkeys(word for _text, words in rows for word in words))
        shown = ", ".join(f"“{word}”" for word in every[:3])
        yield CAPITALS.found(
            f"{places} dự án viện dẫn {shown}… viết thường; phải ghi {_right(every[:3])}…",
            first.place,
            "Viết hoa Điều, Mục trong phần viện dẫn của các dự án.",
            first.link,
            excerpt=first.text,
            marked=tuple(rows[0][1]),
        )


def with_right_capitals(text: str) -> str:
    """Return the text with Điều, Mục in capitals and khoản, điểm in small letters."""
    text = SMALL_PART.sub(lambda found: _capital(found.group()), text)
    return CAPITAL_UNIT.sub(lambda found: found.group()[:1].lower() + found.group()[1:], text)


def wrong_parts(text: str) -> list[str]:
    """Return the parts of cited texts written with a wrong first letter, in their order."""
    found = [*SMALL_PART.finditer(text), *CAPITAL_UNIT.finditer(text)]
    return [match.group() for match in sorted(found, key=lambda match: match.start())]


def _right(words: list[str]) -> str:
    return joined([f"“{with_right_capitals(f'x {word}')[2:]}”" for word in dict.fromkeys(words)])


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
