"""The overview: figures, links and the base of the rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QScrollArea

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.card import Card
from hungchinh_desktop.ui.overview.base_dialog import BaseDialog
from hungchinh_desktop.ui.overview.line_button import LineButton, WholeLabel
from hungchinh_desktop.ui.overview.overview_page import OverviewPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: OfficeFile) -> OverviewPage:
    made = OverviewPage(desk, office)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.refresh()
    with qtbot.waitExposed(made):
        made.show()
    return made


def links(page: OverviewPage) -> list[Link]:
    """Collect the links the page asks the window to follow."""
    seen: list[Link] = []
    page.link_activated.connect(seen.append)
    return seen


def in_dialog(act: Callable[[BaseDialog], None]) -> None:
    """Do something in the dialog as soon as it is open."""

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BaseDialog)
        act(dialog)

    QTimer.singleShot(0, run)


@pytest.mark.parametrize(
    ("name", "figure"),
    [
        ("poor", "Hộ nghèo: 2 hộ · 0,09%"),
        ("near_poor", "Hộ cận nghèo: 18 hộ · 0,82%"),
        ("newly_escaped", "Mới thoát nghèo: 1 hộ · xóm 4"),
        ("exit_candidate", "Có khả năng thoát: 7 hộ · mục tiêu 2024"),
    ],
)
def test_a_card_shows_its_figure_and_opens_what_it_counts(
    qtbot: QtBot, page: OverviewPage, name: str, figure: str
) -> None:
    card = page.findChild(Card, f"overview_card_{name}")
    assert card is not None
    assert card.accessibleName().startswith(figure)
    seen = links(page)
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert seen == [Link("household", filter=name)]


def test_the_banner_shows_the_interval_until_a_figure_is_confirmed(
    qtbot: QtBot, page: OverviewPage, office: OfficeFile
) -> None:
    banner = page.findChild(Banner, "overview_base")
    assert banner is not None
    assert "2.182–2.208 hộ" in banner.accessibleName()

    def confirm(dialog: BaseDialog) -> None:
        dialog.field.set_value("2.200")
        button = dialog.findChild(QPushButton, "base_confirm")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    in_dialog(confirm)
    page.ask_base()
    page.refresh()
    assert not banner.isVisible()
    base = office.totals.totals().base
    assert base is not None
    assert (base.count, base.confirmed) == (2200, True)


def test_a_refused_figure_is_explained_and_the_dialog_stays(
    page: OverviewPage, office: OfficeFile
) -> None:
    said: list[str] = []

    def refuse(dialog: BaseDialog) -> None:
        dialog.field.set_value("mười")
        dialog.accept()
        assert dialog.isVisible()
        said.append(dialog.field.error())
        dialog.reject()

    in_dialog(refuse)
    page.ask_base()
    assert said == ["Tổng số hộ dân phải là số nguyên, ví dụ 2.195."]
    assert office.undo.undo_label() is None


def test_figures_are_painted_before_the_rules_are_loaded(
    qtbot: QtBot, desk: Desk, office: OfficeFile
) -> None:
    page = OverviewPage(desk, office)
    qtbot.addWidget(page)
    page.refresh()
    assert not office.plans.checks.is_ready()
    step = page.findChild(QAbstractButton, "step_check")
    assert step is not None
    assert "đang kiểm tra" in step.accessibleName()
    page.show()
    qtbot.waitUntil(lambda: page.findChild(LineButton, "overview_finding_1") is not None)
    assert "5 lỗi phải sửa" in step.accessibleName()


def test_findings_lead_to_their_place(qtbot: QtBot, page: OverviewPage) -> None:
    seen = links(page)
    line = page.findChild(LineButton, "overview_finding_2")
    assert line is not None
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert seen[0].page == "yearly_plan"
    assert seen[0].target.startswith("IV")


def test_a_hamlet_line_opens_its_households(
    qtbot: QtBot, page: OverviewPage, office: OfficeFile
) -> None:
    seen = links(page)
    line = page.findChild(LineButton, "overview_hamlet_7")
    assert line is not None
    assert line.accessibleName() == "Xóm 7: 1 hộ nghèo, 5 hộ cận nghèo, Nguyễn Quang Trung"
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    hamlet = next(item for item in office.hamlets.hamlets() if item.number == 7)
    assert seen == [Link("household", hamlet_id=hamlet.id)]


def test_figures_follow_the_register_and_undo_brings_them_back(
    qtbot: QtBot, page: OverviewPage, office: OfficeFile
) -> None:
    entry = office.households.entries()[0]
    office.households.close(entry.id, EndReason.MOVED_AWAY, "2024")
    page.refresh()
    card = page.findChild(Card, "overview_card_poor")
    assert card is not None
    assert card.accessibleName().startswith("Hộ nghèo: 1 hộ")
    label = page.findChild(WholeLabel, "overview_change_1_label")
    assert label is not None
    assert label.whole == "Đưa hộ Nguyễn Thị Thành ra khỏi sổ (chuyển đi nơi khác)"
    undo = page.findChild(QPushButton, "overview_undo")
    assert undo is not None
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    page.refresh()
    assert card.accessibleName().startswith("Hộ nghèo: 2 hộ")


def test_every_part_has_names_for_tests_and_readers(page: OverviewPage) -> None:
    buttons = page.findChildren(LineButton)
    assert len(buttons) >= 14
    assert all(button.objectName() and button.accessibleName() for button in buttons)


@pytest.mark.parametrize(("scale", "width", "height"), [(1.0, 1106, 560), (1.5, 1240, 560)])
def test_nothing_is_squeezed_or_cut(
    page: OverviewPage, qtbot: QtBot, scale: float, width: int, height: int
) -> None:
    page.look.choose(scale=scale)
    page.resize(width, height)
    area = page.findChild(QScrollArea, "overview_scroll")
    assert area is not None
    content, bar = area.widget(), area.verticalScrollBar()
    assert content is not None
    QApplication.processEvents()  # the lines of the former size are gone
    lines, cards = page.findChildren(LineButton), page.findChildren(Card)

    def settled() -> None:
        for line in lines:
            assert line.height() >= line.minimumSizeHint().height(), line.objectName()
        for card in cards:
            assert card.width() >= card.minimumSizeHint().width(), card.objectName()
        assert content.width() <= area.viewport().width()
        assert (bar.maximum() == 0) is (scale == 1.0)

    qtbot.waitUntil(settled)
