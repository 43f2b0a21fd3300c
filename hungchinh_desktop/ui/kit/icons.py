"""Tint the SVG icons of resources/icons and keep what was drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path


class Icons:
    """Draw icons by meaning ("undo", "household_add") in any colour, sharp on every screen."""

    def __init__(self, folder: Path) -> None:
        """Take the folder whose files are named <name>.svg."""
        self._folder = folder
        self._renderers: dict[str, QSvgRenderer] = {}
        self._shapes: dict[tuple[str, int], QImage] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def icon(self, name: str, color: QColor, size: int, disabled: QColor | None = None) -> QIcon:
        """Return the icon at size logical pixels, drawn for every screen's pixel ratio.

        Raises:
            FileNotFoundError: there is no icon of that name.
        """
        result = QIcon()
        for ratio in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
            result.addPixmap(self.pixmap(name, color, size, ratio))
            if disabled is not None:
                grey = self.pixmap(name, disabled, size, ratio)
                result.addPixmap(grey, QIcon.Mode.Disabled)
        return result

    def pixmap(self, name: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
        """Return the icon as a pixmap of size logical pixels at a device pixel ratio."""
        key = (name, color.rgba(), size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._drawn(name, color, size, ratio)
        return self._pixmaps[key]

    def paint(self, painter: QPainter, name: str, color: QColor, rect: QRectF) -> None:
        """Draw the icon centred into rect, at the painter's own resolution."""
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio()
        pixmap = self.pixmap(name, color, round(side), ratio)
        left = rect.x() + (rect.width() - side) / 2
        top = rect.y() + (rect.height() - side) / 2
        painter.drawPixmap(QRectF(left, top, side, side), pixmap, QRectF(pixmap.rect()))

    def _drawn(self, name: str, color: QColor, size: int, ratio: float) -> QPixmap:
        image = self._shape(name, round(size * ratio)).copy()
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(image.rect(), color)
        painter.end()
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _shape(self, name: str, side: int) -> QImage:
        """Return what is opaque in an icon; reading its file takes longer than tinting it."""
        image = self._shapes.get((name, side))
        if image is None:
            renderer = self._renderer(name)
            image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(Qt.GlobalColor.transparent)
            painter = QPainter(image)
            renderer.render(painter, QRectF(0, 0, side, side))
            painter.end()
            self._shapes[name, side] = image
        return image

    def _renderer(self, name: str) -> QSvgRenderer:
        if name not in self._renderers:
            path = self._folder / f"{name}.svg"
            if not path.is_file():
                raise FileNotFoundError(f"no icon named {name!r} in {self._folder}")
            self._renderers[name] = QSvgRenderer(str(path))
        return self._renderers[name]
