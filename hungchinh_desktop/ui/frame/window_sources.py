"""Say what the main window asks of the program around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from hungchinh_desktop.ui.frame.command_catalog import Found
    from hungchinh_desktop.ui.frame.sidebar import OfficeFacts
    from hungchinh_desktop.ui.frame.status_bar import StatusFact


def _nothing_due() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class WindowSources:
    """Hold the questions and orders that lead out of the window.

    `office` and `status` are asked at the start and after every change, `find` while one types
    in the command box. `open_file` gets the path of another data file, `choose_year` a year;
    both raise UserError when it cannot be done, and everything is read again afterwards.
    `view_only` tells whether the file is shown only, `show_only` turns that on or off; it raises
    UserError when it cannot be left. `finish` does what is due before the window closes; False
    keeps it open. `lock` covers everything until the password is typed.
    """

    office: Callable[[], OfficeFacts]
    status: Callable[[], Sequence[StatusFact]]
    find: Callable[[str], Iterable[Found]]
    open_file: Callable[[Path], object]
    choose_year: Callable[[int], object]
    finish: Callable[[], bool] = _nothing_due
    view_only: Callable[[], bool] = bool
    show_only: Callable[[bool], object] = bool
    lock: Callable[[], object] = _nothing_due
