"""The findings: what is listed, explained and led to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.plan_checks import Finding
from hungchinh_desktop.ui.findings.findings_page import FindingsPage
from hungchinh_desktop.ui.kit import elided_text
from hungchinh_desktop.ui.kit.filter_chip import FilterChip
from hungchinh_desktop.ui.kit.table_delegate import PADDING
from hungchinh_desktop.ui.kit.table_style import line_height
from hungchinh_desktop.ui.kit.table_view import TableView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: OfficeFile) -> FindingsPage:
    made = FindingsPage(desk, office)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.refresh()
    with qtbot.waitExposed(made):
        made.show()
    return made


def table(page: FindingsPage) -> TableView[Finding]:
    """Return the list of findings."""
    found = page.findChild(TableView, "findings_table")
    assert isinstance(found, TableView)
    return found


def test_errors_come_first_and_are_counted(page: FindingsPage) -> None:
    model = table(page).records_model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    levels = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert levels == ["Phải sửa"] * 5 + ["Nên xem lại"] * 9
    assert page.subtitle() == "Kế hoạch năm 2024 · 5 lỗi phải sửa, 9 điều nên xem"
    assert page.side_count() == "14"


def test_the_chosen_finding_is_explained_and_led_to(qtbot: QtBot, page: FindingsPage) -> None:
    seen: list[Link] = []
    page.link_activated.connect(seen.append)
    table(page).choose_row(4)
    sentence = page.findChild(QLabel, "finding_sentence")
    remedy = page.findChild(QLabel, "finding_remedy")
    assert sentence is not None
    assert remedy is not None
    assert sentence.text() == "Phụ lục phân công Ban chỉ đạo chưa có tên người ký."
    assert remedy.text() == "Chọn người ký phụ lục."
    button = page.findChild(QPushButton, "finding_go")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert seen == [Link("yearly_plan", target="annex")]


def test_a_chip_keeps_one_part_and_a_second_press_shows_all(
    qtbot: QtBot, page: FindingsPage
) -> None:
    chip = page.findChild(FilterChip, "findings_register")
    assert chip is not None
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    pages = {item.link.page for item in table(page).records_model.records()}
    assert pages == {"household", "overview"}
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert table(page).records_model.rowCount() == 14


def test_a_mended_fault_leaves_the_list(page: FindingsPage, office: OfficeFile) -> None:
    office.plans.set_signing(4, "Thái Hữu Dân", "Thái Hữu Dân")
    page.refresh()
    assert page.side_count() == "12"
    sentences = [item.sentence for item in table(page).records_model.records()]
    assert not any("Phụ lục" in sentence for sentence in sentences)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_sentence_is_cut(page: FindingsPage, qtbot: QtBot, scale: float) -> None:
    shown = table(page)
    page.look.choose(scale=scale)
    page.resize(1106, 560)
    sentences = shown.records_model.columns[1]
    font = shown.style_in_use.font()

    def whole() -> None:
        for row in range(shown.records_model.rowCount()):
            room = shown.columnWidth(1) - 2 * shown.style_in_use.px(PADDING)
            lines = shown.rowHeight(row) // line_height(font)
            text = sentences.text(shown.records_model.record(row))
            assert not elided_text.wrap(text, font, room, lines)[1], text

    qtbot.waitUntil(whole)
    shown.sort_by("sentence")
    whole()
    assert len({shown.rowHeight(row) for row in range(14)}) > 1


def test_the_figures_stand_whole_or_not_at_all(page: FindingsPage, look: Look) -> None:
    figures = page.findChild(QLabel, "findings_match")
    assert figures is not None
    page.resize(1400, 640)
    QApplication.sendPostedEvents()
    assert figures.isVisible()
    assert figures.width() >= figures.sizeHint().width()
    look.choose(scale=1.5)
    QApplication.sendPostedEvents()
    assert not figures.isVisible()
    look.choose(scale=1.0)
    assert figures.isVisible()
