"""Start the program as its users do and tell when the first page was painted."""

from __future__ import annotations

import sys

from hungchinh_desktop.app import Program, start_window


def main() -> int:
    program = start_window(None)
    if program is None:
        return 1
    _tell_when_painted(program)
    return program.run()


def _tell_when_painted(program: Program) -> None:
    from first_paint import FirstPaint, tell
    from peak_memory import peak_megabytes
    from PySide6.QtCore import QTimer

    from hungchinh_desktop.ui.frame.side_item import SideItem

    window = program.window
    assert window is not None
    stack, timer = window.stack, QTimer(window)

    def painted(moment: float) -> None:
        current = stack.current()
        assert current is not None
        assert current.page.page_id == "overview", current.page.page_id
        tell(painted=moment, megabytes=peak_megabytes())
        if "--all-pages" not in sys.argv:
            window.close()
            return
        timer.timeout.connect(close_when_built)
        timer.start(50)

    def close_when_built() -> None:
        if len(stack.frames()) == len(window.findChildren(SideItem)):
            tell(megabytes=peak_megabytes())
            window.close()

    FirstPaint(window, painted)


if __name__ == "__main__":
    sys.exit(main())
