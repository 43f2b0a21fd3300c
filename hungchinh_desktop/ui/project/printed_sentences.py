"""Show the two sentences that a row of the matrix prints in the plan, in the paper's letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

HEADING = 26


class PrintedSentences(QWidget):
    """Quote point d) of a row as it will stand on paper."""

    plan_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Start empty; `show_sentences` fills it."""
        super().__init__()
        named(self, "matrix_sentences", "Câu sẽ in trong kế hoạch")
        self._look = look
        self._heading = text_label("", "heading", "matrix_sentences_heading", wrap=True)
        self._link = link_button(
            "Mở trong kế hoạch", "matrix_sentences_link", self.plan_wanted.emit
        )
        self._lines = [
            text_label("", "", f"matrix_sentence_{name}", wrap=True)
            for name in ("lead", "coordinate")
        ]
        for label in (self._heading, *self._lines):
            give_way(label)
        self._lay_out()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_sentences(self, place: str, sentences: tuple[str, str]) -> None:
        """Show both sentences and where they are printed ("III.1"); an empty place: nothing."""
        self._heading.setText(f"Câu sẽ in ở mục {place}" if place else "")
        self._link.setVisible(bool(place))
        for label, sentence in zip(self._lines, sentences, strict=True):
            label.setText(f"- {sentence}" if sentence else "")

    def stops(self) -> list[QPushButton]:
        """Return what Tab reaches here."""
        return [self._link]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)  # breaks, so that large letters cut nothing
        head.addWidget(self._link, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 3, 14, 3)
        column.setSpacing(2)
        column.addLayout(head)
        for label in self._lines:
            column.addWidget(label)
        column.addStretch(1)

    def _on_look_changed(self) -> None:
        self._heading.setMinimumHeight(self._look.px(HEADING))
        for label in self._lines:
            _dress(label, self._look)
        # New letters do not by themselves ask the area around for a new layout.
        self.updateGeometry()


def _dress(label: QLabel, look: Look) -> None:
    label.setFont(look.paper_font(10.5))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


def give_way(label: QLabel) -> None:
    """Let a wrapped label ask for the lines it has at its width, not for those of a narrow one."""
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
