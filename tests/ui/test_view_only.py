"""Show the file only: walk every page and use every command that is left; nothing is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from hungchinh_desktop.app_window import FileOrders, build_window
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.ui.frame.view_only import LEAVE, SHOWN
from hungchinh_desktop.ui.hamlet.map_tile import MapTile
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.field import Field
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.look import Look
from hungchinh_desktop.ui.main_window import MainWindow
from hungchinh_desktop.ui.project.project_page import ProjectPage

# The words beside the pointer: offscreen they cannot be raised above the window.
pytestmark = [
    pytest.mark.long,
    pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True),
]

PAGES = [
    "overview",
    "household",
    "import_list",
    "project",
    "hamlet",
    "movement",
    "yearly_plan",
    "findings",
    "issuing",
    "paper",
    "exchange",
    "safekeeping",
    "setting",
    "audit",
    "agenda",
    "duplicates",
]
# These open another program, or make a copy beside the data file.
LEFT_OUT = {"exchange_open_folder", "safekeeping_back_up", "safekeeping_carry_out"}


@pytest.fixture
def window(office: OfficeFile, look: Look, qtbot: QtBot) -> Iterator[MainWindow]:
    def show_only(wanted: bool) -> None:
        office.safety.set_view_only(wanted=wanted)

    orders = FileOrders(open_file=print, restore=print, finish=lambda: True, show_only=show_only)
    window = build_window(office, look, orders)
    window.stack.build_rest_when_idle = lambda: None  # type: ignore[method-assign]
    with qtbot.waitExposed(window):
        window.show()
    window.go(Link("overview"))
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def closing(qapp: QApplication) -> Iterator[list[str]]:
    """Close every dialog that opens, and note its name."""
    seen: list[str] = []

    def close() -> None:
        modal = qapp.activeModalWidget() or qapp.activePopupWidget()
        if modal is not None:
            seen.append(modal.objectName() or type(modal).__name__)
            modal.close()

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(15)
    yield seen
    timer.stop()


def turn(window: MainWindow, action: str = "view_only") -> None:
    next(one for one in window.actions() if one.objectName() == action).trigger()


def can_be_changed(field: Field) -> bool:
    control = field.control
    return control.isEnabled() and not (
        isinstance(control, QPlainTextEdit) and control.isReadOnly()
    )


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_every_command_left_writes_nothing(
    window: MainWindow, office: OfficeFile, closing: list[str], qtbot: QtBot
) -> None:
    office.totals.confirm_total_households("2200")  # something that undo could take back
    turn(window)
    before = digest(office.path)  # this process is alone with the file: the lock may go
    refusal = office.undo.refusal()
    assert refusal
    used = 0
    for page_id in PAGES:
        window.go(Link(page_id))
        frame = window.stack.current()
        assert frame is not None
        assert frame.page.page_id == page_id
        pairs = frame.actions_of_page.pairs
        for spec, action in pairs:
            if spec.writes or spec.releases:
                assert not action.isEnabled(), spec.id
                assert action.toolTip() == refusal, spec.id
        for spec, action in pairs:
            if action.isEnabled() and spec.id not in LEFT_OUT:
                window.go(Link(page_id))
                action.trigger()
                used += 1
        for form in frame.page.findChildren(Form):
            for name in form.values():
                assert not can_be_changed(form.field(name)), (page_id, name)
        assert all(edit.isReadOnly() for edit in frame.page.findChildren(QTextEdit))
    assert used >= 20
    assert not window._undo.undo_action.isEnabled()
    assert digest(office.path) == before


def test_the_state_is_seen_and_left_again(window: MainWindow, office: OfficeFile) -> None:
    window.go(Link("household"))
    look = window._desk.look
    look.cover(covers=False)
    strip = window.findChild(Banner, "view_only_banner")
    assert strip is not None
    assert not strip.isVisible()
    turn(window)
    assert strip.isVisible()
    assert strip.accessibleName() == SHOWN
    assert window.windowTitle().startswith("[CHỈ XEM]")
    assert look.covers  # sensitive words are covered for the room
    assert office.safety.view_only
    link = next(one for one in strip.findChildren(QPushButton) if one.text() == LEAVE)
    link.click()
    assert office.undo.refusal() == ""
    assert not strip.isVisible()
    assert not window.windowTitle().startswith("[")
    frame = window.stack.current()
    assert frame is not None
    add = next(action for spec, action in frame.actions_of_page.pairs if spec.id == "household_add")
    assert add.isEnabled()
    assert all(
        can_be_changed(form.field(name))
        for form in frame.page.findChildren(Form)
        for name in form.values()
    )


def test_a_click_in_the_matrix_changes_nothing(window: MainWindow, office: OfficeFile) -> None:
    window.go(Link("project"))
    page = window.stack.page("project")
    assert isinstance(page, ProjectPage)
    turn(window)
    before = office.projects.matrix()
    page.view.choose(2, 3)
    for key in (Qt.Key.Key_C, Qt.Key.Key_P, Qt.Key.Key_Delete, Qt.Key.Key_Space):
        QTest.keyClick(page.view, key)
    place = page.view.visualRect(page.view.currentIndex()).center()
    QTest.mouseClick(
        page.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert office.projects.matrix() == before
    turn(window)
    QTest.keyClick(page.view, Qt.Key.Key_C)
    assert office.projects.matrix() != before


def test_a_page_cannot_give_a_refused_button_back(window: MainWindow, office: OfficeFile) -> None:
    window.go(Link("household"))
    button = window.stack.page("household").findChild(QPushButton, "household_save_button")
    assert button is not None
    turn(window)
    button.setEnabled(True)  # as the page does when something was typed
    assert not button.isEnabled()
    assert button.toolTip() == office.undo.refusal()
    turn(window)
    assert button.isEnabled()
    assert button.toolTip() == ""


def test_nothing_can_be_dropped(window: MainWindow, tmp_path: Path) -> None:
    window.go(Link("hamlet"))
    turn(window)
    tile = window.stack.page("hamlet").findChildren(MapTile)[0]
    window.go(Link("import_list"))
    drops = window.stack.page("import_list").findChild(QWidget, "import_file_step")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "danh sách.xlsx"))])
    for part in (tile, drops):
        assert part is not None
        assert part.acceptDrops()
        event = drag(part, data)
        QApplication.sendEvent(part, event)
        assert not event.isAccepted()
    assert drops is not None
    turn(window)
    event = drag(drops, data)
    QApplication.sendEvent(drops, event)
    assert event.isAccepted()


def drag(part: QWidget, data: QMimeData) -> QDragEnterEvent:
    none = Qt.KeyboardModifier.NoModifier
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = QDragEnterEvent(QPoint(5, 5), both, data, Qt.MouseButton.LeftButton, none)
    event.ignore()
    return event
