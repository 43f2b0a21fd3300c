"""A new year on the screen: what it takes over, who is still to be looked at, who kept the word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import EndReason, ReviewVerdict
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.movement.movement_page import PROMISES, REVIEW, MovementPage
from tests.ui.page_stage import shown_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: OfficeFile) -> Iterator[MovementPage]:
    with shown_page(MovementPage(desk, office), qtbot) as page:
        yield page
    desk.background.stop_all(5000)
    desk.pdf.finish()


@pytest.fixture
def opened(page: MovementPage, qtbot: QtBot) -> MovementPage:
    page.start_opening()
    press(page, "year_opening_open")
    press(page, "year_opening_review")
    return page


def press(page: MovementPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def text(page: MovementPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None
    return label.text()


def notice(page: MovementPage) -> str:
    banner = page.findChild(Banner, "year_opening_notice")
    assert banner is not None
    return banner.accessibleName()


def verdicts(office: OfficeFile) -> list[ReviewVerdict]:
    return [line.verdict for line in office.years.review()]


def test_nothing_is_written_before_the_year_is_opened(
    page: MovementPage, office: OfficeFile
) -> None:
    page.start_opening()
    assert text(page, "year_opening_title") == "Năm 2025 nhận từ năm 2024"
    assert text(page, "year_part_0_amount") == "20 hộ"
    assert text(page, "year_opening_state") == "Chưa ghi gì vào sổ"
    press(page, "year_opening_back")
    assert office.plans.years() == [2024]
    assert page.tabs.isVisible()


def test_opening_makes_a_copy_and_one_change(page: MovementPage, office: OfficeFile) -> None:
    page.start_opening()
    press(page, "year_opening_open")
    assert office.plans.years() == [2025, 2024]
    assert office.working_year.year == 2025
    copies = list(office.path.parent.rglob("*.db"))
    assert len(copies) == 2
    name = next(one.name for one in copies if one != office.path)
    assert "20 hộ chờ rà soát" in notice(page)
    assert name in notice(page)
    assert office.undo.undo_label() == "Mở năm 2025"


def test_taking_the_opening_back_returns_to_the_last_year(
    opened: MovementPage, office: OfficeFile
) -> None:
    opened.desk.changes.announce(office.undo.undo())
    assert office.working_year.year == 2024
    assert opened.tabs.tabText(1) == "Rà soát năm 2024"
    empty = opened.findChild(EmptyState, "review_empty")
    assert empty is not None
    assert empty.isVisible()
    assert "Năm 2024 không có danh sách rà soát" in empty.accessibleName()


def test_enter_confirms_and_goes_on(opened: MovementPage, office: OfficeFile) -> None:
    table = opened.review.table
    table.choose_row(0)
    first = opened.review.model.record(0).before.id
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert text(opened, "review_progress") == "Đã xem 2 trên 20 hộ"
    assert verdicts(office).count(ReviewVerdict.CONFIRMED) == 2
    current = table.current_record()
    assert current is not None
    assert current.before.id != first
    assert current.verdict is ReviewVerdict.OPEN
    office.undo.undo()
    assert verdicts(office).count(ReviewVerdict.CONFIRMED) == 1


def test_a_hamlet_is_confirmed_at_once(opened: MovementPage, office: OfficeFile) -> None:
    opened.review.filters.hamlets.setCurrentText("Xóm 7")
    count = opened.review.model.rowCount()
    assert 1 < count < 20
    opened.review.table.selectAll()
    button = opened.review.confirm
    assert button.text() == f"Xác nhận {count} hộ giữ nguyên"
    press(opened, "review_confirm")
    assert verdicts(office).count(ReviewVerdict.CONFIRMED) == count
    assert office.undo.undo_label() == f"Xác nhận {count} hộ giữ nguyên năm 2025"


def test_the_open_ones_alone_are_shown_at_a_click(opened: MovementPage) -> None:
    QTest.keyClick(opened.review.table, Qt.Key.Key_Return)
    chip = opened.review.filters.chips[ReviewVerdict.OPEN]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert opened.review.model.rowCount() == 19
    QTest.keyClick(opened.review.table, Qt.Key.Key_Return)
    assert opened.review.model.rowCount() == 18
    assert opened.review.table.current_record() is not None


def test_change_and_close_lead_to_the_register(opened: MovementPage) -> None:
    links: list[Link] = []
    opened.link_activated.connect(links.append)
    opened.review.table.choose_row(3)
    target = opened.review.model.record(3).before.id
    press(opened, "review_change")
    press(opened, "review_close")
    assert links == [
        Link("household", target=target),
        Link("household", filter="close", target=target),
    ]


def test_a_household_that_left_is_looked_at(opened: MovementPage, office: OfficeFile) -> None:
    line = next(line for line in office.years.review() if line.promise)
    opened.desk.done(
        opened,
        lambda: office.households.close(line.before.id, EndReason.ESCAPED, "15/02/2025"),
    )
    assert text(opened, "review_progress") == "Đã xem 1 trên 20 hộ"
    opened.show_view(PROMISES)
    assert text(opened, "promise_summary") == (
        "0 trên 7 hộ dự kiến thoát năm 2024 đã giữ lời;"
        " đã thoát, chậm hơn dự kiến: 1; chưa thoát: 6."
    )
    found = {one.entry.id: one for one in opened.promises.model.records()}
    assert found[line.before.id].left_on is not None


def test_the_page_says_which_year_it_reviews(opened: MovementPage) -> None:
    opened.show_view(REVIEW)
    assert opened.tabs.tabText(1) == "Rà soát năm 2025"
    assert opened.subtitle().startswith("Năm 2025: xác nhận")
