"""Prove that a plan is copied from the page, and the places still old lead to themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.kit.desk import Desk
from hungchinh_desktop.ui.kit.dialogs import Answer
from hungchinh_desktop.ui.yearly_plan.leftovers_dialog import LeftoversDialog
from hungchinh_desktop.ui.yearly_plan.plan_copy_dialog import PlanCopyDialog
from tests.ui.yearly_plan.plan_hands import enter, leave_text, stored

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage


def open_2025(page: YearlyPlanPage, office: OfficeFile) -> None:
    office.years.open_year(2025)
    office.choose_year(2025)
    page.refresh()


def test_a_plan_is_copied_over_and_its_old_places_are_listed(
    page: YearlyPlanPage, office: OfficeFile, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    open_2025(page, office)
    enter(page, "II.1.4").insertPlainText(" Chỉ của năm 2025.")
    leave_text(page)
    monkeypatch.setattr(PlanCopyDialog, "ask", lambda _dialog: Answer.ACCEPT)
    page.dialogs.open_copy()
    assert stored(office, "II.1.4") == "Các tổ chức và cá nhân có liên quan."
    dialog = page.findChild(LeftoversDialog) or page.window().findChild(LeftoversDialog)
    assert isinstance(dialog, LeftoversDialog)
    assert dialog.list.item(0).text().startswith("Căn cứ 93/KH-UBND: còn năm cũ “2024”")
    with qtbot.waitSignal(page.link_activated) as gone:
        dialog.go()
    assert gone.args == [Link("yearly_plan", target="bases")]
    dialog.close()


def test_a_place_that_was_mended_goes_from_the_list(
    page: YearlyPlanPage, office: OfficeFile
) -> None:
    open_2025(page, office)
    page.dialogs.open_leftovers(2024)
    dialog = page.window().findChild(LeftoversDialog)
    assert isinstance(dialog, LeftoversDialog)
    before = dialog.list.count()
    basis = office.legal.bases()[-1]
    page.desk.done(page, lambda: office.legal.drop(basis.id))
    assert dialog.list.count() == before - 1
    dialog.close()


def test_the_first_year_has_nothing_to_copy_from(
    page: YearlyPlanPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(Desk, "show_error", lambda _desk, _widget, words: told.append(words))
    page.dialogs.open_copy()
    assert told == ["Sổ chưa có kế hoạch năm khác để chép; hãy mở năm mới trước."]


def test_doubled_words_are_mended_beside_the_clause(
    page: YearlyPlanPage, office: OfficeFile
) -> None:
    edit = enter(page, "II.1.4")
    edit.selectAll()
    edit.insertPlainText("Các hộ nghèo, hộ nghèo được hỗ trợ.")
    leave_text(page)
    notes = next(one for one in page.editor.boxes() if one.part.anchor == "II.1.4").notes
    links = [one for one in notes.findChildren(QAbstractButton) if one.text()]
    assert links
    links[0].click()
    assert stored(office, "II.1.4") == "Các hộ nghèo được hỗ trợ."
