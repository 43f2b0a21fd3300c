"""Find what must be mended or looked at before the yearly plan is signed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.clause_numbering import misnumbered
from hungchinh_desktop.domain.hamlet import HamletTile, coverage
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.poverty import escape_clock
from hungchinh_desktop.domain.project import ResponsibilityMatrix
from hungchinh_desktop.domain.totals import RegisterTotals
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import PovertyStatus, Severity
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.domain.yearly_plan import (
    Clause,
    ClauseKind,
    LegalBasis,
    YearlyPlan,
    lead_claims,
)

# "một số" of words doubled on purpose in Vietnamese is open; the longest real fault has 3 words.
_DOUBLED = re.compile(r"\b(\w+ \w+(?: \w+)?)[, ]+\1\b", re.IGNORECASE)
_SYMBOL = re.compile(r"\d+[A-Za-z]*(?:/\d{4})?/(?:[A-ZĐa-zđ]+\d*)(?:-[A-ZĐa-zđ&]+\d*)*")
_UNHYPHENATED = re.compile(r"/(?:KH|QĐ|NQ|BC|TB|TTr|CT|HD)(?:UBND|TTg|CP|HĐND|BTC)\b")


@dataclass(frozen=True, slots=True)
class Finding:
    """Say what is wrong, where, and how to mend it; `link` leads there."""

    rule: str
    severity: Severity
    sentence: str
    place: str
    remedy: str
    link: Link


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """Hold everything the rules look at."""

    plan: YearlyPlan
    clauses: tuple[Clause, ...]
    bases: tuple[LegalBasis, ...]
    matrix: ResponsibilityMatrix
    tiles: tuple[HamletTile, ...]
    entries: tuple[RegisterEntry, ...]
    totals: RegisterTotals


def find_faults(facts: PlanFacts) -> list[Finding]:
    """Return the findings, errors first, in the order of the rules."""
    found = [finding for rule in _RULES for finding in rule(facts)]
    return sorted(found, key=lambda finding: finding.severity is not Severity.ERROR)


def _base(facts: PlanFacts) -> Iterator[Finding]:
    base, interval = facts.totals.base, facts.totals.interval
    link = Link("overview", target="total_households")
    if base is None:
        sentence = f"Chưa có tổng số hộ dân năm {facts.plan.year} nên chưa tính được tỷ lệ."
        remedy = "Ghi tổng số hộ dân của xã."
        yield Finding("base-missing", Severity.ERROR, sentence, "Tổng quan", remedy, link)
    elif not base.confirmed:
        bounds = (
            f"; tỷ lệ trong kế hoạch chỉ đúng với {number(interval.lowest)}"
            f"–{number(interval.highest)} hộ"
            if interval
            else ""
        )
        sentence = f"Tổng số hộ dân {number(base.count)} chưa được xác nhận{bounds}."
        remedy = "Ghi tổng số hộ dân theo sổ của xã rồi bấm Xác nhận."
        yield Finding("base-unconfirmed", Severity.WARNING, sentence, "Tổng quan", remedy, link)


def _bases(facts: PlanFacts) -> Iterator[Finding]:
    plan = facts.plan
    link = Link("yearly_plan", target="bases")
    for basis in facts.bases:
        name = f"{basis.kind} số {basis.number}"
        if not _SYMBOL.fullmatch(basis.number) or _UNHYPHENATED.search(basis.number):
            yield Finding(
                "symbol-pattern",
                Severity.ERROR,
                f"Căn cứ ghi “{basis.number}”: số, ký hiệu chưa đúng mẫu, ví dụ 93/KH-UBND.",
                "Kế hoạch · Căn cứ",
                "Sửa lại số, ký hiệu của căn cứ.",
                link,
            )
        day = basis.issued_on
        signed = date(plan.year, plan.month, plan.day) if plan.day else None
        if (signed and day > signed) or (day.year, day.month) > (plan.year, plan.month):
            sentence = f"{name} ban hành ngày {day:%d/%m/%Y}, sau ngày của kế hoạch."
        elif not signed and (day.year, day.month) == (plan.year, plan.month):
            sentence = (
                f"Căn cứ {basis.number} ngày {day.day}/{day.month}/{day.year}:"
                f" chỉ ký được từ ngày {day.day}/{day.month}."
            )
        else:
            continue
        remedy = "Xem lại ngày của căn cứ, hoặc đổi tháng ký của kế hoạch."
        yield Finding("basis-date", Severity.ERROR, sentence, "Kế hoạch · Căn cứ", remedy, link)


def _headings(facts: PlanFacts) -> Iterator[Finding]:
    for fault in misnumbered(facts.clauses):
        section = fault.clause.code.split(".")[0]
        shown = fault.previous or "đầu mục"
        yield Finding(
            "heading-sequence",
            Severity.ERROR,
            f"Mục {section}: sau “{shown}” là “{fault.clause.number}”, thiếu “{fault.wanted}”.",
            f"Kế hoạch · Mục {section}",
            f"Đánh lại số đề mục thành “{fault.wanted}”.",
            Link("yearly_plan", target=fault.clause.code),
        )


def _texts(facts: PlanFacts) -> Iterator[Finding]:
    for clause in facts.clauses:
        if clause.kind is ClauseKind.BLOCK:
            continue
        link = Link("yearly_plan", target=clause.code)
        place = f"Kế hoạch · {clause.code}"
        if not clause.text.strip():
            sentence = f"Mục {clause.code} còn trống."
            remedy = "Ghi nội dung hoặc bỏ mục này."
            yield Finding("empty-clause", Severity.ERROR, sentence, place, remedy, link)
        doubled = _DOUBLED.search(clause.text)
        if doubled:
            sentence = f"Lặp từ “{doubled.group(1)}” ở mục {clause.code}."
            remedy = "Bỏ bớt từ bị lặp."
            yield Finding("doubled-words", Severity.WARNING, sentence, place, remedy, link)


def _former_year(facts: PlanFacts) -> Iterator[Finding]:
    """Find where words copied from last year's plan still name last year.

    A plan cites instruments of the year before; one made for that year alone is another matter.
    """
    year = facts.plan.year
    former = re.compile(rf"(?<![\d/]){year - 1}(?![\d/])")
    remedy = f"Xem lại câu này có đúng cho năm {year} không."
    for clause in facts.clauses:
        if clause.kind is not ClauseKind.BLOCK and former.search(clause.text):
            sentence = f"Mục {clause.code} còn ghi năm {year - 1}."
            place, link = f"Kế hoạch · {clause.code}", Link("yearly_plan", target=clause.code)
            yield Finding("former-year", Severity.WARNING, sentence, place, remedy, link)
    for basis in facts.bases:
        if former.search(basis.subject):
            sentence = f"Căn cứ {basis.number} là văn bản của năm {year - 1}."
            link = Link("yearly_plan", target="bases")
            remedy = f"Thay bằng văn bản của năm {year}, nếu đã có."
            place = "Kế hoạch · Căn cứ"
            yield Finding("former-basis", Severity.WARNING, sentence, place, remedy, link)
    for entry in facts.entries:
        if former.search(entry.household.support):
            sentence = f"{entry.household.head_name}: hướng hỗ trợ còn ghi năm {year - 1}."
            place = f"Sổ hộ · {entry.hamlet_name.lower()}"
            remedy = f"Sửa hướng hỗ trợ của hộ cho năm {year}."
            link = Link("household", target=entry.id)
            yield Finding("former-support", Severity.WARNING, sentence, place, remedy, link)


def _matrix(facts: PlanFacts) -> Iterator[Finding]:
    for row in facts.matrix.rows:
        check = facts.matrix.check(row.id)
        if check.fine:
            continue
        severity = Severity.ERROR if check.severity == "error" else Severity.WARNING
        sentence = f"{row.shown_code} {row.short_name}: {check.sentence.lower()}."
        remedy = "Chọn đúng một đơn vị chủ trì và ít nhất một đơn vị phối hợp gọi được tên."
        link = Link("project", target=row.id)
        yield Finding("matrix-row", severity, sentence, "Ma trận phân công", remedy, link)
    names = {unit.id: unit.name for unit in facts.matrix.units}
    rows = {row.id: row for row in facts.matrix.rows}
    for claim in lead_claims(list(facts.clauses), facts.matrix):
        yield Finding(
            "two-leads",
            Severity.ERROR,
            f"{rows[claim.row_id].shown_code}: mục III và mục {claim.place} giao hai nơi chủ trì.",
            "Ma trận phân công",
            f"Mục {claim.place} giao {names[claim.unit_id]} chủ trì; sửa câu đó, hoặc chuyển"
            " chủ trì trong ma trận.",
            Link("yearly_plan", target=claim.clause_code),
        )


def _map(facts: PlanFacts) -> Iterator[Finding]:
    cover = coverage(list(facts.tiles))
    if not cover.complete:
        remedy = "Kéo tên một thành viên Ban chỉ đạo vào xóm đó."
        first = (cover.uncovered + cover.doubly_covered)[0]
        link = Link("hamlet", hamlet_id=first.id)
        sentence = f"{cover.sentence}."
        yield Finding("coverage", Severity.ERROR, sentence, "Địa bàn xóm", remedy, link)


def _annex(facts: PlanFacts) -> Iterator[Finding]:
    link = Link("yearly_plan", target="annex")
    if not facts.plan.annex.signer_name:
        yield Finding(
            "annex-signer",
            Severity.ERROR,
            "Phụ lục phân công Ban chỉ đạo chưa có tên người ký.",
            "Kế hoạch · Phụ lục",
            "Chọn người ký phụ lục.",
            link,
        )
    if not facts.plan.signatory.full_name:
        sentence, remedy = "Kế hoạch chưa có tên người ký.", "Ghi họ tên người ký."
        signer = Link("yearly_plan", target="signatory")
        yield Finding("signer", Severity.ERROR, sentence, "Kế hoạch · Người ký", remedy, signer)


def _households(facts: PlanFacts) -> Iterator[Finding]:
    names = [entry.household.head_fold for entry in facts.entries]
    namesakes: dict[str, list[RegisterEntry]] = {}
    for name, entry in zip(names, facts.entries, strict=True):
        namesakes.setdefault(name, []).append(entry)
    for name, entry in zip(names, facts.entries, strict=True):
        own, place = entry.household, f"Sổ hộ · {entry.hamlet_name.lower()}"
        link = Link("household", target=own.id)
        same = namesakes.pop(name, [])  # told with the first of them
        if len(same) > 1:
            yield _same_name(same)
        if entry.escape and not escape_clock(entry.escape.recognised_on).exact:
            shown = entry.escape.recognised_on.shown
            sentence = f"{own.head_name}: mới thoát nghèo {shown}, chưa rõ ngày hết 36 tháng."
            remedy = "Ghi ngày quyết định công nhận thoát nghèo."
            yield Finding("escape-date", Severity.WARNING, sentence, place, remedy, link)
        if not own.support:
            sentence = f"{own.head_name}: chưa có phương án hỗ trợ."
            remedy = "Ghi hướng hỗ trợ cho hộ."
            yield Finding("without-support", Severity.WARNING, sentence, place, remedy, link)
        support = fold(own.support)
        if entry.status is PovertyStatus.NEAR_POOR and "kha nang thoat ngheo" in support:
            sentence = f"{own.head_name}: ghi “thoát nghèo” nhưng là hộ cận nghèo."
            remedy = "Sửa thành “thoát cận nghèo” trong hướng hỗ trợ."
            yield Finding("exit-wording", Severity.WARNING, sentence, place, remedy, link)


def _same_name(entries: list[RegisterEntry]) -> Finding:
    entry = entries[0]
    places = " và ".join(item.hamlet_name.lower() for item in entries)
    return Finding(
        "same-name",
        Severity.WARNING,
        f"{entry.household.head_name}: trùng họ tên ở {places}.",
        "Sổ hộ",
        "Xem hai hộ có phải là một không; ghi thêm năm sinh để phân biệt.",
        Link("household", target=entry.household.id),
    )


_RULES: tuple[Callable[[PlanFacts], Iterator[Finding]], ...] = (
    _bases,
    _headings,
    _matrix,
    _map,
    _annex,
    _texts,
    _former_year,
    _base,
    _households,
)
