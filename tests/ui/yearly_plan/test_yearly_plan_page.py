"""The page of the plan: what is typed is stored, refused with a reason, and never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from hungchinh_desktop.ui.kit.dialogs import last_dialog
from tests.ui.yearly_plan.plan_hands import (
    CTRL,
    box,
    click_on,
    commit,
    enter,
    leave_text,
    slot_positions,
    stored,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage

STRANGE = ' <b>&" = {1} 𠀀'


def state(page: YearlyPlanPage) -> str:
    """Return what the head of the text says about saving."""
    return page.text._state.text()


def press(name: str) -> None:
    """Answer the question that is shown."""
    asked = last_dialog()
    assert asked is not None
    button = asked.findChild(QPushButton, name)
    assert button is not None
    button.click()


def household_of(office: OfficeFile, status: PovertyStatus) -> str:
    return next(one.id for one in office.households.entries() if one.status is status)


def test_heading_and_state_of_the_plan(page: YearlyPlanPage) -> None:
    assert page.heading() == "Kế hoạch năm 2024"
    assert page.subtitle().startswith("Dự thảo · ")
    assert page.side_count() == "dự thảo"
    assert state(page) == "Đã lưu"


def test_a_text_is_saved_when_it_is_left(page: YearlyPlanPage, office: OfficeFile) -> None:
    before = stored(office, "IV.1.2")
    commit(enter(page, "IV.1.2"), " Hết năm.")
    assert state(page) == "Chưa lưu: mục IV.1.2"
    assert stored(office, "IV.1.2") == before
    leave_text(page)
    assert stored(office, "IV.1.2") == before + " Hết năm."
    assert office.undo.undo_label() == "Sửa mục IV.1.2 của kế hoạch"
    assert state(page) == "Đã lưu"


def test_what_is_typed_is_stored_joined_and_unharmed(
    page: YearlyPlanPage, office: OfficeFile
) -> None:
    before = stored(office, "I.2.1")
    commit(enter(page, "I.2.1"), " Xo\u0301m" + STRANGE)
    leave_text(page)
    assert stored(office, "I.2.1") == before + " Xóm" + STRANGE


def test_five_thousand_words_are_kept(page: YearlyPlanPage, office: OfficeFile) -> None:
    words = " ".join(["giảm nghèo bền vững"] * 1250)
    edit = enter(page, "II.2.1")
    commit(edit, words)
    leave_text(page)
    assert stored(office, "II.2.1").endswith(words)
    assert edit.verticalScrollBar().maximum() == 0


def test_control_s_saves_at_once(page: YearlyPlanPage, office: OfficeFile) -> None:
    commit(enter(page, "opening"), " Thêm.")
    page.writer.save_all()
    assert office.plans.plan().opening.endswith(" Thêm.")
    assert office.undo.undo_label() == "Sửa lời mở đầu của kế hoạch"


def test_nothing_is_written_for_an_unchanged_text(page: YearlyPlanPage, office: OfficeFile) -> None:
    edit = enter(page, "IV.1.2")
    commit(edit, "  ")
    leave_text(page)
    assert office.undo.undo_label() is None


def test_deleted_slot_is_refused_and_the_text_stays(
    page: YearlyPlanPage, office: OfficeFile
) -> None:
    before = stored(office, "IV.1.2")
    edit = enter(page, "IV.1.2")
    place = slot_positions(edit)[0]
    edit.select(place, place + 1)
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    commit(edit, "19")
    leave_text(page)
    clause = box(page, "IV.1.2")
    assert "phải giữ số liệu tự tính “số hộ cận nghèo”" in clause.refusal()
    assert clause.edit.shown_text() == "Tổng số hộ cận nghèo: 19 hộ, chiếm 0,82%."
    assert clause.edit.property("invalid") == "true"
    assert stored(office, "IV.1.2") == before
    assert state(page) == "Chưa lưu: mục IV.1.2"
    edit.setFocus()
    edit.undo()
    edit.undo()
    leave_text(page)
    assert (clause.refusal(), clause.is_changed()) == ("", False)


def test_unsaved_words_survive_reading_everything_again(
    page: YearlyPlanPage, office: OfficeFile
) -> None:
    commit(enter(page, "IV.1.2"), " đang gõ")
    page.refresh()
    office.households.close(
        household_of(office, PovertyStatus.NEAR_POOR), EndReason.MOVED_AWAY, "2024"
    )
    page.desk.changes.announce(office.undo.take_touched())
    edit = box(page, "IV.1.2").edit
    assert edit.hasFocus()
    assert edit.shown_text().startswith("Tổng số hộ cận nghèo: 17 hộ")
    assert edit.text().endswith(" đang gõ")
    edit.undo()
    assert not box(page, "IV.1.2").is_changed()


def test_undo_of_the_file_shows_the_former_text(page: YearlyPlanPage, office: OfficeFile) -> None:
    before = stored(office, "I.1.3")
    edit = enter(page, "I.1.3")
    commit(edit, " Thêm.")
    leave_text(page)
    assert not edit.document().isUndoAvailable()
    page.desk.changes.announce(office.undo.undo())
    assert edit.text() == before
    page.desk.changes.announce(office.undo.redo())
    assert edit.text() == before + " Thêm."


def test_refused_words_keep_the_page_until_they_are_given_up(
    page: YearlyPlanPage, office: OfficeFile, qtbot: QtBot
) -> None:
    edit = enter(page, "IV.1.2")
    before = stored(office, "IV.1.2")
    edit.selectAll()
    edit.cut()
    QTimer.singleShot(0, lambda: press("question_accept"))
    assert not page.leave()
    page.window().activateWindow()  # as a real screen does after the question
    qtbot.waitUntil(edit.hasFocus)
    assert edit.text() == ""
    QTimer.singleShot(0, lambda: press("question_other"))
    assert page.leave()
    assert edit.text() == before


def test_leaving_saves_without_asking(page: YearlyPlanPage, office: OfficeFile) -> None:
    commit(enter(page, "closing"), " Kính gửi.")
    assert page.leave()
    assert office.plans.plan().closing.endswith(" Kính gửi.")


@pytest.mark.parametrize(
    ("target", "focused"),
    [
        ("IV.1.2", "plan_text_IV.1.2"),
        ("IV.3", "plan_text_IV.3"),
        ("IV.3.table", "plan_block_near_poor_table_link"),
        ("signatory", "plan_signer_name"),
        ("annex", "plan_annex_signer_name"),
    ],
)
def test_links_lead_to_the_place(page: YearlyPlanPage, target: str, focused: str) -> None:
    page.open_link(Link("yearly_plan", target=target))
    widget = QApplication.focusWidget()
    assert widget is not None
    assert widget.objectName() == focused
    assert not widget.visibleRegion().isEmpty()


def test_link_to_the_bases_shows_their_list(page: YearlyPlanPage) -> None:
    page.open_link(Link("yearly_plan", target="signatory"))
    page.open_link(Link("yearly_plan", target="bases"))
    widget = QApplication.focusWidget()
    assert widget is not None
    assert "Căn cứ" in widget.accessibleName()
    assert page.outline._current == "title:head"


def test_slot_leads_to_its_households(page: YearlyPlanPage, qtbot: QtBot) -> None:
    edit = enter(page, "IV.1.2")
    with qtbot.waitSignal(page.link_activated) as went:
        click_on(edit, slot_positions(edit)[0], CTRL)
    assert went.args == [Link("household", filter="near_poor")]
    click_on(edit, slot_positions(edit)[0])
    card = box(page, "IV.1.2").card
    assert card.isVisible()
    link = card.findChild(QPushButton, "plan_slot_card_IV.1.2_link")
    assert link is not None
    with qtbot.waitSignal(page.link_activated) as went:
        link.click()
    assert went.args == [Link("household", filter="near_poor")]


def test_block_leads_to_what_it_is_made_from(page: YearlyPlanPage, qtbot: QtBot) -> None:
    for name, link in (
        ("plan_block_near_poor_table_link", Link("household", filter="near_poor")),
        ("plan_block_projects_link", Link("project")),
        ("plan_block_annex_table_link", Link("hamlet")),
    ):
        button = page.findChild(QPushButton, name)
        assert button is not None
        with qtbot.waitSignal(page.link_activated) as went:
            button.click()
        assert went.args == [link]


def test_heading_out_of_order_is_mended_in_its_place(
    page: YearlyPlanPage, office: OfficeFile
) -> None:
    notes = box(page, "IV.3").notes
    assert notes.isVisibleTo(page)
    button = notes.findChild(QPushButton, "plan_notes_IV.3_1_link")
    assert button is not None
    button.click()
    assert box(page, "IV.2.2")._mark.text() == "2.2."
    assert not notes.isVisibleTo(page)
    assert office.undo.undo_label() == "Đánh lại số đề mục thành 2.2"


def test_slot_is_put_in_from_the_menu(page: YearlyPlanPage, office: OfficeFile) -> None:
    edit = enter(page, "IV.1.2")
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    actions = page.text.slot_menu.actions_of("Xóm, Ban chỉ đạo")
    action = next(one for one in actions if one.objectName() == "plan_insert_hamlet_count")
    assert action.text() == "Số xóm: 8"
    action.trigger()
    leave_text(page)
    assert stored(office, "IV.1.2").startswith("{{hamlet_count}}Tổng số")


def test_signers_are_saved_with_their_errors_beside_the_fields(
    page: YearlyPlanPage, office: OfficeFile
) -> None:
    month, signer = page.signing.month, page.signing.signer
    for typed in ("mười", "13"):
        month.control.setFocus()
        month.control.setText(typed)
        leave_text(page)
        assert "số từ 1 đến 12" in month.error()
        assert office.plans.plan().month == 3
    assert state(page) == "Chưa lưu: người ký"
    page.refresh()
    assert month.control.text() == "13"
    month.control.setFocus()
    month.control.setText("4")
    leave_text(page)
    assert (month.error(), office.plans.plan().month) == ("", 4)
    signer.control.setFocus()
    signer.control.setText(" ")
    leave_text(page)
    assert "Họ tên người ký còn trống" in signer.error()
    assert office.plans.plan().signatory.full_name == "Thái Hữu Dân"


def test_signer_of_the_annex_ends_its_finding(page: YearlyPlanPage, office: OfficeFile) -> None:
    page.open_link(Link("yearly_plan", target="annex"))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("Thái Hữu Dân")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert office.plans.plan().annex.signer_name == "Thái Hữu Dân"
    assert office.undo.undo_label() == "Sửa ngày ký, người ký của kế hoạch"
    assert "annex-signer" not in {one.rule for one in office.plans.findings()}
    entry = next(one for one in page.outline.entries() if one.anchor == "title:annex")
    assert entry.count == 1  # the head of another committee


def test_date_of_a_basis_leads_to_the_month(page: YearlyPlanPage) -> None:
    button = page.findChild(QPushButton, "plan_bases_notes_1_link")
    assert button is not None
    button.click()
    assert page.signing.month.control.hasFocus()


def test_year_without_a_plan_says_so_and_keeps_words(
    page: YearlyPlanPage, office: OfficeFile
) -> None:
    edit = enter(page, "IV.1.2")
    edit.selectAll()
    edit.cut()
    office.choose_year(2031)
    page.refresh()
    assert page._none.isVisible()
    assert "2031" in page._none.accessibleName()
    office.choose_year(2024)
    page.refresh()
    assert box(page, "IV.1.2").edit.text() == ""


def test_arrow_keys_walk_through_the_texts(page: YearlyPlanPage) -> None:
    QTest.keyClick(enter(page, "IV.1.1"), Qt.Key.Key_Down)
    assert box(page, "IV.1.2").edit.hasFocus()
    QTest.keyClick(box(page, "IV.1.2").edit, Qt.Key.Key_Up)
    assert box(page, "IV.1.1").edit.hasFocus()


def test_every_control_is_named(page: YearlyPlanPage) -> None:
    for kind in (QPushButton, QLineEdit):
        for control in page.findChildren(kind):
            if control.isVisibleTo(page):
                assert control.objectName()
                assert control.accessibleName(), control.objectName()
