"""Read what was written about a household, and put a former value back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from hungchinh_desktop.domain.household_history import FieldChange
from hungchinh_desktop.ui.household.history_tab import KEPT, change_html, change_text
from tests.ui.household.register_hands import key_of, message, open_form, part, press, text, write

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage


def test_a_saved_edit_is_a_card_with_old_and_new(page: HouseholdPage, office: OfficeFile) -> None:
    open_form(page, key_of(office, "Thái Thị An"))
    before = page.panel.form.draft().support
    write(page, "support", "Hỗ trợ nhà ở <b>")
    press(page, "household_save")
    assert text(page, "history_0_label") == "Sửa hộ Thái Thị An"
    line = part(page, QLabel, "history_0_0")
    assert line.accessibleName() == f"Hướng hỗ trợ: từ {before} thành Hỗ trợ nhà ở <b>"
    assert "<s>" in line.text()
    assert "&lt;b&gt;" in line.text()
    assert text(page, "history_note") == KEPT


def test_the_former_value_is_put_back_and_that_can_be_undone(
    page: HouseholdPage, office: OfficeFile
) -> None:
    key = key_of(office, "Thái Thị An")
    open_form(page, key)
    before = page.panel.form.draft().support
    write(page, "support", "Hỗ trợ nhà ở")
    press(page, "household_save")
    part(page, QPushButton, "history_0_0_restore").click()
    assert office.households.entry(key).household.support == before
    assert page.panel.form.draft().support == before
    assert "Trả lại hướng hỗ trợ của hộ Thái Thị An" in message(page)
    page.tasks.undo()
    assert office.households.entry(key).household.support == "Hỗ trợ nhà ở"


def test_a_change_reads_well_without_a_value() -> None:
    added = FieldChange("birth", "Năm sinh", "", "1975")
    assert change_html(added) == "Năm sinh: <s>chưa có</s> → <b>1975</b>"
    taken = FieldChange("birth", "Năm sinh", "1975", "")
    assert change_text(taken) == "Năm sinh: từ 1975 thành để trống"
