"""The plan: its slots, its clauses and its findings."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from hungchinh_desktop.domain.yearly_plan import (
    TEXT_LABELS,
    Clause,
    ClauseKind,
    fill_slots,
    plan_text,
    with_plan_text,
)
from hungchinh_desktop.services.office_file import OfficeFile


def clause(office: OfficeFile, code: str) -> Clause:
    """Return a clause by its code."""
    return next(item for item in office.plans.clauses() if item.code == code)


def test_slots_come_from_the_register(office: OfficeFile) -> None:
    text = fill_slots(clause(office, "IV.1.2").text, office.plans.slot_values())
    assert text == "Tổng số hộ cận nghèo: 18 hộ, chiếm 0,82%."


def test_moving_a_household_out_changes_the_plan(office: OfficeFile) -> None:
    entry = next(
        item for item in office.households.entries() if item.status is PovertyStatus.NEAR_POOR
    )
    office.households.close(entry.id, EndReason.MOVED_AWAY, "2024")
    assert office.plans.slot_values()["near_poor_count"] == "17"
    assert len(office.plans.content().near_poor) == 17


def test_a_slot_cannot_be_typed_over(office: OfficeFile) -> None:
    line = clause(office, "IV.1.2")
    with pytest.raises(UserError, match="số hộ cận nghèo"):
        office.plans.edit_clause(line.id, "Tổng số hộ cận nghèo: 19 hộ, chiếm {{near_poor_rate}}.")
    with pytest.raises(UserError, match="tong_so"):
        office.plans.edit_clause(line.id, line.text + " {{tong_so}}")
    assert clause(office, "IV.1.2") == line


def test_a_block_is_not_typed(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="lấy từ sổ"):
        office.plans.edit_clause(clause(office, "III.projects").id, "chữ")


def test_editing_a_clause_is_one_named_change(office: OfficeFile) -> None:
    line = clause(office, "I.2.1")
    office.plans.edit_clause(line.id, 'Câu mới\u0301 <b>&".')
    assert clause(office, "I.2.1").text == 'Câu mớí <b>&".'
    assert office.undo.undo_label() == "Sửa mục I.2.1 của kế hoạch"
    office.undo.undo()
    assert clause(office, "I.2.1") == line


def test_an_emptied_clause_is_refused(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="trống"):
        office.plans.edit_clause(clause(office, "I.2.1").id, "  ")


def test_the_plans_own_texts_keep_their_slots(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="năm kế hoạch"):
        office.plans.edit_text("subject", "Kế hoạch {{commune}}")
    office.plans.edit_text("subject", "Giảm nghèo {{commune}} năm {{year}}")
    assert office.plans.plan().subject == "Giảm nghèo {{commune}} năm {{year}}"


@pytest.mark.parametrize("field", sorted(TEXT_LABELS))
def test_each_text_of_plan_and_annex_is_edited_by_name(office: OfficeFile, field: str) -> None:
    former = plan_text(office.plans.plan(), field)
    office.plans.edit_text(field, f"{former} Thêm một câu.")
    assert plan_text(office.plans.plan(), field) == f"{former} Thêm một câu."
    assert office.undo.undo_label() == f"Sửa {TEXT_LABELS[field]} của kế hoạch"
    with pytest.raises(UserError, match=r"phải giữ số liệu|trống"):
        office.plans.edit_text(field, " ")
    assert plan_text(office.plans.plan(), field) == f"{former} Thêm một câu."


@pytest.mark.parametrize("field", sorted(TEXT_LABELS))
def test_replacing_one_text_leaves_the_others(office: OfficeFile, field: str) -> None:
    plan = office.plans.plan()
    changed = with_plan_text(plan, field, "Chữ mới")
    others = [name for name in TEXT_LABELS if name != field]
    assert plan_text(changed, field) == "Chữ mới"
    assert [plan_text(changed, name) for name in others] == [
        plan_text(plan, name) for name in others
    ]


def test_a_heading_out_of_order_gets_the_next_number(office: OfficeFile) -> None:
    heading = clause(office, "IV.3")
    assert office.plans.wanted_numbers() == {heading.id: "2.2"}
    office.plans.renumber_clause(heading.id)
    assert clause(office, "IV.2.2").id == heading.id
    assert clause(office, "IV.2.2").number == "2.2"
    assert "IV.2.2.table" in [one.code for one in office.plans.clauses()]
    assert office.undo.undo_label() == "Đánh lại số đề mục thành 2.2"
    assert "heading-sequence" not in {finding.rule for finding in office.plans.findings()}
    with pytest.raises(UserError, match="đúng thứ tự"):
        office.plans.renumber_clause(heading.id)


def test_headings_below_a_mended_one_follow_it(office: OfficeFile) -> None:
    heading = clause(office, "IV.3")
    office.structure.add(heading.id, ClauseKind.HEADING, text="Giải pháp")
    assert office.plans.wanted_numbers() == {heading.id: "2.2"}
    office.plans.renumber_clause(heading.id)
    numbers = [one.number for one in office.plans.clauses() if one.code.startswith("IV")]
    assert [number for number in numbers if number] == ["IV", "1", "2", "2.1", "2.2", "3"]
    assert office.plans.wanted_numbers() == {}


def test_signing_is_kept(office: OfficeFile) -> None:
    office.plans.set_signing(4, " Thái  Hữu Dân ", "Thái Hữu Dân")
    plan = office.plans.plan()
    assert (plan.month, plan.signatory.full_name) == (4, "Thái Hữu Dân")
    rules = {finding.rule for finding in office.plans.findings()}
    assert "annex-signer" not in rules
    assert "basis-date" not in rules


@pytest.mark.parametrize(
    ("month", "name", "faulty"),
    [
        (0, "A", ["month"]),
        (13, "A", ["month"]),
        (4, " ", ["signer_name"]),
        (0, "", ["month", "signer_name"]),
    ],
)
def test_bad_signing_is_refused_with_every_fault(
    office: OfficeFile, month: int, name: str, faulty: list[str]
) -> None:
    with pytest.raises(UserError) as refused:
        office.plans.set_signing(month, name, "")
    assert sorted(refused.value.fields) == faulty
    assert all(sentence in refused.value.sentence for sentence in refused.value.fields.values())
    assert office.plans.plan().month == 3
