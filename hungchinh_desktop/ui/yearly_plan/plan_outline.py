"""Lead through the plan by its sections and headings, and say where something must be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel, scrolling
from hungchinh_desktop.ui.yearly_plan.finding_notes import SEVERITY_LOOK
from hungchinh_desktop.ui.yearly_plan.outline_line import OutlineLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.yearly_plan.outline_entries import OutlineEntry


class PlanOutline(Panel):
    """Show the sections, and below the current one its headings."""

    chosen = Signal(str)  # anchor

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Các mục", "plan_outline")
        self._entries: list[OutlineEntry] = []
        self._lines: list[OutlineLine] = []
        self._current = ""
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._hint = text_label(
            "Số bên phải là số việc cần xem trong mục đó.", "hint", "plan_outline_hint", wrap=True
        )
        self._hint.setContentsMargins(12, 8, 12, 8)
        self._column.addWidget(self._hint)
        self._column.addStretch(1)
        self.body.addWidget(scrolling(content, "plan_outline_scroll", "Các mục"), 1)

    def show_entries(self, entries: Sequence[OutlineEntry]) -> None:
        """Show other lines, or other findings on the same lines."""
        if [entry.anchor for entry in entries] != [entry.anchor for entry in self._entries]:
            self._rebuild(entries)
        self._entries = list(entries)
        for line, entry in zip(self._lines, self._entries, strict=True):
            line.show_entry(entry)
        self._unfold()

    def entries(self) -> list[OutlineEntry]:
        """Return the lines, folded ones too."""
        return list(self._entries)

    def set_current(self, anchor: str) -> None:
        """Mark a line and unfold its section."""
        if anchor != self._current:
            self._current = anchor
            self._unfold()

    def open_menu(self, place: QPoint) -> None:
        """Offer the lines as a menu, for windows without room for the column."""
        self.menu_of_lines().popup(place)

    def menu_of_lines(self) -> QMenu:
        """Return a menu of all sections and headings; it goes away when it is closed."""
        menu = named(QMenu(self), "plan_outline_menu", "Các mục")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for entry in self._entries:
            words = f"{'      ' * entry.level}{entry.words}".replace("&", "&&")
            action = menu.addAction(f"{words}  ({entry.count})" if entry.count else words)
            if entry.severity is not None:
                action.setIcon(self._look.icon(*SEVERITY_LOOK[entry.severity]))
            action.triggered.connect(lambda _=False, anchor=entry.anchor: self.chosen.emit(anchor))
        return menu

    def _rebuild(self, entries: Sequence[OutlineEntry]) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [OutlineLine(self._look, entry) for entry in entries]
        for place, (line, entry) in enumerate(zip(self._lines, entries, strict=True)):
            line.clicked.connect(lambda _=False, anchor=entry.anchor: self.chosen.emit(anchor))
            line.stepped.connect(self._on_stepped)
            self._column.insertWidget(place, line)

    def _unfold(self) -> None:
        section = next((one.section for one in self._entries if one.anchor == self._current), "")
        for line, entry in zip(self._lines, self._entries, strict=True):
            open_ = entry.section == section
            line.setVisible(entry.level == 0 or open_)
            line.setChecked(entry.anchor == self._current)
            line.set_open(entry.level == 0 and open_)

    def _on_stepped(self, direction: int) -> None:
        shown = [line for line in self._lines if line.isVisible()]
        focused = [place for place, line in enumerate(shown) if line.hasFocus()]
        if focused and 0 <= focused[0] + direction < len(shown):
            shown[focused[0] + direction].setFocus(Qt.FocusReason.TabFocusReason)
