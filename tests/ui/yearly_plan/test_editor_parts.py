"""The plan in parts: their order, names and numbers, and texts put in before they are saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.yearly_plan import TEXT_LABELS, plan_text
from hungchinh_desktop.ui.yearly_plan.editor_parts import (
    PartKind,
    clause_id_of,
    parts_of,
    text_field_of,
    with_texts,
)

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile


def test_sections_follow_the_paper(office: OfficeFile) -> None:
    parts = parts_of(office.plans.content())
    order = list(dict.fromkeys(part.section for part in parts))
    assert order == ["head", "I", "II", "III", "IV", "V", "signing", "annex"]
    assert len({part.key for part in parts}) == len(parts)


def test_every_clause_and_text_is_there_once(office: OfficeFile) -> None:
    content = office.plans.content()
    parts = parts_of(content)
    assert [clause_id_of(p.key) for p in parts if clause_id_of(p.key)] == [
        clause.id for clause in content.clauses
    ]
    assert {text_field_of(p.key) for p in parts} - {""} == set(TEXT_LABELS)
    shown = {p.text for p in parts if p.kind is PartKind.FIXED}
    assert {f"{one.lead_word} {one.citation}" for one in content.bases} <= shown
    assert set(content.plan.recipients) <= shown


def test_numbers_and_dashes_stand_before_the_words(office: OfficeFile) -> None:
    marks = {part.anchor: part.mark for part in parts_of(office.plans.content())}
    assert [marks[code] for code in ("IV", "IV.2.1", "I.1.1", "II.2.1")] == ["IV.", "2.1.", "-", ""]


def test_blocks_tell_how_much_they_print(office: OfficeFile) -> None:
    parts = parts_of(office.plans.content())
    blocks = [(part.name, part.rows) for part in parts if part.kind is PartKind.BLOCK]
    assert blocks == [
        ("Các dự án và phân công", 8),
        ("Bảng hộ nghèo", 2),
        ("Bảng hộ cận nghèo", 18),
        ("Bảng phân công Ban chỉ đạo", 7),
    ]


def test_unsaved_texts_are_put_into_the_content(office: OfficeFile) -> None:
    content = office.plans.content()
    clause = content.clauses[2]
    typed = with_texts(content, {f"clause:{clause.id}": "Mới", "text:annex_title": "Tên mới"})
    assert [one.text for one in typed.clauses if one.id == clause.id] == ["Mới"]
    assert plan_text(typed.plan, "annex_title") == "Tên mới"
    assert plan_text(typed.plan, "subject") == plan_text(content.plan, "subject")
    assert with_texts(content, {}) == content
