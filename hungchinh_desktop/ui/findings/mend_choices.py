"""Offer the ways to mend a finding; long ones wrap beside their button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent

    from hungchinh_desktop.domain.finding import Mend


class MendChoices(QWidget):
    """Hold one radio button per way; the first one is chosen."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "mend_choices", "Cách sửa")
        self._texts: list[str] = []
        self._mends: tuple[Mend, ...] = ()
        self._lines: list[_ChoiceLine] = []
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(lambda *_: self.chosen.emit())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_mends(self, mends: tuple[Mend, ...], hidden: Callable[[str], str] = str) -> None:
        """Offer other ways; `hidden` puts dots for what must not be read now."""
        texts = [hidden(mend.text) for mend in mends]
        if mends == self._mends and texts == self._texts:
            return
        self._mends, self._texts = mends, texts
        for line in self._lines:
            self._group.removeButton(line.button)
            discard(line)
        self._lines = [_ChoiceLine(place, text) for place, text in enumerate(texts, 1)]
        for place, line in enumerate(self._lines):
            self._group.addButton(line.button, place)
            self._column.addWidget(line)
        if self._lines:
            self._lines[0].button.setChecked(True)
        self.chosen.emit()

    def mend(self) -> Mend | None:
        """Return the chosen way, None where nothing is offered."""
        place = self._group.checkedId()
        return self._mends[place] if 0 <= place < len(self._mends) else None


class _ChoiceLine(QWidget):
    """Join a radio button and words that wrap; a click on the words chooses."""

    def __init__(self, number: int, words: str) -> None:
        super().__init__()
        self.button = named(QRadioButton(), f"mend_{number}", words)
        label = text_label(words, "", f"mend_{number}_words", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.button.setChecked(True)
        self.button.setFocus(Qt.FocusReason.MouseFocusReason)
