"""A new year: everything carried over as one change, the last one readable as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.paper_content import PlanContent
from hungchinh_desktop.domain.plan_facts import PlanFacts
from hungchinh_desktop.domain.vocabulary import (
    EndReason,
    ExitOutcome,
    PovertyStatus,
    ReviewVerdict,
    Role,
)
from hungchinh_desktop.services.office_file import OfficeFile


@pytest.fixture
def opened(office: OfficeFile) -> OfficeFile:
    office.years.open_year(2025)
    office.choose_year(2025)
    return office


def texts(content: PlanContent) -> dict[str, Any]:
    """Return what the plan says, without the keys of its records."""
    matrix = content.matrix
    codes = {row.id: row.code for row in matrix.rows}
    return {
        "plan": replace(content.plan, id="", year=0, document_number=None, day=None),
        "bases": [replace(basis, id="") for basis in content.bases],
        "clauses": [replace(clause, id="") for clause in content.clauses],
        "rows": [replace(row, id="", year=0) for row in matrix.rows],
        "cells": {(codes[row], unit): role for (row, unit), role in matrix.cells.items()},
        "committee": [
            (replace(one.member, id=""), [hamlet.number for hamlet in one.hamlets])
            for one in content.assignments
        ],
        "households": [entry.household for entry in (*content.poor, *content.near_poor)],
    }


def facts_of(office: OfficeFile) -> PlanFacts:
    """Return what the checks look at; when a class ended later is no matter of that year."""
    facts = office.plans.facts()
    entries = tuple(
        replace(entry, spell=replace(entry.spell, ended_on=None, end_reason=None))
        for entry in facts.entries
    )
    return replace(facts, entries=entries)


def verdicts(office: OfficeFile) -> Counter[ReviewVerdict]:
    return Counter(line.verdict for line in office.years.review())


def test_everything_of_the_last_year_is_carried_over(office: OfficeFile) -> None:
    before = texts(office.plans.content())
    office.years.open_year(2025)
    office.choose_year(2025)
    assert office.plans.years() == [2025, 2024]
    content = office.plans.content()
    assert texts(content) == before
    assert (content.plan.document_number, content.plan.day) == (None, None)
    assert content.slots["year"] == "2025"
    assert office.hamlets.coverage().complete
    base = office.totals.totals().base
    assert base is not None
    assert (base.year, base.count, base.confirmed) == (2025, 2195, False)
    assert base.source == "chép từ năm 2024, chưa xác nhận"


def test_it_is_one_change_that_can_be_taken_back_and_brought_back(office: OfficeFile) -> None:
    office.years.open_year(2025)
    assert office.undo.undo_label() == "Mở năm 2025"
    office.undo.undo()
    assert office.plans.years() == [2024]
    assert office.undo.undo_label() is None
    office.undo.redo()
    office.choose_year(2025)
    assert len(office.years.review()) == 20
    assert texts(office.plans.content())["clauses"]


def change_class(office: OfficeFile) -> None:
    row_id = office.households.entries()[0].id
    draft = office.households.draft_of(row_id)
    near_poor = replace(draft, status=PovertyStatus.NEAR_POOR, started_on="10/02/2025")
    office.households.update(row_id, near_poor)


def change_words(office: OfficeFile) -> None:
    row_id = office.households.entries()[3].id
    draft = office.households.draft_of(row_id)
    office.households.update(row_id, replace(draft, support="Sửa nhà", head_name="Phạm Thị Hường"))


def close(office: OfficeFile) -> None:
    service = office.households
    service.close(service.entries()[1].id, EndReason.ESCAPED, "10/02/2025")
    service.close(service.entries()[7].id, EndReason.MOVED_AWAY, "10/02/2025")


def move(office: OfficeFile) -> None:
    row_id = office.households.entries()[5].id
    office.households.move_to_hamlet([row_id], office.households.hamlets()[0].id)


def edit_plan(office: OfficeFile) -> None:
    clause = next(one for one in office.plans.clauses() if one.code == "I.1.1")
    office.plans.edit_clause(clause.id, f"{clause.text} Thêm.")
    office.plans.set_signing(5, "Nguyễn Văn Mới", "Nguyễn Văn Mới")
    office.totals.confirm_total_households("2300")


def edit_duties(office: OfficeFile) -> None:
    matrix = office.projects.matrix()
    office.projects.set_role(matrix.rows[0].id, matrix.units[-1].id, Role.COORDINATE)
    members = [member for member in office.hamlets.members() if not member.general]
    office.hamlets.assign(members[0].id, office.hamlets.hamlets()[4].id)


WORK = [change_class, change_words, close, move, edit_plan, edit_duties]


@pytest.mark.parametrize("work", WORK)
def test_work_in_the_new_year_leaves_the_last_one_as_it_was(
    office: OfficeFile, work: Callable[[OfficeFile], None]
) -> None:
    before = texts(office.plans.content())
    facts = facts_of(office)
    printed = [job.make() for job in office.exchange.all_jobs()]
    office.years.open_year(2025)
    office.choose_year(2025)
    work(office)
    assert texts(office.plans.content()) != before or work is move
    office.choose_year(2024)
    assert texts(office.plans.content()) == before
    assert facts_of(office) == facts
    assert [job.make() for job in office.exchange.all_jobs()] == printed


def test_every_paper_can_be_made_for_both_years(opened: OfficeFile) -> None:
    for year in opened.plans.years():
        opened.choose_year(year)
        assert all(job.make() for job in opened.exchange.all_jobs())
        assert {finding.rule for finding in opened.plans.findings()} >= {"annex-signer"}


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        (2024, "Năm 2024 đã mở từ trước"),
        (2026, "Chỉ mở được năm 2025, ngay sau năm 2024"),
        (2023, "Chỉ mở được năm 2025"),
    ],
)
def test_any_other_year_is_refused(office: OfficeFile, year: int, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        office.years.open_year(year)
    assert office.undo.undo_label() is None


def test_the_year_after_can_be_opened_too(opened: OfficeFile) -> None:
    close(opened)
    assert opened.years.next_year() == 2026
    opened.years.open_year(2026)
    opened.choose_year(2026)
    assert len(opened.years.review()) == 18


def test_every_listed_household_waits_for_a_verdict(opened: OfficeFile) -> None:
    lines = opened.years.review()
    opened.choose_year(2024)
    assert [line.before for line in lines] == opened.households.entries()
    assert {line.verdict for line in lines} == {ReviewVerdict.OPEN}
    assert opened.years.review() == []


def test_verdicts_follow_what_the_officer_does(opened: OfficeFile) -> None:
    row_id = opened.households.entries()[6].id
    opened.households.update(row_id, opened.households.draft_of(row_id))  # nothing is changed
    assert verdicts(opened) == {ReviewVerdict.OPEN: 20}
    for work in (change_words, move, close, change_class):
        work(opened)
    assert verdicts(opened) == {
        ReviewVerdict.OPEN: 15,
        ReviewVerdict.CHANGED: 3,
        ReviewVerdict.CLOSED: 2,
    }
    waiting = [x.before.id for x in opened.years.review() if x.verdict is ReviewVerdict.OPEN]
    opened.years.confirm(waiting[:1])
    assert opened.undo.undo_label() == "Xác nhận hộ Nguyễn Thị Hà giữ nguyên năm 2025"
    opened.years.confirm([line.before.id for line in opened.years.review()])
    assert opened.undo.undo_label() == "Xác nhận 14 hộ giữ nguyên năm 2025"
    assert verdicts(opened)[ReviewVerdict.OPEN] == 0
    assert verdicts(opened)[ReviewVerdict.CHANGED] == 3
    opened.undo.undo()
    assert verdicts(opened)[ReviewVerdict.OPEN] == 14


def test_only_households_of_the_list_are_confirmed(opened: OfficeFile) -> None:
    hamlet_id = opened.households.hamlets()[0].id
    draft = replace(opened.households.new_draft(), head_name="Lê A", hamlet_id=hamlet_id)
    added = opened.households.add(draft)
    with pytest.raises(UserError, match="không nằm trong danh sách rà soát năm 2025"):
        opened.years.confirm([added])


def test_last_years_expectations_are_compared_with_what_came(office: OfficeFile) -> None:
    candidates = [entry.id for entry in office.households.entries() if entry.exit_year]
    assert len(candidates) == 7
    office.households.close(candidates[0], EndReason.ESCAPED, "15/12/2024")
    office.households.close(candidates[1], EndReason.DIED, "15/05/2024")
    office.years.open_year(2025)
    office.choose_year(2025)
    office.households.close(candidates[2], EndReason.ESCAPED, "20/03/2025")
    promises = office.years.promises()
    assert [promise.entry.id for promise in promises] == candidates
    assert [promise.outcome for promise in promises] == [
        ExitOutcome.KEPT,
        ExitOutcome.LEFT_OTHERWISE,
        ExitOutcome.LATE,
        *[ExitOutcome.NOT_YET] * 4,
    ]
    assert {promise.year for promise in promises} == {2024}
    assert promises[0].left_on is not None
    assert promises[0].left_on.shown == "15/12/2024"
    reviewed = {line.before.id: line for line in office.years.review()}
    assert len(reviewed) == 18
    assert reviewed[candidates[2]].promise == promises[2]
    assert reviewed[candidates[2]].verdict is ReviewVerdict.CLOSED


def test_the_checks_find_what_still_names_last_year(opened: OfficeFile) -> None:
    leaver = next(
        entry.id
        for entry in opened.households.entries()
        if entry.household.head_name == "Nguyễn Văn Tín"
    )
    found = [
        (finding.sentence, finding.link.target)
        for finding in opened.plans.findings()
        if finding.rule.startswith("former-")
    ]
    assert found == [
        ("Mục V.4.1 còn ghi năm 2024.", "V.4.1"),
        ("Căn cứ 93/KH-UBND là văn bản của năm 2024.", "bases"),
        ("Nguyễn Văn Tín: hướng hỗ trợ còn ghi năm 2024.", leaver),
    ]
    clause = next(one for one in opened.plans.clauses() if one.code == "V.4.1")
    opened.plans.edit_clause(clause.id, clause.text.replace("2024", "2025"))
    assert not any(one.rule == "former-year" for one in opened.plans.findings())
    opened.choose_year(2024)
    assert not any(one.rule.startswith("former-") for one in opened.plans.findings())
