"""Find what a copied plan still says of the year, the people and the office it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.paper_content import PlanContent
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.yearly_plan import TEXT_LABELS, ClauseKind, fill_slots, plan_text

_AROUND = 40
_SOCIETY = "toan xa hoi"  # "toàn xã hội" names no commune


@dataclass(frozen=True, slots=True)
class Leftover:
    """Hold one place: where it is, the words around, what is old in it, and the way there."""

    place: str
    words: str
    old: str
    reason: str
    link: Link


@dataclass(frozen=True, slots=True)
class FormerOffice:
    """Hold what the plan was copied from: its year, names no longer right, people who left."""

    year: int
    names: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


def with_slot_for_year(text: str, year: int) -> str:
    """Return a copied text with "năm 2024" made the slot of the plan's year.

    Dates (31/3/2024), numbers (24/2021/QH15) and periods (2021-2025) are facts and stay.
    """
    return re.sub(rf"\b([Nn]ăm) {year}(?![\d/-]|\s*-\s*\d)", r"\1 {{year}}", text)


def leftovers(content: PlanContent, former: FormerOffice) -> list[Leftover]:
    """Return the places in the order of the paper, then those of committee and register."""
    texts = [*_plan_texts(content), *_bases(content), *_clauses(content), *_people(content)]
    texts += _register(content)
    return [one for place, text, link in texts for one in _old_words(place, text, link, former)]


_Text = tuple[str, str, Link]


def _plan_texts(content: PlanContent) -> Iterator[_Text]:
    for field, label in TEXT_LABELS.items():
        text = fill_slots(plan_text(content.plan, field), content.slots)
        anchor = {"subject": "head", "annex_title": "annex"}.get(field, field)
        yield label[:1].upper() + label[1:], text, Link("yearly_plan", target=anchor)
    signatory, annex = content.plan.signatory, content.plan.annex
    yield "Người ký", signatory.full_name, Link("yearly_plan", target="signatory")
    yield "Người ký phụ lục", annex.signer_name, Link("yearly_plan", target="annex_signer")
    for line in content.plan.recipients:
        yield "Nơi nhận", line, Link("yearly_plan", target="caption:recipients")


def _bases(content: PlanContent) -> Iterator[_Text]:
    for basis in content.bases:
        yield f"Căn cứ {basis.number}", basis.citation, Link("yearly_plan", target="bases")


def _clauses(content: PlanContent) -> Iterator[_Text]:
    for clause in content.clauses:
        if clause.kind is not ClauseKind.BLOCK:
            text = fill_slots(clause.text, content.slots | _UNFILLED)
            yield f"Mục {clause.code}", text, Link("yearly_plan", target=clause.code)


def _people(content: PlanContent) -> Iterator[_Text]:
    for one in content.assignments:
        yield "Ban chỉ đạo", one.member.full_name, Link("hamlet")
    for row in content.matrix.rows:
        words = " ".join([*row.goals, row.beneficiaries, row.funding])
        yield f"Ma trận, {row.shown_code}", words, Link("project", target=row.id)


def _register(content: PlanContent) -> Iterator[_Text]:
    for entry in (*content.poor, *content.near_poor):
        place = f"Sổ hộ, {entry.household.head_name}"
        yield place, entry.household.support, Link("household", target=entry.id)


_UNFILLED = {"last_year": "…"}
"""A slot that names the year before does so on purpose."""


def _old_words(place: str, text: str, link: Link, former: FormerOffice) -> Iterator[Leftover]:
    year = re.search(rf"(?<!\d){former.year}(?!\d)", text)
    if year:
        yield _leftover(place, text, year.start(), str(former.year), "còn năm cũ", link)
    folded = f" {fold(text)} ".replace(_SOCIETY, "")
    for name in former.names:
        if f" {fold(name)} " in _bare(folded):
            at = text.casefold().find(name.casefold())
            yield _leftover(place, text, max(at, 0), name, "tên đơn vị cũ", link)
    for name in former.people:
        if f" {fold(name)} " in _bare(folded):
            at = text.casefold().find(name.casefold())
            yield _leftover(place, text, max(at, 0), name, "người có thể đã thôi chức vụ", link)


def _bare(folded: str) -> str:
    return " ".join(["", *re.sub(r"[^\w\s]", " ", folded).split(), ""])


def _leftover(place: str, text: str, at: int, old: str, reason: str, link: Link) -> Leftover:
    start, end = max(at - _AROUND, 0), at + len(old) + _AROUND
    words = " ".join(text[start:end].split())
    shown = f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"
    return Leftover(place, shown, old, reason, link)


def unknown_people(known: Iterable[str], in_office: Iterable[str]) -> tuple[str, ...]:
    """Return the people of before who are in no office now, each once."""
    present = {fold(name) for name in in_office}
    found = {fold(name): name for name in known if name and fold(name) not in present}
    return tuple(found.values())
