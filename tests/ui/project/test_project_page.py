"""Fill the matrix with mouse and keys as the officer does, and read the record afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QMenu, QPushButton, QScrollArea

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import Role
from hungchinh_desktop.ui.project.matrix_view import MatrixView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.project.project_page import ProjectPage

URBAN, ACCOUNTANT, CHECK = 2, 4, 14
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _role(office: OfficeFile, row: int, column: int) -> Role | None:
    matrix = office.projects.matrix()
    return matrix.role(matrix.rows[row].id, matrix.units[column].id)


def _center(view: MatrixView, row: int, column: int) -> QPoint:
    return view.visualRect(view.model().index(row, column)).center()


def _click(view: MatrixView, row: int, column: int) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, _center(view, row, column))


def _text(page: ProjectPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None, name
    return label.text()


def _repairs(page: ProjectPage) -> dict[str, QPushButton]:
    buttons = [b for b in page.findChildren(QPushButton) if not b.isHidden()]
    return {b.text(): b for b in buttons if b.objectName().startswith("matrix_repair")}


def test_clicks_go_from_blank_to_lead_to_coordinate_and_back(
    page: ProjectPage, office: OfficeFile, qtbot: QtBot
) -> None:
    seen = []
    for _ in range(3):
        _click(page.view, 3, ACCOUNTANT)
        seen.append((_role(office, 3, ACCOUNTANT), page.view.model().index(3, ACCOUNTANT).data()))
    assert seen == [(Role.LEAD, "C"), (Role.COORDINATE, "P"), (None, "")]


def test_a_quick_second_click_counts(page: ProjectPage, office: OfficeFile, qtbot: QtBot) -> None:
    place = _center(page.view, 3, ACCOUNTANT)
    QTest.mouseClick(page.view.viewport(), LEFT, NO_KEYS, place)
    QTest.mouseDClick(page.view.viewport(), LEFT, NO_KEYS, place)
    QTest.mouseRelease(page.view.viewport(), LEFT, NO_KEYS, place)
    assert _role(office, 3, ACCOUNTANT) is Role.COORDINATE


@pytest.mark.parametrize(
    ("keys", "role"),
    [
        ([Qt.Key.Key_C], Role.LEAD),
        ([Qt.Key.Key_P], Role.COORDINATE),
        ([Qt.Key.Key_P, Qt.Key.Key_Delete], None),
        ([Qt.Key.Key_C, Qt.Key.Key_Backspace], None),
        ([Qt.Key.Key_Space], Role.LEAD),
        ([Qt.Key.Key_Space, Qt.Key.Key_Space], Role.COORDINATE),
    ],
)
def test_keys_write_into_the_current_cell(
    page: ProjectPage, office: OfficeFile, qtbot: QtBot, keys: list[Qt.Key], role: Role | None
) -> None:
    page.view.choose(3, ACCOUNTANT - 1)
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    for key in keys:
        QTest.keyClick(page.view, key)
    assert _role(office, 3, ACCOUNTANT) is role


def test_each_write_is_one_change_that_undo_takes_back(
    page: ProjectPage, office: OfficeFile, qtbot: QtBot, desk: Desk
) -> None:
    before = office.projects.matrix().cells
    page.view.choose(0, URBAN)
    QTest.keyClick(page.view, Qt.Key.Key_C)
    assert office.undo.undo_label() == "DA 2: Công chức Đô thị chủ trì"
    desk.changes.announce(office.undo.undo())
    assert office.projects.matrix().cells == before
    assert page.view.model().index(0, URBAN).data() == "P"


def test_arrows_stop_above_the_totals(page: ProjectPage, qtbot: QtBot) -> None:
    page.view.choose(7, 0)
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert page.view.currentIndex().row() == 7


def test_clicking_the_mark_explains_without_changing(
    page: ProjectPage, office: OfficeFile, qtbot: QtBot
) -> None:
    rect = page.view.visualRect(page.view.model().index(1, URBAN))
    QTest.mouseClick(page.view.viewport(), LEFT, NO_KEYS, rect.topRight() + QPoint(-8, 8))
    assert _role(office, 1, URBAN) is None
    assert _text(page, "matrix_advice_heading") == "Dự án 3, tiểu dự án 1 · Công chức Đô thị"


def test_check_column_shows_the_row_as_a_whole(
    page: ProjectPage, office: OfficeFile, qtbot: QtBot
) -> None:
    before = office.projects.matrix().cells
    _click(page.view, 2, CHECK)
    QTest.keyClick(page.view, Qt.Key.Key_C)
    assert office.projects.matrix().cells == before
    assert _text(page, "matrix_advice_heading") == "Dự án 4, tiểu dự án 1"
    assert _text(page, "matrix_advice_sentence").startswith("Đủ: Công chức Văn hóa - XH chủ trì")
    assert _repairs(page) == {}


def test_the_lead_moves_with_one_button(
    page: ProjectPage, office: OfficeFile, qtbot: QtBot
) -> None:
    page.view.choose(0, URBAN)
    assert list(_repairs(page)) == ["Giữ Văn hóa - XH, sửa V.3", "Chuyển chủ trì sang Đô thị"]
    QTest.mouseClick(_repairs(page)["Chuyển chủ trì sang Đô thị"], LEFT)
    assert (_role(office, 0, URBAN), _role(office, 0, 0)) == (Role.LEAD, Role.COORDINATE)
    assert page.view.model().index(0, CHECK).data() == "Đủ"
    office.undo.undo()
    assert (_role(office, 0, URBAN), _role(office, 0, 0)) == (Role.COORDINATE, Role.LEAD)


def test_keeping_the_lead_leads_to_the_clause(page: ProjectPage, qtbot: QtBot) -> None:
    page.view.choose(0, URBAN)
    with qtbot.waitSignal(page.link_activated) as caught:
        QTest.mouseClick(_repairs(page)["Giữ Văn hóa - XH, sửa V.3"], LEFT)
    assert caught.args == [Link("yearly_plan", target="V.3.2")]


def test_a_general_phrase_is_spelled_out_with_one_button(
    page: ProjectPage, office: OfficeFile, qtbot: QtBot
) -> None:
    page.view.choose(4, CHECK)
    QTest.mouseClick(_repairs(page)["Ghi rõ Mặt trận và đoàn thể"], LEFT)
    assert [_role(office, 4, n) for n in range(6, 11)] == [Role.COORDINATE] * 5
    assert _role(office, 4, 13) is None
    assert page.view.model().index(4, CHECK).data() == "Đủ"


def test_the_printed_sentences_follow_the_grid(page: ProjectPage, qtbot: QtBot) -> None:
    page.view.choose(3, ACCOUNTANT)
    assert _text(page, "matrix_sentences_heading") == "Câu sẽ in ở mục III.3.2"
    QTest.keyClick(page.view, Qt.Key.Key_P)
    assert _text(page, "matrix_sentence_coordinate") == (
        "- Bộ phận phối hợp: Công chức Kế toán; Hội Nông dân, Hội LHPN, Đoàn Thanh niên; 8 xóm."
    )
    assert _text(page, "matrix_sentence_lead").startswith(
        "- Bộ phận chủ trì: Công chức Văn hóa - XH chủ trì"
    )


def test_links_lead_to_the_plan_and_to_the_row(page: ProjectPage, qtbot: QtBot) -> None:
    page.open_link(Link("project", target="DA3-TDA1"))
    current = page.view.currentIndex()
    assert (current.row(), current.column()) == (1, URBAN)
    link = page.findChild(QPushButton, "matrix_sentences_link")
    assert link is not None
    with qtbot.waitSignal(page.link_activated) as caught:
        QTest.mouseClick(link, LEFT)
    assert caught.args == [Link("yearly_plan", target="DA3-TDA1")]
    page.open_link(Link("project", target="DA6-TDA2"))
    assert (page.view.currentIndex().row(), page.view.currentIndex().column()) == (5, CHECK)


def test_tab_goes_from_the_grid_over_the_repairs_to_the_sentence(page: ProjectPage) -> None:
    page.view.choose(0, URBAN)
    reached, widget = [], page.view.nextInFocusChain()
    while widget is not None and widget is not page.view:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.isHidden():
            reached.append(widget.objectName())
        widget = widget.nextInFocusChain()
    wanted = ["matrix_repair1_button", "matrix_repair2_button", "matrix_sentences_link"]
    assert [name for name in reached if name in wanted] == wanted


def test_commands_write_and_export(page: ProjectPage, office: OfficeFile, qtbot: QtBot) -> None:
    specs = {spec.id: spec for spec in page.specs()}
    page.view.choose(3, ACCOUNTANT)
    specs["project_lead"].handler()
    assert _role(office, 3, ACCOUNTANT) is Role.LEAD
    specs["project_move_lead"].handler()
    assert _role(office, 3, 0) is Role.COORDINATE
    page.view.choose(3, CHECK)
    assert not specs["project_lead"].enabled_when()
    with qtbot.waitSignal(page.link_activated) as caught:
        specs["project_export"].handler()
    assert caught.args == [Link("exchange", target="matrix")]


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_a_right_click_offers_the_roles(page: ProjectPage, qtbot: QtBot) -> None:
    page.view.choose(3, ACCOUNTANT)
    page.view.customContextMenuRequested.emit(_center(page.view, 3, ACCOUNTANT))
    menu = page.findChild(QMenu, "matrix_menu")
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [
        "Ghi chủ trì (C)",
        "Ghi phối hợp (P)",
        "Bỏ trống ô",
        "Chuyển chủ trì sang đơn vị này",
    ]
    menu.close()


def _colors(image: QImage) -> set[str]:
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in spots}


def test_roles_differ_in_ground_and_edge(page: ProjectPage, look: Look) -> None:
    view, palette = page.view, look.palette
    view.choose(7, CHECK)
    whole = view.viewport().grab().toImage()

    def painted(row: int, column: int) -> set[str]:
        return _colors(whole.copy(view.visualRect(view.model().index(row, column))))

    assert palette.danger.name() in painted(0, URBAN)
    assert palette.warn_soft.name() in painted(4, 13)
    assert palette.accent.name() not in painted(4, 13)
    lead = whole.copy(view.visualRect(view.model().index(2, 0)))
    coordinate = whole.copy(view.visualRect(view.model().index(2, 6)))
    spot = lead.rect().center() - QPoint(10, 8)
    assert lead.pixelColor(spot).name() == palette.accent.name()
    spot = coordinate.rect().center() - QPoint(10, 8)
    assert coordinate.pixelColor(spot).name() == palette.surface.name()


@pytest.mark.parametrize("height", [626, 554, 531, 506])
def test_the_whole_grid_fits_the_officer_s_screen(page: ProjectPage, height: int) -> None:
    page.window().resize(1146, height + 76)  # 64 header, 12 below
    view = page.view
    QApplication.sendPostedEvents()
    assert page.height() == height
    assert view.horizontalScrollBar().maximum() == 0
    assert view.verticalScrollBar().maximum() == 0
    assert view.rowHeight(0) >= 36
    panel = page.findChild(QFrame, "matrix_panel")
    assert panel is not None
    for area in panel.findChildren(QScrollArea):
        whole = area.verticalScrollBar().maximum() == 0
        assert whole or height < 554, area.objectName()  # on a low screen it scrolls inside
    assert page.rect().contains(panel.geometry())


def test_the_first_column_stays_when_letters_are_large(page: ProjectPage, look: Look) -> None:
    look.choose(scale=1.5)
    view = page.view
    assert view.horizontalScrollBar().maximum() > 0
    before = view.verticalHeader().geometry()
    view.choose(0, CHECK)
    assert view.horizontalScrollBar().value() > 0
    assert view.verticalHeader().geometry() == before
    look.choose(scale=1.0)


def test_a_year_without_projects_says_so(
    page: ProjectPage, office: OfficeFile, qtbot: QtBot
) -> None:
    office.choose_year(2031)
    page.refresh()
    assert page.view.isHidden()
    assert _text(page, "matrix_empty_sentence") == "Năm 2031 chưa có dự án nào trong kế hoạch."
    office.choose_year(2024)
    page.refresh()
    assert page.view.isVisible()
    assert page.side_count() == "8"
    assert page.subtitle().endswith("trong 8 dự án, tiểu dự án năm 2024")


@pytest.mark.parametrize("scale", [1.25, 1.5, 1.75])
def test_larger_letters_chosen_live_cut_nothing_below_the_matrix(
    page: ProjectPage, look: Look, scale: float
) -> None:
    page.window().resize(1146, 630)
    look.choose(scale=scale)
    QApplication.sendPostedEvents()
    area = page.findChild(QScrollArea, "matrix_sentences_area")
    assert area is not None
    # The same words in the narrow half that a maximised window leaves them.
    area.window().resize(area.window().minimumSizeHint())
    area.setFixedWidth(round(330 * scale))
    QApplication.sendPostedEvents()
    content, link = area.widget(), page.findChild(QPushButton, "matrix_sentences_link")
    assert link is not None
    assert content is not None
    assert content.width() <= area.viewport().width()
    assert content.rect().contains(link.geometry())
    assert link.width() >= link.sizeHint().width()
    look.choose(scale=1.0)
