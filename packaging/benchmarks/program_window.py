"""Start the program as its users do and tell when the first page was painted."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from hungchinh_desktop.app import Program, start_window

if TYPE_CHECKING:
    from hungchinh_desktop.ui.main_window import MainWindow


def main() -> int:
    program = start_window(None)
    if program is None:
        return 1
    _tell_when_painted(program)
    return program.run()


def _tell_when_painted(program: Program) -> None:
    from first_paint import FirstPaint, tell
    from peak_memory import peak_megabytes

    window = program.window
    assert window is not None

    def painted(moment: float) -> None:
        current = window.stack.current()
        assert current is not None
        assert current.page.page_id == "overview", current.page.page_id
        tell(painted=moment, megabytes=peak_megabytes())
        if "--all-pages" in sys.argv:
            _build_all(window)
            tell(megabytes=peak_megabytes())
        window.close()

    FirstPaint(window, painted)


def _build_all(window: MainWindow) -> None:
    """Build the pages that the window would build while idle; end when one cannot be built."""
    from PySide6.QtWidgets import QApplication

    from hungchinh_desktop.ui.frame.side_item import SideItem

    whole = False
    try:
        for item in window.findChildren(SideItem):
            window.stack.page(item.page_id)
        whole = True
    finally:
        if not whole:  # the program itself would show the fault and go on
            QApplication.exit(1)


if __name__ == "__main__":
    sys.exit(main())
