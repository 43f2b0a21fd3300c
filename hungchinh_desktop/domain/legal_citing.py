"""Cite an instrument in full where a paper names it first, and briefly afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hungchinh_desktop.domain.yearly_plan import SLOT, Clause

CITE, CITE_FULL = "cite:", "cite_full:"


def with_first_citations(clauses: Iterable[Clause], cited: Iterable[str]) -> list[Clause]:
    """Return the clauses with the first citation of each instrument made full.

    Args:
        clauses: in the order of the paper.
        cited: numbers of instruments that the paper cites above them, among its bases.
    """
    known = set(cited)
    return [replace(one, text=_with_full(one.text, known)) for one in clauses]


def _with_full(text: str, known: set[str]) -> str:
    if "{{" + CITE not in text:
        return text
    made, end = "", 0
    for found in SLOT.finditer(text):
        name = found[1]
        number = name.removeprefix(CITE) if name.startswith(CITE) else ""
        made += text[end : found.start()]
        made += f"{{{{{CITE_FULL}{number}}}}}" if number and number not in known else found[0]
        known.add(number)
        end = found.end()
    return made + text[end:]
