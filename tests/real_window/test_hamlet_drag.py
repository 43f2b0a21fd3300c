"""Drag with the mouse on a real screen: a member onto a hamlet, and a hamlet onto a member."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hungchinh_desktop.ui.hamlet.hamlet_page import HamletPage
from hungchinh_desktop.ui.kit.look import Look
from tests.ui.hamlet.map_hands import in_charge, row_of, tile_of
from tests.ui.page_stage import opened_desk, shown_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile

pytestmark = pytest.mark.real_window

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
HOA, CUONG, TRUNG = "Trần Thị Hoa", "Nguyễn Lưu Cường", "Nguyễn Quang Trung"


@pytest.fixture
def page(
    qapp: QApplication, office: OfficeFile, tmp_path: Path, qtbot: QtBot
) -> Iterator[HamletPage]:
    with (
        opened_desk(Look(qapp, "light"), office, tmp_path) as desk,
        shown_page(HamletPage(desk, office), qtbot) as shown,
    ):
        qtbot.waitUntil(lambda: shown.window().windowHandle().isExposed())
        yield shown


def _send(widget: QWidget, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton) -> None:
    there = widget.mapToGlobal(place)
    event = QMouseEvent(kind, place, there, button, LEFT, NO_KEYS)
    QApplication.sendEvent(widget, event)


def _drag(source: QWidget, start: QPoint, target: QWidget, taken: Callable[[], bool]) -> None:
    """Press, move and let go once the target says what it would do.

    The drag runs a loop of its own, so the moves are made by a timer inside it.
    """
    window = source.window().windowHandle()
    goal = target.mapTo(source.window(), target.rect().center())
    steps = iter([goal - QPoint(6, 0), goal - QPoint(3, 0)] + [goal] * 200)

    def step() -> None:
        if taken():
            timer.stop()
            QTest.mouseRelease(window, LEFT, NO_KEYS, goal)
        else:
            QTest.mouseMove(window, next(steps))

    timer = QTimer()
    timer.timeout.connect(step)
    timer.start(20)
    _send(source, QEvent.Type.MouseButtonPress, QPointF(start), LEFT)
    _send(source, QEvent.Type.MouseMove, QPointF(start) + QPointF(20, 20), NONE)


def test_a_member_is_dragged_onto_a_hamlet(
    page: HamletPage, office: OfficeFile, qtbot: QtBot
) -> None:
    row, tile = row_of(page, office, HOA), tile_of(page, office, 8)
    _drag(row, row.rect().center(), tile, lambda: bool(tile.shown_face().drop_words))
    qtbot.waitUntil(lambda: in_charge(office)[8] == [HOA])
    assert office.undo.undo_label() == f"Giao xóm 8 cho {HOA}"
    office.undo.undo()
    assert in_charge(office)[8] == [CUONG]


def test_a_hamlet_is_dragged_onto_a_member(
    page: HamletPage, office: OfficeFile, qtbot: QtBot
) -> None:
    row, tile = row_of(page, office, HOA), tile_of(page, office, 7)
    _drag(tile, QPoint(30, 70), row, lambda: bool(row.drop_words))
    qtbot.waitUntil(lambda: in_charge(office)[7] == [HOA])


def test_the_member_on_a_tile_is_dragged_to_another_tile(
    page: HamletPage, office: OfficeFile, qtbot: QtBot
) -> None:
    here, there = tile_of(page, office, 3), tile_of(page, office, 1)
    foot = QPoint(here.width() // 2, here.height() - 25)
    _drag(here, foot, there, lambda: bool(there.shown_face().drop_words))
    qtbot.waitUntil(lambda: in_charge(office)[1] == [TRUNG])
    assert in_charge(office)[3] == [TRUNG]
