"""Lay the cards of the overview side by side, or in pairs where large letters need the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.ui.kit.card import Card


class CardGrid(QWidget):
    """Keep names and numbers of all cards whole at any width."""

    def __init__(self, cards: Sequence[Card], gap: int) -> None:
        """Take the cards in reading order."""
        super().__init__()
        named(self, "overview_cards", "Số hộ theo diện")
        self._cards = list(cards)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._arrange(len(self._cards))

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of a pair only: the cards fall into two rows before they are cut."""
        return QSize(self._needed(2), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = len(self._cards)
        self._arrange(whole if self.width() >= self._needed(whole) else 2)

    def _needed(self, columns: int) -> int:
        widest = max(card.minimumSizeHint().width() for card in self._cards)
        return columns * widest + (columns - 1) * self._grid.spacing()

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
