"""What the matrix page says about a row, and the ways to mend it that it offers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hungchinh_desktop.domain.matrix_advice import (
    RepairKind,
    advise,
    row_check,
    section_places,
    short_name,
)
from hungchinh_desktop.domain.office import Unit
from hungchinh_desktop.domain.project import ProjectRow, ResponsibilityMatrix
from hungchinh_desktop.domain.vocabulary import Role, UnitGroup
from hungchinh_desktop.domain.yearly_plan import LeadClaim

CULTURE = Unit("u1", "c", "Công chức Văn hóa", "Văn hóa|- XH", UnitGroup.OFFICER, True, False, 1)
URBAN = Unit("u2", "d", "Công chức Đô thị", "Đô thị", UnitGroup.OFFICER, True, False, 2)
FARMERS = Unit("u3", "f", "Hội Nông dân", "Hội|ND", UnitGroup.FRONT, True, True, 3)
VAGUE = Unit("u4", "v", "Các ngành", "Ngành", UnitGroup.OTHER, False, False, 4)
UNITS = (CULTURE, URBAN, FARMERS, VAGUE)
CLAIM = LeadClaim("r1", "u2", "V.3", "V.3.2")
TEXTS = {"V.3.2": "Trực tiếp chủ trì, phối hợp với các ngành liên quan chỉ đạo, hướng dẫn."}


def _row(row_id: str, project: int, part: int = 0) -> ProjectRow:
    return ProjectRow(
        id=row_id,
        year=2024,
        code=row_id,
        project_number=project,
        project_name="",
        subproject_number=part,
        subproject_name="",
        short_name="Giám sát",
        goals=(),
        beneficiaries="",
        funding="",
        lead_label="",
        lead_sentence="{lead}",
        coordinate_label="",
        general_phrase="",
        list_order=0,
    )


ROW = _row("r1", 2)


def _matrix(**roles: Role) -> ResponsibilityMatrix:
    cells = {("r1", unit_id): role for unit_id, role in roles.items()}
    return ResponsibilityMatrix((ROW,), UNITS, cells)


FINE = _matrix(u1=Role.LEAD, u3=Role.COORDINATE)


def test_places_follow_the_numbers_of_the_printed_plan() -> None:
    rows = (_row("a", 2), _row("b", 3, 1), _row("c", 4, 1), _row("d", 4, 3))
    assert section_places(rows) == {"a": "III.1", "b": "III.2", "c": "III.3.1", "d": "III.3.2"}


def test_a_claim_of_section_five_is_a_second_lead() -> None:
    assert row_check(FINE, [], "r1").sentence == "Đủ"
    check = row_check(FINE, [CLAIM], "r1")
    assert (check.severity, check.sentence) == ("error", "Hai nơi chủ trì")
    without = _matrix(u3=Role.COORDINATE)
    assert row_check(without, [CLAIM], "r1").sentence == "Chưa có chủ trì"


def test_a_claim_is_explained_with_both_ways_out() -> None:
    advice = advise(FINE, [CLAIM], TEXTS, ROW, URBAN)
    assert advice.heading == "Dự án 2 · Công chức Đô thị"
    assert advice.sentence == (
        "Mục III.1 giao Công chức Văn hóa chủ trì; mục V.3 lại giao Công chức Đô thị"
        " (“Trực tiếp chủ trì, phối hợp với các ngành…”). Mỗi dòng chỉ một nơi chủ trì."
    )
    assert advice.cell_sentence == "Ô đang chọn: Công chức Đô thị không tham gia."
    keep, move = advice.repairs
    assert (keep.kind, keep.text, keep.clause_code) == (
        RepairKind.EDIT_CLAUSE,
        "Giữ Văn hóa - XH, sửa V.3",
        "V.3.2",
    )
    assert (move.kind, move.text, move.unit_id) == (
        RepairKind.MOVE_LEAD,
        "Chuyển chủ trì sang Đô thị",
        "u2",
    )


def test_two_leads_in_the_grid_offer_to_keep_either() -> None:
    advice = advise(_matrix(u1=Role.LEAD, u2=Role.LEAD), [], {}, ROW)
    assert advice.severity == "error"
    assert "Công chức Văn hóa và Công chức Đô thị" in advice.sentence
    assert [repair.text for repair in advice.repairs] == [
        "Chỉ Văn hóa - XH chủ trì",
        "Chỉ Đô thị chủ trì",
    ]


@pytest.mark.parametrize(
    ("unit", "claims", "texts"),
    [
        (None, [], []),
        (FARMERS, [], ["Giao Hội ND chủ trì"]),
        (FARMERS, [CLAIM], ["Giao Đô thị chủ trì như mục V.3", "Giao Hội ND chủ trì"]),
        (URBAN, [CLAIM], ["Giao Đô thị chủ trì như mục V.3"]),
        (VAGUE, [], []),
    ],
)
def test_without_a_lead_somebody_is_proposed(
    unit: Unit | None, claims: list[LeadClaim], texts: list[str]
) -> None:
    advice = advise(_matrix(u3=Role.COORDINATE), claims, {}, ROW, unit)
    assert advice.sentence.startswith("Chưa nơi nào chủ trì")
    assert [repair.text for repair in advice.repairs] == texts


def test_without_a_coordinator_the_current_unit_is_proposed() -> None:
    alone = _matrix(u1=Role.LEAD)
    assert advise(alone, [], {}, ROW, CULTURE).repairs == ()
    assert [repair.text for repair in advise(alone, [], {}, ROW, FARMERS).repairs] == [
        "Giao Hội ND phối hợp"
    ]


def test_a_phrase_that_names_nobody_is_spelled_out() -> None:
    vague = _matrix(u1=Role.LEAD, u4=Role.COORDINATE)
    row = replace(ROW, general_phrase="các ban ngành của xã")
    advice = advise(vague, [], {}, row)
    assert advice.severity == "warning"
    assert "“các ban ngành của xã”" in advice.sentence
    assert [repair.text for repair in advice.repairs] == ["Ghi rõ Mặt trận và đoàn thể"]
    both = _matrix(u1=Role.LEAD, u3=Role.COORDINATE, u4=Role.COORDINATE)
    assert [repair.text for repair in advise(both, [], {}, ROW).repairs] == ["Bỏ ô ghi chung"]
    assert advise(_matrix(u4=Role.LEAD, u3=Role.COORDINATE), [], {}, ROW).repairs == ()


def test_a_whole_row_is_called_complete() -> None:
    advice = advise(FINE, [], {}, _row("r1", 4, 3), FARMERS)
    assert advice.heading == "Dự án 4, tiểu dự án 3 · Hội Nông dân"
    assert (advice.severity, advice.repairs) == ("ok", ())
    assert advice.sentence == "Đủ: Công chức Văn hóa chủ trì, 1 nơi phối hợp."
    assert advice.cell_sentence == "Ô đang chọn: Hội Nông dân phối hợp."


def test_a_unit_is_named_in_one_line() -> None:
    assert short_name(CULTURE) == "Văn hóa - XH"
