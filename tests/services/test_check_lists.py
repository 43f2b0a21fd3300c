"""The checks are given what the first page does without: words, fonts, last year's people."""

from __future__ import annotations

from hungchinh_desktop.domain.legal_instrument import instrument_values
from hungchinh_desktop.services.check_lists import unprintable
from hungchinh_desktop.services.office_file import OfficeFile


def test_only_letters_the_font_lacks_are_named() -> None:
    assert unprintable(set("Nguyễn Thị Ơn – “năm 2024” 0,09% ₫")) == frozenset()
    assert unprintable(set("a漢✓😀\n")) == frozenset("漢✓😀")


def test_a_letter_that_cannot_be_printed_is_found_in_its_clause(office: OfficeFile) -> None:
    clause = next(one for one in office.plans.clauses() if one.code == "I.2.1")
    office.plans.edit_clause(clause.id, "Giảm nghèo 漢 bền vững.")
    (finding,) = [one for one in office.plans.findings() if one.rule == "missing-glyph"]
    assert finding.sentence == "Mục I.2.1: không in được ký tự “漢” (U+6F22)."


def test_an_expired_instrument_of_the_library_is_found(office: OfficeFile) -> None:
    basis = office.plans.bases()[0]
    known = {one.id: one for one in office.legal.instruments()}
    one = known[basis.instrument_id]
    office.legal.save(one.id, {**instrument_values(one), "status": "expired"})
    (finding,) = [one for one in office.plans.findings() if one.rule == "basis-expired"]
    assert finding.sentence == "Nghị quyết số 24/2021/QH15: hết hiệu lực."
