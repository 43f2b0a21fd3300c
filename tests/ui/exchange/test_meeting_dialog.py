"""A meeting list that came back: shown as differences, kept only when the officer agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hungchinh_desktop.services.exchange_service import write_job
from hungchinh_desktop.services.meeting_return_service import read_meeting_list
from hungchinh_desktop.ui.exchange.meeting_dialog import MeetingDialog
from hungchinh_desktop.ui.kit.banner import Banner

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.domain.meeting_return import MeetingReturn
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    return host


@pytest.fixture
def dialog(
    host: QWidget, qtbot: QtBot, desk: Desk, office: OfficeFile, tmp_path: Path
) -> MeetingDialog:
    path = write_job(office.exchange.households_job(), tmp_path / "họp.xlsx")
    book = openpyxl.load_workbook(path)
    sheet: Any = book["Xóm 7"]
    sheet["E11"], sheet["F11"], sheet["G11"] = 21, 2, "Nên giữ hộ này"
    sheet["C12"], sheet["B13"], sheet["E14"] = "Tên khác", "XYZ", "hai mươi"
    book.save(path)
    tables, meetings = read_meeting_list(path), office.exchange.meetings

    def accept(met_on: date, shown: MeetingReturn) -> bool:
        return desk.perform(made, lambda: meetings.accept(tables, met_on, shown)) is not None

    made = MeetingDialog(desk, path.name, lambda day: meetings.compare(tables, day), accept, host)
    with qtbot.waitExposed(made):
        made.show()
    return made


def cells(dialog: MeetingDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.index(row, place).data()) for place in range(4)]
        for row in range(model.rowCount())
    ]


def keep(dialog: MeetingDialog) -> QPushButton:
    button = dialog.findChild(QPushButton, "meeting_keep")
    assert button is not None
    return button


def test_differences_and_unread_rows_are_told(dialog: MeetingDialog) -> None:
    found = cells(dialog)
    assert [row[:2] for row in found] == [
        ["Có ghi thêm", "Xóm 7, dòng 11"],
        ["Có ghi thêm", "Xóm 7, dòng 12"],
        ["Chưa đọc được", "Xóm 7, dòng 13"],
        ["Chưa đọc được", "Xóm 7, dòng 14"],
    ]
    assert found[0][3] == (
        "Số phiếu đồng ý: 21 · Số phiếu không đồng ý: 2 · Ý kiến: Nên giữ hộ này"
    )
    assert found[1][3].endswith("→ Tên khác (chỉ xem, không ghi)")
    assert "Mã “XYZ” bị sai" in found[2][3]
    assert "phải là số nguyên" in found[3][3]
    summary = dialog.findChild(QLabel, "meeting_summary")
    assert summary is not None
    assert summary.text() == (
        "Đọc 20 dòng: 2 dòng có ghi thêm, 16 dòng như sổ, 2 dòng chưa đọc được."
    )
    notice = dialog.findChild(Banner, "meeting_notice")
    assert notice is not None
    assert "2 dòng chưa đọc được sẽ không ghi" in notice.accessibleName()
    assert keep(dialog).text() == "Ghi ý kiến 1 hộ vào sổ"


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Cần đủ ngày"), ("2024", "Cần đủ ngày"), ("01/01/2099", "tương lai"), ("x", "Ngày cần")],
)
def test_nothing_is_kept_without_the_day(
    dialog: MeetingDialog, office: OfficeFile, typed: str, said: str
) -> None:
    dialog.met_on.set_value(typed)
    QTest.mouseClick(keep(dialog), Qt.MouseButton.LeftButton)
    assert said in dialog.met_on.error()
    assert dialog.isVisible()
    assert office.undo.undo_label() is None


def test_votes_are_kept_and_shown_in_the_review(dialog: MeetingDialog, office: OfficeFile) -> None:
    dialog.met_on.set_value("05/04/2024")
    QTest.mouseClick(keep(dialog), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert office.undo.undo_label() == "Ghi ý kiến họp xóm ngày 05/04/2024: 1 hộ"


def test_a_meeting_kept_before_is_no_difference(dialog: MeetingDialog) -> None:
    dialog.met_on.set_value("05/04/2024")
    QTest.mouseClick(keep(dialog), Qt.MouseButton.LeftButton)
    dialog.show()
    dialog.met_on.control.editingFinished.emit()
    assert not keep(dialog).isEnabled()
    assert cells(dialog)[0][1] == "Xóm 7, dòng 12"
