"""Prove that clauses are shaped, added, moved and hidden from the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QListWidget, QTableWidgetItem, QWidget

from hungchinh_desktop.domain.yearly_plan import Block, ClauseKind
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.yearly_plan.basis_dialog import BasisDialog
from hungchinh_desktop.ui.yearly_plan.clause_kinds import KIND_CHOICES, NEW_CHOICES, KindChoice
from hungchinh_desktop.ui.yearly_plan.clause_library_dialog import ClauseLibraryDialog
from hungchinh_desktop.ui.yearly_plan.recipients_dialog import RecipientsDialog
from hungchinh_desktop.ui.yearly_plan.table_box import TableBox
from hungchinh_desktop.ui.yearly_plan.table_dialog import TableDialog
from tests.ui.yearly_plan.plan_hands import CTRL, box, commit, enter, leave_text, stored

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage


def choice(name: str) -> KindChoice:
    return next(one for one in NEW_CHOICES if one.id == name)


def button(page: YearlyPlanPage, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def fill_row(dialog: TableDialog, row: int, *cells: str) -> None:
    for column, words in enumerate(cells):
        dialog.table.setItem(row, column, QTableWidgetItem(words))


def codes(office: OfficeFile) -> list[str]:
    return [clause.code for clause in office.plans.clauses()]


def test_ctrl_enter_adds_a_line_of_the_same_shape(page: YearlyPlanPage, office: OfficeFile) -> None:
    edit = enter(page, "I.1.3")
    QTest.keyClick(edit, Qt.Key.Key_Return, CTRL)
    new = box(page, "I.1.4")
    assert new.edit.hasFocus()
    assert new._mark.text() == "-"
    commit(new.edit, "Câu mới.")
    leave_text(page)
    assert stored(office, "I.1.4") == "Câu mới."


def test_what_is_typed_is_saved_before_something_is_added(
    page: YearlyPlanPage, office: OfficeFile
) -> None:
    commit(enter(page, "I.1.3"), " Thêm.")
    page.orders.add(choice("point"))
    assert stored(office, "I.1.3").endswith(" Thêm.")
    assert box(page, "I.1.4")._mark.text() == "a)"


def test_a_line_takes_another_shape(page: YearlyPlanPage, office: OfficeFile) -> None:
    enter(page, "II.1.1")
    assert button(page, "plan_kind").text() == "- Gạch đầu dòng"
    page.orders.set_kind(choice("point"))
    enter(page, "II.1.2")
    page.orders.set_kind(choice("point"))
    assert box(page, "II.1.2")._mark.text() == "b)"
    assert button(page, "plan_kind").text() == "a) Điểm"
    office.undo.undo()
    assert [one.kind for one in office.plans.clauses()].count(ClauseKind.POINT) == 1


def test_buttons_move_the_clause_and_the_caret_goes_along(
    page: YearlyPlanPage, office: OfficeFile
) -> None:
    words = stored(office, "II.1.2")
    enter(page, "II.1.2")
    button(page, "plan_up").click()
    assert stored(office, "II.1.1") == words
    assert box(page, "II.1.1").edit.hasFocus()


def test_a_section_is_hidden_and_shown_again(page: YearlyPlanPage, office: OfficeFile) -> None:
    before = codes(office)
    enter(page, "II")
    page.orders.hide()
    assert stored(office, "II") == "NỘI DUNG THỰC HIỆN"
    ((key, words),) = page.dialogs.hidden_clauses()
    assert words == "II. ĐỐI TƯỢNG, PHẠM VI THỰC HIỆN"
    page.orders.show(key)
    assert codes(office) == before


def test_removing_asks_and_can_hide_instead(
    page: YearlyPlanPage, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(codes(office))
    answers = [dialogs.Answer.REJECT, dialogs.Answer.OTHER, dialogs.Answer.ACCEPT]
    monkeypatch.setattr(dialogs, "question", lambda *_a, **_k: answers.pop(0))
    enter(page, "II.1.4")
    page.orders.remove()
    assert len(codes(office)) == before
    page.orders.remove()
    assert len(page.dialogs.hidden_clauses()) == 1
    enter(page, "II.1.3")
    page.orders.remove()
    assert len(codes(office)) == before - 2
    assert len(page.dialogs.hidden_clauses()) == 1


def test_bold_and_italic_are_stored(page: YearlyPlanPage, office: OfficeFile) -> None:
    edit = enter(page, "II.1.4")
    edit.select(4, 11)
    assert edit.textCursor().selectedText() == "tổ chức"[:7]
    button(page, "plan_text_bold").click()
    page.text.tools.toggle(italic=True)
    leave_text(page)
    assert "{{+b}}{{+i}}tổ chức{{-i}}{{-b}}" in stored(office, "II.1.4")
    assert box(page, "II.1.4").text() == stored(office, "II.1.4")


def test_a_heading_is_bold_by_itself(page: YearlyPlanPage) -> None:
    enter(page, "II.1")
    assert not button(page, "plan_text_bold").isEnabled()
    assert button(page, "plan_text_italic").isEnabled()


def test_a_table_of_the_register_is_added_below(
    page: YearlyPlanPage, office: OfficeFile, qtbot: QtBot
) -> None:
    enter(page, "IV.1.2")
    page.text.table_chosen.emit(Block.HAMLET_TABLE)
    assert "IV.1.table" in codes(office)
    made = page.findChild(QWidget, "plan_block_hamlet_table")
    assert isinstance(made, QWidget)
    qtbot.waitUntil(made.isVisible)


def test_a_typed_table_is_filled_in_its_dialog(
    page: YearlyPlanPage, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: TableDialog) -> int:
        fill_row(dialog, 0, "Chỉ tiêu", "Năm {{year}}")
        fill_row(dialog, 1, "Hộ nghèo", "{{poor_count}}")
        dialog.accept()
        return 1

    monkeypatch.setattr(TableDialog, "exec", fill)
    enter(page, "IV.1.2")
    page.orders.add(choice("table"))
    assert stored(office, "IV.1.table") == "Chỉ tiêu\tNăm {{year}}\nHộ nghèo\t{{poor_count}}"
    table = page.findChild(TableBox, "plan_table_IV.1.table")
    assert isinstance(table, TableBox)
    assert table.texts() == ["Chỉ tiêu", "Năm 2024", "Hộ nghèo", "2"]


def test_a_table_without_heads_stays_open(page: YearlyPlanPage) -> None:
    dialog = TableDialog(page.look, page, "A\tB", page.text.slots, lambda _text: "")
    dialog.table.setCurrentCell(1, 1)
    dialog.insert_slot("poor_count")
    assert dialog.rows() == [["A", "B"], ["", "{{poor_count}}"]]
    fill_row(dialog, 0, " ")
    dialog.accept()
    assert dialog._refusal.accessibleName().startswith("Mỗi cột của bảng phải có tên")
    assert dialog.result() == 0


def test_the_menu_of_a_block_hides_it(page: YearlyPlanPage, office: OfficeFile) -> None:
    part = next(one for one in page.editor.parts() if one.anchor == "IV.3.table")
    page.orders.take(part.key)
    menu = page.text.tools.clause_menu()
    next(one for one in menu.actions() if one.text().startswith("Ẩn")).trigger()
    assert "IV.3.table" not in codes(office)


def test_bases_are_picked_and_ordered_in_their_dialog(
    page: YearlyPlanPage, office: OfficeFile, qtbot: QtBot
) -> None:
    dialog = BasisDialog(page.desk, page, office.legal, lambda: None)
    qtbot.addWidget(dialog)
    assert dialog.bases.count() == 5
    assert dialog.library.count() == 0
    dialog.bases.setCurrentRow(4)
    dialog.drop()
    assert (dialog.bases.count(), dialog.library.count()) == (4, 1)
    dialog.library.setCurrentRow(0)
    dialog.pick()
    dialog.shift(-1)
    assert [basis.number for basis in office.legal.bases()][3:] == ["93/KH-UBND", "90/QĐ-TTg"]
    library = dialog.findChild(QListWidget, "basis_library")
    assert isinstance(library, QListWidget)
    assert library.count() == 0


def test_recipients_are_changed_in_their_dialog(
    page: YearlyPlanPage, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: RecipientsDialog) -> dialogs.Answer:
        dialog.form.field("recipients").set_value("")
        dialog._on_accept()
        assert dialog.form.field("recipients").error().startswith("Nơi nhận còn trống")
        dialog.form.field("recipients").set_value("- Đảng ủy xã;\n- Các xóm.")
        dialog._on_accept()
        return dialog.answer

    monkeypatch.setattr(RecipientsDialog, "ask", fill)
    page.dialogs.open_list("caption:recipients")
    assert office.plans.plan().recipients == ("Đảng ủy xã", "Các xóm")
    assert office.plans.plan().archive_line == "Lưu: VT, VH"


def test_the_library_shows_versions_and_gives_words_back(
    page: YearlyPlanPage, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def use(dialog: ClauseLibraryDialog) -> int:
        seen.append([dialog.versions.item(row).text() for row in range(dialog.versions.count())])
        dialog.versions.setCurrentRow(1)
        seen.append([dialog.shown_words(), dialog.state()])
        dialog._on_use()
        return 1

    old = stored(office, "II.1.4")
    edit = enter(page, "II.1.4")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    commit(edit, " Thêm.")
    leave_text(page)
    monkeypatch.setattr(ClauseLibraryDialog, "exec", use)
    enter(page, "II.1.4")
    page.dialogs.open_library()
    assert seen[0][0].endswith("· Bùi Thị Lan")
    assert seen[0][1] == "bản đầu, năm 2024"
    assert seen[1] == [old, "Trong kế hoạch năm 2024"]
    assert stored(office, "II.1.5") == old


def test_every_shape_has_a_key_of_its_own() -> None:
    keys = [one.keys for one in KIND_CHOICES]
    assert len(set(keys)) == len(keys) == 7
