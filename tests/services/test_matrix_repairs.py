"""The repairs of the matrix page: one change each, whole when taken back."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vocabulary import Role
from hungchinh_desktop.services.office_file import OfficeFile


def row(office: OfficeFile, code: str) -> str:
    """Return the key of a row of the matrix."""
    return next(item.id for item in office.projects.matrix().rows if item.code == code)


def unit(office: OfficeFile, code: str) -> str:
    """Return the key of a unit."""
    return next(item.id for item in office.projects.matrix().units if item.code == code)


def test_moving_the_lead_is_one_change(office: OfficeFile) -> None:
    line, urban = row(office, "DA2"), unit(office, "urban_officer")
    culture = unit(office, "culture_officer")
    before = office.projects.matrix().cells
    office.projects.move_lead(line, urban)
    matrix = office.projects.matrix()
    assert (matrix.role(line, urban), matrix.role(line, culture)) == (Role.LEAD, Role.COORDINATE)
    assert office.undo.undo_label() == "DA 2: chuyển chủ trì sang Công chức Đô thị"
    assert "DA2" not in {
        item.code
        for item in matrix.rows
        for claim in office.projects.lead_claims()
        if claim.row_id == item.id
    }
    office.undo.undo()
    assert office.projects.matrix().cells == before
    assert office.undo.undo_label() is None


def test_moving_the_lead_settles_two_leads(office: OfficeFile) -> None:
    line, school = row(office, "DA4-TDA1"), unit(office, "secondary_school")
    office.projects.set_role(line, school, Role.LEAD)
    office.projects.move_lead(line, school)
    matrix = office.projects.matrix()
    assert [item.code for item in matrix.units_with(line, Role.LEAD)] == ["secondary_school"]
    assert matrix.role(line, unit(office, "culture_officer")) is Role.COORDINATE


def test_moving_the_lead_to_who_leads_already_changes_nothing(office: OfficeFile) -> None:
    office.projects.move_lead(row(office, "DA2"), unit(office, "culture_officer"))
    assert office.undo.undo_label() is None


def test_spelling_out_names_the_front(office: OfficeFile) -> None:
    line = row(office, "DA6-TDA1")
    office.projects.spell_out(line)
    matrix = office.projects.matrix()
    assert matrix.check(line).sentence == "Đủ"
    assert office.projects.sentences(line)[1] == (
        "Cơ quan phối hợp: UBMTTQ và các tổ chức đoàn thể cấp xã."
    )
    office.undo.undo()
    assert office.projects.matrix().check(line).sentence == "Chưa rõ đơn vị"


def test_advice_quotes_the_clause(office: OfficeFile) -> None:
    advice = office.projects.advice(row(office, "DA2"), unit(office, "urban_officer"))
    assert advice.heading == "Dự án 2 · Công chức Đô thị"
    assert "mục V.3 lại giao Công chức Đô thị (“Trực tiếp chủ trì" in advice.sentence
    assert [repair.clause_code for repair in advice.repairs] == ["V.3.2", ""]
    assert office.projects.advice(row(office, "DA4-TDA3")).heading == "Dự án 4, tiểu dự án 3"


def test_a_row_that_is_gone_is_refused(office: OfficeFile) -> None:
    for work in (
        lambda: office.projects.move_lead("x", unit(office, "hamlets")),
        lambda: office.projects.spell_out("x"),
        lambda: office.projects.advice("x"),
        lambda: office.projects.sentences("x"),
    ):
        with pytest.raises(UserError, match="F5"):
            work()
