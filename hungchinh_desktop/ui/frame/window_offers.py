"""Turn the commands of the window and of its pages into lines of the command box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.ui.frame.command_catalog import Offer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction

    from hungchinh_desktop.ui.kit.action_menu import ActionSet
    from hungchinh_desktop.ui.kit.page_frame import PageFrame
    from hungchinh_desktop.ui.kit.page_stack import PageStack


class WindowOffers:
    """Offer every page, and every command that may be used now."""

    def __init__(self, commands: ActionSet, pages: int, stack: PageStack) -> None:
        """Take the window's commands, of which the first `pages` lead to the pages."""
        self._commands = commands
        self._pages = pages
        self._stack = stack

    def pages(self) -> Iterator[Offer]:
        """Yield the pages in sidebar order."""
        for spec, action in self._commands.pairs[: self._pages]:
            yield Offer(spec.text, spec.shortcut or "Trang", spec.icon, action.trigger)

    def commands(self) -> Iterator[Offer]:
        """Yield the commands of the window, then those of every page built so far."""
        for spec, action in self._commands.pairs[self._pages :]:
            yield Offer(_plain(spec.text), spec.shortcut, spec.icon, action.trigger)
        for frame in self._stack.frames():
            for spec, action in frame.actions_of_page.pairs:
                if frame.actions_of_page.may_run(spec):
                    run = _OnPage(self._stack, frame, action)
                    yield Offer(_plain(spec.text), frame.page.title, spec.icon, run)


class _OnPage:
    """Show a page, then do one of its commands."""

    def __init__(self, stack: PageStack, frame: PageFrame, action: QAction) -> None:
        self._stack = stack
        self._frame = frame
        self._action = action

    def __call__(self) -> None:
        if self._stack.show_page(self._frame.page.page_id):
            self._action.trigger()


def _plain(text: str) -> str:
    return text.replace("&", "")
