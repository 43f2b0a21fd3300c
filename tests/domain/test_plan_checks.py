"""A sound plan has no findings; breaking one thing gives exactly its finding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.finding import Finding, Mend, MendKind
from hungchinh_desktop.domain.legal_instrument import InstrumentStatus, LegalInstrument
from hungchinh_desktop.domain.office import OfficeSigner
from hungchinh_desktop.domain.plan_checks import find_faults
from hungchinh_desktop.domain.plan_facts import PlanFacts
from hungchinh_desktop.domain.poverty import TotalHouseholds
from hungchinh_desktop.domain.sensitive_text import Match, SensitiveWord, WordFinder
from hungchinh_desktop.domain.totals import sum_up
from hungchinh_desktop.domain.vocabulary import PovertyStatus, Severity
from hungchinh_desktop.domain.yearly_plan import (
    Annex,
    Clause,
    ClauseKind,
    LegalBasis,
    Signatory,
    YearlyPlan,
)
from tests.builders import YEAR, entry, escape, matrix, member, tile

NEAR = PovertyStatus.NEAR_POOR
SIGNER = "Thái Hữu Dân"
Change = Callable[[PlanFacts], PlanFacts]


def line(code: str, text: str, kind: ClauseKind = ClauseKind.BULLET, **more: str) -> Clause:
    """Make a clause whose key is its code."""
    return Clause(code, code, kind, more.get("number", ""), text, 1, more.get("unit_code", ""))


def sound(households: int = 3, hamlets: int = 2, year: int = YEAR) -> PlanFacts:
    """Return the facts of a plan without a fault."""
    heading, section = ClauseKind.HEADING, ClauseKind.SECTION
    entries = tuple(
        entry(
            f"Lê Văn {chr(65 + number // 26)}{chr(97 + number % 26)}",
            NEAR if number % 2 else PovertyStatus.POOR,
            hamlet_number=number % hamlets + 1,
            situation="Nhà ở xuống cấp, thu nhập thấp.",
            support="Hỗ trợ vốn sản xuất.",
        )
        for number in range(households)
    )
    base = TotalHouseholds("t", year, 2195, True, "sổ hộ khẩu")
    return PlanFacts(
        plan=YearlyPlan(
            id="p",
            year=year,
            month=4,
            document_type="KẾ HOẠCH",
            subject="Giảm nghèo năm {{year}}",
            opening="UBND {{commune}} ban hành Kế hoạch (Phụ lục kèm theo) như sau:",
            closing="Trên đây là Kế hoạch năm {{year}}./.",
            signatory=Signatory("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", SIGNER),
            annex=Annex("Phân công BCĐ", "Phụ trách xóm:", "Báo cáo./.", "ỦY BAN", SIGNER),
            recipients=("TT Đảng ủy", "Các bộ phận có liên quan"),
            archive_line="Lưu: VT, VH",
        ),
        clauses=(
            line("I", "MỤC ĐÍCH", section, number="I"),
            line("I.1", "Chung", heading, number="1"),
            line("I.1.1", "Giảm nghèo bền vững theo Điều 6, khoản 2 Mục III."),
            line("IV", "THỰC TRẠNG", section, number="IV"),
            line("IV.1", "Tổng hợp", heading, number="1"),
            line("IV.1.1", "Hộ nghèo tính đến nay: {{poor_count}} hộ, chiếm {{poor_rate}}."),
            line("V", "TỔ CHỨC", section, number="V"),
            line("V.1", "Công chức Văn hóa - XH", heading, number="1", unit_code="a"),
            line("V.1.1", "Chủ trì tham mưu."),
        ),
        bases=(
            LegalBasis("b", "Căn cứ", "Kế hoạch", "93/KH-UBND", date(year, 3, 31), "UBND", "", 1),
        ),
        matrix=matrix("a", "f"),
        tiles=tuple(tile(number + 1, [member("m")]) for number in range(hamlets)),
        entries=entries,
        totals=sum_up(list(entries), year, date(year, 12, 31), base, None),
        members=(member("m", committee_role="Ủy viên"),),
        finder=WordFinder([SensitiveWord("bệnh tật", Match.FOLDED)]),
    )


def of_plan(**changes: object) -> Change:
    return lambda facts: replace(facts, plan=replace(facts.plan, **changes))  # type: ignore[arg-type]


def of_clause(code: str, **changes: object) -> Change:
    def change(facts: PlanFacts) -> PlanFacts:
        clauses = tuple(
            replace(one, **changes) if one.code == code else one  # type: ignore[arg-type]
            for one in facts.clauses
        )
        return replace(facts, clauses=clauses)

    return change


def without_clause(code: str) -> Change:
    return lambda facts: replace(
        facts, clauses=tuple(one for one in facts.clauses if one.code != code)
    )


def of_basis(**changes: object) -> Change:
    return lambda facts: replace(
        facts,
        bases=(replace(facts.bases[0], **changes),),  # type: ignore[arg-type]
    )


def of_first(**changes: object) -> Change:
    def change(facts: PlanFacts) -> PlanFacts:
        first, *others = facts.entries
        own = replace(first.household, **changes)  # type: ignore[arg-type]
        return replace(facts, entries=(replace(first, household=own), *others))

    return change


def of_second(**changes: object) -> Change:
    """Change the near-poor household."""

    def change(facts: PlanFacts) -> PlanFacts:
        first, second, *others = facts.entries
        return replace(facts, entries=(first, replace(second, **changes), *others))  # type: ignore[arg-type]

    return change


def of_base(base: TotalHouseholds | None) -> Change:
    return lambda facts: replace(facts, totals=replace(facts.totals, base=base))


def with_instrument(**changes: object) -> Change:
    def change(facts: PlanFacts) -> PlanFacts:
        known = LegalInstrument("i", "Kế hoạch", "93/KH-UBND", date(YEAR, 3, 31), "UBND", "")
        bases = (replace(facts.bases[0], instrument_id="i"),)
        made = replace(known, **changes)  # type: ignore[arg-type]
        return replace(facts, bases=bases, instruments=(made,))

    return change


BREAKS: list[tuple[str, Change]] = [
    ("symbol-pattern", of_basis(number="93/KHUBND")),
    ("basis-incomplete", of_basis(issuer="")),
    ("basis-date", of_basis(issued_on=date(YEAR, 4, 2))),
    ("basis-date", of_basis(issued_on=date(YEAR, 5, 1))),
    ("basis-date", of_clause("I.1.1", text="Thực hiện Công văn số 5/UBND-VX ngày 1/6/2024.")),
    ("basis-period", of_basis(subject="giai đoạn 2016-2020")),
    ("basis-expired", with_instrument(status=InstrumentStatus.REPLACED)),
    ("basis-expired", with_instrument(valid_to=date(YEAR - 1, 12, 31))),
    ("former-basis", of_basis(subject="về giảm nghèo năm 2023")),
    ("symbol-pattern", of_clause("I.1.1", text="Theo Quyết định số 90/QĐTTg.")),
    ("citation-capitals", of_clause("I.1.1", text="Theo điều 6 Quyết định.")),
    ("heading-sequence", of_clause("I.1", number="2")),
    ("empty-section", without_clause("I.1.1")),
    ("empty-clause", of_clause("I.1.1", text="  ")),
    ("doubled-words", of_clause("I.1.1", text="Tổ chức thực hiện thực hiện tốt.")),
    ("former-year", of_clause("I.1.1", text="Rà soát cuối năm 2023.")),
    ("former-year", of_plan(subject="Giảm nghèo năm 2023")),
    ("matrix-row", lambda facts: replace(facts, matrix=matrix("", "f"))),
    ("matrix-row", lambda facts: replace(facts, matrix=matrix("ab", "f"))),
    ("matrix-coordinator", lambda facts: replace(facts, matrix=matrix("a", ""))),
    ("matrix-vague", lambda facts: replace(facts, matrix=matrix("a", "fg"))),
    ("lead-without-section", lambda facts: replace(facts, matrix=matrix("f", "a"))),
    ("coverage", lambda facts: replace(facts, tiles=(*facts.tiles, tile(9)))),
    (
        "coverage",
        lambda facts: replace(facts, tiles=(*facts.tiles, tile(9, [member("m"), member("n")]))),
    ),
    (
        "committee-role",
        lambda facts: replace(
            facts, members=(member("m", committee_role="Trưởng BCĐ phong trào"),)
        ),
    ),
    (
        "signer-title",
        lambda facts: replace(facts, members=(member("m", full_name=SIGNER, position="Bí thư"),)),
    ),
    (
        "signer-title",
        of_plan(signatory=Signatory("TM. UBND", "", "PHÓ CHỦ TỊCH", SIGNER)),
    ),
    (
        "signer-title",
        of_plan(signatory=Signatory("TM. UBND", "KT. CHỦ TỊCH", "CHỦ TỊCH", SIGNER)),
    ),
    ("annex-signer", of_plan(annex=Annex("Phân công", "A", "B./.", "ỦY BAN", ""))),
    ("annex-mentioned", of_plan(opening="UBND {{commune}} ban hành Kế hoạch:")),
    ("signer", of_plan(signatory=Signatory("TM. UBND", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", ""))),
    ("recipients-archive", of_plan(archive_line="Lưu VP")),
    ("recipients", of_plan(recipients=())),
    ("recipients", of_plan(recipients=("TT Đảng ủy", "TT Đảng ủy"))),
    ("base-missing", of_base(None)),
    ("base-unconfirmed", of_base(TotalHouseholds("t", YEAR, 2195, False, "suy ra"))),
    ("figure-register", of_clause("I.1.1", text="Toàn xã có 9 hộ nghèo.")),
    ("rate-base", of_clause("I.1.1", text="Toàn xã có 2 hộ nghèo (0,9%).")),
    ("total-register", of_clause("I.1.1", text="Toàn xã có 2.100 hộ dân.")),
    ("undated-count", of_clause("IV.1.1", text="Hộ nghèo: {{poor_count}} hộ.")),
    ("same-name", of_first(head_name="Lê Văn Ab")),
    ("without-support", of_first(support="")),
    ("escape-unrecorded", of_first(situation="Mới thoát nghèo 2022")),
    ("escape-date", of_second(escape=escape(YEAR - 4))),
    ("near-poor-escaped", of_second(escape=escape(YEAR - 1, 5, 3))),
    ("exit-unmarked", of_first(support="Có khả năng thoát nghèo")),
    ("stable-income", of_first(situation="Có việc làm và thu nhập ổn định")),
    ("former-support", of_first(support="Hỗ trợ vốn năm 2023.")),
    ("unkind-wording", of_first(situation="Không biết cách làm ăn")),
    ("sensitive-table", of_first(situation="Chủ hộ bệnh tật")),
    ("sensitive-text", of_clause("I.1.1", text="Hộ Lê Văn Aa bệnh tật.")),
    ("sensitive-text", of_clause("I.1.1", text="Số căn cước 040175001234.")),
    ("short-forms", of_first(situation="Chủ hộ là NCT")),
    ("untidy-text", of_first(support="Hỗ trợ vốn sản xuất,")),
    ("cell-overflow", of_first(situation="A" * 60)),
    ("cell-overflow", of_first(support="Vốn" + " vốn" * 400)),
    (
        "missing-glyph",
        lambda facts: replace(
            facts,
            unprintable=frozenset("ỉ"),
            clauses=(
                *facts.clauses,
                line("V.1.2", "Chỉ đạo."),
            ),
        ),
    ),
]


def rules(facts: PlanFacts) -> list[str]:
    return [finding.rule for finding in find_faults(facts)]


@given(st.integers(0, 60), st.integers(1, 40), st.integers(2021, 2040))
def test_a_sound_plan_of_any_size_has_no_findings(households: int, hamlets: int, year: int) -> None:
    assert find_faults(sound(households, hamlets, year)) == []


@pytest.mark.parametrize(("rule", "change"), BREAKS, ids=range(len(BREAKS)))
def test_breaking_one_thing_gives_exactly_its_finding(rule: str, change: Change) -> None:
    assert rules(change(sound())) == [rule]


@given(st.sampled_from(BREAKS), st.sampled_from(BREAKS))
def test_errors_come_before_warnings_and_hints(
    one: tuple[str, Change], other: tuple[str, Change]
) -> None:
    found = find_faults(other[1](one[1](sound())))
    weights = [list(Severity).index(finding.severity) for finding in found]
    assert weights == sorted(weights)


def test_exit_candidates_become_a_target() -> None:
    facts = sound()
    totals = replace(facts.totals, exit_candidates=1, near_poor_exits=1)
    facts = replace(facts, totals=totals)
    assert rules(facts) == ["exit-target"]
    stated = of_clause("I.1.1", text="Phấn đấu 1 hộ thoát cận nghèo trong năm.")
    assert rules(stated(facts)) == []
    wrong = of_clause("I.1.1", text="Phấn đấu 5 hộ thoát cận nghèo trong năm.")
    assert rules(wrong(facts)) == ["exit-target-differs"]


def test_who_left_the_committee_signs_no_more() -> None:
    facts = replace(sound(), former_members=(member("o", full_name=SIGNER),))
    assert rules(facts) == ["not-in-office", "not-in-office"]


def test_a_plan_whose_sections_are_all_hidden_is_not_signed() -> None:
    found = find_faults(replace(sound(), clauses=()))
    (finding,) = [one for one in found if one.rule == "empty-section"]
    assert finding.sentence == "Kế hoạch không có mục nào."
    assert finding.severity is Severity.ERROR


def test_who_is_no_signer_of_the_office_any_more_is_told() -> None:
    other = OfficeSigner("CHỦ TỊCH", "Lê Văn Mới")
    facts = replace(sound(), signers=(other,))
    (finding,) = find_faults(facts)
    assert finding.rule == "not-in-office"
    assert finding.sentence == (
        f"{SIGNER}: ký văn bản năm {YEAR} nhưng không có trong người ký của đơn vị."
    )
    gone = OfficeSigner("PHÓ CHỦ TỊCH", facts.members[0].full_name)
    facts = replace(facts, signers=(other, OfficeSigner("PHÓ CHỦ TỊCH", SIGNER)))
    assert rules(facts) == []
    assert rules(replace(facts, former_signers=(gone,))) == ["not-in-office"]


def test_many_households_are_told_together_and_mended_together() -> None:
    facts = sound(60)
    entries = tuple(
        replace(one, household=replace(one.household, situation="Không biết cách làm ăn"))
        for one in facts.entries
    )
    (finding,) = find_faults(replace(facts, entries=entries))
    assert finding.sentence == "60 lời ghi về hộ dễ làm tổn thương người dân."
    (mend,) = finding.mends
    assert (mend.kind, len(mend.edits)) == (MendKind.HOUSEHOLD_TEXTS, 60)


def test_the_mark_of_a_finding_follows_its_values() -> None:
    one, same = (find_faults(of_first(support="")(sound()))[0] for _ in range(2))
    assert one.fingerprint == replace(same, link=one.link).fingerprint
    assert one.fingerprint != replace(one, excerpt="Khác").fingerprint
    assert len(one.fingerprint) == 16


def test_a_slot_is_never_typed_over_by_a_mend() -> None:
    broken = of_clause("IV.1.1", text="Số hộ số hộ nghèo tính đến nay: {{poor_count}} hộ.")
    finding: Finding = next(
        one for one in find_faults(broken(sound())) if one.rule == "doubled-words"
    )
    mend: Mend = finding.mends[0]
    assert mend.kind is MendKind.CLAUSE_TEXT
    assert "{{poor_count}}" in mend.edits[0][1]
