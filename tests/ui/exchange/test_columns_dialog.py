"""The columns of a list are chosen within what its reader may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from hungchinh_desktop.domain.list_fields import STANDARD_FIELDS, ListField
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.ui.exchange.columns_dialog import ColumnsDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look

    Opener = Callable[[ListProfile], ColumnsDialog]

NAME, STATUS, HAMLET = ListField.NAME, ListField.STATUS, ListField.HAMLET


@pytest.fixture
def opened(qtbot: QtBot, look: Look, office: OfficeFile) -> Opener:
    owner = QWidget()
    qtbot.addWidget(owner)

    def open_dialog(profile: ListProfile) -> ColumnsDialog:
        columns = office.exchange.columns

        def choose(fields: list[ListField]) -> bool:
            columns.choose(profile, fields)
            return True

        dialog = ColumnsDialog(look, "Danh sách", profile, columns, choose, owner)
        dialog.show()
        return dialog

    return open_dialog


def shown(dialog: ColumnsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def press(dialog: ColumnsDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def tick(dialog: ColumnsDialog, words: str, state: Qt.CheckState) -> None:
    dialog.list.item(shown(dialog).index(words)).setCheckState(state)


def test_the_public_list_offers_no_column_about_health_or_support(opened: Opener) -> None:
    dialog = opened(ListProfile.POSTING)
    assert shown(dialog) == ["Họ và tên chủ hộ", "Xóm", "Diện hộ", "Năm sinh"]
    assert dialog.fields() == [NAME, HAMLET, STATUS]
    assert len(shown(opened(ListProfile.INTERNAL))) == len(ListField)


def test_unticking_and_moving_is_stored(opened: Opener, office: OfficeFile) -> None:
    dialog = opened(ListProfile.POSTING)
    tick(dialog, "Xóm", Qt.CheckState.Unchecked)
    dialog.list.setCurrentRow(2)
    press(dialog, "column_up")
    press(dialog, "column_up")
    press(dialog, "column_up")
    press(dialog, "columns_save")
    assert not dialog.isVisible()
    assert office.exchange.columns.fields(ListProfile.POSTING) == (STATUS, NAME)


def test_names_cannot_be_unticked_by_the_officer(opened: Opener) -> None:
    dialog = opened(ListProfile.POSTING)
    item = dialog.list.item(0)
    assert not item.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert NAME in dialog.fields()


def test_cancelling_stores_nothing(opened: Opener, office: OfficeFile) -> None:
    dialog = opened(ListProfile.POSTING)
    tick(dialog, "Xóm", Qt.CheckState.Unchecked)
    press(dialog, "columns_cancel")
    fields = office.exchange.columns.fields(ListProfile.POSTING)
    assert fields == STANDARD_FIELDS[ListProfile.POSTING]


@pytest.mark.parametrize("profile", ListProfile)
def test_the_usual_columns_come_back(
    opened: Opener, office: OfficeFile, profile: ListProfile
) -> None:
    office.exchange.columns.choose(profile, [STATUS, NAME])
    dialog = opened(profile)
    press(dialog, "columns_usual")
    assert dialog.fields() == list(STANDARD_FIELDS[profile])
    press(dialog, "columns_save")
    assert office.exchange.columns.fields(profile) == STANDARD_FIELDS[profile]
