"""Say one sentence about the page in a coloured strip, with links that do something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QFrame, QHBoxLayout

from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from hungchinh_desktop.ui.kit.look import Look

Kind = Literal["info", "ok", "warn", "danger"]
KIND_ICONS: dict[Kind, str] = {
    "info": "severity_info",
    "ok": "severity_ok",
    "warn": "severity_warn",
    "danger": "severity_error",
}
_LONG_WORD, _JOINTS = re.compile(r"\S{16,}"), re.compile(r"(?<=\w[_/\\])(?=\w)")


class Banner(QFrame):
    """Show a notice inside a page or panel; at most one in each."""

    def __init__(self, look: Look, object_name: str, kind: Kind = "info", text: str = "") -> None:
        """Start with a sentence; without one the banner is hidden."""
        super().__init__()
        named(self, object_name, text)
        set_role(self, "banner")
        self._icon = IconLabel(look, KIND_ICONS[kind], kind)
        self._text = text_label("", "", f"{object_name}_text", wrap=True)
        self._links: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 4)
        self._row.setSpacing(8)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._text, 1)
        self.show_notice(kind, text)

    def show_notice(self, kind: Kind, text: str) -> None:
        """Show a sentence without links; an empty one hides the banner."""
        for link in self._links:
            self._row.removeWidget(link)
            link.deleteLater()
        self._links.clear()
        set_role(self, kind, "kind")
        self._icon.show_icon(KIND_ICONS[kind], kind)
        self._text.setText(_breakable(text))
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def add_link(self, text: str, on_click: Callable[[], object]) -> QPushButton:
        """Add a link at the right; its object name is the banner's with its number."""
        name = f"{self.objectName()}_link{len(self._links) + 1}"
        link = link_button(text, name, on_click)
        self._links.append(link)
        self._row.addWidget(link)
        return link


def _breakable(text: str) -> str:
    """Let file names and folders go on in the next line where a narrow banner would cut them."""
    return _LONG_WORD.sub(lambda word: _JOINTS.sub("\N{ZERO WIDTH SPACE}", word[0]), text)
