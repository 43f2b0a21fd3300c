"""Explain the current cell of the matrix and offer the ways to mend its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.flow_layout import FlowLayout
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.project.matrix_delegate import check_icon
from hungchinh_desktop.ui.project.printed_sentences import give_way

if TYPE_CHECKING:
    from hungchinh_desktop.domain.matrix_advice import MatrixAdvice, Repair
    from hungchinh_desktop.ui.kit.look import Look

HEADING = 26


class MatrixExplanation(QWidget):
    """Say in one sentence what a row lacks; each repair is a button."""

    repair_chosen = Signal(object)  # Repair

    def __init__(self, look: Look) -> None:
        """Start empty; `show_advice` fills it."""
        super().__init__()
        named(self, "matrix_explanation", "Giải thích ô đang chọn")
        self._look = look
        self._heading = text_label("", "heading", "matrix_advice_heading")
        self._icon = IconLabel(look, "severity_ok", "ok")
        self._sentence = text_label("", "", "matrix_advice_sentence", wrap=True)
        self._cell = text_label("", "caption", "matrix_advice_cell", wrap=True)
        for label in (self._sentence, self._cell):
            give_way(label)
        self._repairs = QWidget()
        named(self._repairs, "matrix_repairs", "Cách sửa")
        self._repairs_row = FlowLayout(self._repairs)
        self._buttons: list[QPushButton] = []
        self._offered: tuple[Repair, ...] = ()
        self._lay_out()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_advice(self, advice: MatrixAdvice | None) -> None:
        """Show what the service says of the current cell; None empties the panel."""
        self._icon.setVisible(advice is not None)
        self._heading.setText(advice.heading if advice else "")
        self._sentence.setText(advice.sentence if advice else "")
        self._cell.setText(advice.cell_sentence if advice else "")
        if advice is not None:
            self._icon.show_icon(*check_icon(advice.severity))
        self._offer(advice.repairs if advice else ())

    def stops(self) -> list[QPushButton]:
        """Return what Tab reaches here."""
        return list(self._buttons)

    def _offer(self, repairs: tuple[Repair, ...]) -> None:
        """Show one button per repair; the buttons are kept, for one may be the sender."""
        self._offered = repairs
        while len(self._buttons) < len(repairs):
            self._add_button(len(self._buttons))
        for number, button in enumerate(self._buttons):
            offered = number < len(repairs)
            if offered:
                button.setText(repairs[number].text)
                button.setAccessibleName(repairs[number].text)
            button.setVisible(offered)
        self._repairs.setVisible(bool(repairs))
        # A row with a fault needs the room for its repairs; the cell's letter shows its role.
        self._cell.setVisible(not repairs)

    def _add_button(self, number: int) -> None:
        def choose() -> None:
            self.repair_chosen.emit(self._offered[number])

        name = f"matrix_repair{number + 1}_button"
        button = push_button(self._look, "", name, choose, role="small")
        self._buttons.append(button)
        self._repairs_row.addWidget(button)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._cell)
        row = QHBoxLayout()
        row.setSpacing(8)
        marker = QVBoxLayout()
        marker.addWidget(self._icon)
        marker.addStretch(1)
        row.addLayout(marker)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 3, 14, 3)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addLayout(row)
        column.addSpacing(3)
        column.addWidget(self._repairs)
        column.addStretch(1)

    def _on_look_changed(self) -> None:
        self._sentence.setFont(self._look.font(10))
        self._heading.setMinimumHeight(self._look.px(HEADING))
