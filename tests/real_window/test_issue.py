"""In the real window: write a clause, see it printed, issue, change a household, see the drift."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from shiboken6 import isValid

from hungchinh_desktop.app import Program, make_application
from hungchinh_desktop.ui.issuing.issuing_page import IssuingPage
from hungchinh_desktop.ui.kit.dialogs import VerbDialog, last_dialog
from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage
from tests.real_window.test_main_job import PATIENCE, go, move_household, part, press
from tests.services.issued_plans import set_errors_aside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.main_window import MainWindow

pytestmark = pytest.mark.real_window

WORDS = " Nam nay lam som hon."
CLAUSE = "I.1.1"


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
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


def in_dialog(name: str, act: Callable[[VerbDialog], object]) -> None:
    """Act in the next dialog of that name as soon as it stands there."""

    def run() -> None:
        dialog = last_dialog()
        if dialog is None or not isValid(dialog) or not dialog.isVisible():
            QTimer.singleShot(20, run)
        elif dialog.objectName() == name:
            act(dialog)
        else:
            QTimer.singleShot(20, run)

    QTimer.singleShot(0, run)


def accept(dialog: VerbDialog) -> None:
    press(dialog, f"{dialog.objectName()}_accept")


def sign(dialog: VerbDialog) -> None:
    """Type number and date as the clerk gave them."""
    for name, text in (("number", "5"), ("signed_on", "02/04/2024")):
        line = next(one for one in dialog.findChildren(QLineEdit) if one.objectName() == name)
        line.setFocus()
        QTest.keyClicks(line, text)
    accept(dialog)


def write_clause(window: MainWindow, qtbot: QtBot) -> None:
    """Add a sentence to a clause, see the pages follow, and leave: that saves."""
    plan = go(window, "yearly_plan")
    assert isinstance(plan, YearlyPlanPage)
    view = plan.preview.view
    qtbot.waitUntil(lambda: view.page_count() == 11, timeout=PATIENCE)
    box = next(one for one in plan.editor.boxes() if one.part.anchor == CLAUSE)
    box.edit.setFocus()
    QTest.keyClick(box.edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(plan.preview.pages_shown, timeout=PATIENCE) as shown:
        QTest.keyClicks(box.edit, WORDS)
    assert shown.args[0].pages == 11
    go(window, "overview")


def mend(office: OfficeFile) -> None:
    """Mend what keeps the plan of 2024 from signature: its day is in April, its faults known."""
    plan = office.plans.plan()
    office.plans.set_signing(4, plan.signatory.full_name, plan.annex.signer_name)
    set_errors_aside(office)


def issue(window: MainWindow, qtbot: QtBot) -> IssuingPage:
    """Submit the plan and give it number and date; the pages are made beside the window."""
    page = go(window, "issuing")
    assert isinstance(page, IssuingPage)
    page.refresh()
    in_dialog("question", accept)
    press(page, "issuing_next")
    forward = page.panel.forward
    qtbot.waitUntil(lambda: forward.text().startswith("Ghi số"), timeout=PATIENCE)
    in_dialog("issue_dialog", sign)
    press(page, "issuing_next")
    qtbot.waitUntil(lambda: forward.text().startswith("Soạn bản mới"), timeout=PATIENCE)
    return page


def test_a_clause_is_written_the_plan_issued_and_a_change_is_told(
    window: MainWindow, program: Program, qtbot: QtBot
) -> None:
    office = program.office
    assert office is not None
    write_clause(window, qtbot)
    written = next(one for one in office.plans.clauses() if one.code == CLAUSE)
    assert written.text.endswith(WORDS.strip())
    move_household(window, qtbot, "Xóm 1")  # a slot's data: a row and the counts of two hamlets
    mend(office)

    page = issue(window, qtbot)
    banner, lists = page.panel.banner, page.lists
    assert office.issues.edition().number == "05/KH-UBND"
    assert banner.accessibleName() == "Số 05/KH-UBND ngày 02/04/2024 – khớp bản đã ký."
    (version,) = office.issues.archive.versions()
    items = office.issues.archive.shown(version.paper).items
    assert any(item.text.endswith(WORDS.strip()) for item in items)

    move_household(window, qtbot, "Xóm 5")
    go(window, "issuing")
    qtbot.waitUntil(lambda: "khác bản đã ký: 1 dòng" in banner.accessibleName(), timeout=PATIENCE)
    cells = [str(lists.drift_model.index(0, column).data()) for column in (2, 3)]
    assert cells == ["Xóm: Xóm 1", "Xóm: Xóm 5"]

    go(window, "overview")
    command = part(window, QLineEdit, "command_box")
    command.setFocus()
    QTest.keyClicks(command, version.edition.code.lower())
    QTest.keyClick(command, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lists.versions.current_record() is not None, timeout=PATIENCE)
    assert part(window, QAbstractButton, "side_issuing").isChecked()
