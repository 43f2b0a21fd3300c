"""Prove that a plan is copied from year to year and says what is still old in it."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.plan_edition import EditionKind
from hungchinh_desktop.domain.plan_leftovers import with_slot_for_year
from hungchinh_desktop.domain.yearly_plan import Clause
from hungchinh_desktop.services.office_file import OfficeFile
from tests.services.issued_plans import change_household, issued

WARD = {
    "unit_kind": "phường",
    "name": "Thành Vinh",
    "place_name": "Thành Vinh",
    "area": "urban",
    "superior_name": "tỉnh Nghệ An",
    "hamlet_word": "khối",
    "valid_from": "01/01/2025",
    "recipients": "Sở Nông nghiệp và Môi trường",
    "signers": "CHỦ TỊCH: Lê Văn Bình",
}


def clause(office: OfficeFile, code: str) -> Clause:
    return next(one for one in office.plans.clauses() if one.code == code)


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("trong năm 2024.", "trong năm {{year}}."),
        ("Năm 2024, xã", "Năm {{year}}, xã"),
        ("ngày 31/3/2024 của", "ngày 31/3/2024 của"),
        ("giai đoạn năm 2024-2025", "giai đoạn năm 2024-2025"),
        ("số 24/2024/QH15", "số 24/2024/QH15"),
        ("năm 20245", "năm 20245"),
    ],
)
def test_the_year_in_words_becomes_the_slot(text: str, copied: str) -> None:
    assert with_slot_for_year(text, 2024) == copied


def test_a_plan_is_copied_with_matrix_and_committee(office: OfficeFile) -> None:
    office.plans.edit_clause(clause(office, "II.1.4").id, "Các hội, nhất là năm 2024; từ 1/1/2024.")
    before = office.plans.content()
    office.plan_copies.copy(2024, 2025)
    office.choose_year(2025)
    after = office.plans.content()
    assert [one.code for one in after.clauses] == [one.code for one in before.clauses]
    assert clause(office, "II.1.4").text == "Các hội, nhất là năm {{year}}; từ 1/1/2024."
    assert [row.code for row in after.matrix.rows] == [row.code for row in before.matrix.rows]
    assert len(after.matrix.cells) == len(before.matrix.cells)
    assert [one.member.full_name for one in after.assignments] == [
        one.member.full_name for one in before.assignments
    ]
    found = office.plan_copies.leftovers(2024)
    assert {(one.place, one.old) for one in found} >= {
        ("Căn cứ 93/KH-UBND", "2024"),
        ("Mục II.1.4", "2024"),
    }
    assert all(one.reason == "còn năm cũ" for one in found)


def test_copying_again_replaces_and_one_undo_takes_it_back(office: OfficeFile) -> None:
    office.years.open_year(2025)
    office.choose_year(2025)
    office.plans.edit_clause(clause(office, "II.1.4").id, "Câu của năm 2025.")
    kept = office.plans.content()
    office.plan_copies.copy(2024, 2025)
    assert clause(office, "II.1.4").text == "Các tổ chức và cá nhân có liên quan."
    assert office.undo.undo_label() == "Chép kế hoạch năm 2024 sang năm 2025"
    office.undo.undo()
    assert office.plans.content() == kept


def test_another_office_brings_its_own_recipients_and_signer(office: OfficeFile) -> None:
    office.periods.save("", office.periods.new_values() | WARD)
    office.plan_copies.copy(2024, 2025)
    office.choose_year(2025)
    plan = office.plans.plan()
    assert plan.recipients == ("Sở Nông nghiệp và Môi trường",)
    assert (plan.signatory.deputizing, plan.signatory.full_name) == ("", "Lê Văn Bình")
    found = office.plan_copies.leftovers(2024)
    people = {one.old for one in found if one.reason == "người có thể đã thôi chức vụ"}
    assert "Thái Hữu Dân" in people
    assert any(one.old == "thành phố Vinh" for one in found)
    assert any(one.place == "Mục II.2.1" and one.old == "toàn xã" for one in found)
    assert not [one for one in found if one.place.startswith("Ma trận")]  # "toàn xã hội"


def test_a_person_who_left_the_committee_is_found_in_the_text(office: OfficeFile) -> None:
    name = office.plans.content().assignments[-1].member.full_name
    office.plans.edit_clause(clause(office, "II.1.4").id, f"Giao đồng chí {name} theo dõi.")
    office.years.open_year(2025)
    office.choose_year(2025)
    assert office.plan_copies.leftovers(2024)[0].place == "Căn cứ 93/KH-UBND"
    member = office.plans.content().assignments[-1].member
    database = office._database
    with database.change("Thôi tham gia Ban chỉ đạo"):
        database.delete("committee_member", member.id)
    found = [one for one in office.plan_copies.leftovers(2024) if one.old == name]
    assert [one.place for one in found] == ["Mục II.1.4"]
    assert found[0].link.target == "II.1.4"


@pytest.mark.parametrize(
    ("former", "year", "words"),
    [
        (2023, 2025, "Không có kế hoạch năm 2023"),
        (2024, 2024, "Hai năm phải khác nhau"),
        (2024, 2027, "Chỉ mở được năm 2025"),
    ],
)
def test_what_cannot_be_copied_is_refused(
    office: OfficeFile, former: int, year: int, words: str
) -> None:
    with pytest.raises(UserError, match=words):
        office.plan_copies.copy(former, year)
    assert office.undo.undo_label() is None


def test_a_year_that_was_issued_is_never_copied_over(office: OfficeFile) -> None:
    """A new draft after the issue does not open it: drift is told against the signed paper."""
    office.plan_copies.copy(2024, 2025)
    office.choose_year(2024)
    issued(office)
    change_household(office)
    office.issues.revise(EditionKind.PLAN)
    with pytest.raises(UserError, match="nên không chép đè được"):
        office.plan_copies.copy(2025, 2024)
