"""Check that Qt's own buttons, menus and dialogs speak Vietnamese."""

from __future__ import annotations

import unicodedata
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QKeySequence, QUndoStack
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWizard,
)

from hungchinh_desktop import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QMenu
    from pytestqt.qtbot import QtBot

FOLDER = paths.resources_dir() / "translations"
EDIT_MENU = ["Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xóa", "Chọn tất cả"]


def _messages() -> list[tuple[str, str, str]]:
    root = ET.parse(FOLDER / "qtbase_vi.ts").getroot()  # our own file
    return [
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
        )
        for context in root.iter("context")
        for message in context.iter("message")
    ]


@pytest.fixture
def translator(qapp: QApplication) -> Iterator[QTranslator]:
    made = QTranslator()
    assert made.load("qtbase_vi", str(FOLDER))
    qapp.installTranslator(made)
    yield made
    qapp.removeTranslator(made)


def _plain(text: str) -> str:
    return text.split("\t", maxsplit=1)[0].replace("&", "")


def _words(menu: QMenu) -> list[str]:
    return [_plain(action.text()) for action in menu.actions() if action.text()]


def test_compiled_file_agrees_with_its_source(translator: QTranslator) -> None:
    wrong = [
        (context, source)
        for context, source, translation in _messages()
        if translator.translate(context, source) != translation
    ]
    assert wrong == []


def test_words_are_complete_and_in_one_encoding() -> None:
    messages = _messages()
    assert len(messages) > 350
    for context, source, translation in messages:
        assert translation, (context, source)
        assert translation == unicodedata.normalize("NFC", translation)
        assert source.count("%") == translation.count("%"), (context, source)


def test_words_keep_to_our_spelling() -> None:
    for _, source, translation in _messages():
        assert not any(other in translation.lower() for other in ("huỷ", "hoá", "xoá", "tuỳ")), (
            source
        )


def test_standard_buttons(translator: QTranslator, qtbot: QtBot) -> None:
    button = QDialogButtonBox.StandardButton
    expected = {
        button.Ok: "Đồng ý",
        button.Save: "Lưu",
        button.Cancel: "Hủy",
        button.Close: "Đóng",
        button.Discard: "Không lưu",
        button.Yes: "Có",
        button.No: "Không",
        button.RestoreDefaults: "Về mặc định",
    }
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    texts = {kind: _plain(box.addButton(kind).text()) for kind in expected}
    assert texts == expected


def test_message_box(translator: QTranslator, qtbot: QtBot) -> None:
    kinds = QMessageBox.StandardButton
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(kinds.Yes | kinds.No | kinds.Cancel)
    box.setDetailedText("chi tiết")
    texts = {_plain(button.text()) for button in box.findChildren(QAbstractButton)}
    assert {"Có", "Không", "Hủy", "Xem chi tiết…"} <= texts


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_edit_menu(
    translator: QTranslator, qtbot: QtBot, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    control = kind()
    qtbot.addWidget(control)
    menu = control.createStandardContextMenu()
    assert _words(menu)[:7] == EDIT_MENU


def test_file_dialog(translator: QTranslator, qtbot: QtBot) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    qtbot.addWidget(dialog)
    labels = {_plain(label.text()) for label in dialog.findChildren(QLabel)}
    assert {"Xem trong:", "Tên tệp:", "Loại tệp:"} <= labels
    assert {"Lưu", "Hủy"} <= {_plain(b.text()) for b in dialog.findChildren(QAbstractButton)}


def test_wizard_and_undo(translator: QTranslator, qtbot: QtBot) -> None:
    wizard = QWizard()
    qtbot.addWidget(wizard)
    assert _plain(wizard.buttonText(QWizard.WizardButton.FinishButton)) == "Hoàn thành"
    stack = QUndoStack()
    assert stack.createUndoAction(stack).text() == "Hoàn tác"


def test_keys_are_called_as_they_are_printed(translator: QTranslator) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    spelled = {
        keys: QKeySequence(keys).toString(native)
        for keys in ("Ctrl+Shift+L", "Ctrl+PgDown", "Del", "F1")
    }
    assert spelled == {
        "Ctrl+Shift+L": "Ctrl+Shift+L",
        "Ctrl+PgDown": "Ctrl+PgDn",
        "Del": "Delete",
        "F1": "F1",
    }
