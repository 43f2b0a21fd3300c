"""Check the preview on real PDFs: what is painted, where one is, what a click means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hungchinh_desktop.ui.kit.page_bar import PageBar
from hungchinh_desktop.ui.kit.page_layout import Fit
from hungchinh_desktop.ui.kit.page_view import PageView
from hungchinh_desktop.ui.kit.pdf_thread import PdfThread
from tests.ui.kit.sample_pdf import A4, GREYS, pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look


@pytest.fixture
def thread() -> Iterator[PdfThread]:
    thread = PdfThread()
    yield thread
    thread.finish()


@pytest.fixture
def panel(look: Look, thread: PdfThread, qtbot: QtBot) -> QWidget:
    panel = QWidget()
    qtbot.addWidget(panel)
    column = QVBoxLayout(panel)
    view = PageView(look, thread, "preview")
    column.addWidget(PageBar(view, look))
    column.addWidget(view)
    panel.resize(460, 620)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def view(panel: QWidget) -> PageView:
    view = panel.findChild(PageView, "preview")
    assert isinstance(view, PageView)
    return view


def show(view: PageView, data: bytes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.zoom_changed):
        view.set_pdf(data)


def color_at(view: PageView, page: int, height: float) -> QColor:
    rect = view._layout.rects[page]
    at = QPointF(rect.center().x(), view._layout.y_of(page, height)) - view._offset()
    return view.viewport().grab().toImage().pixelColor(at.toPoint())


def grey(view: PageView, page: int) -> int:
    return color_at(view, page, 0.5).red()


def painted(view: PageView, page: int, number: float) -> bool:
    return abs(grey(view, page) - 255 * number) <= 2


def number_field(panel: QWidget) -> QLineEdit:
    field = panel.findChild(QLineEdit, "preview_number")
    assert isinstance(field, QLineEdit)
    return field


def test_page_is_painted_white_with_its_own_ink(view: PageView, qtbot: QtBot) -> None:
    show(view, pdf(A4, A4), qtbot)
    qtbot.waitUntil(lambda: painted(view, 0, GREYS[0]))
    assert color_at(view, 0, 0.2) == QColor("white")


def test_desk_changes_with_the_palette_but_paper_does_not(
    view: PageView, look: Look, qtbot: QtBot
) -> None:
    show(view, pdf(A4), qtbot)
    look.choose("dark")
    desk = view.viewport().grab().toImage().pixelColor(3, 3)
    assert desk == look.color("canvas")
    assert color_at(view, 0, 0.2) == QColor("white")
    look.choose("light")


def test_only_visible_pages_are_drawn(view: PageView, qtbot: QtBot) -> None:
    show(view, pdf(A4, A4, A4, A4), qtbot)
    qtbot.waitUntil(lambda: painted(view, 0, GREYS[0]))
    assert set(view._pictures._pictures) <= {0, 1}


def test_picture_has_the_pixels_of_the_screen(view: PageView, qtbot: QtBot) -> None:
    show(view, pdf(A4), qtbot)
    view.set_zoom(2.0)
    width = round(A4[0] * 96 / 72 * 2 * view.devicePixelRatioF())
    pictures = view._pictures._pictures
    qtbot.waitUntil(lambda: 0 in pictures and abs(pictures[0].width() - width) <= 1)


def test_turning_pages_by_buttons_keys_and_number(
    panel: QWidget, view: PageView, qtbot: QtBot
) -> None:
    show(view, pdf(A4, A4, A4), qtbot)
    forth = panel.findChild(QToolButton, "preview_next")
    assert isinstance(forth, QToolButton)
    forth.click()
    assert number_field(panel).text() == "2"
    QTest.keyClick(view, Qt.Key.Key_End)
    assert number_field(panel).text() == "3"
    assert not forth.isEnabled()
    number_field(panel).setText("1")
    QTest.keyClick(number_field(panel), Qt.Key.Key_Return)
    assert view.page == 0
    assert view.accessibleDescription() == "Trang 1 trên 3"


@pytest.mark.parametrize("typed", ["0", "99", "x", ""])
def test_impossible_page_number_is_put_right(
    panel: QWidget, view: PageView, qtbot: QtBot, typed: str
) -> None:
    show(view, pdf(A4, A4, A4), qtbot)
    number_field(panel).setText(typed)
    QTest.keyClick(number_field(panel), Qt.Key.Key_Return)
    assert number_field(panel).text() == str(view.page + 1)


def test_new_pdf_keeps_page_and_zoom(view: PageView, qtbot: QtBot) -> None:
    show(view, pdf(A4, A4, A4), qtbot)
    view.set_zoom(0.5)
    view.show_page(2)
    qtbot.waitUntil(lambda: painted(view, 2, GREYS[2]))
    top = view.verticalScrollBar().value()
    show(view, pdf(A4, A4, A4, shift=0.1), qtbot)
    assert (view.page, view.zoom) == (2, 0.5)
    assert view.verticalScrollBar().value() == pytest.approx(top, abs=1)
    qtbot.waitUntil(lambda: painted(view, 2, GREYS[2] + 0.1))


def test_shorter_pdf_ends_at_its_last_page(view: PageView, qtbot: QtBot) -> None:
    show(view, pdf(A4, A4, A4), qtbot)
    view.show_page(2)
    show(view, pdf(A4), qtbot)
    assert (view.page, view.page_count()) == (0, 1)


def test_last_of_several_pdfs_wins(view: PageView, qtbot: QtBot) -> None:
    for count in (1, 2, 3):
        view.set_pdf(pdf(*[A4] * count))
    qtbot.waitUntil(lambda: view.page_count() == 3)
    qtbot.waitUntil(lambda: len(view._pdf._open) == 1)


def test_click_tells_page_and_height(view: PageView, qtbot: QtBot) -> None:
    show(view, pdf(A4, A4), qtbot)
    at = QPointF(200, view._layout.y_of(0, 0.25)) - view._offset()
    with qtbot.waitSignal(view.place_clicked) as clicked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert clicked.args == [0, pytest.approx(0.25, abs=0.01)]


def test_place_out_of_sight_is_scrolled_to(view: PageView, qtbot: QtBot) -> None:
    show(view, pdf(A4, A4, A4), qtbot)
    view.show_place(2, 0.3)
    assert view.page == 2
    seen = view._layout.y_of(2, 0.3) - view.verticalScrollBar().value()
    assert 0 < seen < view.viewport().height()
    before = view.verticalScrollBar().value()
    view.show_place(2, 0.31)
    assert view.verticalScrollBar().value() == before


def test_place_asked_for_too_early_is_shown_with_its_page(view: PageView, qtbot: QtBot) -> None:
    view.show_place(2, 0.3)
    show(view, pdf(A4, A4, A4), qtbot)
    assert view.page == 2


def test_new_pdf_does_not_go_back_to_the_marked_place(view: PageView, qtbot: QtBot) -> None:
    show(view, pdf(A4, A4, A4), qtbot)
    view.show_place(0, 0.3)
    view.show_page(2)
    show(view, pdf(A4, A4, A4), qtbot)
    assert view.page == 2


def test_control_wheel_zooms(view: PageView, qtbot: QtBot) -> None:
    show(view, pdf(A4), qtbot)
    view.set_zoom(1.0)
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom == 1.1


def test_zoom_button_names_what_decides_the_size(
    panel: QWidget, view: PageView, qtbot: QtBot
) -> None:
    show(view, pdf(A4), qtbot)
    button = panel.findChild(QPushButton, "preview_zoom")
    assert isinstance(button, QPushButton)
    assert button.text() == "Vừa trang"
    view.set_fit(Fit.WHOLE)
    assert button.text() == "Vừa khung"
    assert view._layout.rects[0].height() < view.viewport().height()
    view.set_zoom(1.5)
    assert button.text() == "150 %"


def test_message_stands_where_no_pages_are(view: PageView, panel: QWidget, qtbot: QtBot) -> None:
    show(view, pdf(A4, A4), qtbot)
    view.show_message("Xóm 1 không có hộ, không có tờ nào để xem.")
    assert view.page_count() == 0
    assert number_field(panel).text() == ""
    assert view.viewport().grab().toImage().pixelColor(3, 3) != QColor("white")


def test_closed_view_leaves_no_pdf_behind(look: Look, thread: PdfThread, qtbot: QtBot) -> None:
    view = PageView(look, thread)
    view.set_pdf(pdf(A4))
    with qtbot.waitSignal(view.destroyed):
        view.deleteLater()
    thread.finish()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not thread._open)
