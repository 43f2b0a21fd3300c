"""The import page: four steps, answers, one change, nothing before the last step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.kit import dialogs
from tests.ui.import_list.import_hands import (
    chip_counts,
    chosen,
    copies,
    names,
    part,
    paste,
    pick,
    press,
    read_row,
    rows,
    said,
    shown_rows,
    stage,
    take,
    tick,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.import_list.import_page import ImportPage
    from hungchinh_desktop.ui.kit.desk import Desk

HEAD = "TT\tHọ và tên chủ hộ\tXóm\tThực trạng\tHướng hỗ trợ\n"
CLASS = "Danh sách hộ cận nghèo\n"
MIXED = (
    CLASS + HEAD + "1\tHà Văn Mới\t3\tBệnh tật\tVốn\n"
    "2\tHà Văn Lạ\tXóm Đình\tGià yếu\t\n"
    "3\tNguyễn Thị Hà\t3\tHết bệnh\tHỗ trợ chữa bệnh\n"
    "4\t\t3\tkhông tên\t\n"
)


def test_nothing_is_written_before_the_last_step(
    page: ImportPage, office: OfficeFile, qtbot: QtBot
) -> None:
    before = office.imports.version()
    paste(page, MIXED)
    for step in ("columns", "rows", "summary"):
        assert stage(page) == step
        assert said(page, "import_foot_words").startswith("Chưa ghi gì vào sổ")
        assert office.imports.version() == before
        if step != "summary":
            press(page, "import_next")
    written(page, qtbot)
    assert names(office)["Hà Văn Mới"] == "Xóm 3"
    assert "Hà Văn Lạ" not in names(office)  # nobody answered where it lives
    assert office.undo.undo_label() == "Nhập 1 hộ từ nội dung dán"
    assert copies(office)
    press(page, "import_undo")
    assert "Hà Văn Mới" not in names(office)
    assert "đã được hoàn tác" in said(page, "import_result_text")


def test_the_columns_are_shown_and_can_be_changed(page: ImportPage) -> None:
    paste(page, CLASS + "Họ và tên\tXóm\tGhi chú\nHà Văn Mới\t3\tBệnh tật\n")
    assert said(page, "import_column_0_C_head") == "Ghi chú"
    assert said(page, "import_column_0_C_cells") == "Bệnh tật"
    pick(page, "import_column_0_C", "situation")
    press(page, "import_next")
    assert read_row(page, 0).situation == "Bệnh tật"


def test_a_list_without_known_heads_is_read_by_hand(page: ImportPage) -> None:
    paste(page, "Hà Văn Mới\t3\tBệnh tật\nHà Văn Hai\t4\tGià yếu\n")
    assert stage(page) == "columns"
    assert said(page, "import_column_notice_text").startswith("Không thấy bảng hộ")
    assert not part(page, QPushButton, "import_next").isEnabled()
    pick(page, "import_head", 0)
    for letter, field in (("A", "head_name"), ("B", "hamlet"), ("C", "situation")):
        pick(page, f"import_column_0_{letter}", field)
    pick(page, "import_status", "near_poor")
    press(page, "import_next")
    assert [row[2:4] for row in shown_rows(page)] == [
        ["Hà Văn Mới", "Xóm 3 (3)"],
        ["Hà Văn Hai", "Xóm 4 (4)"],
    ]


def test_rows_say_what_becomes_of_them(page: ImportPage) -> None:
    paste(page, MIXED)
    press(page, "import_next")
    QAbstractItemModelTester(
        rows(page).records_model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    cells = {row[2]: row for row in shown_rows(page)}
    assert cells["Hà Văn Mới"][0] == "Thêm mới"
    assert cells["Hà Văn Lạ"][::4] == ["Cần chọn", "“Xóm Đình” là xóm nào?"]
    assert cells["Nguyễn Thị Hà"][0] == "Giữ như sổ"
    assert chip_counts(page)["Cần chọn"] == "1"


def test_the_registers_words_give_way_only_where_that_is_ticked(
    page: ImportPage, office: OfficeFile, qtbot: QtBot
) -> None:
    paste(page, MIXED)
    press(page, "import_next")
    chosen(page, 5)
    assert said(page, "import_side1_situation") == "Hết bệnh"
    assert said(page, "import_side2_situation") == "Bệnh tật sống 1 mình"
    tick(page, "import_tick_situation")
    row = {one[2]: one for one in shown_rows(page)}["Nguyễn Thị Hà"]
    assert row[::4] == ["Cập nhật", "Thực trạng: Bệnh tật sống 1 mình → Hết bệnh"]
    press(page, "import_next")
    written(page, qtbot)
    found = [e.household for e in office.households.entries()]
    assert [h.situation for h in found if h.head_name == "Nguyễn Thị Hà"] == ["Hết bệnh"]


def test_an_unknown_hamlet_is_answered_and_remembered(
    page: ImportPage, office: OfficeFile, qtbot: QtBot
) -> None:
    paste(page, MIXED)
    press(page, "import_next")
    chosen(page, 4)
    pick(page, "import_answer_list", "6")
    assert "Cần chọn" not in chip_counts(page)
    chosen(page, 4)
    assert said(page, "import_answer_given") == "Đã chọn: Xóm 6"
    press(page, "import_answer_again")
    assert chip_counts(page)["Cần chọn"] == "1"
    pick(page, "import_answer_list", "6")
    press(page, "import_next")
    written(page, qtbot)
    assert names(office)["Hà Văn Lạ"] == "Xóm 6"
    assert len(office.hamlets.hamlets()) == 8
    press(page, "import_again")
    paste(page, CLASS + HEAD + "1\tHà Văn Khác\txóm đình\tGià yếu\t\n")
    press(page, "import_next")
    assert chip_counts(page) == {"Tất cả": "1", "Thêm mới": "1"}


def test_all_of_one_name_stand_side_by_side(page: ImportPage) -> None:
    paste(page, CLASS + HEAD + "1\tNguyễn Thị Thành\t5\tĐơn thân\t\n")
    press(page, "import_next")
    titles = [said(page, f"import_side{place}") for place in (1, 2, 3)]
    assert titles == ["Dòng 3 trong danh sách", "Trong sổ, Xóm 2", "Trong sổ, Xóm 7"]
    press(page, "import_answer_different")
    assert shown_rows(page)[0][0] == "Thêm mới"


def test_the_same_list_again_is_all_unchanged(
    page: ImportPage, office: OfficeFile, qtbot: QtBot
) -> None:
    text = CLASS + HEAD + "1\tHà Văn Mới\t3\tBệnh tật\tVốn\n"
    for turn in range(2):
        paste(page, text)
        press(page, "import_next")
        press(page, "import_next")
        assert said(page, "import_will").startswith("Danh sách không có gì") is bool(turn)
        written(page, qtbot)
        press(page, "import_again")
    assert list(names(office)).count("Hà Văn Mới") == 1


def test_the_counts_stand_in_the_summary(page: ImportPage) -> None:
    paste(page, CLASS + HEAD + "1\tHà Văn Mới\t3\t\t\n3\tHà Văn Ba\t3\t\t\nTổng cộng: 3 hộ\n")
    press(page, "import_next")
    press(page, "import_next")
    assert said(page, "import_count_new") == "2"
    words = said(page, "import_table_counts0")
    assert "đọc 2 hộ, số TT cuối 3, tổng ghi trong tệp 3" in words
    assert "thiếu số 2" in words


def test_a_change_elsewhere_is_seen_before_writing(page: ImportPage, office: OfficeFile) -> None:
    paste(page, CLASS + HEAD + "1\tHà Văn Mới\t3\tBệnh tật\tVốn\n")
    press(page, "import_next")
    other = office.imports.preview_paste(CLASS + HEAD + "1\tHà Văn Mới\t3\tBệnh tật\tVốn\n")
    office.imports.apply(other)
    page.desk.changes.announce(office.undo.take_touched())
    assert shown_rows(page)[0][0] == "Không đổi"


def test_cancelling_forgets_the_list(page: ImportPage, office: OfficeFile) -> None:
    paste(page, MIXED)
    press(page, "import_cancel")
    assert stage(page) == "file"
    assert office.undo.undo_label() is None


def test_refused_rows_are_saved_with_their_reasons(
    page: ImportPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    import openpyxl

    paste(page, MIXED)
    target = tmp_path / "loi.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    (spec,) = [one for one in page.specs() if one.id == "import_save_refused"]
    assert spec.enabled_when()
    spec.handler()
    qtbot.waitUntil(lambda: not page.desk.background.running(), timeout=10_000)
    sheet = openpyxl.load_workbook(target).worksheets[0]
    cells = " ".join(str(cell) for row in sheet.values for cell in row if cell)
    assert "Xóm Đình" in cells


def test_the_register_and_the_duplicates_are_a_click_away(page: ImportPage, qtbot: QtBot) -> None:
    seen: list[Link] = []
    page.link_activated.connect(seen.append)
    paste(page, CLASS + HEAD + "1\tNguyễn Thị Thành\t5\tĐơn thân\t\n")
    press(page, "import_next")
    press(page, "import_answer_different")
    press(page, "import_next")
    written(page, qtbot)
    press(page, "import_open_register")
    press(page, "import_result_link1")
    assert seen == [Link("household"), Link("duplicates")]


def test_old_letters_wait_for_consent(
    page: ImportPage, list_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def question(*args: object, **_: object) -> dialogs.Answer:
        asked.append(str(args[2]))
        return dialogs.Answer.OTHER

    monkeypatch.setattr(dialogs, "question", question)
    take(page, list_file, qtbot)
    assert "→ Nguyễn Thị Thu Hương" in said(page, "import_example_tcvn3")
    press(page, "import_next")
    assert asked == ["Chuyển chữ gõ bằng TCVN3 (phông .Vn…) sang Unicode?"]
    assert "NguyÔn ThÞ Thu H¬ng" in [row[2] for row in shown_rows(page)]
    press(page, "import_back")
    tick(page, "import_consent_tcvn3")
    press(page, "import_next")
    assert "Nguyễn Thị Thu Hương" in [row[2] for row in shown_rows(page)]


def test_lost_zeros_are_offered(page: ImportPage, list_file: Path, qtbot: QtBot) -> None:
    take(page, list_file, qtbot)
    tick(page, "import_consent_tcvn3")
    assert said(page, "import_example_zeros").startswith("40185001234 → 040185001234")
    tick(page, "import_consent_zeros")
    press(page, "import_next")
    assert read_row(page, 0).citizen_id == "040185001234"


def test_rows_torn_apart_are_shown_joined(page: ImportPage, list_file: Path, qtbot: QtBot) -> None:
    take(page, list_file, qtbot)
    tick(page, "import_consent_tcvn3")
    press(page, "import_next")
    chosen(page, 9)
    assert said(page, "import_row_title") == "Dòng 9–10 · Hoàng Văn Thuận"
    assert said(page, "import_side1") == "Sau khi nối"
    assert said(page, "import_side1_situation") == (
        "Chủ hộ bị bệnh xã hội, đã có việc làm và thu nhập"
    )
    assert said(page, "import_join_text10").startswith("việc làm và thu nhập")


def test_long_lists_are_judged_beside_the_window(
    page: ImportPage, office: OfficeFile, qtbot: QtBot, desk: Desk
) -> None:
    lines = "".join(f"{n}\tHà Văn Người {n}\t3\tBệnh tật\t\n" for n in range(1, 1501))
    paste(page, CLASS + HEAD + lines)
    assert desk.background.running()
    qtbot.waitUntil(lambda: part(page, QPushButton, "import_next").isEnabled(), timeout=20_000)
    press(page, "import_next")
    press(page, "import_next")
    press(page, "import_next")
    dialog = page.findChild(QDialog, "import_writing")
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: not desk.background.running())
    assert office.households.count() == 20
    assert not copies(office)
    assert stage(page) == "summary"
    written(page, qtbot)
    assert office.households.count() == 1520
