"""The responsibility matrix and the sentences made from it."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.project import ProjectRow
from hungchinh_desktop.domain.vocabulary import Role
from hungchinh_desktop.services.office_file import OfficeFile


def row(office: OfficeFile, code: str) -> ProjectRow:
    """Return a row of the matrix."""
    return next(item for item in office.projects.matrix().rows if item.code == code)


def unit(office: OfficeFile, code: str) -> str:
    """Return the key of a unit."""
    return next(item.id for item in office.projects.matrix().units if item.code == code)


def test_the_culture_officer_leads_six_rows(office: OfficeFile) -> None:
    matrix = office.projects.matrix()
    assert (len(matrix.rows), len(matrix.units)) == (8, 14)
    assert matrix.unit_total(unit(office, "culture_officer"), Role.LEAD) == 6
    assert matrix.unit_total(unit(office, "hamlets"), Role.COORDINATE) == 4


def test_a_cell_cycles_through_lead_coordinate_and_blank(office: OfficeFile) -> None:
    cell = (row(office, "DA4-TDA3").id, unit(office, "accountant"))
    seen = []
    for _ in range(3):
        office.projects.cycle_role(*cell)
        seen.append(office.projects.matrix().role(*cell))
    assert seen == [Role.LEAD, Role.COORDINATE, None]


def test_checks_tell_no_lead_two_leads_and_no_coordinator(office: OfficeFile) -> None:
    line = row(office, "DA4-TDA3")
    culture = unit(office, "culture_officer")
    office.projects.set_role(line.id, unit(office, "accountant"), Role.LEAD)
    assert office.projects.matrix().check(line.id).sentence == "Hai nơi chủ trì"
    office.projects.set_role(line.id, unit(office, "accountant"), None)
    office.projects.set_role(line.id, culture, None)
    assert office.projects.matrix().check(line.id).sentence == "Chưa có chủ trì"
    office.projects.set_role(line.id, culture, Role.LEAD)
    for code in ("farmers_union", "womens_union", "youth_union", "hamlets"):
        office.projects.set_role(line.id, unit(office, code), None)
    assert office.projects.matrix().check(line.id).sentence == "Chưa có phối hợp"


def test_the_printed_sentence_follows_the_grid(office: OfficeFile) -> None:
    line = row(office, "DA4-TDA3")
    office.projects.set_role(line.id, unit(office, "secondary_school"), Role.COORDINATE)
    assert office.projects.sentences(line.id)[1] == (
        "Bộ phận phối hợp: Hội Nông dân, Hội LHPN, Đoàn Thanh niên; Trường THCS; 8 xóm."
    )


def test_section_five_gives_two_leads_to_the_urban_officer(office: OfficeFile) -> None:
    claims = office.projects.lead_claims()
    rows = {item.id: item.code for item in office.projects.matrix().rows}
    assert [(rows[claim.row_id], claim.place) for claim in claims] == [
        ("DA2", "V.3"),
        ("DA3-TDA1", "V.3"),
    ]


def test_an_unknown_cell_is_refused(office: OfficeFile) -> None:
    with pytest.raises(UserError):
        office.projects.set_role("x", "y", Role.LEAD)
