"""The officer's main job in the real window, from the first start to the saved plan."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, TypeVar

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from hungchinh_desktop.app import Program, make_application
from hungchinh_desktop.domain.vocabulary import Role
from hungchinh_desktop.ui.exchange.options_panel import OptionsPanel
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.table_view import TableView
from hungchinh_desktop.ui.overview.line_button import LineButton

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.main_window import MainWindow

pytestmark = pytest.mark.real_window

W = TypeVar("W", bound=QWidget)
HEAD = "Lê Thị Hương"
PATIENCE = 20_000


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """Start the program as on a new computer: nothing is asked, the record is there."""
    made = Program(make_application())
    assert made.open(None)
    yield made
    assert made.window is not None
    made.window.close()
    made.close()


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    assert program.window is not None
    shown = program.window
    shown.resize(1366, 768)
    qtbot.waitUntil(lambda: shown.isVisible() and shown.windowHandle().isExposed())
    return shown


def part(parent: QWidget, kind: type[W], name: str) -> W:
    """Return a widget by its object name."""
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def press(parent: QWidget, name: str) -> None:
    """Press a button with the mouse."""
    QTest.mouseClick(part(parent, QAbstractButton, name), Qt.MouseButton.LeftButton)


def go(window: MainWindow, page_id: str) -> QWidget:
    """Choose a page in the sidebar and return it."""
    press(window, f"side_{page_id}")
    return part(window, QWidget, f"{page_id}_page")


def hamlet_line(window: MainWindow, number: int) -> str:
    """Return what the overview says of a hamlet, in words."""
    overview = go(window, "overview")
    return part(overview, LineButton, f"overview_hamlet_{number}").accessibleName()


def plan_text(office: OfficeFile) -> str:
    """Return the text of the plan as it would be printed now."""
    reader = pypdf.PdfReader(BytesIO(office.exchange.plan_job().make()))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_a_household_changes_hamlet_everything_follows_and_undo_brings_it_back(
    window: MainWindow, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    office = program.office
    assert office is not None
    assert office.path.parent == tmp_path / "data"
    assert hamlet_line(window, 7).startswith("Xóm 7: 1 hộ nghèo, 5 hộ cận nghèo")
    assert f"{HEAD} Xóm 7" in plan_text(office)

    move_household(window, qtbot, "Xóm 1")
    stored = next(e for e in office.households.entries() if e.household.head_name == HEAD)
    assert stored.hamlet_name == "Xóm 1"
    assert office.undo.undo_label() == f"Sửa hộ {HEAD}"

    assert hamlet_line(window, 1).startswith("Xóm 1: 1 hộ nghèo, 0 hộ cận nghèo")
    assert hamlet_line(window, 7).startswith("Xóm 7: 0 hộ nghèo, 5 hộ cận nghèo")
    assert tile_words(window, 1).startswith("Xóm 1, 1 hộ")
    assert f"{HEAD} Xóm 1" in plan_text(office)
    matrix = go(window, "project")
    assert matrix.isVisible()
    assert office.projects.matrix().unit_total(leader(office), Role.LEAD) == 6

    saved = save_plan(window, qtbot, tmp_path)
    text = " ".join(" ".join(p.extract_text() for p in pypdf.PdfReader(saved).pages).split())
    assert f"{HEAD} Xóm 1" in text
    assert "Tổng số hộ cận nghèo: 18 hộ, chiếm 0,82%" in text

    overview = go(window, "overview")
    window.activateWindow()
    overview.setFocus()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(overview, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: office.undo.redo_label() == f"Sửa hộ {HEAD}", timeout=PATIENCE)
    assert hamlet_line(window, 7).startswith("Xóm 7: 1 hộ nghèo, 5 hộ cận nghèo")
    assert tile_words(window, 1).startswith("Xóm 1, 0 hộ")
    assert f"{HEAD} Xóm 7" in plan_text(office)


def move_household(window: MainWindow, qtbot: QtBot, hamlet: str) -> None:
    """Find the household by typing without accents, open its form, choose the hamlet, save."""
    register = go(window, "household")
    table = part(register, TableView, "household_table")
    search = part(register, QWidget, "household_search")
    QTest.keyClicks(search, "le thi huong")
    qtbot.waitUntil(lambda: table.records_model.rowCount() == 1, timeout=PATIENCE)
    table.choose_row(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    box = part(register, QComboBox, "hamlet_id")
    box.setCurrentIndex(box.findText(hamlet))
    press(register, "household_save_button")
    press(register, "household_panel_close")


def save_plan(window: MainWindow, qtbot: QtBot, folder: Path) -> Path:
    """Save the plan on the page of exports and return the file."""
    exports = go(window, "exchange")
    press(exports, "exchange_choice_plan")
    options = part(exports, OptionsPanel, "exchange_options")
    options.folder_chosen.emit(folder)
    press(exports, "exchange_save")
    notice = part(exports, Banner, "exchange_notice")
    qtbot.waitUntil(lambda: notice.accessibleName().startswith("Đã ghi"), timeout=PATIENCE)
    return folder / "2024-03_KH_giam_ngheo.pdf"


def tile_words(window: MainWindow, number: int) -> str:
    """Return what the map says of a hamlet's tile, in words."""
    page = go(window, "hamlet")
    return part(page, QWidget, f"hamlet_tile_{number}").accessibleName()


def leader(office: OfficeFile) -> str:
    """Return the key of the unit that leads most."""
    return next(u.id for u in office.projects.matrix().units if u.code == "culture_officer")
