"""Hold what every page of the window has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hungchinh_desktop.ui.kit.typed_words import typed_in_forms
from hungchinh_desktop.ui.kit.writing_parts import WritingParts

if TYPE_CHECKING:
    from hungchinh_desktop.domain.link import Link
    from hungchinh_desktop.ui.kit.action import ActionSpec
    from hungchinh_desktop.ui.kit.desk import Desk


class Page(QWidget):
    """Fill the body of the window with one feature; the window draws title and buttons.

    A page is built on its first show (or when the program idles) and then kept. The window
    calls `refresh` before a first show and whenever a table in `watches` was changed, at once
    for the visible page and on the next show for a hidden one.
    """

    page_id: ClassVar[str]
    title: ClassVar[str]
    icon_name: ClassVar[str]
    group: ClassVar[str] = ""  # "", "Dữ liệu", "Văn bản", "Công cụ": caption in the sidebar
    watches: ClassVar[frozenset[str]] = frozenset()
    alert: ClassVar[bool] = False  # side_count stands in a filled badge

    link_activated = Signal(object)  # Link: the window goes there
    count_changed = Signal()  # side_count says something else than it said last
    locking = Signal()  # the window is about to be locked: keep what is typed and not saved
    actions_changed = Signal()  # selection or state changed: enabled_when is asked again

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the look, the changes and the open file; services come with the subclass."""
        super().__init__(parent)
        self.desk = desk
        self.look = desk.look
        self._writing_parts = WritingParts(self, desk.session)
        self.setObjectName(f"{self.page_id}_page")
        self.setAccessibleName(self.title)

    # QWidget.actions() lists the QActions of a widget; a page answers with its descriptions.
    def specs(self) -> list[ActionSpec]:
        """Return the page's commands, in menu order; asked once, after building."""
        return []

    def heading(self) -> str:
        """Return the title above the body, the sidebar's word unless overridden."""
        return self.title

    def subtitle(self) -> str:
        """Return the one line that says what the page is for or its state."""
        return ""

    def side_count(self) -> str:
        """Return the text at the right of the sidebar item, "" for none.

        May be asked before the first `refresh`: ask the service, not the widgets.
        """
        return ""

    def refresh(self) -> None:
        """Read everything shown from the services again, keeping selection and place."""

    def follow_refusal(self) -> None:
        """Let nothing be changed here while the open file refuses; called after each refresh."""
        if self._writing_parts.follow():
            self.refresh()

    def open_link(self, link: Link) -> None:
        """Show what a link names; called after `refresh`, with the page visible."""

    def leave(self) -> bool:
        """Return False to keep the page, e.g. for a form that is not saved yet."""
        return True

    def typed_words(self) -> dict[str, str]:
        """Return what is typed here and not stored, by label; a lock would lose it.

        Asked after `locking`, so that what the page keeps by itself is not among it.
        """
        return typed_in_forms(self)

    def take_focus(self) -> None:
        """Give the keyboard to the part with which work begins on this page."""
        self.setFocus()
