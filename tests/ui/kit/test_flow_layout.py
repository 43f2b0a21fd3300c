"""Buttons that do not fit side by side go to the next line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from hungchinh_desktop.ui.kit.flow_layout import FlowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def flow(widget: QWidget) -> FlowLayout:
    layout = FlowLayout(widget, spacing=10, line_spacing=4)
    for _ in range(3):
        label = QLabel()
        label.setFixedSize(100, 20)
        layout.addWidget(label)
    return layout


def _corners(flow: FlowLayout) -> list[tuple[int, int]]:
    items = [flow.itemAt(number) for number in range(flow.count())]
    return [(item.geometry().x(), item.geometry().y()) for item in items if item]


def _show(widget: QWidget, width: int) -> None:
    widget.resize(width, 100)
    widget.show()


def test_all_stand_in_one_line_when_there_is_room(flow: FlowLayout, widget: QWidget) -> None:
    assert flow.whole_width() == 320
    _show(widget, 320)
    assert _corners(flow) == [(0, 0), (110, 0), (220, 0)]


def test_what_does_not_fit_goes_below(flow: FlowLayout, widget: QWidget) -> None:
    _show(widget, 319)
    assert _corners(flow) == [(0, 0), (110, 0), (0, 24)]
    assert (flow.heightForWidth(319), flow.heightForWidth(150)) == (44, 68)
    assert flow.minimumSize().width() == 100


def test_a_hidden_part_takes_no_room(flow: FlowLayout) -> None:
    first = flow.itemAt(0)
    assert first is not None
    label = first.widget()
    assert label is not None
    label.hide()
    assert flow.whole_width() == 210
    assert flow.heightForWidth(210) == 20


def test_parts_can_be_taken_out(flow: FlowLayout) -> None:
    assert flow.takeAt(0) is not None
    assert flow.count() == 2
    assert flow.takeAt(9) is None
    assert flow.itemAt(9) is None
