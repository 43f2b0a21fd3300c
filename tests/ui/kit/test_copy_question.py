"""Check what happens to a great edit when the copy before it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hungchinh_desktop.domain.errors import NoCopyError
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.copy_question import perform_after_copy

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.desk import Desk

FULL = "Ổ đĩa đầy nên chưa sửa hộ nào."


def answer_with(name: str, said: list[str]) -> None:
    def press() -> None:
        dialog = dialogs.last_dialog()
        assert dialog is not None
        detail = dialog.findChild(QLabel, "question_detail")
        button = dialog.findChild(QPushButton, name)
        assert detail is not None
        assert button is not None
        said.append(detail.text())
        button.click()

    QTimer.singleShot(0, press)


@pytest.mark.parametrize(
    ("button", "outcome", "tried"),
    [("question_accept", "made", [True, False]), ("question_reject", None, [True])],
)
def test_without_a_copy_the_officer_decides(
    desk: Desk, qtbot: QtBot, button: str, outcome: str | None, tried: list[bool]
) -> None:
    page, seen, said = QWidget(), list[bool](), list[str]()
    qtbot.addWidget(page)

    def work(copy: bool) -> str:
        seen.append(copy)
        if copy:
            raise NoCopyError(FULL)
        return "made"

    answer_with(button, said)
    assert perform_after_copy(desk, page, work) == outcome
    assert seen == tried
    assert said[0].startswith(FULL)


def test_with_a_copy_nothing_is_asked(desk: Desk, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    assert perform_after_copy(desk, page, lambda copy: copy) is True
