"""Work out the lines of the outline: sections, headings, and what the checks found in each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hungchinh_desktop.domain.plan_checks import Finding
from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.domain.yearly_plan import fill_slots
from hungchinh_desktop.ui.yearly_plan.editor_parts import (
    ANNEX,
    BASES,
    SIGNATORY,
    Part,
    PartKind,
)

PAGE = "yearly_plan"
_TARGETS = {BASES: BASES, ANNEX: "annex_signature", SIGNATORY: "signature"}


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """Hold a line: where it leads, its words, and its findings; level 0 is a section."""

    anchor: str
    section: str
    level: int
    words: str
    count: int
    severity: Severity | None


def findings_by_anchor(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return the findings that are mended in the plan, by the anchor of their part."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.link.page == PAGE:
            anchor = _TARGETS.get(finding.link.target, finding.link.target)
            found.setdefault(anchor, []).append(finding)
    return found


def outline_of(
    parts: Iterable[Part], findings: dict[str, list[Finding]], values: dict[str, str]
) -> list[OutlineEntry]:
    """Return the lines of the outline in the order of the paper."""
    listed = list(parts)
    return [
        _entry(place, part, listed, findings, values)
        for place, part in enumerate(listed)
        if part.kind in {PartKind.TITLE, PartKind.SECTION, PartKind.HEADING}
    ]


def entry_of(entries: Iterable[OutlineEntry], parts: Iterable[Part], anchor: str) -> str:
    """Return the anchor of the line that a part stands under."""
    known = {entry.anchor for entry in entries}
    found = ""
    for part in parts:
        if part.anchor in known:
            found = part.anchor
        if anchor in {part.anchor, part.key}:
            return found
    return ""


def _entry(
    place: int,
    part: Part,
    parts: list[Part],
    findings: dict[str, list[Finding]],
    values: dict[str, str],
) -> OutlineEntry:
    heading = part.kind is PartKind.HEADING
    inside = [part.anchor]
    for other in parts[place + 1 :]:
        if other.kind in {PartKind.TITLE, PartKind.SECTION} or (
            heading and other.kind is PartKind.HEADING
        ):
            break
        inside.append(other.anchor)
    # A hint is said below its part; the outline points to what stands between here and signing.
    found = [
        item
        for anchor in dict.fromkeys(inside)
        for item in findings.get(anchor, [])
        if item.severity is not Severity.HINT
    ]
    levels = {item.severity for item in found}
    severity = next((level for level in Severity if level in levels), None)
    words = part.name if part.kind is PartKind.TITLE else _words(part, values)
    return OutlineEntry(part.anchor, part.section, int(heading), words, len(found), severity)


def _words(part: Part, values: dict[str, str]) -> str:
    """Return "IV. Thực trạng và giải pháp": capitals belong on paper, not on the screen."""
    text = fill_slots(part.text, values)
    text = text.capitalize() if text.isupper() else text
    return f"{part.mark} {text}".strip()
