"""Any two papers can be set side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.ui.issuing.compare_dialog import CompareDialog
from hungchinh_desktop.ui.issuing.issuing_page import IssuingPage
from tests.services.issued_plans import change_household, issued

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, office: OfficeFile, page: IssuingPage) -> CompareDialog:
    issued(office)
    change_household(office)
    shown = CompareDialog(desk, page, page.steps.papers())
    qtbot.addWidget(shown)
    return shown


def test_the_newest_version_is_compared_with_the_plan_as_it_is(dialog: CompareDialog) -> None:
    assert dialog.old.currentText() == "Kế hoạch năm 2024, số 05/KH-UBND ngày 02/04/2024"
    assert dialog.new.currentText() == "Sổ và kế hoạch hiện nay"
    assert dialog.count.text() == "1 dòng khác nhau"
    assert "Đã có việc làm ổn định" in dialog.text.toPlainText()
    assert "MỤC ĐÍCH, YÊU CẦU" not in dialog.text.toPlainText()


def test_the_whole_text_can_be_shown(dialog: CompareDialog) -> None:
    dialog.only.setChecked(False)
    assert "MỤC ĐÍCH, YÊU CẦU" in dialog.text.toPlainText()


def test_a_paper_is_equal_to_itself(dialog: CompareDialog) -> None:
    dialog.old.setCurrentIndex(0)
    assert dialog.count.text() == "Hai bản giống nhau"
    assert dialog.text.toPlainText() == ""
