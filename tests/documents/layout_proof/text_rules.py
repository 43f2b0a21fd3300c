"""Hold the text of a paper against the decree: fonts, sizes, styles, indents, spacing, lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tests.documents.layout_proof.decree_values import (
    BETWEEN_PARAGRAPHS,
    COMPONENTS,
    FIRST_INDENT,
    FLOWING,
    HEADINGS,
    INDENTED,
    LEFT,
    LINE_PITCH,
    RIGHT,
    Component,
    Range,
)
from tests.documents.layout_proof.paper_matching import FoundPaper, Placed
from tests.documents.layout_proof.paper_reading import ProofLine

HAIR = 0.3
FACES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}


def text_faults(paper: FoundPaper) -> Iterator[str]:
    """Yield what is wrong with the text itself."""
    for one in paper.placed:
        yield from _style_faults(one.component, one.lines)
        if one.component in INDENTED:
            yield from _indent_faults(one, paper)
        yield from _pitch_faults(one)
    for row in paper.rows:
        yield from _style_faults("table head" if row.head else "table cell", row.lines)
    yield from _spacing_faults(paper)


def within(value: float, allowed: Range, hair: float = HAIR) -> bool:
    """Tell whether a value lies in a range, as nearly as points are measured."""
    return allowed[0] - hair <= value <= allowed[1] + hair


def _style_faults(component: str, lines: tuple[ProofLine, ...] | list[ProofLine]) -> Iterator[str]:
    rule = COMPONENTS[component]
    faces = _faces(rule)
    for line in lines:
        for size in line.sizes:
            if not within(size, rule.size, 0.05):
                yield f"{component} of {size} pt: {line.text[:40]}"
        if not line.fonts <= faces:
            yield f"{component} in {sorted(line.fonts)}: {line.text[:40]}"
        if rule.capitals and line.text != line.text.upper():
            yield f"{component} not in capitals: {line.text[:40]}"


def _faces(rule: Component) -> set[str]:
    own = {FACES[rule.bold, rule.italic]}
    return own | ({"Bold", "Italic", "BoldItalic"} if rule.emphasis else set())


def _indent_faults(one: Placed, paper: FoundPaper) -> Iterator[str]:
    """Check the first line's indent, and that all others begin and end at the margins."""
    first, *others = one.lines
    page = paper.pages[first.page]
    left = min((line.left for line in others), default=0) or _left_margin(paper, first.page)
    indent = first.left - left
    if not within(indent, FIRST_INDENT, 0.8):
        yield f"first line of {one.component} {indent:.1f} pt in: {first.text[:40]}"
    for line in others:
        if not within(line.left, LEFT, 0.8):
            yield f"line begins at {line.left:.1f} pt: {line.text[:40]}"
    for line in one.lines:
        if page.width - line.right < RIGHT[0] - HAIR:
            yield f"line runs into the right margin: {line.text[:40]}"
    if one.component in FLOWING:
        for line in one.lines[:-1]:
            end = paper.pages[line.page].width - line.right
            if not within(end, RIGHT, 0.8):
                yield f"line not justified, {end:.1f} pt before the edge: {line.text[:40]}"


def _left_margin(paper: FoundPaper, page: int) -> float:
    """Return where the lines of a page begin, from its own text or the decree's least."""
    starts = [line.left for line in paper.pages[page].lines if within(line.left, LEFT, 0.8)]
    return min(starts, default=LEFT[0])


def _pitch_faults(one: Placed) -> Iterator[str]:
    for upper, lower in pairwise(one.lines):
        if upper.page == lower.page:
            pitch = (lower.baseline - upper.baseline) / lower.size
            if not within(pitch, LINE_PITCH, 0.08):
                yield f"lines of {one.component} {pitch:.2f} sizes apart: {lower.text[:40]}"


def _spacing_faults(paper: FoundPaper) -> Iterator[str]:
    """Check that paragraphs following each other stand at least 6 pt apart."""
    text = [one for one in paper.placed if one.component in INDENTED]
    for upper, lower in pairwise(text):
        last, first = upper.lines[-1], lower.lines[0]
        if (upper.part, upper.block + 1) != (lower.part, lower.block) or last.page != first.page:
            continue
        pitch = LINE_PITCH[0] * first.size
        gap = first.baseline - last.baseline - pitch
        if gap < BETWEEN_PARAGRAPHS - HAIR:
            yield f"only {gap:.1f} pt above {lower.component}: {first.text[:40]}"
        if lower.component in HEADINGS and gap > 4 * pitch:
            yield f"a hole of {gap:.1f} pt above {first.text[:40]}"
