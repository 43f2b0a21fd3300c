"""Say what a section of the settings is, and how one is named before it is built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


class SettingSection(QWidget):
    """Fill the right side of the settings with one subject."""

    def refresh(self) -> None:
        """Read everything shown from the services again; what is typed and not saved stays."""

    def leave(self) -> bool:
        """Return False to keep the section, e.g. for a form that is not saved yet."""
        return True

    def open_target(self, target: str) -> None:
        """Show the record that a link names."""

    def take_focus(self) -> None:
        """Give the keyboard to the part with which work begins."""
        self.setFocus()


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """Name a section in the list; it is built when it is shown first."""

    id: str
    title: str
    caption: str
    icon: str
    build: Callable[[], SettingSection]
