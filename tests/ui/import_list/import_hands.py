"""Do on the import page what the officer does, by the widgets she uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QWidget,
)

from hungchinh_desktop.domain.import_verdict import RowVerdict
from hungchinh_desktop.ui.import_list.import_steps import StageButton
from hungchinh_desktop.ui.kit.filter_chip import FilterChip
from hungchinh_desktop.ui.kit.table_view import TableView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.domain.import_row import ImportRow
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.import_list.import_page import ImportPage

W = TypeVar("W", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


def part(page: ImportPage, kind: type[W], name: str) -> W:
    """Return a part of the page that is shown."""
    QApplication.processEvents()  # what was just made is shown with the next turn
    found = [one for one in page.findChildren(kind, name) if one.isVisibleTo(page)]
    assert found, name
    return found[-1]


def press(page: ImportPage, name: str) -> None:
    """Click a button."""
    button = part(page, QPushButton, name)
    assert button.isEnabled(), name
    QTest.mouseClick(button, LEFT)


def tick(page: ImportPage, name: str) -> None:
    """Click the box of a check box."""
    box = part(page, QCheckBox, name)
    box.click()


def pick(page: ImportPage, name: str, code: object) -> None:
    """Choose an entry of a list as a click on it does."""
    combo = part(page, QComboBox, name)
    place = combo.findData(code)
    assert place >= 0, str(code)
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


def said(page: ImportPage, name: str) -> str:
    """Return what a label says."""
    return part(page, QLabel, name).text()


def stage(page: ImportPage) -> str:
    """Return the name of the step the page is at."""
    current = [one for one in page.findChildren(StageButton) if "đang làm" in one.accessibleName()]
    return current[0].objectName().removeprefix("import_stage_")


def rows(page: ImportPage) -> TableView[RowVerdict]:
    """Return the table of rows."""
    found = page.findChild(TableView, "import_rows")
    assert isinstance(found, TableView)
    return found


def read_row(page: ImportPage, place: int) -> ImportRow:
    """Return the household that a row of the table was read as."""
    row = rows(page).records_model.record(place).row
    assert row is not None
    return row


def shown_rows(page: ImportPage) -> list[list[str]]:
    """Return the cells of the table."""
    model = rows(page).records_model
    return [
        [str(model.index(row, column).data()) for column in range(5)]
        for row in range(model.rowCount())
    ]


def chosen(page: ImportPage, number: int) -> None:
    """Make the row of the file with that number the current one."""
    found = [one for one in rows(page).records_model.records() if one.number == number]
    assert rows(page).choose(found[0].key)


def chip_counts(page: ImportPage) -> dict[str, str]:
    """Return the counts of the chips that are shown."""
    chips = [one for one in page.findChildren(FilterChip) if one.isVisibleTo(page)]
    return {one.text(): one.accessibleName().rpartition(": ")[2] for one in chips}


def paste(page: ImportPage, text: str) -> None:
    """Copy cells and paste them with the keyboard."""
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def take(page: ImportPage, path: Path, qtbot: QtBot) -> None:
    """Give the page a file and wait until its rows are judged."""
    page.take_file(path)
    qtbot.waitUntil(lambda: stage(page) != "file", timeout=30_000)


def names(office: OfficeFile) -> dict[str, str]:
    """Return the hamlet of each household of the register by its head's name."""
    return {one.household.head_name: one.hamlet_name for one in office.households.entries()}


def copies(office: OfficeFile) -> list[Path]:
    """Return the copies of the data file made before an import."""
    return list(office.path.parent.rglob("*_truoc_nhap.*"))


def written(page: ImportPage, qtbot: QtBot) -> None:
    """Press the last button and wait for the result."""
    press(page, "import_next")
    qtbot.waitUntil(lambda: bool(page.findChild(QDialog, "import_writing") is None), timeout=20_000)
    qtbot.waitUntil(lambda: part(page, QPushButton, "import_again").isVisible(), timeout=20_000)
