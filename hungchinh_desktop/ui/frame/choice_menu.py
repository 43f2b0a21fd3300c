"""Let one of a few values be chosen in a submenu, with a tick at the one in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QShowEvent


class ChoiceMenu(QMenu):
    """Show the choices; the tick is set anew each time the menu opens."""

    def __init__(
        self,
        name: str,
        title: str,
        choices: Mapping[str, str],
        current: Callable[[], str],
        choose: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        """Take the choices as value and words; each action is named "<name>_<value>"."""
        super().__init__(title, parent)
        named(self, f"{name}_menu", title.replace("&", ""))
        self._name = name
        self._current = current
        self._choose = choose
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_triggered)
        self.aboutToShow.connect(self.show_current)
        self.set_choices(choices)

    def set_choices(self, choices: Mapping[str, str]) -> None:
        """Offer other values."""
        self.clear()
        for value, words in choices.items():
            action = QAction(words, self._group)
            action.setObjectName(f"{self._name}_{value}")
            action.setCheckable(True)
            action.setData(value)
            self.addAction(action)
        self.show_current()

    def show_current(self) -> None:
        """Tick the value in use."""
        for action in self.actions():
            action.setChecked(action.data() == self._current())

    def showEvent(self, event: QShowEvent) -> None:
        """Start the arrow keys at the value in use, not before the first."""
        super().showEvent(event)
        ticked = self._group.checkedAction()
        if ticked is not None:
            self.setActiveAction(ticked)

    def _on_triggered(self, action: QAction) -> None:
        self._choose(action.data())
