"""A list that was kept out once says so the second time, and can still be taken over."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.ui.import_list.import_page import ImportPage
from tests.ui.import_list.import_hands import (
    chosen,
    part,
    paste,
    press,
    said,
    shown_rows,
    tick,
    written,
)

KNOWN = "DANH SÁCH HỘ CẬN NGHÈO\nHọ và tên\tXóm\tThực trạng\nNguyễn Thị Hà\t3\tHết bệnh\n"


def test_a_kept_row_is_unchanged_and_its_tick_stands_first(
    page: ImportPage, office: OfficeFile, qtbot: QtBot
) -> None:
    paste(page, KNOWN)
    press(page, "import_next")
    assert shown_rows(page)[0][0] == "Giữ như sổ"
    press(page, "import_next")
    written(page, qtbot)
    assert "đã nhớ các câu trả lời" in said(page, "import_result_text")
    assert office.undo.undo_label() == "Nhớ câu trả lời khi nhập nội dung dán"

    press(page, "import_again")
    paste(page, KNOWN)
    press(page, "import_next")
    assert shown_rows(page)[0][0] == "Không đổi"
    chosen(page, 3)
    assert "lần nhập trước đã giữ" in said(page, "import_row_sentence")
    box = part(page, QCheckBox, "import_tick_situation")
    name = part(page, QLabel, "import_side1_head_name")
    assert box.mapTo(page, box.rect().topLeft()).y() < name.mapTo(page, name.rect().topLeft()).y()
    tick(page, "import_tick_situation")
    assert shown_rows(page)[0][0] == "Cập nhật"
    press(page, "import_next")
    written(page, qtbot)
    (known,) = [e for e in office.households.entries() if e.household.head_name == "Nguyễn Thị Hà"]
    assert known.household.situation == "Hết bệnh"
