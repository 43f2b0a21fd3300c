"""Check that the strip says what was done, offers to undo it, and goes back to counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from hungchinh_desktop.ui.kit.message_strip import MessageStrip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look


def _strip(look: Look, qtbot: QtBot, seconds: float = 8) -> MessageStrip:
    strip = MessageStrip(look, "strip", seconds=seconds)
    qtbot.addWidget(strip)
    strip.resize(900, 36)
    strip.show()
    strip.show_counts("7 hộ", "xóm 5: 1 · xóm 7: 3", "F2 sửa")
    return strip


def _visible(strip: MessageStrip) -> set[str]:
    return {label.text() for label in strip.findChildren(QLabel) if label.isVisible()}


def test_counts_are_shown(look: Look, qtbot: QtBot) -> None:
    strip = _strip(look, qtbot)
    assert _visible(strip) == {"7 hộ", "xóm 5: 1 · xóm 7: 3", "F2 sửa"}


def test_message_offers_to_undo_and_ends_when_followed(look: Look, qtbot: QtBot) -> None:
    strip = _strip(look, qtbot)
    undone: list[str] = []
    strip.show_message("Đã lưu hộ Thái Thị An.", "Hoàn tác", lambda: undone.append("x"), "Ctrl+Z")
    assert {"Đã lưu hộ Thái Thị An.", "Ctrl+Z"} <= _visible(strip)
    link = strip.findChild(QPushButton, "strip_link")
    assert isinstance(link, QPushButton)
    link.click()
    assert undone == ["x"]
    assert not strip.is_showing_message()


def test_message_ends_by_itself(look: Look, qtbot: QtBot) -> None:
    strip = _strip(look, qtbot, seconds=0.05)
    strip.show_message("Đã lưu.")
    assert strip.is_showing_message()
    qtbot.waitUntil(lambda: not strip.is_showing_message())
    assert "7 hộ" in _visible(strip)


def test_counts_may_change_behind_a_message(look: Look, qtbot: QtBot) -> None:
    strip = _strip(look, qtbot)
    strip.show_message("Đã lưu.")
    strip.show_counts("8 hộ")
    assert strip.is_showing_message()
    close = strip.findChild(QToolButton, "strip_close")
    assert isinstance(close, QToolButton)
    close.click()
    assert "8 hộ" in _visible(strip)


def test_nothing_moves_when_a_message_comes(look: Look, qtbot: QtBot) -> None:
    strip = _strip(look, qtbot)
    before = strip.height()
    strip.show_message("Đã lưu.", "Hoàn tác")
    assert strip.height() == before
