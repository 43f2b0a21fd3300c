"""Every way to mend that the program offers ends its finding, and undo brings it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.finding import Finding, Mend, MendKind
from hungchinh_desktop.domain.legal_instrument import instrument_values
from hungchinh_desktop.services.mending_service import MendingService
from hungchinh_desktop.services.office_file import OfficeFile


def ways(office: OfficeFile) -> list[tuple[Finding, Mend]]:
    """Return every way that writes something."""
    return [
        (finding, mend)
        for finding in office.plans.findings()
        for mend in finding.mends
        if mend.kind is not MendKind.GO
    ]


def test_each_way_ends_its_finding_in_one_change(office: OfficeFile) -> None:
    offered = ways(office)
    kinds = {mend.kind for _finding, mend in offered}
    assert {MendKind.SIGN_MONTH, MendKind.RENUMBER, MendKind.MOVE_LEAD, MendKind.KEEP} <= kinds
    assert {MendKind.SPELL_OUT, MendKind.ANNEX_SIGNER, MendKind.HOUSEHOLD_TEXTS} <= kinds
    assert {MendKind.PLAN_TEXT, MendKind.CLAUSE_TEXT} <= kinds
    before = office.plans.findings()
    for finding, mend in offered:
        MendingService(office).mend(finding, mend)
        assert finding not in office.plans.findings(), (finding.rule, mend.kind)
        office.undo.undo()
        assert office.plans.findings() == before, (finding.rule, mend.kind)


def test_the_month_is_moved_to_the_next(office: OfficeFile) -> None:
    finding, mend = next(way for way in ways(office) if way[1].kind is MendKind.SIGN_MONTH)
    assert mend.text == "Ký sang tháng 4: “ngày … tháng 4 năm 2024”"
    MendingService(office).mend(finding, mend)
    assert office.plans.plan().month == 4


def test_a_general_phrase_is_spelt_out_in_all_its_rows(office: OfficeFile) -> None:
    finding, mend = next(way for way in ways(office) if way[1].kind is MendKind.SPELL_OUT)
    MendingService(office).mend(finding, mend)
    matrix = office.projects.matrix()
    vague = [unit for unit in matrix.units if not unit.specific]
    assert not any(matrix.role(row.id, unit.id) for row in matrix.rows for unit in vague)
    assert office.undo.undo_label() == "4 dòng: ghi rõ đơn vị phối hợp"


def test_unkind_words_become_neutral_in_the_register(office: OfficeFile) -> None:
    way = next(one for one in ways(office) if one[0].sentence.startswith("Nguyễn Văn Tín"))
    MendingService(office).mend(*way)
    entry = next(
        one for one in office.households.entries() if one.household.head_name == "Nguyễn Văn Tín"
    )
    assert entry.household.situation == (
        "Hộ có việc làm và thu nhập, nhưng chưa có kiến thức sản xuất, kinh doanh"
    )
    assert office.undo.undo_label() == "Sửa lời ghi của Nguyễn Văn Tín"


def test_a_finding_that_no_longer_stands_is_refused(office: OfficeFile) -> None:
    finding, mend = ways(office)[0]
    with pytest.raises(UserError, match="đã thay đổi"):
        MendingService(office).mend(replace(finding, sentence="Khác."), mend)


def test_a_wrong_number_is_mended_in_the_plan_and_the_library(office: OfficeFile) -> None:
    basis = office.plans.bases()[-1]
    if basis.instrument_id:
        (instrument,) = [one for one in office.legal.instruments() if one.id == basis.instrument_id]
        office.legal.save(instrument.id, {**instrument_values(instrument), "number": "93/KHUBND"})
    else:
        office.plans.set_basis_number(basis.id, "93/KHUBND")
    finding, mend = next(way for way in ways(office) if way[1].kind is MendKind.BASIS_NUMBER)
    assert finding.sentence == ("Căn cứ ghi “93/KHUBND”: thiếu dấu gạch nối, đúng là “93/KH-UBND”.")
    MendingService(office).mend(finding, mend)
    assert office.plans.bases()[-1].number == "93/KH-UBND"


def test_a_lone_sub_heading_becomes_a_heading_of_its_own(office: OfficeFile) -> None:
    finding, mend = next(way for way in ways(office) if way[1].kind is MendKind.RAISE_HEADING)
    assert mend.text == "Nâng “2.1. Hộ nghèo: … hộ” thành đề mục “3”"
    MendingService(office).mend(finding, mend)
    numbers = [one.number for one in office.plans.clauses() if one.code.startswith("IV.")]
    assert [number for number in numbers if number] == ["1", "2", "3", "4"]
    assert "heading-sequence" not in {one.rule for one in office.plans.findings()}
