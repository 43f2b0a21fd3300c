"""Prove that clauses are added, moved and left out, and the numbers follow."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.yearly_plan import Clause, ClauseKind
from hungchinh_desktop.services.clause_library_service import ClauseLibraryService
from hungchinh_desktop.services.office_file import OfficeFile


def codes(office: OfficeFile) -> list[str]:
    return [clause.code for clause in office.plans.clauses()]


def clause(office: OfficeFile, code: str) -> Clause:
    return next(one for one in office.plans.clauses() if one.code == code)


def test_the_record_keeps_its_numbers_when_something_is_added(office: OfficeFile) -> None:
    before = codes(office)
    key = office.structure.add(clause(office, "I.1.3").id, ClauseKind.BULLET, text="Câu mới.")
    assert codes(office) == [*before[:5], "I.1.4", *before[5:]]
    assert clause(office, "I.1.4").id == key
    assert office.undo.undo_label() == "Thêm gạch đầu dòng vào kế hoạch"
    office.undo.undo()
    assert codes(office) == before


def test_a_new_heading_goes_below_the_branch_and_the_rest_counts_on(office: OfficeFile) -> None:
    goes = clause(office, "V.1")
    office.structure.add(goes.id, ClauseKind.HEADING, text="Công an xã")
    assert clause(office, "V.2").text == "Công an xã"
    assert clause(office, "V.3").text == "Công chức kế toán"
    assert [one.number for one in office.plans.clauses() if one.code == "V.6"] == ["6"]


def test_a_section_moves_with_everything_below_it(office: OfficeFile) -> None:
    section = clause(office, "II")
    assert office.structure.move(section.id, -1)
    assert clause(office, "I").text == "ĐỐI TƯỢNG, PHẠM VI THỰC HIỆN"
    assert clause(office, "I.1.4").text == "Các tổ chức và cá nhân có liên quan."
    assert clause(office, "II").text == "MỤC ĐÍCH, YÊU CẦU"
    assert not office.structure.move(section.id, -1)


def test_a_line_moves_within_its_section_only(office: OfficeFile) -> None:
    first = clause(office, "I.1.1")
    assert office.structure.move(first.id, 1)
    assert clause(office, "I.1.2").id == first.id
    heading = clause(office, "I.1")
    assert not office.structure.move(heading.id, -1)
    assert office.structure.move(heading.id, 1)
    assert clause(office, "I.2").text == "Mục đích"


def test_a_hidden_section_is_not_printed_and_comes_back_to_its_place(office: OfficeFile) -> None:
    before = codes(office)
    office.structure.hide(clause(office, "II").id)
    assert clause(office, "II").text == "NỘI DUNG THỰC HIỆN"
    (hidden,) = office.structure.hidden()
    assert hidden.text == "ĐỐI TƯỢNG, PHẠM VI THỰC HIỆN"
    office.structure.add(clause(office, "I.2.2").id, ClauseKind.BULLET, text="Câu mới.")
    office.structure.show(hidden.id)
    assert codes(office) == [*before[:8], "I.2.3", *before[8:]]


def test_a_branch_is_removed_and_taken_back(office: OfficeFile) -> None:
    before = office.plans.clauses()
    office.structure.remove(clause(office, "V.3").id)
    assert office.undo.undo_label() == "Bỏ mục V.3 và 2 câu bên dưới khỏi kế hoạch"
    assert clause(office, "V.3").unit_code == "fatherland_front"
    office.undo.undo()
    assert office.plans.clauses() == before


def test_a_line_becomes_a_point_and_a_heading(office: OfficeFile) -> None:
    for code in ("II.1.1", "II.1.2"):
        office.structure.set_kind(clause(office, code).id, ClauseKind.POINT)
    assert [clause(office, code).number for code in ("II.1.1", "II.1.2")] == ["a", "b"]
    office.structure.set_kind(clause(office, "II.1.3").id, ClauseKind.HEADING, level=2)
    assert clause(office, "II.1.1").number == "1.1"
    with pytest.raises(UserError, match="không đổi kiểu"):
        office.structure.set_kind(clause(office, "III").id, ClauseKind.BULLET)


def test_nothing_stands_outside_a_section(office: OfficeFile) -> None:
    office.structure.remove(clause(office, "I").id)
    with pytest.raises(UserError, match="không còn"):
        office.structure.add("mất", ClauseKind.BULLET)


def test_each_writing_of_a_clause_is_kept(office: OfficeFile) -> None:
    line = clause(office, "II.1.4")
    office.plans.edit_clause(line.id, "Các tổ chức có liên quan.")
    office.plans.edit_clause(line.id, "Các {{+b}}tổ chức{{-b}} có liên quan.")
    library = office.clauses
    kept = library.versions(clause(office, "II.1.4"))
    assert [one.text for one in kept] == [
        "Các {{+b}}tổ chức{{-b}} có liên quan.",
        "Các tổ chức có liên quan.",
        "Các tổ chức và cá nhân có liên quan.",
    ]
    assert [one.made_by for one in kept] == ["Bùi Thị Lan", "Bùi Thị Lan", ""]
    assert kept[-1].shown_time == "bản đầu, năm 2024"
    office.undo.undo()
    assert len(library.versions(line)) == 2


def test_a_clause_unchanged_for_three_years_is_told(office: OfficeFile) -> None:
    for year in (2025, 2026):
        office.years.open_year(year)
    office.choose_year(2026)
    changed = clause(office, "II.1.4")
    office.plans.edit_clause(changed.id, "Các hội.")
    library: ClauseLibraryService = office.clauses
    unchanged = library.unchanged()
    assert unchanged[clause(office, "II.1.3").origin_id] == 3
    assert unchanged[changed.origin_id] == 1
    states = {one.origin_id: one.state for one in library.library()}
    assert states[clause(office, "II.1.3").origin_id] == "không đổi 3 năm"
    assert states[changed.origin_id] == ""


def test_sentences_that_cite_a_section_of_the_plan_follow_it(office: OfficeFile) -> None:
    citing = clause(office, "I.1.3")
    office.plans.edit_clause(citing.id, "Giải pháp nêu tại Mục IV của Kế hoạch này.")
    section = clause(office, "IV")

    def words() -> str:
        return next(one.text for one in office.plans.clauses() if one.id == citing.id)

    office.structure.move(section.id, 1)
    assert clause(office, "V").id == section.id
    assert words() == "Giải pháp nêu tại Mục V của Kế hoạch này."
    office.undo.undo()
    assert words() == "Giải pháp nêu tại Mục IV của Kế hoạch này."
    third = clause(office, "III")
    office.structure.hide(third.id)
    assert words() == "Giải pháp nêu tại Mục III của Kế hoạch này."
    office.structure.show(third.id)
    assert words() == "Giải pháp nêu tại Mục IV của Kế hoạch này."


def test_a_section_that_is_cited_is_neither_hidden_nor_removed(office: OfficeFile) -> None:
    citing = clause(office, "I.1.3")
    office.plans.edit_clause(citing.id, "Giải pháp nêu tại Mục IV của Kế hoạch này.")
    before, section = codes(office), clause(office, "IV")
    for refused in (office.structure.hide, office.structure.remove):
        with pytest.raises(UserError, match=r"Câu I\.1\.3 viện dẫn Mục IV"):
            refused(section.id)
    assert codes(office) == before
    office.plans.edit_clause(citing.id, "Giải pháp nêu ở phần sau.")
    office.structure.hide(section.id)
