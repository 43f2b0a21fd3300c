"""What a printer took stands in the log, what it did not take does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.ui.exchange.recent_panel import RecentPanel
from hungchinh_desktop.ui.kit.job_printing import print_job

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def answer(widget: QWidget, result: QDialog.DialogCode, path: Path) -> QTimer:
    """Answer the dialog of the printer as soon as it is there; the sheets go into a file."""
    watch = QTimer(widget)

    def look() -> None:
        dialog = widget.findChild(QPrintDialog, "print_dialog")
        if dialog is not None and dialog.isVisible():
            watch.stop()
            dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            dialog.printer().setOutputFileName(str(path))
            dialog.done(result.value)

    watch.timeout.connect(look)
    watch.start(20)
    return watch


def test_a_printed_list_is_logged_as_printed(
    widget: QWidget, desk: Desk, office: OfficeFile, tmp_path: Path, qtbot: QtBot
) -> None:
    answer(widget, QDialog.DialogCode.Accepted, tmp_path / "printed.pdf")
    job = office.exchange.households_job(ListProfile.POSTING, ["7"], pdf=True)
    print_job(widget, desk, office.exchange, job, "Danh sách niêm yết")
    qtbot.waitUntil(lambda: bool(office.exchange.recent()), timeout=20_000)
    record = office.exchange.recent()[0]
    assert (record.kind, record.profile, record.row_count, record.path, record.printed) == (
        "households",
        "posting",
        6,
        "máy in",
        True,
    )
    assert office.undo.undo_label() is None  # paper cannot be called back
    panel = RecentPanel(desk.look, lambda _path: None, lambda: None)
    qtbot.addWidget(panel)
    panel.show_records(office.exchange.recent())
    name = panel.findChild(QLabel, "exchange_recent_0")
    assert name is not None
    assert name.text() == "Danh sách hộ · Niêm yết: máy in"
    assert panel.findChild(QLabel, "exchange_gone_0") is None


def test_what_was_cancelled_is_not_logged(
    widget: QWidget, desk: Desk, office: OfficeFile, tmp_path: Path, qtbot: QtBot
) -> None:
    watch = answer(widget, QDialog.DialogCode.Rejected, tmp_path / "printed.pdf")
    print_job(widget, desk, office.exchange, office.exchange.agenda_job(pdf=True), "Danh sách")
    qtbot.waitUntil(lambda: not watch.isActive(), timeout=20_000)
    assert desk.background.running() == []
    assert office.exchange.recent() == []
