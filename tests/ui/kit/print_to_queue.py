"""Print a PDF as the window does, in a process of its own: file, printer, pages, copies.

A process asks for its print server once, so that a test cannot change it later. A printer
named "-" stands for a file, `printed.pdf` beside the PDF.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from hungchinh_desktop.ui.kit.pdf_thread import PdfThread
from hungchinh_desktop.ui.kit.printing import PrintJob


def main(source: Path, name: str, first: int, last: int, copies: int) -> int:
    application = QApplication([])
    thread = PdfThread()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name == "-":
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(source.with_name("printed.pdf")))
    elif name in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(name)
    else:
        return 3
    printer.setDocName("Kế hoạch năm 2024")
    printer.setFromTo(first, last)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setCopyCount(copies)
    job = PrintJob("Đang in", printer, thread, thread)
    refused: list[str] = []
    job.refused.connect(refused.append)
    waiting = QEventLoop()
    job.ended.connect(waiting.quit)
    job.start(source.read_bytes())
    waiting.exec()
    thread.finish()
    del application
    return 4 if refused else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:6])))
