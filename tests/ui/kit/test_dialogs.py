"""Check what dialogs say, how wide they are and what their buttons answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.banner import Kind
    from hungchinh_desktop.ui.kit.look import Look

LONG = "Ba hộ này không còn trong sổ và kế hoạch năm 2024. " * 6


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def _when_shown(act: Callable[[VerbDialog], object]) -> None:
    def run() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, VerbDialog)
        act(shown)

    QTimer.singleShot(0, run)


def _press(dialog: VerbDialog, answer: Answer) -> None:
    button = dialog.findChild(QPushButton, f"{dialog.objectName()}_{answer.value}")
    assert isinstance(button, QPushButton)
    button.click()


@pytest.mark.parametrize("answer", list(Answer))
def test_question_answers_with_the_verb_pressed(
    look: Look, window: QWidget, answer: Answer
) -> None:
    _when_shown(lambda dialog: _press(dialog, answer))
    got = dialogs.question(
        look,
        window,
        "Lưu thay đổi của hộ Lê Thị Hương?",
        accept="Lưu",
        other="Không lưu",
    )
    assert got is answer
    last = dialogs.last_dialog()
    assert last is not None
    texts = {button.text() for button in last.findChildren(QPushButton)}
    assert texts == {"Lưu", "Không lưu", "Hủy"}


@pytest.mark.parametrize("detail", ["", "Hộ này còn ô đã sửa mà chưa lưu.", LONG])
def test_no_empty_band_stands_above_the_buttons(look: Look, window: QWidget, detail: str) -> None:
    gaps = []

    def measure(dialog: VerbDialog) -> None:
        words = dialog.findChild(QLabel, "question_detail" if detail else "question_title")
        assert words is not None
        assert words.height() >= words.heightForWidth(words.width())
        gaps.append(dialog.box.y() - words.geometry().bottom())
        _press(dialog, Answer.REJECT)

    _when_shown(measure)
    dialogs.question(look, window, "Lưu thay đổi của hộ Lê Thị Hương?", detail, accept="Lưu")
    assert gaps[0] <= look.px(30)


def test_closing_refuses(look: Look, window: QWidget) -> None:
    _when_shown(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    got = dialogs.question(look, window, "Xóa 3 hộ?", accept="Xóa 3 hộ", reject="Không xóa")
    assert got is Answer.REJECT


@pytest.mark.parametrize(("kind", "answer"), [("warn", Answer.ACCEPT), ("danger", Answer.REJECT)])
def test_enter_takes_the_safe_way(look: Look, window: QWidget, kind: Kind, answer: Answer) -> None:
    _when_shown(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    got = dialogs.question(look, window, "Xóa 3 hộ?", accept="Xóa", reject="Giữ", kind=kind)
    assert got is answer


def test_no_button_that_destroys_has_the_keyboard(look: Look, window: QWidget) -> None:
    focused: list[QWidget | None] = []  # a button that has it takes Enter from the default one

    def look_and_close(dialog: VerbDialog) -> None:
        focused.append(dialog.focusWidget())
        dialog.close()

    _when_shown(look_and_close)
    dialogs.question(look, window, "Xóa 3 hộ?", accept="Xóa", reject="Giữ", kind="danger")
    assert [one and one.objectName() for one in focused] == ["question_reject"]


@pytest.mark.parametrize("tell", [dialogs.info, dialogs.warn, dialogs.error])
def test_telling_shows_the_words_as_they_are(
    look: Look, window: QWidget, tell: Callable[[Look, QWidget, str, str], None]
) -> None:
    _when_shown(lambda dialog: _press(dialog, Answer.ACCEPT))
    tell(look, window, "Chưa lưu được <b>Hà</b> & con", LONG)
    last = dialogs.last_dialog()
    assert last is not None
    words = [label.text() for label in last.findChildren(QLabel)]
    assert "Chưa lưu được <b>Hà</b> & con" in words
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in last.findChildren(QLabel))
    assert last.accessibleName() == "Chưa lưu được <b>Hà</b> & con"


def test_long_words_wrap_and_are_whole(look: Look, window: QWidget, qtbot: QtBot) -> None:
    dialog = VerbDialog(look, window, "Xóa 3 hộ khỏi năm 2024?", LONG)
    dialog.add_button("Xóa 3 hộ", Answer.ACCEPT, primary=True)
    dialog.show()
    detail = dialog.findChild(QLabel, "dialog_detail")
    assert isinstance(detail, QLabel)
    qtbot.waitUntil(lambda: detail.height() >= detail.heightForWidth(detail.width()))
    assert dialog.width() <= 560


def test_no_verb_is_cut_off(look: Look, window: QWidget) -> None:
    seen: list[bool] = []

    def measure(dialog: VerbDialog) -> None:
        buttons = dialog.box.buttons()
        seen.extend(button.width() >= button.sizeHint().width() for button in buttons)
        _press(dialog, Answer.REJECT)

    _when_shown(measure)
    dialogs.question(
        look,
        window,
        "Chuyển chữ gõ bằng TCVN3 (phông .Vn…) sang Unicode?",
        accept="Chuyển sang Unicode",
        other="Giữ nguyên chữ cũ như trong tệp",
        reject="Xem lại cột",
    )
    assert seen == [True, True, True]


def test_a_dialog_that_is_gone_is_not_asked(look: Look) -> None:
    dialog = VerbDialog(look, None, "Xóa hộ?")
    dialog.add_button("Xóa", Answer.ACCEPT)
    QTimer.singleShot(0, dialog.reject)
    dialog.ask()
    assert dialogs.last_dialog() is dialog
    shiboken6.delete(dialog)
    assert dialogs.last_dialog() is None
