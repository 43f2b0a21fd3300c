"""Show the pages of a PDF as they will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.page_layout import Fit, PageLayout, lay_out, next_step
from hungchinh_desktop.ui.kit.page_pictures import PagePictures

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.kit.pdf_thread import Paper, PdfThread

_LINE = 40  # pixels a wheel notch or an arrow key scrolls
_MARK = 4


class PageView(QAbstractScrollArea):
    """Scroll through white pages on a grey desk; the same paper in both palettes."""

    place_clicked = Signal(int, float)  # page from 0, height on it from 0 (top) to 1
    page_changed = Signal(int, int)  # page from 0, number of pages
    zoom_changed = Signal()

    def __init__(
        self,
        look: Look,
        pdf: PdfThread,
        name: str = "page_view",
        parent: QWidget | None = None,
    ) -> None:
        """Take the thread that draws; nothing is shown until `set_pdf`."""
        super().__init__(parent)
        named(self, name, "Trang in")
        self._look = look
        self._pdf = pdf
        self._pictures = PagePictures(self, pdf)
        self._pictures.drawn.connect(self.viewport().update)
        self._paper: Paper | None = None
        self._layout = PageLayout(1.0, (), QSizeF())
        self._fit, self._zoom = Fit.WIDTH, 1.0
        self._orders = 0  # counts set_pdf, to tell the last answer from older ones
        self._mark: tuple[int, float] | None = None
        self._mark_waits = False  # its page was not there yet
        self._message = ""
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Always there: a bar that comes and goes would change the width that decides the zoom.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        look.changed.connect(self.viewport().update)

    @property
    def pictures(self) -> PagePictures:
        """Return the pictures of the pages; they tell when one was drawn."""
        return self._pictures

    @property
    def fit(self) -> Fit:
        """Return what decides the zoom."""
        return self._fit

    @property
    def zoom(self) -> float:
        """Return the zoom in use; 1.0 is the size of the paper."""
        return self._layout.zoom

    @property
    def page(self) -> int:
        """Return the page in view, counted from 0."""
        return self._page

    def page_count(self) -> int:
        """Return the number of pages, 0 before the first PDF."""
        return len(self._layout.rects)

    def set_pdf(self, data: bytes) -> None:
        """Show a PDF, at the page, height and zoom of the one before."""
        self._orders += 1
        order = self._orders

        def take(paper: Paper) -> None:
            if order == self._orders:
                self._take_paper(paper)
            else:
                self._pdf.close(paper)  # a newer one is on its way

        self._pdf.open(self, data, take)

    def show_message(self, sentence: str) -> None:
        """Show one sentence instead of pages, e.g. why there is no preview."""
        self._orders += 1
        self._message = sentence
        self._replace_paper(None)

    def show_page(self, page: int) -> None:
        """Bring the head of a page to the top."""
        if self._layout.rects:
            number = min(max(page, 0), self.page_count() - 1)
            self.verticalScrollBar().setValue(int(self._layout.rects[number].top() - 12))

    def show_place(self, page: int, y: float) -> None:
        """Mark a height on a page and scroll there, unless it is in sight already."""
        self._mark = (page, y)
        self._mark_waits = page >= self.page_count()
        if not self._mark_waits:
            at = self._layout.y_of(page, y) - self.verticalScrollBar().value()
            height = self.viewport().height()
            if not 0.05 * height <= at <= 0.85 * height:
                top = self._layout.y_of(page, y) - height / 3
                self.verticalScrollBar().setValue(int(top))
        self.viewport().update()

    def set_fit(self, fit: Fit) -> None:
        """Let the width or the whole page decide the zoom."""
        page = self._page
        self._fit = fit
        self._lay_out()
        if fit is Fit.WHOLE:
            self.show_page(page)  # a frame holds one page, not the halves of two

    def set_zoom(self, zoom: float) -> None:
        """Zoom to a factor, keeping the place in view."""
        self._fit, self._zoom = Fit.FREE, zoom
        self._lay_out()

    def zoom_by_step(self, direction: int) -> None:
        """Go one step closer (1) or back (-1)."""
        self.set_zoom(next_step(self._layout.zoom, direction))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._look.color("canvas"))
        if self._paper is None:
            painter.setPen(self._look.color("muted"))
            box = self.viewport().rect().adjusted(24, 24, -24, -24)
            words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, int(words), self._message)
            return
        painter.translate(-self._offset())
        seen = QRectF(self.viewport().rect()).translated(self._offset())
        for number, rect in enumerate(self._layout.rects):
            if rect.intersects(seen):
                self._paint_page(painter, number, rect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, scroll and zoom by keys."""
        bar = self.verticalScrollBar()
        match Qt.Key(event.key()):
            case Qt.Key.Key_PageDown:
                self.show_page(self._page + 1)
            case Qt.Key.Key_PageUp:
                self.show_page(self._page - 1)
            case Qt.Key.Key_Home:
                self.show_page(0)
            case Qt.Key.Key_End:
                self.show_page(self.page_count() - 1)
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + _LINE)
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - _LINE)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_by_step(1)
            case Qt.Key.Key_Minus:
                self.zoom_by_step(-1)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by_step(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which place of the paper was clicked."""
        place = self._layout.place_at(event.position() + self._offset())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.place_clicked.emit(*place)
        super().mousePressEvent(event)

    def _take_paper(self, paper: Paper) -> None:
        self._message = ""
        self._replace_paper(paper)
        # Otherwise the officer may have turned the pages since: a new PDF keeps her place.
        if self._mark is not None and self._mark_waits:
            self.show_place(*self._mark)

    def _replace_paper(self, paper: Paper | None) -> None:
        if self._paper is not None:
            self._pdf.close(self._paper)
        self._paper = paper
        self._pictures.show_paper(paper)
        self._lay_out()

    def _lay_out(self) -> None:
        """Place the pages anew, with the same spot of the paper at the top."""
        bar = self.verticalScrollBar()
        top = bar.value()
        page = self._layout.page_at(top)
        rects = self._layout.rects
        fraction = (top - rects[page].top()) / rects[page].height() if rects else 0.0
        view = QSizeF(self.viewport().size())
        sizes = self._paper.sizes if self._paper is not None else ()
        self._layout = lay_out(sizes, view, self._fit, self._zoom)
        self._set_ranges(view)
        if rects and self._layout.rects:
            bar.setValue(round(self._layout.y_of(min(page, self.page_count() - 1), fraction)))
        self._on_scrolled()
        self.zoom_changed.emit()
        self.viewport().update()

    def _set_ranges(self, view: QSizeF) -> None:
        for bar, content, room in (
            (self.verticalScrollBar(), self._layout.size.height(), view.height()),
            (self.horizontalScrollBar(), self._layout.size.width(), view.width()),
        ):
            bar.setRange(0, max(0, round(content - room)))
            bar.setPageStep(round(room))
            bar.setSingleStep(_LINE)

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _paint_page(self, painter: QPainter, number: int, rect: QRectF) -> None:
        painter.fillRect(rect, self._look.color("paper"))
        width = round(rect.width() * self.devicePixelRatioF())
        picture = self._pictures.picture(number, width)
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, picture, QRectF(QImage.rect(picture)))
        painter.setPen(QPen(self._look.color("border"), 1))
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self._mark is not None and self._mark[0] == number:
            y = self._layout.y_of(*self._mark)
            mark = QRectF(rect.left() - 2 * _MARK, y - 10, _MARK, 20)
            painter.fillRect(mark, self._look.color("accent"))

    def _on_scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        self._page = self._layout.page_at(middle)
        total = self.page_count()
        self.setAccessibleDescription(f"Trang {self._page + 1} trên {total}" if total else "")
        self.page_changed.emit(self._page, total)
