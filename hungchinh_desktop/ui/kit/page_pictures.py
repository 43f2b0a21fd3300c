"""Keep the drawn pages of a PDF, and draw those that are looked at."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from hungchinh_desktop.ui.kit.pdf_thread import Paper, PdfThread

_KEPT_BYTES = 96_000_000  # about eight A4 pages at twice the usual size


class PagePictures(QObject):
    """Answer with the best picture there is, and ask for a sharp one when it is not sharp."""

    drawn = Signal()

    def __init__(self, parent: QObject, pdf: PdfThread) -> None:
        """Take the thread that draws."""
        super().__init__(parent)
        self._pdf = pdf
        self._paper: Paper | None = None
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._widths: dict[int, int] = {}  # asked for; only pictures of the paper shown now
        self._asked: dict[int, int] = {}

    def show_paper(self, paper: Paper | None) -> None:
        """Turn to another PDF; the old pictures stand in until the new ones are drawn."""
        self._paper = paper
        self._widths.clear()
        self._asked.clear()
        pages = len(paper.sizes) if paper is not None else 0
        for page in [page for page in self._pictures if page >= pages]:
            del self._pictures[page]

    def picture(self, page: int, width: int) -> QImage | None:
        """Return a picture of a page, perhaps one to be scaled; None when there is none yet."""
        picture = self._pictures.get(page)
        if picture is not None:
            self._pictures.move_to_end(page)
        sharp = self._widths.get(page) == width
        if not sharp and self._asked.get(page) != width and self._paper is not None:
            self._ask(self._paper, page, width)
        return picture

    def _ask(self, paper: Paper, page: int, width: int) -> None:
        self._asked[page] = width

        def take(picture: QImage) -> None:
            # Scrolling or zooming on may have made this answer worthless meanwhile.
            if paper is self._paper and self._asked.get(page) == width:
                del self._asked[page]
                self._keep(page, width, picture)
                self.drawn.emit()

        self._pdf.draw(self, paper, page, width, take)

    def _keep(self, page: int, width: int, picture: QImage) -> None:
        self._pictures[page] = picture
        self._pictures.move_to_end(page)
        self._widths[page] = width
        while len(self._pictures) > 1 and self._bytes() > _KEPT_BYTES:
            dropped, _picture = self._pictures.popitem(last=False)
            self._widths.pop(dropped, None)

    def _bytes(self) -> int:
        return sum(picture.sizeInBytes() for picture in self._pictures.values())
