"""Let the officer choose colours, text size and row height, and remember the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from hungchinh_desktop.ui.frame.choice_menu import ChoiceMenu
from hungchinh_desktop.ui.kit.table_style import ROW_HEIGHT_LABELS, RowHeight

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.frame.window_memory import WindowMemory
    from hungchinh_desktop.ui.kit.look import Look, SchemeChoice

PERCENTS = (90, 100, 110, 125, 150, 175)
_SCHEMES = {"light": "Sáng", "dark": "Tối", "system": "Theo máy"}


class ViewChoices:
    """Hold the three submenus of the View menu."""

    def __init__(self, look: Look, memory: WindowMemory, window: QWidget) -> None:
        """Build the submenus; row heights reach every table inside the window."""
        self._look = look
        self._memory = memory
        self._window = window
        self.sizes = ChoiceMenu(
            "text_size",
            "&Cỡ chữ",
            {str(percent): f"{percent} %" for percent in PERCENTS},
            lambda: str(round(look.scale * 100)),
            self._choose_size,
            window,
        )
        self.schemes = ChoiceMenu(
            "scheme", "&Giao diện", _SCHEMES, memory.scheme, self._choose_scheme, window
        )
        self.rows = ChoiceMenu(
            "row_height",
            "&Dòng trong bảng",
            {str(mode): words for mode, words in ROW_HEIGHT_LABELS.items()},
            lambda: str(memory.row_height() or ""),
            self._choose_rows,
            window,
        )

    def dress(self, widget: QWidget) -> None:
        """Give the tables inside a new page the row height chosen, if one was."""
        mode = self._memory.row_height()
        if mode is not None:
            # Loading tables takes a while, and the first page may have none.
            from hungchinh_desktop.ui.kit.table_view import TableView

            for table in widget.findChildren(TableView):
                table.set_row_height(mode)

    def _choose_size(self, percent: str) -> None:
        self._look.choose(scale=int(percent) / 100)
        self._memory.set_scale(self._look.scale)

    def _choose_scheme(self, value: str) -> None:
        choice = cast("SchemeChoice", value)
        self._memory.set_scheme(choice)
        self._look.choose(choice)

    def _choose_rows(self, value: str) -> None:
        self._memory.set_row_height(RowHeight(value))
        self.dress(self._window)
