"""Write many households at once: a few straight away, thousands with progress and a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.work_step import WorkStep, finished
from hungchinh_desktop.ui.kit.sliced_work import SlicedWork
from hungchinh_desktop.ui.kit.work_dialog import WorkDialog, WorkWords

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.errors import UserError
    from hungchinh_desktop.ui.kit.desk import Desk

AT_ONCE = 100  # households: about a tenth of a second
_WORDS = WorkWords(
    "Đang ghi vào sổ", "Đã ghi bao nhiêu hộ", "Dừng lúc này thì sổ giữ nguyên như trước."
)


def written(
    desk: Desk,
    widget: QWidget,
    households: int,
    steps: Callable[[], Generator[WorkStep, None, int]],
    on_faults: Callable[[dict[str, str]], object] | None = None,
) -> bool:
    """Write households and tell whether all was written; stopped or refused, nothing was.

    Args:
        desk: where changes are announced.
        widget: over what refusals and progress are shown.
        households: how many; more than a few are written in slices.
        steps: begins the work.
        on_faults: shows faulty fields, as in `Desk.perform`.
    """
    if households <= AT_ONCE:
        return desk.done(widget, lambda: finished(steps()), on_faults)
    results: list[int] = []
    faults: list[UserError] = []
    work: SlicedWork[int] = SlicedWork(
        f"Đang ghi {households} hộ", widget, results.append, faults.append
    )
    desk.background.follow(work)
    dialog = WorkDialog(desk.look, widget, work, "register_writing", _WORDS)
    work.start(steps())
    dialog.exec()

    def tell() -> None:
        if faults:
            raise faults[0]

    return desk.done(widget, tell, on_faults) and bool(results)
