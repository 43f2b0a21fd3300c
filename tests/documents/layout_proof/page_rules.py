"""Hold the pages of a paper against the decree: margins, numbers, rules, what stays together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from tests.documents.layout_proof.decree_values import (
    BODY_LINES_WITH_SIGNATURE,
    BOTTOM,
    COMPONENTS,
    HEADINGS,
    LEFT,
    MOTTO_TOLERANCE,
    PAGE_NUMBER_SIZE,
    PART_OF_TEXT,
    RIGHT,
    TOP,
)
from tests.documents.layout_proof.paper_matching import FoundPaper, Placed
from tests.documents.layout_proof.paper_reading import ProofLine, ProofPage, ProofRule
from tests.documents.layout_proof.text_rules import within

_HAIR = 0.5
_NEAR = 9
"""Points within which a rule belongs to the text above it."""

_ASCENT, _DESCENT = 0.9, 0.22
_LETTERS = 0.35
"""A centred line may seem this much off: a blank at its end has a width."""

_SIGNING = ("authority", "signer", "hint", "recipients head", "recipient")


def page_faults(paper: FoundPaper) -> Iterator[str]:
    """Yield what is wrong with margins, page numbers, rules and page ends."""
    for number, page in enumerate(paper.pages):
        yield from _margin_faults(number, page)
        yield from _number_faults(number, page, paper.first_pages)
    yield from _rule_faults(paper)
    yield from _centre_faults(paper)
    yield from _lonely_faults(paper)
    yield from _signature_faults(paper)
    yield from _annex_faults(paper)


def _margin_faults(number: int, page: ProofPage) -> Iterator[str]:
    for line in page.lines:
        left, right = line.left, page.width - line.right
        top = line.baseline - _ASCENT * line.size
        bottom = page.height - line.baseline - _DESCENT * line.size
        if min(left - LEFT[0], right - RIGHT[0], top - TOP[0], bottom - BOTTOM[0]) < -_HAIR:
            yield f"page {number + 1}: {line.text[:40]} stands in a margin"
    rules = [rule for rule in page.rules if rule.top > TOP[0]]
    if any(
        rule.left < LEFT[0] - _HAIR or page.width - rule.right < RIGHT[0] - _HAIR for rule in rules
    ):
        yield f"page {number + 1}: a rule runs into a margin"


def _number_faults(number: int, page: ProofPage, first_pages: Sequence[int]) -> Iterator[str]:
    """Check the number in the upper margin; each part begins anew and shows none at first."""
    begun = max(first for first in first_pages if first <= number)
    wanted = [str(number - begun + 1)] if number > begun else []
    if [line.text for line in page.above] != wanted:
        yield f"page {number + 1}: number {[line.text for line in page.above]}, not {wanted}"
    for line in page.above:
        middle = LEFT[0] + (page.width - LEFT[0] - RIGHT[0]) / 2
        if abs(line.middle - middle) > 1:
            yield f"page {number + 1}: number not in the middle"
        if not within(line.size, PAGE_NUMBER_SIZE, 0.05) or line.fonts != {"Regular"}:
            yield f"page {number + 1}: number of {line.size} pt in {sorted(line.fonts)}"


def _rule_faults(paper: FoundPaper) -> Iterator[str]:
    """Check the rules below motto, issuing body, subject and the line of an annex."""
    for one, following in zip_longest(paper.placed, paper.placed[1:]):
        name, lines = one.component, one.lines
        last = following is None or (following.component, following.block) != (name, one.block)
        if name not in ("motto", "issuer", "subject", "annex attached") or not last:
            continue
        rule = _below(lines[-1], paper.pages[lines[-1].page].rules)
        if rule is None:
            yield f"no rule below {name}"
            continue
        length, widest = rule.right - rule.left, max(line.width for line in lines)
        if name == "motto" and abs(length - widest) > MOTTO_TOLERANCE:
            yield f"rule of {length:.1f} pt below a motto of {widest:.1f} pt"
        if name != "motto" and not within(length / widest, PART_OF_TEXT, 0.01):
            yield f"rule of {length / widest:.2f} of {name}"
        if abs((rule.left + rule.right) / 2 - lines[-1].middle) > 1.5:
            yield f"rule below {name} not in the middle"


def _below(line: ProofLine, rules: list[ProofRule]) -> ProofRule | None:
    near = (
        rule
        for rule in rules
        if rule.across
        and 0 < rule.top - line.baseline < _NEAR + _DESCENT * line.size
        and rule.left < line.middle < rule.right
    )
    return min(near, key=lambda rule: rule.top, default=None)


def _centre_faults(paper: FoundPaper) -> Iterator[str]:
    for one in paper.placed:
        if not COMPONENTS[one.component].centred:
            continue
        for line in one.lines:
            page = paper.pages[line.page]
            middle = LEFT[0] + (page.width - LEFT[0] - RIGHT[0]) / 2
            if abs(line.middle - middle) > 1 + _LETTERS * line.size:
                yield f"{one.component} not in the middle: {line.text[:40]}"


def _lonely_faults(paper: FoundPaper) -> Iterator[str]:
    """Check that no heading ends a page, and that no paragraph leaves a single line behind."""
    for one in paper.placed:
        last = one.lines[-1]
        if one.component in (*HEADINGS, "annex title", "subject", "centred"):
            below = [line for line in paper.pages[last.page].lines if line.baseline > last.baseline]
            if not below:
                yield f"page {last.page + 1} ends with {one.component}: {last.text[:40]}"
        pages = [line.page for line in one.lines]
        if len(set(pages)) > 1 and min(pages.count(pages[0]), pages.count(pages[-1])) < 2:
            yield f"a single line stands apart: {one.lines[0].text[:40]}"


def _signature_faults(paper: FoundPaper) -> Iterator[str]:
    """Check that who signs stands on one page with at least two lines of the text."""
    for part in range(len(paper.first_pages)):
        signing = [one for one in paper.placed if one.part == part and one.component in _SIGNING]
        signers = [one for one in signing if one.component in ("authority", "signer", "hint")]
        if not signers:
            continue
        pages = {line.page for one in signers for line in one.lines}
        if len(pages) > 1:
            yield f"a signature over {len(pages)} pages"
        page, top = min(pages), min(line.baseline for one in signing for line in one.lines)
        body = [line for line in paper.pages[page].lines if line.baseline < top - 1]
        written = sum(len(one.lines) for one in paper.placed if one.part == part)
        if len(body) < min(BODY_LINES_WITH_SIGNATURE, written):
            yield f"a signature with {len(body)} lines of text above it"
        yield from _name_faults(signers)


def _name_faults(signers: list[Placed]) -> Iterator[str]:
    """Check that the name stands in the middle below the office, with room to sign."""
    for name in (one for one in signers if one.component == "signer"):
        above = [
            one.lines[-1]
            for one in signers
            if one.component != "signer" and abs(one.lines[-1].middle - name.lines[0].middle) < 3
        ]
        if not above:
            yield f"the name {name.lines[0].text} stands below nobody's office"
        elif name.lines[0].baseline - max(line.baseline for line in above) < 40:
            yield f"no room to sign above {name.lines[0].text}"


def _annex_faults(paper: FoundPaper) -> Iterator[str]:
    """Check that annexes begin a page, and are numbered in Roman when there are several."""
    labels = paper.of("annex label")
    several = len(labels) > 1
    roman = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
    for place, label in enumerate(labels):
        wanted = f"Phụlục{roman[place] if several else ''}"
        if label.lines[0].text != wanted:
            yield f"annex named {label.lines[0].text!r}, not {wanted!r}"
        if paper.first_pages[label.part] != label.lines[0].page:
            yield "an annex does not begin its page"
    attached = [line for one in paper.of("annex attached") for line in one.lines[:1]]
    if any(not line.text.startswith("(Kèmtheo") for line in attached):
        yield "an annex does not say which paper it goes with"
