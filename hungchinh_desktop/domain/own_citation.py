"""Follow what a plan says of its own parts: "Mục IV của Kế hoạch này"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.yearly_plan import Clause, ClauseKind

_OWN = re.compile(
    r"\b((?:mục|phần)\s+)([IVX]+)(?=(?:\.\d+)*,?\s+(?:của\s+)?kế hoạch này\b)", re.IGNORECASE
)


def cited_sections(text: str) -> list[str]:
    """Return the numbers of the plan's own sections that a text cites: ["IV"]."""
    return [found.group(2).upper() for found in _OWN.finditer(text)]


def recited(text: str, numbers: Mapping[str, str]) -> str:
    """Return the text with the new numbers of the sections it cites."""

    def follow(found: re.Match[str]) -> str:
        number = found.group(2)
        return f"{found.group(1)}{numbers.get(number.upper(), number)}"

    return _OWN.sub(follow, text)


def refuse_if_cited(gone: Iterable[Clause], kept: Iterable[Clause]) -> None:
    """Keep a section that another sentence of the plan sends its reader to. Raises UserError."""
    numbers = {one.number for one in gone if one.kind is ClauseKind.SECTION}
    for clause in kept:
        for number in cited_sections(clause.text):
            if number in numbers:
                raise UserError(
                    f"Câu {clause.code} viện dẫn Mục {number} của kế hoạch này;"
                    f" hãy sửa câu đó trước rồi mới ẩn hoặc bỏ Mục {number}."
                )
