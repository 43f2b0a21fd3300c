"""The history tells every change of a household, and a former value comes back alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family_vocabulary import PriorityGroup
from hungchinh_desktop.domain.household_history import RESTORABLE
from hungchinh_desktop.domain.vocabulary import PovertyCause, SupportNeed
from hungchinh_desktop.services.office_file import OfficeFile


@pytest.fixture
def household_id(office: OfficeFile) -> str:
    entries = office.households.entries()
    return next(e.id for e in entries if e.household.head_name == "Phan Thị Ngo")


def edit(office: OfficeFile, household_id: str, **changes: object) -> None:
    draft = office.households.draft_of(household_id)
    office.households.update(household_id, replace(draft, **changes))  # type: ignore[arg-type]  # the draft's own fields


def test_the_first_record_is_the_first_entry(office: OfficeFile, household_id: str) -> None:
    (entry,) = office.history.history(household_id)
    assert (entry.label, entry.kind) == ("Nạp sổ ban đầu", "setup")
    assert [one.label for one in entry.fields] == [
        "Họ và tên chủ hộ",
        "Xóm",
        "Thực trạng",
        "Hướng hỗ trợ",
        "Diện",
        "Nhóm hỗ trợ",
        "Ngày công nhận thoát nghèo",
    ]


def test_undo_and_redo_stand_in_the_history(office: OfficeFile, household_id: str) -> None:
    edit(office, household_id, support="Sửa nhà")
    office.undo.undo()
    office.undo.redo()
    edit(office, office.households.entries()[0].id, support="của hộ khác")
    entries = office.history.history(household_id)
    texts = [(one.label, one.fields[0].old, one.fields[0].new) for one in entries[:3]]
    assert texts == [
        ("Làm lại: Sửa hộ Phan Thị Ngo", "Hỗ trợ chữa bệnh", "Sửa nhà"),
        ("Hoàn tác: Sửa hộ Phan Thị Ngo", "Sửa nhà", "Hỗ trợ chữa bệnh"),
        ("Sửa hộ Phan Thị Ngo", "Hỗ trợ chữa bệnh", "Sửa nhà"),
    ]
    assert len(entries) == 4


def test_every_former_value_comes_back_alone_as_one_named_change(
    office: OfficeFile, household_id: str
) -> None:
    hamlet = office.households.hamlets()[0]
    before = office.households.draft_of(household_id)
    edit(
        office,
        household_id,
        head_name="Phan Thị Ngọ",
        hamlet_id=hamlet.id,
        birth="5/1960",
        situation="Ốm",
        support="Sửa nhà",
        needs=frozenset({SupportNeed.HOUSING}),
        escaped_on="15/12/2022",
        causes=frozenset({PovertyCause.NO_CAPITAL, PovertyCause.NO_LABOUR}),
        priority=frozenset({PriorityGroup.WOMEN}),
    )
    changed = office.households.draft_of(household_id)
    fields = {one.field: one for one in office.history.history(household_id)[0].fields}
    assert set(fields) == set(RESTORABLE)
    for name, field in fields.items():
        assert field.old_value is not None
        office.history.restore_value(household_id, name, field.old_value)
        expected = replace(changed, **{name: getattr(before, name)})
        assert office.households.draft_of(household_id) == expected
        head = changed.head_name
        inside = field.label[:1].lower() + field.label[1:]
        assert office.undo.undo_label() == f"Trả lại {inside} của hộ {head}"
        office.undo.undo()
    assert office.households.draft_of(household_id) == changed


def test_a_value_already_there_leaves_no_trace(office: OfficeFile, household_id: str) -> None:
    office.history.restore_value(household_id, "support", "Hỗ trợ chữa bệnh")
    assert office.undo.undo_label() is None


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("status", "poor", "Mục “Diện” có ngày đi kèm"),
        ("list_order", "3", "Mục “list_order” có ngày đi kèm"),
        ("needs", "car", "Nhóm hỗ trợ này không còn dùng"),
        ("hamlet_id", "gone", "Xóm này không có trong danh sách"),
        ("head_name", "", "Còn ô cần sửa"),
    ],
)
def test_what_cannot_be_put_back_is_refused(
    office: OfficeFile, household_id: str, field: str, value: str, sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        office.history.restore_value(household_id, field, value)
    assert office.undo.undo_label() is None


def test_an_unknown_household_has_no_history(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="Không có hộ mang mã “x”"):
        office.history.history("x")
