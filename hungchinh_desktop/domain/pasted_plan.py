"""Read a pasted plan into the same facts that the checks of our own plan look at."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.citation_reading import citations_in
from hungchinh_desktop.domain.hamlet import CommitteeMember, Hamlet, HamletTile
from hungchinh_desktop.domain.pasted_households import PastedTable, household_tables
from hungchinh_desktop.domain.pasted_lines import PastedLine, PastedText, read_pasted
from hungchinh_desktop.domain.plan_facts import PlanFacts
from hungchinh_desktop.domain.project import ResponsibilityMatrix
from hungchinh_desktop.domain.totals import sum_up
from hungchinh_desktop.domain.yearly_plan import (
    Annex,
    Clause,
    ClauseKind,
    LegalBasis,
    Signatory,
    YearlyPlan,
)

_DATE = re.compile(r"ngày[\s.…]*(\d{1,2})?[\s.…]*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)
_YEAR = re.compile(r"năm\s+(\d{4})", re.IGNORECASE)
_ISSUER = re.compile(
    r"\s*của\s+(.+?)(?=\s+(?:phê duyệt|về|sửa đổi|quy định|ban hành|hướng dẫn)\b|[;.]|$)"
)
_MEMBER = re.compile(
    r"(?:Đ/c|Ông|Bà|đồng chí)\s+(?P<name>[^-–,;.]+?)\s*[-–]\s*(?P<position>[^,;]+?)"
    r"(?:,\s*(?P<role>[^.;]+?))?\s*(?=[.;]?\s*(?:[-–]\s*(?:Đ/c|Ông|Bà)|$))",
    re.IGNORECASE,
)
_HAMLETS = re.compile(r"\b(?:xóm|thôn|khối)\s+(\d{1,2})", re.IGNORECASE)
_HAMLET_COUNT = re.compile(r"\b(\d{1,2})\s+(?:xóm|thôn|khối)\b", re.IGNORECASE)
_HEAD_LINES = 15
_MOST_NAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class PastedPlan:
    """Hold the facts of a pasted plan, and what only a text has: its lines and tables."""

    facts: PlanFacts
    text: PastedText
    tables: tuple[PastedTable, ...]


def read_plan(text: str) -> PastedPlan:
    """Return what a pasted text says; what it does not say stays empty."""
    found = read_pasted(text)
    day, month, year = _dated(found.lines)
    tables = tuple(household_tables(found.lines, year))
    entries = [entry for table in tables for entry in table.entries]
    members, tiles = _committee(found)
    facts = PlanFacts(
        plan=_plan(found, day, month, year),
        clauses=tuple(_clause(line) for line in found.lines if line.section),
        bases=tuple(_bases(found.lines)),
        matrix=ResponsibilityMatrix((), (), {}),
        tiles=tuple(tiles),
        entries=tuple(entries),
        totals=sum_up(entries, year, date(year, 12, 31), None, None),
        members=tuple(members),
    )
    return PastedPlan(facts, found, tables)


def _dated(lines: list[PastedLine]) -> tuple[int | None, int, int]:
    """Return day, month and year of the paper; December stands for an unknown month."""
    for line in lines[:_HEAD_LINES]:
        found = _DATE.search(line.text)
        if found and 1 <= int(found[2]) <= 12:
            day = int(found[1]) if found[1] and 1 <= int(found[1]) <= 28 else None
            return day, int(found[2]), int(found[3])
    years = Counter(int(year) for line in lines for year in _YEAR.findall(line.text))
    return None, 12, years.most_common(1)[0][0] if years else date.today().year


def _plan(found: PastedText, day: int | None, month: int, year: int) -> YearlyPlan:
    lines = [line.text for line in found.lines[:_HEAD_LINES]]
    at = next((n for n, line in enumerate(lines) if line.upper().startswith("KẾ HOẠCH")), -1)
    subject = lines[at + 1] if 0 <= at < len(lines) - 1 else ""
    archive = next((line for line in found.recipients if line.lower().startswith("lưu")), "")
    return YearlyPlan(
        id="pasted",
        year=year,
        month=month,
        day=day,
        document_type="KẾ HOẠCH",
        subject=subject,
        opening="",
        closing="",
        signatory=_signatory(found.signature),
        annex=_annex(found.annex),
        recipients=tuple(line for line in found.recipients if line != archive),
        archive_line=archive,
    )


def _signatory(lines: list[str]) -> Signatory:
    capitals = [line for line in lines if line.isupper()]
    marked = [line for line in capitals if line.startswith(("TM.", "KT.", "TL.", "TUQ.", "Q."))]
    position = next((line for line in capitals if line not in marked), "")
    deputizing = next((line for line in marked if line.startswith("KT.")), "")
    name = next((line for line in lines if not line.isupper()), "")
    return Signatory(next(iter(marked), ""), deputizing, position, name)


def _annex(lines: list[PastedLine]) -> Annex:
    if not lines:
        return Annex("", "", "", "")
    titled = next((line.text for line in lines if not line.text.isupper()), lines[0].text)
    last = lines[-1].text
    named = not last.isupper() and len(last.split()) <= _MOST_NAME_WORDS
    closing = next((line.text for line in reversed(lines) if line.text.endswith("./.")), "")
    return Annex(titled, "", closing, "" if named else last, last if named else "")


def _clause(line: PastedLine) -> Clause:
    kind, text, number = ClauseKind.PARAGRAPH, line.text, ""
    if len(line.cells) > 1:
        kind = ClauseKind.BLOCK
    elif line.own_number:
        kind = ClauseKind.HEADING if line.heading else ClauseKind.SECTION
        number = line.own_number
        text = line.text.removeprefix(number).lstrip(". ")
    elif line.text.startswith(("-", "+")):
        kind, text = ClauseKind.BULLET, line.text.lstrip("-+ ")
    return Clause(f"line:{line.number}", line.code, kind, number, text, line.number)


def _bases(lines: list[PastedLine]) -> list[LegalBasis]:
    found: list[LegalBasis] = []
    for line in lines:
        if line.section:
            break
        for one in citations_in(line.text):
            if one.issued_on is None:
                continue
            rest = line.text.partition(one.words)[2].partition(";")[0]
            issuer = _ISSUER.match(rest)
            subject = rest[issuer.end() :].strip(" .") if issuer else rest.strip(" .")
            found.append(
                LegalBasis(
                    f"line:{line.number}:{len(found)}",
                    "",
                    one.kind,
                    one.number,
                    one.issued_on,
                    issuer[1] if issuer else "…",
                    subject,
                    len(found),
                )
            )
    return found


def _committee(found: PastedText) -> tuple[list[CommitteeMember], list[HamletTile]]:
    """Return the members of the annex, and the hamlets with who is in charge of each."""
    members: list[CommitteeMember] = []
    in_charge: dict[int, list[CommitteeMember]] = {}
    for line in found.annex:
        own = [
            CommitteeMember(
                f"member:{len(members) + n}",
                one["name"].strip(),
                one["position"].strip(),
                (one["role"] or "").strip(),
            )
            for n, one in enumerate(_MEMBER.finditer(" ".join(line.cells[:-1] or line.cells)))
        ]
        members += own
        if own and len(line.cells) > 1:
            for number in _HAMLETS.findall(line.cells[-1]):
                in_charge.setdefault(int(number), []).append(own[0])
    if not in_charge:
        return members, []
    counts = Counter(int(n) for line in found.lines for n in _HAMLET_COUNT.findall(line.text))
    most = max(counts.most_common(1)[0][0] if counts else 0, *in_charge)
    tiles = [
        HamletTile(Hamlet(f"x{n}", n, f"Xóm {n}", n, 0), tuple(in_charge.get(n, ())))
        for n in range(1, most + 1)
    ]
    return members, tiles
