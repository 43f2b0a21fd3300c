"""Import a workbook through the window, and tell how long the event loop was held up."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from first_paint import tell
from peak_memory import peak_megabytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

BEAT_MS, MOST_SECONDS = 5, 300


class Heart:
    """Beat in the event loop and remember the longest wait between two beats."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._last = time.perf_counter()
        self.longest = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def run_until(self, ready: Callable[[], bool]) -> tuple[float, float]:
        """Run the event loop; return the seconds it took and the longest wait in them."""
        from PySide6.QtCore import QEventLoop
        from PySide6.QtWidgets import QApplication

        wait = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
        start = self._last = time.perf_counter()
        self.longest = 0.0
        while not ready():
            QApplication.processEvents(wait)
            if time.perf_counter() - start > MOST_SECONDS:
                raise TimeoutError
        self._beat()
        return time.perf_counter() - start, self.longest

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def main(data_file: Path, workbook: Path) -> int:
    """Read, look, go through the steps, stop once, and write."""
    from PySide6.QtWidgets import QPushButton

    from hungchinh_desktop.app import start_window
    from hungchinh_desktop.ui.import_list.import_page import ImportPage

    program = start_window(data_file)
    if program is None or program.window is None:
        return 1
    stack = program.window.stack
    stack.show_page("import_list")
    page = stack.page("import_list")
    assert isinstance(page, ImportPage)
    heart = Heart()
    heart.run_until(_seconds_passed(5.0))  # whatever the start left to idle moments
    onward = page.findChild(QPushButton, "import_next")
    assert onward is not None
    page.take_file(workbook)
    seconds, gap = heart.run_until(lambda: onward.isVisible() and onward.isEnabled())
    tell(preview=seconds, preview_gap=gap, preview_memory=peak_megabytes())
    _, gap = heart.run_until(_pressed(onward, 2))
    tell(step_gap=gap)
    running = page.desk.background.running
    page.apply()
    heart.run_until(_seconds_passed(1.5))
    asked = time.perf_counter()
    for work in running():
        work.stop()
    heart.run_until(lambda: not running())
    tell(stop=time.perf_counter() - asked)
    page.apply()
    seconds, gap = heart.run_until(lambda: not running())
    tell(apply=seconds, apply_gap=gap, memory=peak_megabytes())
    _, gap = heart.run_until(_all_done(running))
    tell(after_gap=gap)
    program.window.close()
    program.close()
    return 0


def _seconds_passed(seconds: float) -> Callable[[], bool]:
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() > end


def _all_done(running: Callable[[], object]) -> Callable[[], bool]:
    """Wait for what the other pages count anew, at first and then beside the window."""
    first = _seconds_passed(3.0)
    return lambda: first() and not running()


def _pressed(button: QPushButton, times: int) -> Callable[[], bool]:
    """Go on to the next step, once in each turn."""
    left = [times]

    def press() -> bool:
        if left[0]:
            left[0] -= 1
            button.click()
            return False
        return True

    return press


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
