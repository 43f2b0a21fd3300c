"""Print PDFs into files through the printer's own road and look at the sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from hungchinh_desktop.ui.kit.pdf_thread import PdfThread
from hungchinh_desktop.ui.kit.printing import PrintJob, ask_and_print, make_and_print, sheets
from tests.ui.kit.sample_pdf import A4, GREYS, pdf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.desk import Desk

WIDE = (A4[1], A4[0])


@pytest.fixture
def thread() -> Iterator[PdfThread]:
    thread = PdfThread()
    yield thread
    thread.finish()


@pytest.fixture
def printer(tmp_path: Path, qapp: QObject) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    return printer


def print_out(
    printer: QPrinter, data: bytes, thread: PdfThread, qtbot: QtBot
) -> pypdfium2.PdfDocument:
    job = PrintJob("Đang in", printer, thread, thread)
    with qtbot.waitSignal(job.ended):
        job.start(data)
    return pypdfium2.PdfDocument(printer.outputFileName())


def greys(document: pypdfium2.PdfDocument) -> list[float]:
    """Return the ink in the middle of each sheet, and prove the paper above it is white."""
    found = []
    for page in document:
        picture = page.render(scale=1).to_pil().convert("L")
        width, height = picture.size
        assert picture.getpixel((width // 2, height // 5)) == 255
        found.append(picture.getpixel((width // 2, height // 2)) / 255)
    return found


def test_sheets_have_the_size_and_direction_of_their_pages(
    printer: QPrinter, thread: PdfThread, qtbot: QtBot
) -> None:
    document = print_out(printer, pdf(A4, WIDE), thread, qtbot)
    sizes = [document.get_page_size(number) for number in range(len(document))]
    assert sizes[0] == pytest.approx(A4, abs=1)
    assert sizes[1] == pytest.approx(WIDE, abs=1)
    assert greys(document) == pytest.approx(GREYS[:2], abs=0.02)


def test_page_lands_where_it_is_in_the_pdf(
    printer: QPrinter, thread: PdfThread, qtbot: QtBot
) -> None:
    document = print_out(printer, pdf(A4), thread, qtbot)
    picture = document[0].render(scale=2).to_pil().convert("L")
    column = [picture.getpixel((picture.width // 2, y)) for y in range(picture.height)]
    inked = [y / picture.height for y, value in enumerate(column) if value < 128]
    assert (inked[0], inked[-1]) == (pytest.approx(0.4, abs=0.003), pytest.approx(0.6, abs=0.003))
    assert picture.getpixel((2, picture.height // 2)) < 128


def test_range_and_order_are_obeyed(printer: QPrinter, thread: PdfThread, qtbot: QtBot) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    document = print_out(printer, pdf(A4, A4, A4, A4), thread, qtbot)
    assert greys(document) == pytest.approx([GREYS[2], GREYS[1]], abs=0.02)


def test_copies_are_sorted_into_sets(printer: QPrinter) -> None:
    if printer.supportsMultipleCopies():
        pytest.skip("this printer repeats by itself")
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert sheets(printer, 3) == [0, 1, 2, 0, 1, 2]
    printer.setCollateCopies(False)
    assert sheets(printer, 3) == [0, 0, 1, 1, 2, 2]


def test_progress_counts_sheets(printer: QPrinter, thread: PdfThread, qtbot: QtBot) -> None:
    job = PrintJob("Đang in", printer, thread, thread)
    seen: list[tuple[int, int]] = []
    job.progressed.connect(lambda done, total, _words: seen.append((done, total)))
    with qtbot.waitSignal(job.ended):
        job.start(pdf(A4, A4, A4))
    assert seen == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")
def test_printer_that_takes_nothing_is_told(
    printer: QPrinter, thread: PdfThread, tmp_path: Path, qtbot: QtBot
) -> None:
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
    job = PrintJob("Đang in", printer, thread, thread)
    with qtbot.waitSignals([job.refused, job.ended]):
        job.start(pdf(A4))


def test_cancelled_dialog_prints_nothing(ledger_desk: Desk, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    titles: list[str] = []

    def refuse() -> None:
        dialog = page.findChild(QPrintDialog, "print_dialog")
        assert isinstance(dialog, QPrintDialog)
        titles.append(dialog.windowTitle())
        dialog.reject()

    QTimer.singleShot(0, refuse)
    assert ask_and_print(page, ledger_desk, pdf(A4), "Kế hoạch năm 2024") is None
    assert titles == ["In kế hoạch năm 2024"]
    assert ledger_desk.background.running() == []


def test_nothing_runs_while_the_printer_dialog_is_open(ledger_desk: Desk, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    seen: list[tuple[str, int]] = []
    watch = QTimer(page)

    def look() -> None:
        dialog = page.findChild(QPrintDialog, "print_dialog")
        if dialog is not None and dialog.isVisible():
            seen.append((dialog.windowTitle(), len(ledger_desk.background.running())))
            watch.stop()
            dialog.reject()

    watch.timeout.connect(look)
    watch.start(20)
    make_and_print(page, ledger_desk, lambda: pdf(A4), "Danh sách họp xóm")
    assert [work.title for work in ledger_desk.background.running()] == [
        "Đang dựng danh sách họp xóm"
    ]
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("In danh sách họp xóm", 0)]
