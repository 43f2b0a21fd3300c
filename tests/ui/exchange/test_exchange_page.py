"""Making papers: preview, options, saving, and what was made last."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
)

from hungchinh_desktop.domain.household import HouseholdDraft
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.ui.exchange.columns_dialog import ColumnsDialog
from hungchinh_desktop.ui.exchange.exchange_page import ExchangePage
from hungchinh_desktop.ui.exchange.password_dialog import PasswordDialog
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.page_view import PageView
from hungchinh_desktop.ui.kit.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: OfficeFile, tmp_path: Path) -> Iterator[ExchangePage]:
    folder = tmp_path / "ra"
    folder.mkdir()
    desk.settings.setValue("exchange/folder", str(folder))
    made = ExchangePage(desk, office)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.refresh()
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: "tờ 2 / 8" in place(made), timeout=20_000)
    yield made
    desk.background.stop_all(10_000)
    desk.pdf.finish()


def place(page: ExchangePage) -> str:
    """Return which sheet or page the preview shows."""
    label = page.findChild(QLabel, "exchange_preview_place")
    assert label is not None
    return label.text()


def button(page: ExchangePage, name: str) -> QAbstractButton:
    """Return a button of the page."""
    found = page.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def save(qtbot: QtBot, page: ExchangePage) -> str:
    """Save the chosen paper and return the notice that says so."""
    notice = page.findChild(Banner, "exchange_notice")
    assert notice is not None
    QTest.mouseClick(button(page, "exchange_save"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: notice.accessibleName().startswith("Đã ghi"), timeout=20_000)
    return notice.accessibleName()


def test_the_meeting_list_is_offered_first_without_empty_hamlets(page: ExchangePage) -> None:
    first = page.findChild(QCheckBox, "exchange_hamlet_1")
    seventh = page.findChild(QCheckBox, "exchange_hamlet_7")
    assert first is not None
    assert seventh is not None
    assert (first.isChecked(), seventh.isChecked()) == (False, True)
    assert button(page, "exchange_save").text() == "Xuất Excel, 8 tờ"


def test_saving_writes_the_workbook_and_remembers_it(
    qtbot: QtBot, page: ExchangePage, office: OfficeFile, tmp_path: Path
) -> None:
    save(qtbot, page)
    path = tmp_path / "ra" / "2024-03_DS_hop_xom.xlsx"
    book = openpyxl.load_workbook(BytesIO(path.read_bytes()))
    assert book.sheetnames == ["Tổng hợp", *(f"Xóm {number}" for number in range(2, 9))]
    record = office.exchange.recent()[0]
    assert (record.kind, record.profile, record.row_count) == ("households", "meeting", 20)
    assert record.path == str(path)
    assert page.findChild(QPushButton, "exchange_open_file_0") is not None
    assert office.undo.undo_label() is None  # a file that left cannot be called back


@pytest.mark.parametrize("scale", [1.25, 1.5])
def test_a_recent_file_keeps_its_buttons_whole_in_large_letters(
    qtbot: QtBot, page: ExchangePage, look: Look, scale: float
) -> None:
    save(qtbot, page)
    look.choose(scale=scale)
    QApplication.sendPostedEvents()
    panel, name = (
        page.findChild(Panel, "exchange_recent"),
        page.findChild(QLabel, "exchange_recent_0"),
    )
    assert panel is not None
    assert name is not None
    assert "2024-03_DS_hop_xom.xlsx" in name.toolTip()
    assert name.width() > name.fontMetrics().horizontalAdvance("2024-…xlsx")
    for part in ("exchange_open_file_0", "exchange_open_folder_0"):
        one = button(page, part)
        assert one.width() >= one.sizeHint().width()
        assert panel.rect().contains(one.mapTo(panel, one.rect().bottomRight()))
    look.choose(scale=1.0)


def test_a_list_is_saved_as_pages_too(
    qtbot: QtBot, page: ExchangePage, office: OfficeFile, tmp_path: Path
) -> None:
    QTest.mouseClick(button(page, "exchange_save_pdf"), Qt.MouseButton.LeftButton)
    path = tmp_path / "ra" / "2024-03_DS_hop_xom.pdf"
    qtbot.waitUntil(path.exists, timeout=20_000)
    qtbot.waitUntil(lambda: bool(office.exchange.recent()), timeout=20_000)
    assert path.read_bytes().startswith(b"%PDF")
    assert office.exchange.recent()[0].path == str(path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("target", "pdf", "paper"),
    [("posting", True, True), ("plan", False, True), ("matrix", False, False)],
)
def test_pages_are_offered_where_there_are_pages(
    page: ExchangePage, target: str, pdf: bool, paper: bool
) -> None:
    page.open_link(Link("exchange", target=target))
    assert button(page, "exchange_save_pdf").isVisible() == pdf
    assert button(page, "exchange_print").isVisible() == paper


def test_a_household_that_tells_too_much_stops_the_list(
    qtbot: QtBot, page: ExchangePage, office: OfficeFile, tmp_path: Path
) -> None:
    home = office.hamlets.hamlets()[1]
    draft = HouseholdDraft("Lê Thị Hoa, chồng chết", home.id, PovertyStatus.POOR, "2024")
    office.households.add(draft)
    page.open_link(Link("exchange", target="posting"))
    notice = page.findChild(Banner, "exchange_notice")
    assert notice is not None
    said = "tờ Xóm 2 (hộ Lê Thị Hoa, chồng chết) có “chồng chết”"
    qtbot.waitUntil(lambda: said in notice.accessibleName(), timeout=20_000)
    assert list((tmp_path / "ra").iterdir()) == []


def test_chosen_columns_are_told_and_shown_at_once(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def untick_and_save(dialog: ColumnsDialog) -> int:
        dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
        dialog.accept()
        return 1

    monkeypatch.setattr(ColumnsDialog, "exec", untick_and_save)
    words = page.findChild(QLabel, "exchange_columns")
    assert words is not None
    assert (words.text(), words.toolTip()[:7]) == ("7 cột", "Mã hộ, ")
    page.choose_columns()
    page.refresh()  # the window does so after every change
    assert words.text() == "6 cột"
    assert words.toolTip().startswith("Họ và tên chủ hộ, ")
    save(qtbot, page)
    book = openpyxl.load_workbook(tmp_path / "ra" / "2024-03_DS_hop_xom.xlsx")
    heads = {cell.value for cell in book["Xóm 7"]["B"]}
    assert "Họ và tên chủ hộ" in heads
    assert "Mã hộ" not in heads


def test_unticking_hamlets_leaves_their_sheets_out(qtbot: QtBot, page: ExchangePage) -> None:
    for number in range(2, 8):
        box = page.findChild(QCheckBox, f"exchange_hamlet_{number}")
        assert box is not None
        box.setChecked(False)
    save_button = button(page, "exchange_save")
    qtbot.waitUntil(lambda: save_button.text() == "Xuất Excel, 2 tờ", timeout=20_000)


def test_no_hamlet_at_all_is_told_and_nothing_is_written(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path
) -> None:
    for number in range(1, 9):
        box = page.findChild(QCheckBox, f"exchange_hamlet_{number}")
        assert box is not None
        box.setChecked(False)
    QTest.mouseClick(button(page, "exchange_save"), Qt.MouseButton.LeftButton)
    notice = page.findChild(Banner, "exchange_notice")
    assert notice is not None
    assert notice.accessibleName() == "Chưa chọn xóm nào; hãy đánh dấu ít nhất một."
    assert list((tmp_path / "ra").iterdir()) == []


def test_the_plan_is_shown_as_real_pages_and_saved(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path
) -> None:
    page.open_link(Link("exchange", target="plan"))
    view = page.findChild(PageView, "exchange_pages")
    assert view is not None
    qtbot.waitUntil(lambda: view.page_count() > 5, timeout=20_000)
    assert place(page).startswith("Trang 1 / ")
    save(qtbot, page)
    assert (tmp_path / "ra" / "2024-03_KH_giam_ngheo.pdf").read_bytes().startswith(b"%PDF")


def test_a_missing_folder_is_one_sentence_and_leaves_nothing(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "hungchinh_desktop.ui.kit.dialogs.warn", lambda *words: said.append(words[-1])
    )
    monkeypatch.setattr(
        "hungchinh_desktop.ui.kit.dialogs.error", lambda *words: said.append(words[-1])
    )
    (tmp_path / "ra").rmdir()
    QTest.mouseClick(button(page, "exchange_save"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert str(tmp_path / "ra") in said[0]


def test_saving_everything_writes_seven_files(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path
) -> None:
    next(one for one in page.specs() if one.id == "exchange_save_all").handler()
    qtbot.waitUntil(lambda: len(list((tmp_path / "ra").glob("2024-03_*"))) == 7, timeout=30_000)


def test_the_plan_is_saved_for_word_under_its_own_name(
    qtbot: QtBot, page: ExchangePage, office: OfficeFile, tmp_path: Path
) -> None:
    assert not button(page, "exchange_save_word").isVisible()
    page.open_link(Link("exchange", target="plan"))
    assert button(page, "exchange_save_word").isVisible()
    QTest.mouseClick(button(page, "exchange_save_word"), Qt.MouseButton.LeftButton)
    path = tmp_path / "ra" / "2024-03_KH_giam_ngheo.docx"
    qtbot.waitUntil(lambda: bool(office.exchange.recent()), timeout=20_000)
    assert office.exchange.recent()[0].path == str(path)
    assert zipfile.is_zipfile(path)


def test_a_list_of_a_former_day_is_shown_and_named(
    qtbot: QtBot, page: ExchangePage, office: OfficeFile
) -> None:
    day = page.findChild(QLineEdit, "exchange_as_of")
    name = page.findChild(QLineEdit, "exchange_file_name")
    assert day is not None
    assert name is not None
    day.setText("15/02/2024")
    day.editingFinished.emit()
    assert name.text() == "2024-02-15_DS_hop_xom.xlsx"
    save(qtbot, page)
    written = openpyxl.load_workbook(office.exchange.recent()[0].path)
    cells = [str(cell.value) for row in written.worksheets[1].iter_rows() for cell in row]
    assert any("số liệu tính đến ngày 15/02/2024" in text for text in cells)


@pytest.mark.parametrize(("typed", "said"), [("2024", "Cần đủ ngày"), ("31/12/2020", "Sổ chỉ có")])
def test_a_day_that_cannot_be_is_told_beside_its_field(
    page: ExchangePage, typed: str, said: str
) -> None:
    day = page.findChild(QLineEdit, "exchange_as_of")
    assert day is not None
    day.setText(typed)
    day.editingFinished.emit()
    assert said in day.accessibleDescription()


def test_everything_goes_into_one_locked_file(
    qtbot: QtBot, page: ExchangePage, office: OfficeFile
) -> None:
    def type_password() -> None:
        dialog = page.findChild(PasswordDialog)
        assert dialog is not None
        for field in dialog.findChildren(QLineEdit):
            field.setText("Hung-Chinh 2024")
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, type_password)
    next(one for one in page.specs() if one.id == "exchange_save_all_locked").handler()
    notice = page.findChild(Banner, "exchange_notice")
    assert notice is not None
    qtbot.waitUntil(lambda: notice.accessibleName().startswith("Đã ghi"), timeout=30_000)
    records = office.exchange.recent()
    assert len(records) == 7
    assert {record.path.rsplit("/", 1)[-1] for record in records} == {"2024_Tat_ca_van_ban.zip"}
