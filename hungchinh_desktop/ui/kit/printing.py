"""Print a PDF on paper: ask for printer, pages and copies, then send sharp pictures of pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from hungchinh_desktop.ui.kit.background import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.pdf_thread import Paper, PdfThread

_DPI = 300
_FAILED = "Máy in không nhận việc in; kiểm tra máy in đã bật và còn giấy rồi in lại."


def make_and_print(
    widget: QWidget,
    desk: Desk,
    make: Callable[[], bytes],
    name: str,
    copies: int = 1,
    on_printed: Callable[[], object] = lambda: None,
) -> None:
    """Make the pages beside the window, then ask for the printer and print them.

    Args:
        widget: the dialog stands over its window; nothing is printed once it is gone.
        desk: runs the work and shows the progress.
        make: returns the bytes of the PDF, on another thread. May raise UserError.
        name: what the printer's queue shows ("Kế hoạch năm 2024").
        copies: what the dialog offers at first.
        on_printed: called when the printer has everything.
    """

    def print_out(data: bytes) -> None:
        job = ask_and_print(widget, desk, data, name, copies)
        if job is not None:
            job.printed.connect(on_printed)

    def ask(data: bytes) -> None:
        # After the delivery, not in it: work that waits for a dialog would count as running.
        QTimer.singleShot(0, widget, lambda: print_out(data))

    title = f"Đang dựng {name[:1].lower()}{name[1:]}"
    desk.run_in_background(widget, title, lambda _task: make(), ask)


def ask_and_print(
    widget: QWidget, desk: Desk, data: bytes, name: str, copies: int = 1
) -> PrintJob | None:
    """Ask for printer, pages and copies, then print the PDF.

    Args:
        widget: the dialog stands over its window.
        desk: shows the progress, and a box when the printer refuses.
        data: the bytes of the PDF.
        name: what the printer's queue shows ("Kế hoạch năm 2024").
        copies: what the dialog offers at first.

    Returns:
        The running job, None when the officer cancelled.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setCopyCount(copies)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if not QPrinterInfo.availablePrinterNames():
        printer.setOutputFileName(str(Path.home() / f"{name}.pdf"))  # all that is left to offer
    dialog = QPrintDialog(printer, widget)
    dialog.setObjectName("print_dialog")
    dialog.setWindowTitle(f"In {name[:1].lower()}{name[1:]}")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if not dialog.exec():
        return None
    job = PrintJob(f"Đang in {name[:1].lower()}{name[1:]}", printer, desk.pdf, widget)
    job.refused.connect(lambda sentence: desk.show_error(widget, sentence))
    desk.background.follow(job)
    job.start(data)
    return job


class PrintJob(Work):
    """Draw page after page and put each on the printer; the window stays usable meanwhile."""

    refused = Signal(str)  # one sentence: nothing, or not everything, went to the printer
    printed = Signal()  # the printer has every sheet

    def __init__(self, title: str, printer: QPrinter, pdf: PdfThread, parent: QObject) -> None:
        """Take a printer on which pages and copies are chosen already."""
        super().__init__(title, parent)
        self._printer = printer
        self._pdf = pdf
        self._painter = QPainter()
        self._paper: Paper | None = None
        self._sheets: list[int] = []
        self._printed = 0
        self._stopped = False
        printer.setFullPage(True)
        printer.setResolution(_DPI)

    def start(self, data: bytes) -> None:
        """Print the PDF; `ended` tells when the printer has everything."""
        self._pdf.open(self, data, self._on_opened)

    def stop(self) -> None:
        """Take the job back: the printer gets nothing rather than half a document."""
        self._stopped = True

    def _on_opened(self, paper: Paper) -> None:
        self._paper = paper
        self._sheets = sheets(self._printer, len(paper.sizes))
        self._draw_next(paper)

    def _draw_next(self, paper: Paper) -> None:
        if self._stopped:
            self._printer.abort()
            self._end(paper)
        elif self._printed == len(self._sheets):
            self._end(paper)
            self.printed.emit()
        else:
            page = self._sheets[self._printed]
            width = round(paper.sizes[page][0] / 72 * self._printer.resolution())

            def put(picture: QImage) -> None:
                self._put(paper, page, picture)

            self._pdf.draw(self, paper, page, width, put)

    def _put(self, paper: Paper, page: int, picture: QImage) -> None:
        size = QSizeF(*paper.sizes[page])
        if not self._turn_to_sheet(size):
            self._end(paper)
            self.refused.emit(_FAILED)
            return
        pixels = size * (self._printer.resolution() / 72)
        self._painter.drawImage(QRectF(0, 0, pixels.width(), pixels.height()), picture)
        self._printed += 1
        self.progressed.emit(self._printed, len(self._sheets), "")
        self._draw_next(paper)

    def _turn_to_sheet(self, size: QSizeF) -> bool:
        """Take a new sheet of the page's own size and direction; False when none comes."""
        self._printer.setPageLayout(_layout_of(size))
        if self._painter.isActive():
            return self._printer.newPage()
        return self._painter.begin(self._printer)

    def _end(self, paper: Paper) -> None:
        if self._painter.isActive():
            self._painter.end()
        self._pdf.close(paper)
        self._finish()


def sheets(printer: QPrinter, pages: int) -> list[int]:
    """Return the pages (from 0) in the order of printing, for the range and copies chosen."""
    chosen = list(range(pages))
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage() > 0:
        chosen = [page for page in chosen if printer.fromPage() <= page + 1 <= printer.toPage()]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    if printer.supportsMultipleCopies():
        return chosen  # the printer repeats by itself
    copies = max(printer.copyCount(), 1)
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _copy in range(copies)]


def _layout_of(size: QSizeF) -> QPageLayout:
    wide = size.width() > size.height()
    upright = size.transposed() if wide else size
    page = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    direction = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(page, direction, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
