"""Type into the search box of the register, letter by letter, and tell what each letter took."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from first_paint import PaintCount, tell

if TYPE_CHECKING:
    from hungchinh_desktop.ui.household.household_page import HouseholdPage
    from hungchinh_desktop.ui.main_window import MainWindow

TYPED = ("nguyen van", "le thi huong", "xom 5", "tran", "don than", "hoa", "khuyet tat", "zz")


def main(path: Path, rounds: int) -> int:
    """Open the program on a file, go to the register, and type."""
    from hungchinh_desktop.app import start_window

    program = start_window(path)
    if program is None or program.window is None:
        return 1
    page = _register_page(program.window)
    _type(page, TYPED[0])  # the first letters pay for what every later one finds ready
    for number, seconds in enumerate(s for _ in range(rounds) for s in _all_letters(page)):
        tell(**{f"letter {number}": seconds})
    tell(households=page.listing.model.total())
    program.window.close()
    program.close()
    return 0


def _register_page(window: MainWindow) -> HouseholdPage:
    """Show the register, let every other page be built, and return it as it stands."""
    from PySide6.QtWidgets import QApplication

    from hungchinh_desktop.ui.frame.side_item import SideItem
    from hungchinh_desktop.ui.household.household_page import HouseholdPage

    for item in window.findChildren(SideItem):
        window.stack.page(item.page_id)
    window.stack.show_page("household")
    page = window.stack.page("household")
    assert isinstance(page, HouseholdPage)
    page.toolbar.search.setFocus()
    QApplication.processEvents()
    return page


def _all_letters(page: HouseholdPage) -> list[float]:
    return [seconds for words in TYPED for seconds in _type(page, words)]


def _type(page: HouseholdPage, words: str) -> list[float]:
    """Type words into the empty box; return the time of each letter."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    search = page.toolbar.search
    painted = PaintCount(page.listing.table.viewport())
    search.clear()
    search.settle()
    QApplication.processEvents()
    times = []
    for letter in words:
        before = painted.count
        start = time.perf_counter()
        QTest.keyClicks(search, letter)
        search.settle()  # at once what the box would do after its pause
        QApplication.processEvents()  # the list and the counts are painted in here
        times.append(time.perf_counter() - start)
        assert painted.count > before, "the list was not painted"
    return times


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
