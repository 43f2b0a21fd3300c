"""Ask whether a great edit is made all the same when the file could not be copied before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hungchinh_desktop.domain.errors import NoCopyError
from hungchinh_desktop.ui.kit import dialogs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look

T = TypeVar("T")


def goes_on_without(look: Look, widget: QWidget, fault: NoCopyError) -> bool:
    """Say why there is no copy; tell whether the edit shall be made without one."""
    answer = dialogs.question(
        look,
        widget,
        "Chưa sao lưu được trước khi sửa.",
        f"{fault.sentence} Sửa lúc này vẫn hoàn tác được bằng Ctrl+Z,"
        " nhưng không có bản sao để quay về sau này.",
        accept="Vẫn sửa",
        kind="danger",
    )
    return answer is dialogs.Answer.ACCEPT


def perform_after_copy(
    desk: Desk,
    widget: QWidget,
    work: Callable[[bool], T],
    on_faults: Callable[[dict[str, str]], object] | None = None,
) -> T | None:
    """Do work as `Desk.perform` does; where no copy can be made, ask, and do it without.

    Args:
        desk: where changes are announced.
        widget: over what is asked.
        work: takes whether a copy is made first.
        on_faults: shows faulty fields, as in `Desk.perform`.
    """
    without: list[NoCopyError] = []

    def with_copy() -> T | None:
        try:
            return work(True)
        except NoCopyError as fault:
            without.append(fault)
            return None

    result = desk.perform(widget, with_copy, on_faults)
    if without and goes_on_without(desk.look, widget, without[0]):
        return desk.perform(widget, lambda: work(False), on_faults)
    return result
