"""Give PDFium one thread of its own: the library must never be entered by two at once."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from hungchinh_desktop.domain.shared_library import PDFIUM

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """Stand for an open PDF; only its thread may use `document`.

    `sizes` holds width and height of each page in points (1/72 inch).
    """

    document: Any
    sizes: tuple[tuple[float, float], ...]


class PdfThread(QObject):
    """Open, draw and close PDFs one after another, and answer on the main thread.

    An answer is dropped when the widget that asked is gone.
    """

    _answered = Signal(object, object, object)  # owner, callback, result
    _failed = Signal(object)  # exception

    def __init__(self, parent: QObject | None = None) -> None:
        """Start no thread yet; the library is loaded by the first PDF."""
        super().__init__(parent)
        self._open: set[Paper] = set()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)

    def open(self, owner: QObject, data: bytes, on_open: Callable[[Paper], object]) -> None:
        """Open the bytes of a PDF."""
        self._submit(owner, lambda: _opened(data), on_open, priority=1)

    def draw(
        self,
        owner: QObject,
        paper: Paper,
        page: int,
        width: int,
        on_drawn: Callable[[QImage], object],
    ) -> None:
        """Draw a page (counted from 0) `width` pixels wide on white."""
        self._submit(owner, lambda: _drawn(paper, page, width), on_drawn, priority=0)

    def close(self, paper: Paper) -> None:
        """Free a PDF after everything asked of it so far."""
        self._open.discard(paper)
        self._submit(self, paper.document.close, _nothing, priority=-1)

    def finish(self) -> None:
        """Drop what waits, wait for what runs, free every PDF: the window closes."""
        self._pool.clear()
        self._pool.waitForDone()
        for paper in self._open:
            with PDFIUM:
                paper.document.close()
        self._open.clear()

    def _submit(
        self,
        owner: QObject,
        work: Callable[[], T],
        callback: Callable[[T], object],
        priority: int,
    ) -> None:
        def run() -> None:
            try:
                with PDFIUM:
                    result = work()
                self._answered.emit(owner, callback, result)
            except Exception as fault:  # noqa: BLE001 - raised again on the main thread
                self._failed.emit(fault)

        self._pool.start(run, priority)

    def _on_answered(
        self, owner: QObject, callback: Callable[[object], object], result: object
    ) -> None:
        if isinstance(result, Paper):
            self._open.add(result)
        if isValid(owner):
            callback(result)
        elif isinstance(result, Paper):
            self.close(result)

    def _on_failed(self, fault: Exception) -> None:
        sys.excepthook(type(fault), fault, fault.__traceback__)


def _opened(data: bytes) -> Paper:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return Paper(document, tuple(document.get_page_size(page) for page in range(len(document))))


def _drawn(paper: Paper, number: int, width: int) -> QImage:
    page = paper.document[number]
    bitmap = page.render(scale=width / paper.sizes[number][0], prefer_bgrx=True)
    picture = QImage(
        bytes(bitmap.buffer),
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_RGB32,
    ).copy()  # a picture over borrowed memory would outlive it
    bitmap.close()
    page.close()
    return picture


def _nothing(_result: object) -> None:
    """Answer nobody."""
