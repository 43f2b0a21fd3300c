"""Show words of the program above a part, with what the checks found there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.writing_parts import writing
from hungchinh_desktop.ui.yearly_plan.editor_parts import Part, PartKind
from hungchinh_desktop.ui.yearly_plan.finding_notes import FindingNotes

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look


class CaptionBox(QWidget):
    """Offer a link where the list below is changed in a dialog."""

    list_wanted = Signal(str)  # key of the part

    def __init__(self, look: Look, part: Part) -> None:
        super().__init__()
        name = part.key.replace(":", "_")
        named(self, f"plan_{name}", part.name)
        role = "heading" if part.kind is PartKind.TITLE else "label"
        self.notes = FindingNotes(look, f"plan_{name}_notes")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(text_label(part.name, role, f"plan_{name}_words", wrap=not part.order))
        if part.order:
            edit = link_button(
                part.order, f"plan_{name}_edit", lambda: self.list_wanted.emit(part.key)
            )
            head.addWidget(writing(edit))
            head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 6, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.notes)
