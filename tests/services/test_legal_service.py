"""Prove that bases are picked from the library, and drafts follow it."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.legal_instrument import InstrumentStatus, instrument_values
from hungchinh_desktop.services.office_file import OfficeFile

DECREE = {
    "kind": "Nghị định",
    "number": "351/2025/NĐ-CP",
    "issued_on": "30/12/2025",
    "issuer": "Chính phủ",
    "subject": "quy định chuẩn nghèo đa chiều quốc gia giai đoạn 2026-2030",
    "status": "in_force",
    "valid_from": "",
    "valid_to": "",
    "replaced_by": "",
}


def numbers(office: OfficeFile) -> list[str]:
    return [basis.number for basis in office.legal.bases()]


def test_the_record_brings_its_library(office: OfficeFile) -> None:
    found = {one.number: one for one in office.legal.instruments()}
    assert set(numbers(office)) == set(found)
    assert found["27/2022/NĐ-CP"].status is InstrumentStatus.AMENDED
    assert found["27/2022/NĐ-CP"].subject.startswith("quy định cơ chế quản lý")
    (basis,) = [one for one in office.legal.bases() if one.number == "27/2022/NĐ-CP"]
    assert basis.subject == ""  # the plan of 2024 prints it without


def test_a_basis_is_picked_moved_and_dropped(office: OfficeFile) -> None:
    added = office.legal.save("", DECREE)
    before = numbers(office)
    office.legal.pick([added])
    assert numbers(office) == [*before, "351/2025/NĐ-CP"]
    basis = office.legal.bases()[-1]
    assert basis.lead_word == "Thực hiện"
    assert basis.citation.startswith("Nghị định số 351/2025/NĐ-CP ngày 30/12/2025 của Chính phủ")
    office.legal.move(basis.id, -1)
    assert numbers(office)[-2:] == ["351/2025/NĐ-CP", before[-1]]
    office.legal.set_lead_word(basis.id, "Căn cứ")
    assert office.legal.bases()[-2].lead_word == "Căn cứ"
    with pytest.raises(UserError, match="đã có trong căn cứ"):
        office.legal.pick([added])
    with pytest.raises(UserError, match="đang là căn cứ của kế hoạch năm 2024"):
        office.legal.remove(added)
    office.legal.drop(basis.id)
    assert numbers(office) == before
    office.legal.remove(added)
    assert all(one.id != added for one in office.legal.instruments())


def test_a_corrected_instrument_corrects_the_draft(office: OfficeFile) -> None:
    (plan,) = [one for one in office.legal.instruments() if one.number == "93/KH-UBND"]
    office.legal.save(plan.id, instrument_values(plan) | {"issued_on": "15/02/2024"})
    assert "ngày 15/02/2024" in office.legal.bases()[-1].citation
    assert not [one for one in office.plans.findings() if one.rule == "basis-date"]
    office.undo.undo()
    assert "ngày 31/3/2024" in office.legal.bases()[-1].citation


def test_moving_beyond_the_edge_changes_nothing(office: OfficeFile) -> None:
    first = office.legal.bases()[0]
    office.legal.move(first.id, -1)
    assert office.undo.undo_label() is None
