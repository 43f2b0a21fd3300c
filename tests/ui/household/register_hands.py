"""Do with the register what an officer's hands do, and read it as her eyes do."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage

W = TypeVar("W", bound=QWidget)
_RETRY_MS = 5


def part(parent: QWidget, kind: type[W], name: str) -> W:
    """Return the widget of that object name."""
    found = parent.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def text(parent: QWidget, name: str) -> str:
    """Return the words of a label."""
    return part(parent, QLabel, name).text()


def key_of(office: OfficeFile, name: str, hamlet: int = 0) -> str:
    """Return the key of the first listed household of that name, in a hamlet if given."""
    return entry_of(office, name, hamlet).id


def entry_of(office: OfficeFile, name: str, hamlet: int = 0) -> RegisterEntry:
    """Return the first listed household of that name, in a hamlet if given."""
    return next(
        entry
        for entry in office.households.entries()
        if entry.household.head_name == name and hamlet in {0, entry.hamlet_number}
    )


def hamlet_key(office: OfficeFile, number: int) -> str:
    """Return the key of a hamlet."""
    return next(item.id for item in office.households.hamlets() if item.number == number)


def names(page: HouseholdPage) -> list[str]:
    """Return the heads shown, top to bottom."""
    return [entry.household.head_name for entry in page.listing.model.records()]


def message(page: HouseholdPage) -> str:
    """Return what the strip below the table says was done, "" for nothing."""
    strip = page.listing.footer.strip
    return text(strip, "household_strip_text") if strip.is_showing_message() else ""


def answer(button: str, before: Callable[[QWidget], object] | None = None) -> list[str]:
    """Click a button of the next dialog, after `before` filled it; return what dialogs said."""
    said: list[str] = []

    def click() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(_RETRY_MS, click)
            return
        said.append(dialog.accessibleName())
        if before is not None:
            before(dialog)
        part(dialog, QPushButton, button).click()

    QTimer.singleShot(0, click)
    return said


def open_form(page: HouseholdPage, key: str) -> None:
    """Choose a household's row and press Enter."""
    assert page.listing.table.choose(key)
    QTest.keyClick(page.listing.table, Qt.Key.Key_Return)


def write(page: HouseholdPage, field_id: str, value: str) -> None:
    """Put a value into a field of the form."""
    page.panel.form.field(field_id).set_value(value)


def click_row(page: HouseholdPage, key: str) -> None:
    """Click the row of a household."""
    table = page.listing.table
    row = page.listing.model.row_of(key)
    assert row is not None
    place = table.visualRect(page.listing.model.index(row, 1)).center()
    no_keys = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, no_keys, place)


def command(page: HouseholdPage, command_id: str) -> QAction:
    """Return a command of the page."""
    return next(action for action in page.actions() if action.objectName() == command_id)


def press(page: HouseholdPage, command_id: str) -> None:
    """Run a command as its menu entry or key does."""
    command(page, command_id).trigger()
