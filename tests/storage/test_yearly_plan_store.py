"""Prove that the plan's text in the file is the office's own, clause by clause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hungchinh_desktop.domain.yearly_plan import ClauseKind, YearlyPlan, fill_slots
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.yearly_plan_store import YearlyPlanStore
from tests.seed.scan_text import corrected_places
from tests.seed.seed_text import slot_values


@pytest.fixture
def store(database: Database) -> YearlyPlanStore:
    return YearlyPlanStore(database)


@pytest.fixture
def plan(store: YearlyPlanStore) -> YearlyPlan:
    found = store.plan(2024)
    assert found is not None
    return found


def test_there_is_one_plan_without_number_and_day(store: YearlyPlanStore, plan: YearlyPlan) -> None:
    assert store.years() == [2024]
    assert store.plan(2023) is None
    assert (plan.month, plan.day, plan.document_number) == (3, None, None)
    assert plan.signatory.full_name == "Thái Hữu Dân"
    assert plan.annex.signer_name == ""
    lines = [f"- {line};" for line in plan.recipients]
    assert ["Nơi nhận:", *lines, f"- {plan.archive_line}."] == corrected_places()["recipients"]


def test_clauses_are_those_of_the_corrected_scan(store: YearlyPlanStore, plan: YearlyPlan) -> None:
    scanned = corrected_places()
    place = ""
    printed: dict[str, list[str]] = {}
    for clause in store.clauses(plan.id):
        text = fill_slots(clause.text, slot_values())
        if clause.kind in (ClauseKind.SECTION, ClauseKind.HEADING):
            place, text = clause.code, f"{clause.number}. {text}"
        if clause.kind is ClauseKind.BULLET:
            text = f"- {text}"
        if clause.kind is not ClauseKind.BLOCK:
            printed.setdefault(place, []).append(text)
    assert set(printed) <= set(scanned)
    for place, lines in printed.items():
        assert lines == scanned[place][: len(lines)], place
    blocks = [clause.text for clause in store.clauses(plan.id) if clause.kind is ClauseKind.BLOCK]
    assert blocks == ["projects", "poor_table", "near_poor_table"]


def test_legal_bases_are_cited_as_in_the_corrected_scan(
    store: YearlyPlanStore, plan: YearlyPlan
) -> None:
    bases = store.bases(plan.id)
    citations = "; ".join(basis.citation for basis in bases)
    opening = fill_slots(plan.opening, slot_values())
    assert [f"{bases[0].lead_word} {citations}. {opening}"] == corrected_places()["bases"]


def test_texts_are_written_and_nothing_beside_them(
    database: Database, store: YearlyPlanStore, plan: YearlyPlan
) -> None:
    clauses = store.clauses(plan.id)
    with database.change("Sửa mục"):
        store.set_clause_text(clauses[2].id, "Câu mới năm {{year}}")
        store.set_plan_text(plan.id, "closing", "Hết./.")
    expected = [*clauses[:2], replace(clauses[2], text="Câu mới năm {{year}}"), *clauses[3:]]
    assert store.clauses(plan.id) == expected
    assert store.plan(2024) == replace(plan, closing="Hết./.")
    with pytest.raises(ValueError, match="document_number"), database.change("Số"):
        store.set_plan_text(plan.id, "document_number", "7")


def test_signer_and_month_are_written(
    database: Database, store: YearlyPlanStore, plan: YearlyPlan
) -> None:
    signatory = replace(plan.signatory, full_name="Nguyễn Văn Nghệ", deputizing="")
    with database.change("Người ký"):
        store.set_signer(plan.id, signatory, "Bùi Thị Lan")
        store.set_month(plan.id, 4)
    annex = replace(plan.annex, signer_name="Bùi Thị Lan")
    assert store.plan(2024) == replace(plan, signatory=signatory, annex=annex, month=4)


def test_claims_of_section_v_name_their_unit_and_rows(
    store: YearlyPlanStore, plan: YearlyPlan
) -> None:
    clauses = store.clauses(plan.id)
    claims = {code for clause in clauses for code in clause.claims_lead}
    assert claims == {"DA2", "DA3-TDA1"}
    units = [clause.unit_code for clause in clauses if clause.unit_code]
    assert units[:3] == ["culture_officer", "accountant", "urban_officer"]
