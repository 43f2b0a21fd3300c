"""Write many households at once: a few straight away, thousands with progress and a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import NoCopyError, UserError
from hungchinh_desktop.domain.work_step import WorkStep, finished
from hungchinh_desktop.ui.kit.copy_question import goes_on_without, perform_after_copy
from hungchinh_desktop.ui.kit.sliced_work import SlicedWork
from hungchinh_desktop.ui.kit.work_dialog import WorkDialog, WorkWords

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.desk import Desk

AT_ONCE = 100  # households: about a tenth of a second
_WORDS = WorkWords(
    "Đang ghi vào sổ", "Đã ghi bao nhiêu hộ", "Dừng lúc này thì sổ giữ nguyên như trước."
)


def written(
    desk: Desk,
    widget: QWidget,
    households: int,
    steps: Callable[[bool], Generator[WorkStep, None, int]],
    on_faults: Callable[[dict[str, str]], object] | None = None,
) -> bool:
    """Write households and tell whether all was written; stopped or refused, nothing was.

    Args:
        desk: where changes are announced.
        widget: over what refusals and progress are shown.
        households: how many; more than a few are written in slices.
        steps: begins the work; takes whether the file is copied first.
        on_faults: shows faulty fields, as in `Desk.perform`.
    """
    if households <= AT_ONCE:
        written_now = perform_after_copy(
            desk, widget, lambda copy: finished(steps(copy)), on_faults
        )
        return written_now is not None
    results, faults = _in_slices(desk, widget, households, steps(True))
    if faults and isinstance(faults[0], NoCopyError):
        if not goes_on_without(desk.look, widget, faults[0]):
            return False
        results, faults = _in_slices(desk, widget, households, steps(False))

    def tell() -> None:
        if faults:
            raise faults[0]

    return desk.done(widget, tell, on_faults) and bool(results)


def _in_slices(
    desk: Desk, widget: QWidget, households: int, run: Generator[WorkStep, None, int]
) -> tuple[list[int], list[UserError]]:
    """Run the work behind a window; return its result or its fault, neither when stopped."""
    results: list[int] = []
    faults: list[UserError] = []
    work: SlicedWork[int] = SlicedWork(
        f"Đang ghi {households} hộ", widget, results.append, faults.append
    )
    desk.background.follow(work)
    dialog = WorkDialog(desk.look, widget, work, "register_writing", _WORDS)
    work.start(run)
    dialog.exec()
    return results, faults
