"""Mark bold and italic words in a clause's text, as plain text in the manner of its slots.

"{{+b}}" begins bold words and "{{-b}}" ends them, "{{+i}}" and "{{-i}}" italic ones. Double braces
cannot be typed (see check_clause_text), so no words of a person can be taken for a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

MARK = re.compile(r"\{\{([+-])([bi])\}\}")


class MarkedText(NamedTuple):
    """Hold words of one style; they may hold slots."""

    text: str
    bold: bool = False
    italic: bool = False


def without_marks(text: str) -> str:
    """Return the words without their styles."""
    return MARK.sub("", text) if "{{" in text else text


def marked_texts(text: str) -> list[MarkedText]:
    """Return the words in runs of one style; a mark that is never closed ends with the text."""
    runs: list[MarkedText] = []
    styles = {"b": False, "i": False}
    end = 0
    for found in MARK.finditer(text):
        runs.append(MarkedText(text[end : found.start()], styles["b"], styles["i"]))
        styles[found[2]] = found[1] == "+"
        end = found.end()
    runs.append(MarkedText(text[end:], styles["b"], styles["i"]))
    return [run for run in runs if run.text]


def with_marks(runs: Iterable[MarkedText]) -> str:
    """Return the one spelling of runs: every mark opened and closed once, none around nothing."""
    made: list[str] = []
    bold = italic = False
    for run in [*(run for run in runs if run.text), MarkedText("")]:
        if italic and (not run.italic or run.bold is not bold):
            made.append("{{-i}}")
            italic = False
        if bold is not run.bold:
            made.append("{{+b}}" if run.bold else "{{-b}}")
            bold = run.bold
        if run.italic and not italic:
            made.append("{{+i}}")
            italic = True
        made.append(run.text)
    return "".join(made)


def tidy_marks(text: str) -> str:
    """Return the text in the one spelling of its marks, without blanks left at its ends."""
    if not MARK.search(text):
        return text
    runs = marked_texts(text)
    while runs and not runs[0].text.strip():
        del runs[0]
    while runs and not runs[-1].text.strip():
        del runs[-1]
    if runs:
        runs[0] = runs[0]._replace(text=runs[0].text.lstrip())
        runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip())
    return with_marks(runs)
