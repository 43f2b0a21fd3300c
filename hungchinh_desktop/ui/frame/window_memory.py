"""Remember how the window looked when it was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray

from hungchinh_desktop.ui.kit.style import clamp_scale
from hungchinh_desktop.ui.kit.table_style import RowHeight

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from hungchinh_desktop.ui.kit.look import SchemeChoice

_SCHEMES = ("light", "dark", "system")


class WindowMemory:
    """Read and write the few settings of the frame; a spoiled value counts as missing."""

    def __init__(self, settings: QSettings) -> None:
        """Take the settings of this person on this computer."""
        self._settings = settings

    def knows_look(self) -> bool:
        """Tell whether colours or text size were ever chosen."""
        return any(self._settings.contains(f"window/{key}") for key in ("scheme", "text_scale"))

    def scheme(self) -> SchemeChoice:
        """Return the chosen scheme: "light", "dark" or the system's."""
        value = self._settings.value("window/scheme", "system")
        return cast("SchemeChoice", value) if value in _SCHEMES else "system"

    def set_scheme(self, scheme: SchemeChoice) -> None:
        """Keep the chosen scheme."""
        self._settings.setValue("window/scheme", scheme)

    def scale(self) -> float:
        """Return the text-size factor, 0.9–1.75."""
        try:
            return clamp_scale(float(str(self._settings.value("window/text_scale", 1.0))))
        except ValueError:
            return 1.0

    def set_scale(self, scale: float) -> None:
        """Keep the text-size factor."""
        self._settings.setValue("window/text_scale", scale)

    def row_height(self) -> RowHeight | None:
        """Return the height chosen for the rows of tables, None when left to each table."""
        value = self._settings.value("window/row_height", "")
        return RowHeight(str(value)) if value in set(RowHeight) else None

    def set_row_height(self, mode: RowHeight) -> None:
        """Keep the height chosen for the rows of tables."""
        self._settings.setValue("window/row_height", str(mode))

    def page(self) -> str:
        """Return the page shown last, "" for none."""
        return str(self._settings.value("window/page", ""))

    def set_page(self, page_id: str) -> None:
        """Keep the page shown."""
        self._settings.setValue("window/page", page_id)

    def geometry(self) -> QByteArray:
        """Return what QWidget.restoreGeometry takes; empty at the first start."""
        value = self._settings.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_geometry(self, geometry: QByteArray) -> None:
        """Keep size and place."""
        self._settings.setValue("window/geometry", geometry)
