"""Make lists of chosen and of shown households, and read the files that come out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.ui.household.household_export_dialog import HouseholdExportDialog
from tests.ui.household.register_hands import answer, entry_of, part, press, text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
_NAMES = ("Thái Thị An", "Phạm Văn Đức")


def _choose(page: HouseholdPage, office: OfficeFile) -> list[RegisterEntry]:
    table, entries = page.listing.table, [entry_of(office, name) for name in _NAMES]
    table.clearSelection()
    for entry in entries:
        row = page.listing.model.row_of(entry.id)
        assert row is not None
        flags = table.selectionModel().SelectionFlag
        index = page.listing.model.index(row, 1)
        table.selectionModel().select(index, flags.Select | flags.Rows)
    return entries


def _save_into(path: Path) -> None:
    """Answer the window that asks for a file."""

    def save() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(5, save)
            return
        dialog.selectFile(str(path))
        dialog.accept()

    QTimer.singleShot(0, save)


def _choosing(profile: ListProfile, path: Path, file: str = "xlsx") -> Callable[[QWidget], None]:
    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, HouseholdExportDialog)
        dialog.reader.set_value(profile.value)
        dialog.file.set_value(file)
        _save_into(path)

    return fill


def _words(path: Path) -> str:
    book = openpyxl.load_workbook(path)
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return "\n".join(str(cell.value) for cell in cells if cell.value is not None)


@pytest.mark.parametrize("profile", list(ListProfile))
def test_the_file_holds_the_chosen_households_and_no_others(
    page: HouseholdPage,
    office: OfficeFile,
    qtbot: QtBot,
    tmp_path: Path,
    profile: ListProfile,
) -> None:
    _choose(page, office)
    path = tmp_path / "chon.xlsx"
    said = answer("household_export_accept", _choosing(profile, path))
    part(page, QPushButton, "household_export_selected").click()
    qtbot.waitUntil(page.exporting.banner.isVisible, timeout=20_000)
    assert said == ["Xuất 2 hộ đang chọn"]
    words = _words(path)
    others = {entry.household.head_name for entry in office.households.entries()} - {*_NAMES}
    assert all(name in words for name in _NAMES)
    assert not [name for name in others if name in words]
    assert "chỉ gồm những hộ được chọn" in words
    situation = entry_of(office, _NAMES[0]).household.situation
    assert (situation in words) is (profile is ListProfile.INTERNAL)
    (record,) = office.exchange.recent(1)
    assert (record.profile, record.row_count, record.path) == (profile.value, 2, str(path))


def test_a_pdf_of_what_a_filter_left(
    page: HouseholdPage, office: OfficeFile, qtbot: QtBot, tmp_path: Path
) -> None:
    page.open_link(Link("household", filter="poor"))
    path = tmp_path / "ngheo.pdf"
    said = answer("household_export_accept", _choosing(ListProfile.MEETING, path, "pdf"))
    press(page, "household_export")
    qtbot.waitUntil(page.exporting.banner.isVisible, timeout=20_000)
    assert said == ["Xuất 2 hộ đang hiện"]
    assert path.read_bytes().startswith(b"%PDF")
    assert text(page, "household_export_notice_text").startswith("Đã lưu ")
    assert office.exchange.recent(1)[0].row_count == 2


def test_nothing_is_made_when_the_officer_turns_back(
    page: HouseholdPage, office: OfficeFile
) -> None:
    _choose(page, office)
    answer("household_export_reject")
    press(page, "household_export_selected")
    assert not page.exporting.banner.isVisible()
    assert office.exchange.recent() == []


def test_a_list_that_tells_too_much_is_refused(
    page: HouseholdPage, office: OfficeFile, qtbot: QtBot, tmp_path: Path
) -> None:
    entries = _choose(page, office)
    draft = replace(office.households.draft_of(entries[0].id), head_name="Thái An (tâm thần)")
    office.households.update(entries[0].id, draft)
    page.refresh()
    chosen = {entry.id for entry in page.listing.table.selected_records()}
    assert chosen == {entry.id for entry in entries}
    path = tmp_path / "lo.xlsx"
    told: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog.objectName() != "danger_dialog":
            QTimer.singleShot(5, read)
            return
        told.append(text(dialog, "danger_dialog_detail"))
        part(dialog, QPushButton, "danger_dialog_accept").click()

    answer("household_export_accept", _choosing(ListProfile.POSTING, path))
    QTimer.singleShot(50, read)
    press(page, "household_export_selected")
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "tâm thần" in told[0]
    assert not path.exists()
