"""Show a sheet of a workbook as it will be printed: white paper, real cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.domain.sheet_picture import PictureCell, SheetPicture
    from hungchinh_desktop.ui.kit.look import Look

_MARGIN = 24.0  # points of white paper around the cells
_PADDING = 2.5
_INK = QColor("#000000")
_ACROSS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_DOWN = {
    "top": Qt.AlignmentFlag.AlignTop,
    "center": Qt.AlignmentFlag.AlignVCenter,
    "bottom": Qt.AlignmentFlag.AlignBottom,
}
_A4_LANDSCAPE = 210 / 297
_SHARPEST, _SMALLEST = 2.0, 0.4


class SheetView(QScrollArea):
    """Fit a sheet into the width there is; long sheets scroll."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "exchange_sheet", "Tờ Excel xem trước")
        self._sheet = _SheetPaper(look)
        self.setWidget(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setObjectName("exchange_canvas")
        self._look = look
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_sheet(self, picture: SheetPicture) -> None:
        """Show another sheet from its top."""
        self._sheet.show_picture(picture)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        self._sheet.fit_width(self.width() - bar - 2 * self.frameWidth() - 16)

    def _on_look_changed(self) -> None:
        canvas = self._look.palette.canvas.name()
        self.viewport().setStyleSheet(f"#exchange_canvas {{ background: {canvas}; }}")


class _SheetPaper(QWidget):
    """Paint the cells in points times a zoom."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "exchange_sheet_paper", "Tờ giấy")
        self._look = look
        self._picture: SheetPicture | None = None
        self._zoom = 1.0

    def show_picture(self, picture: SheetPicture) -> None:
        self._picture = picture
        self.setAccessibleDescription("; ".join(cell.text for cell in picture.cells if cell.text))
        self.update()

    def fit_width(self, width: int) -> None:
        if self._picture is None:
            return
        wanted = width / (self._picture.width + 2 * _MARGIN)
        self._zoom = min(max(wanted, _SMALLEST), _SHARPEST)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        if self._picture is None:
            return QSize(10, 10)
        return QSize(
            round((self._picture.width + 2 * _MARGIN) * self._zoom),
            round(max(self._picture.height + 2 * _MARGIN, self._least_height()) * self._zoom),
        )

    def _least_height(self) -> float:
        """Show at least one whole A4 page, however few the rows."""
        width = self._picture.width + 2 * _MARGIN if self._picture else 0.0
        return width * _A4_LANDSCAPE

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.palette.paper)
        if self._picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        for cell in self._picture.cells:
            self._paint_cell(painter, cell)

    def _paint_cell(self, painter: QPainter, cell: PictureCell) -> None:
        zoom = self._zoom
        left, top = round((_MARGIN + cell.x) * zoom), round((_MARGIN + cell.y) * zoom)
        right = round((_MARGIN + cell.x + cell.width) * zoom)
        bottom = round((_MARGIN + cell.y + cell.height) * zoom)
        box = QRectF(left, top, right - left, bottom - top)
        painter.setPen(QPen(_INK, 1))
        lines = {
            "l": (box.topLeft(), box.bottomLeft()),
            "t": (box.topLeft(), box.topRight()),
            "r": (box.topRight(), box.bottomRight()),
            "b": (box.bottomLeft(), box.bottomRight()),
        }
        for edge in cell.edges:
            painter.drawLine(*lines[edge])
        if cell.text:
            painter.setFont(self._font(cell))
            side = _PADDING * zoom
            across = _ACROSS.get(cell.align, Qt.AlignmentFlag.AlignLeft)
            flags = across | _DOWN.get(cell.valign, Qt.AlignmentFlag.AlignBottom)
            wrap = int(Qt.TextFlag.TextWordWrap if cell.wrap else Qt.TextFlag.TextDontClip)
            painter.drawText(box.adjusted(side, 0, -side, 0), int(flags) | wrap, cell.text)

    def _font(self, cell: PictureCell) -> QFont:
        font = self._look.paper_font(cell.size, bold=cell.bold)
        font.setPixelSize(max(round(cell.size * self._zoom), 4))
        font.setItalic(cell.italic)
        return font
