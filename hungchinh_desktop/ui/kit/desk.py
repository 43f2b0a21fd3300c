"""Put on one desk what every page works with: the look, the changes and the open file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSettings

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.background import Background, Task
from hungchinh_desktop.ui.kit.pdf_thread import PdfThread

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
    background: Background = field(default_factory=Background)
    pdf: PdfThread = field(default_factory=PdfThread)
    settings: QSettings = field(default_factory=QSettings)  # widths, sizes, last folders

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
            self._refuse(widget, error, on_faults)
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

    def may_write(self, widget: QWidget) -> bool:
        """Tell whether the open file may be changed; where not, say why beside the pointer."""
        refusal = self.session.refusal()
        if refusal:
            from hungchinh_desktop.ui.kit.writing_parts import say_refusal

            say_refusal(widget, refusal)
        return not refusal

    def run_in_background(
        self,
        widget: QWidget,
        title: str,
        work: Callable[[Task], T],
        on_done: Callable[[T], object],
        on_error: Callable[[UserError], object] | None = None,
    ) -> Task:
        """Run long work beside the window: import, export, PDF, backup.

        The status bar shows `title` with "Dừng" after one second. `work` gets its Task: call
        `task.report(done, total, sentence)` in it. The result comes to `on_done` on the main
        thread; a UserError is shown in a box unless `on_error` takes it. Tables that the work
        touched are announced. Connect `task.ended` to enable buttons again.
        """

        def deliver(result: T) -> None:
            self.changes.announce(self.session.take_touched())
            on_done(result)

        def refuse(error: UserError) -> None:
            self._refuse(widget, error, None)

        return self.background.run(widget, title, work, deliver, on_error or refuse)

    def show_error(self, widget: QWidget, sentence: str) -> None:
        """Show the sentence of a UserError in a box over the widget's window."""
        from hungchinh_desktop.ui.kit import dialogs

        dialogs.error(self.look, widget, "Chưa làm được", sentence)

    def _refuse(
        self,
        widget: QWidget,
        error: UserError,
        on_faults: Callable[[dict[str, str]], object] | None,
    ) -> None:
        if error.fields and on_faults is not None:
            on_faults(error.fields)
        else:
            self.show_error(widget, error.sentence)
