"""Open, search and sort a large register and a bare table of the same rows, in turn."""

from __future__ import annotations

import gc
import shutil
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bare_register import BareModel, bare_view
from first_paint import PaintCount, tell

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from hungchinh_desktop.ui.household.household_page import HouseholdPage
    from hungchinh_desktop.ui.main_window import MainWindow

TYPED = ("nguyen van", "le thi huong", "xom 5", "hoa")


def main(path: Path, rounds: int) -> int:
    """Tell the processor time of each deed, ours and the bare one's."""
    from hungchinh_desktop.app import start_window

    copy = path.with_name("bare.db")  # the program holds its file alone
    shutil.copy(path, copy)
    program = start_window(path)
    if program is None or program.window is None:
        return 1
    page = _built_pages(program.window)
    size = (page.listing.table.width(), page.listing.table.height())
    bare_view(copy, *size)[0].close()  # the first window pays for what every later one finds
    opened = [_timed(lambda: bare_view(copy, *size)) for _ in range(2)]
    ours = _timed(lambda: program.window and program.window.stack.show_page("household"))
    opened += [_timed(lambda: bare_view(copy, *size)) for _ in range(2)]
    tell(households=page.listing.model.total(), open_ours=ours, open_bare=sorted(opened)[1])
    view, model = bare_view(copy, *size)
    model.store_searched(("head_name", "hamlet_name", "situation", "support"))
    _search(page, "a")  # what the program would have made ready meanwhile
    for number in range(rounds):
        _tell_letters(number, page, view, model)
        _tell_sorts(number, page, view, model)
    program.window.close()
    program.close()
    return 0


def _built_pages(window: MainWindow) -> HouseholdPage:
    """Build every page, as the program does while it idles; return the register, not yet read."""
    from PySide6.QtWidgets import QApplication

    from hungchinh_desktop.ui.frame.side_item import SideItem
    from hungchinh_desktop.ui.household.household_page import HouseholdPage

    for item in window.findChildren(SideItem):
        window.stack.page(item.page_id)
    page = window.stack.page("household")
    assert isinstance(page, HouseholdPage)
    for _ in range(20):
        QApplication.processEvents()
    return page


def _timed(deed: Callable[[], object]) -> float:
    """Return the processor time until what a deed changes is painted."""
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    gc.collect()
    start = time.process_time()
    kept = deed()
    QApplication.processEvents()
    taken = time.process_time() - start
    if isinstance(kept, tuple):
        kept[0].close()
    return taken


def _tell_letters(number: int, page: HouseholdPage, view: QTableView, model: BareModel) -> None:
    viewport = page.listing.table.viewport()
    typed_words = [text[: end + 1] for text in TYPED for end in range(len(text))]
    for place, typed in enumerate(typed_words):
        painted = PaintCount(viewport)
        bare = _timed(partial(model.filter, typed.split()))
        ours = _timed(partial(_search, page, typed))
        assert painted.count, "the list was not painted"
        tell(**{f"letter_ours {number} {place}": ours, f"letter_bare {number} {place}": bare})
    _search(page, "")
    model.filter(())
    assert view.isVisible()


def _search(page: HouseholdPage, words: str) -> None:
    page.toolbar.search.setText(words)
    page.toolbar.search.settle()  # at once what the box would do after its pause


def _tell_sorts(number: int, page: HouseholdPage, view: QTableView, model: BareModel) -> None:
    table = page.listing.table
    table.sort_by("hamlet")
    model.sort_rows(by_name=False)
    bare = _timed(lambda: model.sort_rows(by_name=True))
    ours = _timed(lambda: table.sort_by("head"))
    tell(**{f"sort_ours {number}": ours, f"sort_bare {number}": bare})
    assert view.isVisible()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
