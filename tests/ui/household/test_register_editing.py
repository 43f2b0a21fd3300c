"""Change many cells through the page's dialogs, and read the record afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hungchinh_desktop.domain.register_edit import EditField
from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.ui.household.bulk_edit_dialog import BulkEditDialog
from hungchinh_desktop.ui.household.register_edit_dialog import RegisterEditDialog
from hungchinh_desktop.ui.household.replace_dialog import ReplaceDialog
from tests.ui.household.register_hands import (
    answer,
    entry_of,
    key_of,
    message,
    names,
    open_form,
    part,
    press,
    text,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def select(page: HouseholdPage, first: int, more: int) -> list[str]:
    """Choose a row and those below it; return the keys."""
    page.listing.table.choose_row(first)
    for _ in range(more):
        QTest.keyClick(page.listing.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    return [entry.id for entry in page.listing.table.selected_records()]


def copied(words: str, html: str = "") -> None:
    """Put something on the clipboard as another program does."""
    data = QMimeData()
    data.setText(words)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def stand_on(page: HouseholdPage, key: str, column: str) -> None:
    """Make one cell current."""
    row = page.listing.model.row_of(key)
    assert row is not None
    place = [one.id for one in page.listing.model.columns].index(column)
    page.listing.table.setCurrentIndex(page.listing.model.index(row, place))


def test_several_rows_get_one_value_as_one_undo_step(
    page: HouseholdPage, office: OfficeFile
) -> None:
    keys = select(page, 3, 3)
    assert text(page, "household_selected_count") == "Đã chọn 4 hộ"
    seen: list[str] = []

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, BulkEditDialog)
        assert not part(dialog, QPushButton, "bulk_edit_accept").isEnabled()
        dialog.choose_field(EditField.HAMLET)
        dialog.value.set_value("Xóm 5")
        dialog.refresh_preview()
        seen.append(part(dialog, QLabel, "bulk_edit_count").text())

    answer("bulk_edit_accept", fill)
    part(page, QPushButton, "household_edit_selected").click()
    assert seen == ["Sẽ đổi 3 hộ, 1 hộ đã đúng."]
    assert [office.households.entry(key).hamlet_name for key in keys] == ["Xóm 5"] * 4
    assert office.undo.undo_label() == "Sửa xóm của 3 hộ thành “xóm 5”"
    assert message(page) == "Đã ghi: sửa xóm của 3 hộ thành “xóm 5”."
    assert part(page, QLabel, "household_strip_text").isVisible()
    page.listing.footer.strip.end_message()
    assert text(page, "household_selected_count") == "Đã chọn 4 hộ"
    assert part(page, QLabel, "household_selected_count").isVisible()
    page.desk.changes.announce(office.undo.undo())
    assert [office.households.entry(key).hamlet_name for key in keys].count("Xóm 5") == 1


def test_a_class_needs_the_day_from_which_it_holds(page: HouseholdPage, office: OfficeFile) -> None:
    keys = select(page, 3, 1)
    said: list[str] = []

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, BulkEditDialog)
        dialog.value.set_value("Nghèo")
        dialog.refresh_preview()
        part(dialog, QPushButton, "bulk_edit_accept").click()
        said.append(dialog.class_from.error())
        assert office.undo.undo_label() is None
        dialog.class_from.set_value("01/06/2024")

    answer("bulk_edit_accept", fill)
    part(page, QPushButton, "household_class_selected").click()
    assert said == ["Chưa ghi diện mới tính từ khi nào; ví dụ 2024 hoặc 15/03/2024."]
    spells = [office.households.spells(key)[0] for key in keys]
    assert [spell.started_on.shown for spell in spells] == ["01/06/2024"] * 2
    assert office.undo.undo_label() == "Sửa diện hộ của 2 hộ thành “nghèo”"


def test_words_of_one_household_are_not_told_with_its_name(
    page: HouseholdPage, office: OfficeFile
) -> None:
    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, ReplaceDialog)
        dialog.sought.set_value("Bệnh tật sống 1 mình")
        dialog.instead.set_value("Già yếu, sống một mình")
        dialog.refresh_preview()

    answer("replace_words_accept", fill)
    press(page, "household_replace")
    assert office.undo.undo_label() == "Thay chữ ở thực trạng của hộ Nguyễn Thị Hà"


def test_a_cell_that_is_unticked_is_left_as_it_was(page: HouseholdPage, office: OfficeFile) -> None:
    before = {e.id: e.household.support for e in office.households.entries()}
    left_out: list[str] = []

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, ReplaceDialog)
        dialog.scope.set_value("support")
        dialog.sought.set_value("học tập")
        dialog.instead.set_value("học hành")
        dialog.refresh_preview()
        left_out.append(dialog.edits.ticked()[0].household_id)
        dialog.listing.setCurrentIndex(dialog.edits.index(0))
        QTest.keyClick(dialog.listing, Qt.Key.Key_Space)

    answer("replace_words_accept", fill)
    press(page, "household_replace")
    after = {e.id: e.household.support for e in office.households.entries()}
    changed = {key for key in after if after[key] != before[key]}
    assert len(changed) > 3
    assert left_out[0] not in changed
    assert all(after[key] == before[key].replace("học tập", "học hành") for key in changed)
    count = len(changed)
    assert office.undo.undo_label() == f"Thay “học tập” bằng “học hành” ở {count} hộ"
    assert message(page) == f"Đã ghi: thay “học tập” bằng “học hành” ở {count} hộ."


def test_words_are_replaced_only_in_the_rows_that_are_shown(
    page: HouseholdPage, office: OfficeFile
) -> None:
    page.toolbar.chips.filter_chosen.emit("poor")
    shown = {entry.id for entry in page.listing.model.records()}

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, ReplaceDialog)
        dialog.sought.set_value("HO TRO")
        dialog.exact.set_value("")
        dialog.refresh_preview()
        assert {edit.household_id for edit in dialog.edits.ticked()} <= shown

    answer("replace_words_accept", fill)
    press(page, "household_replace")
    assert (office.undo.undo_label() or "").startswith("Bỏ chữ “HO TRO” ở ")


def test_a_block_from_excel_is_previewed_and_written_as_one_change(
    page: HouseholdPage, office: OfficeFile
) -> None:
    first = page.listing.model.record(3)
    second = page.listing.model.record(4)
    stand_on(page, first.id, "head")
    copied("Trần Mới\t2\tcận nghèo\nLê Hai\t99\tgiàu\n")
    seen: list[object] = []

    def look_at(dialog: QWidget) -> None:
        assert isinstance(dialog, RegisterEditDialog)
        seen.append(part(dialog, QLabel, "paste_cells_count").text())
        seen.append([edit.fault for edit in dialog.edits.faulty()])
        assert office.undo.undo_label() is None

    answer("paste_cells_accept", look_at)
    press(page, "household_paste")
    assert seen == [
        "Sẽ đổi 2 hộ (3 ô), 1 ô đã đúng, 2 ô không ghi được.",
        [
            "Không có xóm “99” trong danh sách; hãy ghi tên hoặc số xóm.",
            "“giàu” không phải diện hộ; hãy ghi Nghèo hoặc Cận nghèo.",
        ],
    ]
    one, two = (office.households.entry(entry.id) for entry in (first, second))
    assert (one.household.head_name, one.hamlet_name) == ("Trần Mới", "Xóm 2")
    assert (two.household.head_name, two.hamlet_name) == ("Lê Hai", second.hamlet_name)
    assert office.undo.undo_label() == "Dán 3 ô vào 2 hộ"
    page.desk.changes.announce(office.undo.undo())
    assert office.households.entry(first.id) == first


def test_one_copied_cell_goes_into_every_chosen_row(
    page: HouseholdPage, office: OfficeFile
) -> None:
    keys = select(page, 0, 2)
    support = [one.id for one in page.listing.model.columns].index("support")
    flag = page.listing.table.selectionModel().SelectionFlag.NoUpdate
    index = page.listing.model.index(2, support)
    page.listing.table.selectionModel().setCurrentIndex(index, flag)
    copied("", "<table><tr><td><p>Vay vốn</p><p>học nghề</p></td></tr></table>")
    answer("paste_cells_accept")
    press(page, "household_paste")
    found = [office.households.entry(key).household.support for key in keys]
    assert found == ["Vay vốn\nhọc nghề"] * 3


def test_what_has_no_place_is_told_and_nothing_else_happens(
    page: HouseholdPage, office: OfficeFile
) -> None:
    last = page.listing.model.record(19)
    stand_on(page, last.id, "exit_year")
    copied("2031\tđến 2025\tthừa\nkhông\t\t\n")
    notes: list[str] = []
    answer("paste_cells_reject", lambda d: notes.extend(text(d, "paste_notes").splitlines()))
    press(page, "household_paste")
    assert [note.split(" không ")[0] for note in notes] == [
        "Cột Hạn 36 tháng",
        "1 cột cuối của khối dán nằm ngoài bảng,",
        "1 dòng cuối của khối dán",
    ]
    copied("")
    press(page, "household_paste")
    assert message(page) == "Chưa dán được: chưa có ô nào được chép."
    assert office.undo.undo_label() is None


def test_copied_rows_are_text_and_a_table_and_come_back_unchanged(
    page: HouseholdPage, office: OfficeFile
) -> None:
    key = key_of(office, "Thái Thị An")
    open_form(page, key)
    write(page, "support", "=HYPERLINK(1)\n<b>hai</b>")
    press(page, "household_save")
    stand_on(page, key, "marks")
    press(page, "household_copy")
    data = QGuiApplication.clipboard().mimeData()
    assert "'=HYPERLINK(1)" in data.text()
    assert "&lt;b&gt;hai&lt;/b&gt;" in data.html()
    assert "mso-number-format:'\\@'" in data.html()
    counts: list[str] = []
    answer("paste_cells_reject", lambda d: counts.append(text(d, "paste_cells_count")))
    press(page, "household_paste")
    assert counts == ["Không có ô nào đổi, 5 ô đã đúng."]


def test_a_copy_of_a_household_is_new_and_unsaved(page: HouseholdPage, office: OfficeFile) -> None:
    entry = entry_of(office, "Phạm Văn Đức")
    page.listing.table.choose(entry.id)
    press(page, "household_duplicate")
    draft = page.panel.form.draft()
    assert page.editor.is_new
    assert page.editor.is_changed
    assert (draft.hamlet_id, draft.status) == (entry.household.hamlet_id, entry.status)
    assert (draft.situation, draft.needs) == (entry.household.situation, entry.household.needs)
    assert (draft.head_name, draft.birth, draft.escaped_on) == ("", "", "")
    assert office.undo.undo_label() is None
    write(page, "head_name", "Phạm Văn Mới")
    press(page, "household_save")
    assert "Phạm Văn Mới" in names(page)
    made = entry_of(office, "Phạm Văn Mới")
    assert made.household.support == entry.household.support
    assert len(office.households.spells(made.id)) == 1


def test_a_bulk_edit_can_be_taken_back_after_a_restart(
    page: HouseholdPage, office: OfficeFile, tmp_path: Path
) -> None:
    keys = select(page, 0, 2)
    before = [office.households.entry(key) for key in keys]

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, BulkEditDialog)
        dialog.choose_field(EditField.SUPPORT)
        dialog.value.set_value("Vay vốn")
        dialog.refresh_preview()

    answer("bulk_edit_accept", fill)
    press(page, "household_edit_many")
    office.close()
    again = open_office_file(tmp_path / "so.db")
    assert again.undo.undo_label() == "Sửa hướng hỗ trợ của 3 hộ"
    again.undo.undo()
    assert [again.households.entry(key) for key in keys] == before
    assert again.undo.redo_label() == "Sửa hướng hỗ trợ của 3 hộ"
    again.undo.redo()
    assert {again.households.entry(key).household.support for key in keys} == {"Vay vốn"}
    again.close()


def test_a_need_is_ticked_for_several_households_at_once(
    page: HouseholdPage, office: OfficeFile
) -> None:
    keys = select(page, 3, 3)
    seen: list[str] = []

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, BulkEditDialog)
        dialog.choose_field(EditField.NEEDS, "+")
        dialog.value.set_value("housing")
        dialog.refresh_preview()
        seen.append(part(dialog, QLabel, "bulk_edit_count").text())
        seen.extend(edit.new for edit in dialog.edits.ticked())

    answer("bulk_edit_accept", fill)
    press(page, "household_edit_many")
    assert seen[0] == "Sẽ đổi 4 hộ."
    assert all("Nhà ở" in words for words in seen[1:])
    drafts = [office.households.draft_of(key) for key in keys]
    assert all("housing" in draft.needs for draft in drafts)
    assert office.undo.undo_label() == "Sửa nhóm hỗ trợ của 4 hộ"


def test_an_empty_clipboard_is_told(page: HouseholdPage, office: OfficeFile) -> None:
    QGuiApplication.clipboard().clear()
    stand_on(page, key_of(office, "Thái Thị An"), "support")
    press(page, "household_paste")
    assert message(page) == "Chưa dán được: chưa có ô nào được chép."
