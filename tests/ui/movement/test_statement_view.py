"""The movement statement on the screen: periods, figures, and the households behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
)

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.movement.movement_page import MovementPage
from tests.ui.page_stage import shown_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

OPENING, DECREASE, NEW, CLOSING = 0, 8, 10, 14


@pytest.fixture
def busy(office: OfficeFile) -> OfficeFile:
    service = office.households
    ids = [entry.id for entry in service.entries()]
    hamlets = service.hamlets()
    service.close(ids[7], EndReason.ESCAPED, "20/11/2024")
    service.close(ids[8], EndReason.MOVED_AWAY, "8/2024")
    draft = replace(service.new_draft(), head_name="Lê A", hamlet_id=hamlets[2].id)
    service.add(replace(draft, started_on="01/06/2024"))
    return office


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, busy: OfficeFile) -> Iterator[MovementPage]:
    with shown_page(MovementPage(desk, busy), qtbot) as page:
        yield page
    desk.background.stop_all(5000)
    desk.pdf.finish()


def label(page: MovementPage, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert found is not None
    return found.text()


def row(page: MovementPage, name: str) -> list[str]:
    """Return the figures of a hamlet, or of all hamlets."""
    model = page.statement.model
    names = [model.headerData(n, Qt.Orientation.Vertical) for n in range(model.rowCount())]
    number = names.index(name)
    return [str(model.index(number, n).data()) for n in range(model.columnCount())]


def people(page: MovementPage) -> list[tuple[str, str, str]]:
    return [(one.head_name, one.what, one.day) for one in page.statement.people.model.records()]


def test_the_model_is_sound(page: MovementPage) -> None:
    tester = QAbstractItemModelTester(
        page.statement.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    page.statement.choose_class(PovertyStatus.POOR)
    assert tester.model() is page.statement.model


def test_the_year_balances_in_figures_and_in_words(page: MovementPage) -> None:
    total = row(page, "Cộng")
    assert (total[OPENING], total[DECREASE], total[NEW], total[CLOSING]) == ("18", "2", "1", "17")
    assert label(page, "movement_balance") == (
        "Khớp ở cả 8 xóm: 18 đầu kỳ − 2 giảm + 1 tăng = 17 cuối kỳ."
    )
    assert row(page, "Xóm 3")[NEW] == "1"
    assert "từ ngày 01/01/2024 đến ngày 31/12/2024" in page.subtitle()


def test_dates_that_are_not_exact_are_told(page: MovementPage) -> None:
    said = label(page, "movement_doubts")
    assert "1 hộ chỉ ghi năm hoặc tháng biến động" in said
    page.statement.period.kind.set_value("quarter_3")
    assert "tính từ ngày đầu của năm, tháng đó" in label(page, "movement_doubts")
    page.statement.period.kind.set_value("quarter_4")
    assert label(page, "movement_doubts") == ""


def test_a_quarter_counts_its_own_days(page: MovementPage) -> None:
    page.statement.period.kind.set_value("quarter_2")
    total = row(page, "Cộng")
    assert (total[OPENING], total[DECREASE], total[NEW], total[CLOSING]) == ("18", "–", "1", "19")
    assert page.statement.period.first.value() == "01/04/2024"


def test_own_days_are_a_period(page: MovementPage) -> None:
    bar = page.statement.period
    bar.last.set_value("31/05/2024")
    bar.last.control.editingFinished.emit()
    assert bar.kind.value() == "own"
    assert row(page, "Cộng")[CLOSING] == "18"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("01/06/2024", "31/05/2024", "trước khi bắt đầu"),
        ("01/01/2020", "31/12/2024", "Sổ chỉ có số liệu từ 01/01/2024"),
    ],
)
def test_a_period_that_cannot_be_is_refused_in_a_sentence(
    page: MovementPage, first: str, last: str, said: str
) -> None:
    bar = page.statement.period
    bar.first.set_value(first)
    bar.last.set_value(last)
    bar.last.control.editingFinished.emit()
    notice = page.findChild(Banner, "movement_notice")
    assert notice is not None
    assert said in notice.accessibleName()
    assert page.statement.model.rowCount() == 0
    assert not page.specs()[0].enabled_when()


def test_half_a_date_is_told_beside_its_field(page: MovementPage) -> None:
    bar = page.statement.period
    bar.first.set_value("2024")
    bar.first.control.editingFinished.emit()
    assert bar.first.error() == "Cần đủ ngày, tháng, năm, ví dụ 15/03/2024."


def test_a_figure_opens_its_households(page: MovementPage, busy: OfficeFile, qtbot: QtBot) -> None:
    page.statement.table.choose(8, DECREASE)
    assert [(what, day) for _, what, day in people(page)] == [
        ("Thoát cận nghèo", "20/11/2024"),
        ("Chuyển đi nơi khác", "08/2024"),
    ]
    links: list[Link] = []
    page.link_activated.connect(links.append)
    QTest.keyClick(page.statement.table, Qt.Key.Key_Return)
    QTest.keyClick(page.statement.people.table, Qt.Key.Key_Return)
    assert [link.page for link in links] == ["household"]
    assert links[0].target == page.statement.people.model.record(0).household_id


def test_an_empty_figure_says_so(page: MovementPage) -> None:
    page.statement.table.choose(0, NEW)
    assert people(page) == []
    empty = page.findChild(QLabel, "movement_people_empty")
    assert empty is not None
    assert empty.isVisible()


def test_the_other_class_is_one_click_away(page: MovementPage) -> None:
    chip = page.findChild(QAbstractButton, "movement_class_poor")
    assert chip is not None
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert row(page, "Cộng")[CLOSING] == "2"
    assert label(page, "movement_balance").startswith("Khớp ở cả 8 xóm: 2 đầu kỳ")


def test_a_change_of_the_register_is_counted_at_once(page: MovementPage, busy: OfficeFile) -> None:
    ids = [entry.id for entry in busy.households.entries()]
    page.desk.done(page, lambda: busy.households.close(ids[9], EndReason.DIED, "01/03/2024"))
    assert row(page, "Cộng")[CLOSING] == "16"


@pytest.mark.parametrize(
    ("spec_id", "ending"), [("movement_excel", ".xlsx"), ("movement_pdf", ".pdf")]
)
def test_the_statement_is_saved_and_logged(
    page: MovementPage,
    busy: OfficeFile,
    tmp_path: Path,
    qtbot: QtBot,
    spec_id: str,
    ending: str,
) -> None:
    target = tmp_path / f"Diễn biến{ending}"

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(target.name)
        dialog.done(QDialog.DialogCode.Accepted)

    QTimer.singleShot(0, choose)
    next(one for one in page.specs() if one.id == spec_id).handler()
    qtbot.waitUntil(lambda: busy.exchange.recent() != [], timeout=20_000)
    assert target.stat().st_size > 5000
    record = busy.exchange.recent()[0]
    assert (record.kind, record.row_count, record.path) == ("movement", 3, str(target))
    assert record.made_by == "Bùi Thị Lan"
    notice = page.findChild(Banner, "movement_notice")
    assert notice is not None
    assert target.name in notice.accessibleName()
