"""Show the three steps of a paper and the one it stands at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hungchinh_desktop.domain.plan_edition import STATE_LABELS, EditionState
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

_STEPS = tuple(EditionState)


class StateLine(QWidget):
    """Draw "Dự thảo › Trình ký › Ban hành"; what is done wears a tick, the present step bold."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "issuing_state", "Bước của kế hoạch")
        self._icons: dict[EditionState, IconLabel] = {}
        self._labels = {
            step: text_label(f"{place}. {STATE_LABELS[step]}", "muted", f"issuing_step_{step}")
            for place, step in enumerate(_STEPS, 1)
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for place, step in enumerate(_STEPS):
            if place:
                row.addWidget(IconLabel(look, "next", "muted", 18))
            self._icons[step] = IconLabel(look, "severity_none", "muted", 18)
            row.addWidget(self._icons[step])
            row.addWidget(self._labels[step])
        row.addStretch(1)

    def show_state(self, state: EditionState) -> None:
        """Mark the step that the paper stands at; an issued paper has done all."""
        at = _STEPS.index(state)
        for place, step in enumerate(_STEPS):
            done = place < at or state is EditionState.ISSUED
            self._icons[step].setVisible(done or place == at)
            self._icons[step].show_icon(*(("check", "ok") if done else ("edit", "accent")))
            set_role(self._labels[step], "strong" if place == at else "muted")
        self.setAccessibleDescription(f"Đang ở bước {STATE_LABELS[state].lower()}")
