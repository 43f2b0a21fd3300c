"""Put on one desk what every page works with: the look, the changes and the open file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QMessageBox

from hungchinh_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.changes import Changes, EditingSession
    from hungchinh_desktop.ui.kit.look import Look

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Desk:
    """Hand a page what it shares with the others."""

    look: Look
    changes: Changes
    session: EditingSession

    def perform(
        self,
        widget: QWidget,
        work: Callable[[], T],
        on_faults: Callable[[dict[str, str]], object] | None = None,
    ) -> T | None:
        """Run a service call and announce what it wrote.

        A UserError with faulty fields goes to `on_faults` (a form's way to show them beside its
        fields); any other one is shown in a box over `widget`. Nothing was stored then.

        Returns:
            What `work` returned; None when it was refused. For work that returns nothing
            use `done`.
        """
        try:
            result = work()
        except UserError as error:
            if error.fields and on_faults is not None:
                on_faults(error.fields)
            else:
                QMessageBox.warning(widget, "Chưa làm được", error.sentence)
            return None
        self.changes.announce(self.session.take_touched())
        return result

    def done(
        self,
        widget: QWidget,
        work: Callable[[], object],
        on_faults: Callable[[dict[str, str]], object] | None = None,
    ) -> bool:
        """Run a service call as `perform` does and tell whether it went through."""

        def work_and_tell() -> bool:
            work()
            return True

        return self.perform(widget, work_and_tell, on_faults) is True
