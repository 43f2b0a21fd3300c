"""List the latest changes, the newest of which can be taken back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.panel import Panel
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.overview.line_button import WholeLabel

if TYPE_CHECKING:
    from hungchinh_desktop.domain.activity import ChangeEntry
    from hungchinh_desktop.ui.kit.look import Look

SHOWN = 3  # what a window of 1366×696 has room for
_ABOVE = 4


class ChangesPanel(Panel):
    """Show what was done last, with its time."""

    undo_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Thay đổi gần đây", "overview_changes")
        self._rows: list[QFrame] = []
        self._none = text_label(
            "Chưa có thay đổi nào. Mỗi lần sửa sổ đều được ghi lại ở đây và hoàn tác được.",
            "muted",
            "overview_changes_none",
            wrap=True,
        )
        self._none.setContentsMargins(12, 10, 12, 10)
        self.body.addWidget(self._none)
        self.body.addStretch(1)

    def show_changes(self, entries: list[ChangeEntry], undo_label: str | None) -> None:
        """Show the newest changes; `undo_label` names the one that can be taken back."""
        for row in self._rows:
            discard(row)
        self._rows = []
        for place, entry in enumerate(entries[:SHOWN]):
            row = self._row_of(place, entry, can_undo=place == 0 and entry.label == undo_label)
            self._rows.append(row)
            self.body.insertWidget(place, row)
        self._none.setVisible(not entries)

    def _row_of(self, place: int, entry: ChangeEntry, *, can_undo: bool) -> QFrame:
        frame = QFrame()
        set_role(frame, "panelHead")
        frame.setObjectName(f"overview_change_{place + 1}")
        frame.setAccessibleName(entry.label)
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, _ABOVE, 8, _ABOVE)
        row.setSpacing(12)
        when = text_label(_shown_time(entry.made_at), "muted", f"overview_change_{place + 1}_at")
        when.setMinimumWidth(self._look.px(44))
        row.addWidget(when)
        row.addWidget(WholeLabel(entry.label, f"overview_change_{place + 1}_label"), 1)
        if can_undo:
            row.addWidget(
                link_button(
                    "Hoàn tác",
                    "overview_undo",
                    self.undo_wanted.emit,
                    accessible_name=f"Hoàn tác: {entry.label}",
                )
            )
        return frame


def _shown_time(made_at: str) -> str:
    """Return HH:MM for a change of today, dd/MM otherwise, in local time."""
    local = datetime.fromisoformat(made_at).astimezone()
    return (
        f"{local:%H:%M}" if local.date() == datetime.now().astimezone().date() else f"{local:%d/%m}"
    )
