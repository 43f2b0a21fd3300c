"""Show the three kinds of places that copies are kept in, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.copy_place import CopyPlace, PlaceRole
from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.elided_label import ElidedLabel
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.safekeeping.place_words import SHARED, TITLES, place_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hungchinh_desktop.domain.backup import Stick
    from hungchinh_desktop.ui.kit.look import Look

_ICONS = {
    PlaceRole.OWN: "data_file",
    PlaceRole.DISK: "backup",
    PlaceRole.OUTSIDE: "usb_drive",
}


class PlaceCell(QFrame):
    """Show one place: its name, how things stand there, and what can be done."""

    def __init__(self, look: Look, role: PlaceRole, on_click: Callable[[], object] | None) -> None:
        super().__init__()
        named(self, f"place_{role.value}", TITLES[role])
        set_role(self, "panel")
        self._icon = IconLabel(look, _ICONS[role], "text")
        self._role = role
        self.state = ElidedLabel()
        self.state.setObjectName(f"place_{role.value}_state")
        self.link = link_button("", f"place_{role.value}_link", on_click or bool)
        self.link.setVisible(on_click is not None)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(text_label(TITLES[role], "strong", f"place_{role.value}_title"))
        head.addStretch(1)
        head.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.state)

    def show_place(self, place: CopyPlace, words: str) -> None:
        """Show one line, the whole sentence of a fault on hovering, and the word of the link."""
        link, is_faulty = _link(place), bool(place.fault)
        whole = place.fault or (SHARED if place.shares_disk else "")
        self.setToolTip(whole)
        self.state.setText(words)
        self.state.setAccessibleName(f"{words}. {whole}" if whole else words)
        set_role(self.state, "error" if is_faulty else "muted")
        self._icon.show_icon(*(("severity_warn", "warn") if whole else _quiet(self._role)))
        self.link.setText(link)
        self.link.setAccessibleName(f"{TITLES[self._role]}: {link}" if link else "")


class PlaceStrip(QWidget):
    """Keep the three places above the list of copies."""

    disk_wanted = Signal()
    stick_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "place_strip", "Nơi giữ bản sao")
        self.cells = {
            PlaceRole.OWN: PlaceCell(look, PlaceRole.OWN, None),
            PlaceRole.DISK: PlaceCell(look, PlaceRole.DISK, self.disk_wanted.emit),
            PlaceRole.OUTSIDE: PlaceCell(look, PlaceRole.OUTSIDE, self.stick_wanted.emit),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for cell in self.cells.values():
            row.addWidget(cell, 1)

    def show_places(self, places: Sequence[CopyPlace], offered: Sequence[Stick]) -> None:
        """Show how things stand; `offered` are the other disks of the machine."""
        for place in places:
            self.cells[place.role].show_place(place, place_words(place, offered))


def _quiet(role: PlaceRole) -> tuple[str, str]:
    return _ICONS[role], "text"


def _link(place: CopyPlace) -> str:
    if place.role is PlaceRole.OUTSIDE:
        return "Sao ra USB…"
    if place.role is PlaceRole.DISK:
        return "Chọn ổ…" if place.folder is None else "Đổi…"
    return ""
