"""Making papers: preview, options, saving, and what was made last."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.exchange.exchange_page import ExchangePage
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.page_view import PageView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


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
    page.save_all()
    qtbot.waitUntil(lambda: len(list((tmp_path / "ra").glob("2024-03_*"))) == 7, timeout=30_000)
