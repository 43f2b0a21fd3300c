"""Keep people, causes, reviews, supports and visits: each one change that can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family import AgeCounts
from hungchinh_desktop.domain.family_vocabulary import (
    Area,
    PriorityGroup,
    ReviewedClass,
)
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.member import MemberDraft, draft_of_member
from hungchinh_desktop.domain.poverty_standard import ReviewDraft
from hungchinh_desktop.domain.support_record import SupportDraft, VisitDraft
from hungchinh_desktop.domain.vocabulary import PovertyCause, SupportNeed
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file

COW = SupportDraft("5/2023", "production", "Dự án 2", "15.000.000", "Bò giống")


def listed(office: OfficeFile, name: str) -> RegisterEntry:
    return next(e for e in office.households.entries() if e.household.head_name == name)


@pytest.fixture
def key(office: OfficeFile) -> str:
    return listed(office, "Thái Thị An").id


def test_members_are_added_mended_and_removed_one_change_each(office: OfficeFile, key: str) -> None:
    first = office.details.save_member(key, MemberDraft("Thái Thị An", "female", "1980"))
    office.details.save_member(key, MemberDraft("Lê Văn Bé", "male", "2019", "Con"))
    child = office.details.family(key).members[1]
    office.details.save_member(key, replace(draft_of_member(child), birth="2012"), child.id)
    assert office.undo.undo_label() == "Sửa thành viên Lê Văn Bé của hộ Thái Thị An"
    family = office.details.family(key)
    assert [one.full_name for one in family.members] == ["Thái Thị An", "Lê Văn Bé"]
    assert family.words == "2 người: 1 từ 6 đến 15 tuổi, 1 từ 16 đến 59 tuổi"
    office.details.remove_member(key, first)
    assert [one.full_name for one in office.details.family(key).members] == ["Lê Văn Bé"]
    for _ in range(4):
        office.undo.undo()
    assert office.details.family(key).members == ()


def test_members_survive_reopening(office: OfficeFile, key: str) -> None:
    draft = MemberDraft(
        "Lê Văn Bé", "male", "5/2019", "Con", "Thái", "040219000012", "4012345678", "studies",
        True, "Nghe, nói", "severe", True,
    )  # fmt: skip
    office.details.save_member(key, draft)
    path = office.path
    office.close()
    again = open_office_file(path)
    (member,) = again.details.family(key).members
    assert draft_of_member(member) == replace(draft, birth="05/2019")
    again.close()


def test_priority_groups_follow_from_members_else_from_ticks(office: OfficeFile, key: str) -> None:
    draft = office.households.draft_of(key)
    ticked = frozenset({PriorityGroup.WOMEN})
    office.households.update(key, replace(draft, priority=ticked))
    office.details.save_member(key, MemberDraft("Lê Văn Bé", "male", "2019", disability="Nghe"))
    family = office.details.family(key)
    assert family.groups == {
        PriorityGroup.WOMEN,
        PriorityGroup.CHILDREN,
        PriorityGroup.DISABILITY,
    }
    assert family.derived[PriorityGroup.CHILDREN] == "Lê Văn Bé"
    assert family.marked == ticked


def test_four_small_children_are_counted(office: OfficeFile, key: str) -> None:
    office.details.save_counts(key, {"under_6": "4", "from_16_to_59": "1"})
    family = office.details.family(key)
    assert family.counts == AgeCounts(4, 0, 1, 0)
    assert family.derived == {PriorityGroup.CHILDREN: "4 trẻ dưới 16 tuổi"}
    office.details.save_member(key, MemberDraft("Thái Thị An"))
    assert "1 người nhưng số người theo tuổi là 5" in office.details.family(key).disagreement
    office.details.save_counts(key, {})
    assert office.details.family(key).disagreement == ""
    office.undo.undo()
    assert office.details.family(key).counts.total == 5


def test_causes_are_saved_with_the_form_in_one_change(office: OfficeFile, key: str) -> None:
    draft = office.households.draft_of(key)
    causes = frozenset({PovertyCause.NO_CAPITAL, PovertyCause.NO_LABOUR})
    office.households.update(key, replace(draft, causes=causes, support="Vốn"))
    assert office.households.draft_of(key).causes == causes
    office.households.update(key, replace(draft, causes=None, support="Vốn, học tập"))
    assert office.households.draft_of(key).causes == causes  # not asked: left alone
    office.undo.undo()
    office.undo.undo()
    assert office.households.draft_of(key) == draft


def test_a_new_household_keeps_its_causes(office: OfficeFile, key: str) -> None:
    draft = replace(
        office.households.draft_of(key),
        head_name="Lê Thị Mới",
        causes=frozenset({PovertyCause.OTHER}),
    )
    new = office.households.add(draft)
    assert office.households.draft_of(new).causes == frozenset({PovertyCause.OTHER})


def test_a_review_proposes_and_the_register_stays(office: OfficeFile, key: str) -> None:
    assert office.details.area() is Area.RURAL
    lacking = frozenset({"employment", "water", "toilet"})
    draft = ReviewDraft("15/11/2024", Area.RURAL, "1.200.000", lacking)
    review_id = office.details.save_review(key, draft)
    (review,) = office.details.reviews(key)
    assert (review.proposed, review.standard) == (ReviewedClass.POOR, "nd07_2021")
    assert office.undo.undo_label() == "Ghi kết quả rà soát hộ Thái Thị An: hộ nghèo"
    assert listed(office, "Thái Thị An").status == "near_poor"
    mended = replace(draft, decided="near_poor", overriding_reason="Họp xóm thống nhất.")
    office.details.save_review(key, mended, review_id)
    (review,) = office.details.reviews(key)
    assert review.overriding_reason == "Họp xóm thống nhất."
    office.details.remove_review(key, review_id)
    assert office.details.reviews(key) == []


def test_supports_come_newest_first_and_go_one_by_one(office: OfficeFile, key: str) -> None:
    cow = office.details.save_support(key, COW)
    office.details.save_support(key, replace(COW, given_on="03/2024", item="Xe đạp", amount=""))
    assert [record.item for record in office.details.supports(key)] == ["Xe đạp", "Bò giống"]
    office.details.save_support(key, replace(COW, kind="credit"), cow)
    assert office.details.supports(key)[1].kind is SupportNeed.CREDIT
    office.details.remove_support(key, cow)
    assert office.undo.undo_label() == "Xóa hỗ trợ tín dụng của hộ Thái Thị An"
    office.undo.undo()
    assert len(office.details.supports(key)) == 2
    with pytest.raises(UserError, match="không còn"):
        office.details.remove_support(key, "unknown")


def test_visits_are_kept(office: OfficeFile, key: str) -> None:
    visit = office.details.save_visit(key, VisitDraft("2024", "Bùi Thị Lan", "Nhà dột"))
    assert [one.note for one in office.details.visits(key)] == ["Nhà dột"]
    office.details.save_visit(key, VisitDraft("2024", "Bùi Thị Lan", "Đã lợp lại"), visit)
    assert [one.note for one in office.details.visits(key)] == ["Đã lợp lại"]
    office.details.remove_visit(key, visit)
    assert office.details.visits(key) == []


def test_what_is_refused_is_not_written(office: OfficeFile, key: str) -> None:
    for refused in (
        lambda: office.details.save_member(key, MemberDraft("")),
        lambda: office.details.save_member("unknown", MemberDraft("A")),
        lambda: office.details.save_member(key, MemberDraft("A"), "unknown"),
        lambda: office.details.save_support(key, SupportDraft("", "")),
        lambda: office.details.save_review(key, ReviewDraft("", Area.RURAL, "")),
        lambda: office.details.save_counts(key, {"under_6": "nhiều"}),
    ):
        with pytest.raises(UserError):
            refused()
    assert office.undo.undo_label() is None
