"""Take back or bring back a change: a short one at once, a long one behind a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.sliced_work import SlicedWork
from hungchinh_desktop.ui.kit.work_dialog import WorkDialog, WorkWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.changes import ReplaySteps
    from hungchinh_desktop.ui.kit.desk import Desk

    OnReplayed = Callable[[frozenset[str]], object]
    ReplayWork = SlicedWork[frozenset[str]]

AT_ONCE = 3000
"""Rows that are taken back in a fifth of a second; a window that only flashes up disturbs."""

UNDO_WORDS = WorkWords(
    "Đang hoàn tác",
    "Đã hoàn tác bao nhiêu dòng",
    "Dừng lúc này thì sổ giữ nguyên như trước khi hoàn tác.",
)
REDO_WORDS = WorkWords(
    "Đang làm lại",
    "Đã làm lại bao nhiêu dòng",
    "Dừng lúc này thì sổ giữ nguyên như trước khi làm lại.",
)


def run_undo(desk: Desk, widget: QWidget, on_done: OnReplayed) -> ReplayWork | None:
    """Take the newest change back, as `run_replay` does."""
    return run_replay(desk, widget, desk.session.undo_in_steps(), UNDO_WORDS, on_done)


def run_redo(desk: Desk, widget: QWidget, on_done: OnReplayed) -> ReplayWork | None:
    """Bring back what was taken back last, as `run_replay` does."""
    return run_replay(desk, widget, desk.session.redo_in_steps(), REDO_WORDS, on_done)


def run_replay(
    desk: Desk,
    widget: QWidget,
    steps: ReplaySteps,
    words: WorkWords,
    on_done: OnReplayed,
) -> ReplayWork | None:
    """Go through an undo or redo; a UserError is shown in a box.

    `on_done` takes the tables that were written, and only when all is done.
    Returns the work that goes on behind its window, None where all is done.
    """

    def refuse(fault: UserError) -> None:
        desk.show_error(widget, fault.sentence)

    try:
        while next(steps).total <= AT_ONCE:
            pass
    except StopIteration as ended:
        on_done(ended.value)
        return None
    except UserError as fault:
        refuse(fault)
        return None
    work: ReplayWork = SlicedWork(words.title, widget, on_done, refuse)
    dialog = WorkDialog(desk.look, widget, work, "replay_work", words)
    desk.background.follow(work)
    work.start(steps)
    dialog.open()
    return work
