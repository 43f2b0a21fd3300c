from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.register_edit import CellWish, EditField, cell_text
from hungchinh_desktop.domain.text_replacement import Replacement
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyCause, PovertyStatus, SupportNeed

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile


def keys(office: OfficeFile, count: int) -> list[str]:
    return [entry.id for entry in office.households.entries()[:count]]


def test_what_is_already_so_and_what_is_wrong_is_told_before(office: OfficeFile) -> None:
    first, second, third = keys(office, 3)
    hamlet = office.households.entry(first).hamlet_name
    edits = office.edits.preview(
        [
            CellWish(first, EditField.HAMLET, hamlet[4:]),
            CellWish(second, EditField.HAMLET, "2"),
            CellWish(third, EditField.HAMLET, "99"),
            CellWish("gone", EditField.HAMLET, "2"),
        ]
    )
    assert [edit.changes for edit in edits] == [False, True, False]
    assert edits[1].new == "Xóm 2"
    assert edits[2].fault.startswith("Không có xóm “99” trong danh sách")
    assert office.undo.undo_label() is None


def test_many_cells_are_one_change_that_can_be_taken_back(office: OfficeFile) -> None:
    ids = keys(office, 3)
    before = [office.households.entry(key) for key in ids]
    wishes = [CellWish(key, EditField.SUPPORT, "Vay vốn") for key in ids]
    wishes += [CellWish(ids[0], EditField.HEAD_NAME, "Trần An")]
    wishes += [CellWish(ids[1], EditField.BIRTH, "1970"), CellWish(ids[2], EditField.HAMLET, "3")]
    wishes += [CellWish(ids[2], EditField.EXIT_YEAR, "có")]
    assert office.edits.apply(office.edits.preview(wishes), "Sửa 3 hộ") == 3
    after = [office.households.entry(key) for key in ids]
    assert [entry.household.support for entry in after] == ["Vay vốn"] * 3
    assert after[0].household.head_name == "Trần An"
    assert after[1].household.birth is not None
    assert after[1].household.birth.shown == "1970"
    assert (after[2].hamlet_name, after[2].exit_year) == ("Xóm 3", 2024)
    assert office.undo.undo_label() == "Sửa 3 hộ"
    office.undo.undo()
    assert [office.households.entry(key) for key in ids] == before


def test_a_changed_class_begins_on_the_day_given(office: OfficeFile) -> None:
    entry = next(e for e in office.households.entries() if e.status is PovertyStatus.POOR)
    edits = office.edits.preview([CellWish(entry.id, EditField.STATUS, "cận nghèo")])
    for typed in ("", "32/13/2024", "1990"):
        with pytest.raises(UserError) as refused:
            office.edits.apply(edits, "Đổi diện", typed)
        assert refused.value.fields["class_from"]
    assert office.undo.undo_label() is None
    office.edits.apply(edits, "Đổi diện", "01/02/2024")
    newest, former = office.households.spells(entry.id)[:2]
    assert (newest.status, newest.started_on.shown) == (PovertyStatus.NEAR_POOR, "01/02/2024")
    assert (former.status, former.end_reason) == (PovertyStatus.POOR, EndReason.RECLASSIFIED)


def test_what_was_not_shown_is_not_touched(office: OfficeFile) -> None:
    key = keys(office, 1)[0]
    edits = office.edits.preview([CellWish(key, EditField.SUPPORT, "Vay vốn")])
    office.edits.apply(office.edits.preview([CellWish(key, EditField.SUPPORT, "Khác")]), "Sửa 1 hộ")
    with pytest.raises(UserError, match="Sổ đã đổi từ lúc xem trước"):
        office.edits.apply(edits, "Sửa 1 hộ")
    assert office.households.entry(key).household.support == "Khác"


def test_a_replacement_shows_only_the_cells_that_change(office: OfficeFile) -> None:
    ids = [entry.id for entry in office.households.entries()]
    both = [EditField.SITUATION, EditField.SUPPORT]
    edits = office.edits.preview_replacement(ids, both, Replacement("hỗ trợ", "Giúp", exact=False))
    holding = [e for e in office.households.entries() if "hỗ trợ" in e.household.support.lower()]
    assert {edit.household_id for edit in edits} == {entry.id for entry in holding}
    assert all("Giúp" in edit.new and "Giúp" not in edit.old for edit in edits)
    untouched = edits.pop()
    office.edits.apply(edits, "Thay “hỗ trợ”")
    after = {e.id: e for e in office.households.entries()}
    assert all(cell_text(after[edit.household_id], edit.field) == edit.new for edit in edits)
    assert cell_text(after[untouched.household_id], untouched.field) == untouched.old
    empty = office.edits.preview_replacement(
        ids, [EditField.HEAD_NAME], Replacement(holding[0].household.head_name, "")
    )
    assert [edit.fault for edit in empty] == ["Họ và tên chủ hộ không được để trống."] * len(empty)


def test_needs_and_causes_are_ticked_one_by_one_for_many(office: OfficeFile) -> None:
    ids = keys(office, 4)
    before = [office.households.draft_of(key) for key in ids]
    wishes = [CellWish(key, EditField.NEEDS, "+credit") for key in ids]
    wishes += [CellWish(key, EditField.NEEDS, "-health") for key in ids[:1]]
    edits = office.edits.preview(wishes[:-1])
    assert all(edit.new.split("; ").count("Tín dụng") == 1 for edit in edits)
    office.edits.apply(edits, "Thêm nhóm hỗ trợ")
    causes = [CellWish(key, EditField.CAUSES, "+no_capital") for key in ids]
    office.edits.apply(office.edits.preview(causes), "Thêm nguyên nhân")
    other = [CellWish(key, EditField.CAUSES, "+other") for key in ids]
    office.edits.apply(office.edits.preview(other), "Thêm nguyên nhân")
    gone = [CellWish(key, EditField.CAUSES, "-no_capital") for key in ids[:2]]
    edits = office.edits.preview(gone)
    assert [(edit.old, edit.new) for edit in edits] == [("Không có vốn; Khác", "Khác")] * 2
    office.edits.apply(edits, "Bỏ nguyên nhân")
    assert [edit.changes for edit in office.edits.preview(gone)] == [False, False]
    after = [office.households.draft_of(key) for key in ids]
    for was, now in zip(before, after, strict=True):
        assert now.needs == was.needs | {SupportNeed.CREDIT}
    both = frozenset({PovertyCause.NO_CAPITAL, PovertyCause.OTHER})
    assert [now.causes for now in after] == [both - {PovertyCause.NO_CAPITAL}] * 2 + [both] * 2
    for _ in range(4):
        office.undo.undo()
    assert [office.households.draft_of(key) for key in ids] == before
