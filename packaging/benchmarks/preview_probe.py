"""Type into a clause of the plan and tell how long the printed page took to follow."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from first_paint import PaintCount, tell
from PySide6.QtCore import QEventLoop, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from hungchinh_desktop.ui.yearly_plan.clause_edit import ClauseEdit
    from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage

CLAUSE, LETTERS, PACE = "IV.1.2", "abcdefghij", 0.09
LONGEST_WAIT, BEAT_MS = 10.0, 5
_WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents  # a spinning loop would slow the pages


def main(path: Path, rounds: int) -> int:
    """Open the program on a file, go to the plan, and type."""
    from PySide6.QtWidgets import QApplication

    from hungchinh_desktop.app import start_window
    from hungchinh_desktop.domain.link import Link
    from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage

    program = start_window(path)
    if program is None or program.window is None:
        return 1
    window = program.window
    window.go(Link("yearly_plan", target=CLAUSE))
    page = window.stack.page("yearly_plan")
    assert isinstance(page, YearlyPlanPage)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    watch = _Watch(app, page)
    watch.wait_for(1, time.perf_counter())
    edit = next(box.edit for box in page.editor.boxes() if box.part.anchor == CLAUSE)
    watch.type(edit, "x")  # the first letter pays for what every later one finds ready
    for number in range(rounds):
        took, longest = watch.type(edit, LETTERS[number % len(LETTERS)])
        tell(**{f"follow {number}": took, f"blocked {number}": longest})
    for number in range(rounds):
        tell(**{f"burst {number}": watch.burst(edit)})
    tell(pages=page.preview.view.page_count(), zoom=page.preview.view.zoom)
    page.writer.give_up()
    window.close()
    program.close()
    return 0


class _Watch:
    """Wait for pages that were made, drawn and painted, and see how long the window stood still."""

    def __init__(self, app: QApplication, page: YearlyPlanPage) -> None:
        self._app = app
        self._made = self._drawn = 0
        self._paints = PaintCount(page.preview.view.viewport())
        self._painted_after = 0
        page.preview.pages_shown.connect(self._on_made)
        page.preview.view.pictures.drawn.connect(self._on_drawn)
        self._beat = QTimer()
        self._beat.timeout.connect(self._on_beat)
        self._last = self._longest = 0.0

    def type(self, edit: ClauseEdit, letter: str) -> tuple[float, float]:
        """Type a letter; return the time to the painted page and the longest standstill."""
        made = self._made + 1
        self._last, self._longest = time.perf_counter(), 0.0
        self._beat.start(BEAT_MS)
        start = time.perf_counter()
        _commit(self._app, edit, letter)
        took = self.wait_for(made, start)
        self._beat.stop()
        return took, self._longest

    def burst(self, edit: ClauseEdit) -> float:
        """Type ten letters as fast as a practised hand and return the longest standstill."""
        self._last, self._longest = time.perf_counter(), 0.0
        self._beat.start(BEAT_MS)
        for letter in LETTERS:
            _commit(self._app, edit, letter)
            until = time.perf_counter() + PACE
            while time.perf_counter() < until:
                self._app.processEvents(_WAIT)
        self._beat.stop()
        return self._longest

    def wait_for(self, made: int, start: float) -> float:
        """Wait until so many papers were made and the newest was drawn and painted."""
        while self._made < made or not self._drawn or self._paints.count <= self._painted_after:
            self._app.processEvents(_WAIT)
            assert time.perf_counter() - start < LONGEST_WAIT, "the pages did not follow"
        return time.perf_counter() - start

    def _on_made(self, _paper: object) -> None:
        self._made += 1
        self._drawn = 0

    def _on_drawn(self) -> None:
        self._drawn += 1
        self._painted_after = self._paints.count

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now


def _commit(app: QApplication, edit: ClauseEdit, letter: str) -> None:
    from PySide6.QtGui import QInputMethodEvent

    event = QInputMethodEvent()
    event.setCommitString(letter)
    app.sendEvent(edit, event)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
