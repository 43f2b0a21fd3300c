"""Poverty standards: shipped, written anew, used by the class by rule, given back."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family_vocabulary import Area, ReviewedClass
from hungchinh_desktop.domain.poverty_standard import ReviewDraft
from hungchinh_desktop.domain.standard_edit import standard_values
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file

OLD, NEW = "nd07_2021", "nd351_2025"


def values(office: OfficeFile, code: str = OLD, **changes: str) -> dict[str, str]:
    found = next(one for one in office.standards.standards() if one.code == code)
    return standard_values(found) | changes


def faults(office: OfficeFile, code: str, typed: dict[str, str]) -> set[str]:
    with pytest.raises(UserError) as refused:
        office.standards.save(code, typed)
    return set(refused.value.fields)


def test_the_shipped_standards_hold_until_the_office_writes_one(office: OfficeFile) -> None:
    old, new = office.standards.standards()
    assert (old.code, old.valid_to) == (OLD, date(2026, 12, 31))
    assert (new.code, new.lines) == (NEW, {Area.RURAL: 2_200_000, Area.URBAN: 2_800_000})
    assert not office.standards.is_own(OLD)
    office.standards.save(OLD, values(office))
    assert office.standards.is_own(OLD)
    assert office.standards.standards() != (new,)
    assert office.standards.standards()[0].verified


def test_the_class_by_rule_follows_the_line_that_was_written(office: OfficeFile) -> None:
    key = office.households.entries()[0].id
    codes = frozenset(one.code for one in office.details.standards[0].indicators[:3])
    draft = ReviewDraft("15/11/2024", Area.RURAL, "1.600.000", codes)
    office.details.save_review(key, draft)
    office.standards.save(OLD, values(office, rural_line="1.700.000"))
    office.details.save_review(key, draft)
    found = [review.decided for review in office.details.reviews(key)]
    assert sorted(found) == [ReviewedClass.NOT_POOR, ReviewedClass.POOR]
    office.undo.undo()
    office.undo.undo()
    assert office.details.standards[0].lines[Area.RURAL] == 1_500_000
    office.undo.redo()
    assert office.details.standards[0].lines[Area.RURAL] == 1_700_000


def test_who_compared_the_text_is_kept_in_the_file(office: OfficeFile) -> None:
    marked = values(office, verified_by="Bùi Thị Lan", verified_on="05/03/2024")
    office.standards.save(OLD, marked | {"rural_line": "1500000"})
    assert office.undo.undo_label() == "Sửa chuẩn nghèo theo Nghị định số 07/2021/NĐ-CP"
    path = office.path
    office.close()
    again = open_office_file(path)
    try:
        old = again.standards.standards()[0]
        assert (old.verified_by, old.verified_on) == ("Bùi Thị Lan", date(2024, 3, 5))
        assert old.verified
        assert standard_values(old) == marked
    finally:
        again.close()


def test_a_changed_line_is_not_compared_any_more(office: OfficeFile) -> None:
    office.standards.save(OLD, values(office, urban_line="2.100.000"))
    assert not office.standards.standards()[0].verified


def test_a_standard_is_added_behind_the_last_and_removed(office: OfficeFile) -> None:
    typed = values(
        office, NEW, name="Nghị định mới", source="Nghị định mới, điều 3",
        valid_from="2031", valid_to="2035", indicators="\n".join(f"Chỉ số {n}" for n in range(12)),
    )  # fmt: skip
    code = office.standards.save("", typed)
    added = office.standards.standards()[-1]
    assert (added.code, added.valid_from, added.valid_to) == (
        code, date(2031, 1, 1), date(2035, 12, 31),
    )  # fmt: skip
    assert added.indicators[3].short_label == "Chỉ số 3"
    assert added.indicators[0].code == "employment"
    office.standards.remove(code)
    assert len(office.standards.standards()) == 2


def test_going_back_to_the_shipped_one(office: OfficeFile) -> None:
    office.standards.save(OLD, values(office, rural_line="9.000.000"))
    office.standards.remove(OLD)
    assert office.standards.standards()[0].lines[Area.RURAL] == 1_500_000
    with pytest.raises(UserError, match="không có gì để xóa"):
        office.standards.remove(OLD)


def test_every_fault_has_its_field_and_nothing_is_stored(office: OfficeFile) -> None:
    wrong = values(
        office, name=" ", source="", valid_from="2025", valid_to="2024", rural_line="rẻ",
        poor_from="13", indicators="một", verified_by="", verified_on="2024",
    )  # fmt: skip
    assert faults(office, OLD, wrong) == {
        "name", "source", "valid_to", "rural_line", "poor_from", "indicators",
        "verified_by", "verified_on",
    }  # fmt: skip
    assert faults(office, OLD, values(office, valid_to="2028")) == {"valid_from"}
    future = values(office, verified_by="A", verified_on="01/01/2099")
    assert faults(office, OLD, future) == {"verified_on"}
    assert not office.standards.is_own(OLD)
