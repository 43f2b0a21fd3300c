"""Filling a form, seeing its pages, saving the paper: all against the office's record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.page_view import PageView
from hungchinh_desktop.ui.paper.paper_page import PaperPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: OfficeFile) -> Iterator[PaperPage]:
    made = PaperPage(desk, office)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.refresh()
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: pages(made) == 1, timeout=20_000)
    yield made
    desk.background.stop_all(10_000)
    desk.pdf.finish()


def pages(page: PaperPage) -> int:
    view = page.findChild(PageView, "paper_pages")
    assert view is not None
    return view.page_count()


def press(page: PaperPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def line(page: PaperPage, name: str) -> QLineEdit:
    found = next(one for one in page.findChildren(QLineEdit, name) if one.isVisible())
    assert isinstance(found, QLineEdit)
    return found


def choose_hamlet(page: PaperPage, name: str) -> None:
    box = next(one for one in page.findChildren(QComboBox, "paper_hamlet") if one.isVisible())
    box.setCurrentIndex(box.findData(name))


def test_place_and_guests_follow_the_hamlet_but_not_what_was_typed(page: PaperPage) -> None:
    line(page, "paper_chair").setText("Bà Lê Thị Hương, Xóm trưởng")
    choose_hamlet(page, "Xóm 7")
    assert line(page, "paper_place").text() == "Nhà văn hóa xóm 7"
    assert line(page, "paper_chair").text() == "Bà Lê Thị Hương, Xóm trưởng"
    guests = page.findChild(QPlainTextEdit, "paper_guests")
    assert guests is not None
    assert "Nguyễn Quang Trung" in guests.toPlainText()


def test_a_form_is_remembered_when_another_paper_is_chosen(
    page: PaperPage, office: OfficeFile
) -> None:
    line(page, "paper_time").setText("19 giờ 30 phút")
    press(page, "paper_choice_decision")
    assert office.papers.values(OfficePaper.INVITATION)["time"] == "19 giờ 30 phút"
    assert office.undo.undo_label() == "Sửa thông tin giấy mời họp xóm"
    press(page, "paper_choice_invitation")
    assert line(page, "paper_time").text() == "19 giờ 30 phút"


def test_the_pages_follow_the_chosen_paper(qtbot: QtBot, page: PaperPage) -> None:
    press(page, "paper_choice_decision")
    qtbot.waitUntil(lambda: pages(page) == 3, timeout=20_000)


def test_a_day_that_is_none_is_told_beside_the_pages_and_saves_nothing(
    qtbot: QtBot, page: PaperPage, office: OfficeFile
) -> None:
    line(page, "paper_meeting_date").setText("31/2")
    notice = page.findChild(Banner, "paper_notice")
    assert notice is not None
    qtbot.waitUntil(notice.isVisible, timeout=5_000)
    assert "chưa phải một ngày" in notice.accessibleName()
    press(page, "paper_save")
    assert page.findChild(QFileDialog, "paper_save_dialog") is None
    assert office.exchange.recent() == []


def test_saving_writes_the_file_and_logs_it(
    qtbot: QtBot,
    page: PaperPage,
    office: OfficeFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "GM.docx"
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _self: [str(target)])
    press(page, "paper_word")
    qtbot.waitUntil(lambda: bool(office.exchange.recent()), timeout=20_000)
    record = office.exchange.recent()[0]
    assert (record.kind, record.path) == ("invitation", str(target))
    assert target.read_bytes().startswith(b"PK")


def test_what_was_changed_by_hand_can_be_filled_in_anew(
    page: PaperPage, office: OfficeFile
) -> None:
    line(page, "paper_place").setText("Trụ sở xã")
    press(page, "paper_usual")
    assert line(page, "paper_place").text() == "Nhà văn hóa xóm 1"
    assert office.papers.values(OfficePaper.INVITATION)["place"] == "Nhà văn hóa xóm 1"


def test_a_list_can_be_for_the_whole_commune_again(page: PaperPage, office: OfficeFile) -> None:
    press(page, "paper_choice_posting")
    choose_hamlet(page, "Xóm 7")
    assert line(page, "paper_place").text() == "Nhà văn hóa xóm 7"
    box = next(one for one in page.findChildren(QComboBox, "paper_hamlet") if one.isVisible())
    assert box.placeholderText() == box.itemText(0) == "Toàn xã"
    box.setCurrentIndex(0)
    assert line(page, "paper_place").text().startswith("trụ sở Ủy ban nhân dân")
    assert office.papers.values(OfficePaper.POSTING)["hamlet"] == ""


def test_a_link_opens_a_paper_and_undo_takes_a_form_back(
    page: PaperPage, office: OfficeFile
) -> None:
    page.open_link(Link("paper", target="minutes"))
    line(page, "paper_secretary").setText("Trần Thị Hoa")
    assert page.leave()
    office.undo.undo()
    page.refresh()
    assert line(page, "paper_secretary").text() == ""


def test_what_may_not_leave_is_told_beside_the_pages_already(
    qtbot: QtBot, page: PaperPage, office: OfficeFile
) -> None:
    notice = page.findChild(Banner, "paper_notice")
    assert notice is not None
    line(page, "paper_place").setText("nhà ông An, người nhiễm HIV")
    qtbot.waitUntil(notice.isVisible, timeout=20_000)
    assert notice.accessibleName().startswith("Chưa ghi giấy mời họp xóm: trang 1")
    assert "“HIV”" in notice.accessibleName()
    assert pages(page) == 1  # the pages are shown all the same
    line(page, "paper_place").setText("nhà ông An")
    qtbot.waitUntil(lambda: not notice.isVisible(), timeout=20_000)
    assert office.exchange.recent() == []
