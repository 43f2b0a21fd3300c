"""Prove that words are replaced everywhere as one change."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.office_file import OfficeFile


def all_texts(office: OfficeFile) -> str:
    return "\n".join(clause.text for clause in office.plans.clauses())


def test_words_are_replaced_in_the_whole_plan_with_one_undo(office: OfficeFile) -> None:
    before = office.plans.content()
    count = all_texts(office).lower().count("giảm nghèo") + sum(
        text.lower().count("giảm nghèo")
        for text in (before.plan.subject, before.plan.opening, before.plan.closing)
    )
    annex = before.plan.annex
    count += sum(
        text.lower().count("giảm nghèo")
        for text in (annex.title, annex.introduction, annex.closing)
    )
    assert office.replacing.replace_all("giảm nghèo", "xóa nghèo") == count
    assert "giảm nghèo" not in all_texts(office).lower()
    assert "Xóa nghèo" in all_texts(office)  # a capital stays a capital
    assert office.undo.undo_label() == f"Thay “giảm nghèo” ở {count} chỗ của kế hoạch"
    office.undo.undo()
    assert office.plans.content() == before


def test_nothing_found_changes_nothing(office: OfficeFile) -> None:
    assert office.replacing.replace_all("không hề có", "x") == 0
    assert office.replacing.replace_all("  ", "x") == 0
    assert office.undo.undo_label() is None


def test_a_replacement_that_empties_or_breaks_a_text_is_refused_whole(office: OfficeFile) -> None:
    before = office.plans.content()
    with pytest.raises(UserError, match="sẽ trống"):
        office.replacing.replace_all("Mục đích", "")
    with pytest.raises(UserError, match="thừa"):
        office.replacing.replace_all("Hộ nghèo", "{{")
    assert office.plans.content() == before
