"""Prove that papers are headed by the office of their own date."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pdfplumber
import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.office_period import form_values
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.services.yearly_plan_service import print_plan

WARD = {
    "unit_kind": "phường",
    "name": "Thành Vinh",
    "place_name": "Thành Vinh",
    "area": "urban",
    "hamlet_word": "khối",
    "valid_from": "01/07/2025",
}


def plan_text(office: OfficeFile, year: int) -> str:
    office.choose_year(year)
    with pdfplumber.open(BytesIO(print_plan(office.plans.content()).data)) as pages:
        return "\n".join(page.extract_text() for page in pages.pages)


def add_ward(office: OfficeFile) -> str:
    return office.periods.save("", office.periods.new_values() | WARD)


def test_a_new_period_ends_the_one_before(office: OfficeFile) -> None:
    add_ward(office)
    ward, commune = office.periods.profiles()
    assert (ward.full_name, ward.valid_to) == ("phường Thành Vinh", None)
    assert (commune.full_name, commune.valid_to) == ("xã Hưng Chính", date(2025, 6, 30))
    assert office.undo.undo_label() == "Lưu thông tin đơn vị phường Thành Vinh từ 01/07/2025"
    office.undo.undo()
    assert [one.valid_to for one in office.periods.profiles()] == [None]


def test_one_program_prints_the_commune_of_2024_and_the_ward_of_2026(office: OfficeFile) -> None:
    before = plan_text(office, 2024)
    add_ward(office)
    for year in (2025, 2026):
        office.years.open_year(year)
    assert plan_text(office, 2024) == before
    for year in (2024, 2025):  # the plan of 2025 is signed in March, before the reform
        assert "XÃ HƯNG CHÍNH" in plan_text(office, year)
        assert "Thành Vinh" not in plan_text(office, year)
    ward = plan_text(office, 2026)
    assert "PHƯỜNG THÀNH VINH" in ward
    assert "Thành Vinh, ngày" in ward
    assert "trên địa bàn phường Thành Vinh năm 2026" in " ".join(ward.split())
    assert "XÃ HƯNG CHÍNH" not in ward


def test_a_plan_signed_after_the_reform_is_the_wards(office: OfficeFile) -> None:
    add_ward(office)
    office.years.open_year(2025)
    office.choose_year(2025)
    office.plans.set_signing(7, "Thái Hữu Dân", "")
    assert office.plans.content().profile.full_name == "phường Thành Vinh"


def test_periods_may_not_overlap(office: OfficeFile) -> None:
    add_ward(office)
    values = office.periods.new_values() | {"valid_from": "2023", "valid_to": "2024"}
    with pytest.raises(UserError) as caught:
        office.periods.save("", values)
    assert "trùng ngày" in caught.value.fields["valid_from"]


def test_the_only_period_stays(office: OfficeFile) -> None:
    (only,) = office.periods.profiles()
    with pytest.raises(UserError, match="ít nhất một thời kỳ"):
        office.periods.remove(only.id)
    added = add_ward(office)
    office.periods.remove(added)
    assert [one.id for one in office.periods.profiles()] == [only.id]


def test_a_signer_of_the_office_signs_in_her_own_position(office: OfficeFile) -> None:
    signers = "PHÓ CHỦ TỊCH: Thái Hữu Dân\nCHỦ TỊCH: Lê Văn Bình"
    (only,) = office.periods.profiles()
    office.periods.save(only.id, form_values(only) | {"signers": signers})
    office.plans.set_signing(3, "Lê Văn Bình", "")
    signatory = office.plans.plan().signatory
    assert (signatory.deputizing, signatory.position) == ("", "CHỦ TỊCH")
    office.plans.set_signing(3, "Thái Hữu Dân", "")
    signatory = office.plans.plan().signatory
    assert (signatory.deputizing, signatory.position) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    office.plans.set_signing(3, "Người ngoài danh sách", "")
    assert office.plans.plan().signatory.position == "PHÓ CHỦ TỊCH"
