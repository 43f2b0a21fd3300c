"""Frame a part of a page: head with a title, body, and a foot when there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

SIDE = 12
HEAD_HEIGHT = 38


class Panel(QFrame):
    """Show a titled white frame; parts go into `head`, `body` and `foot()`."""

    def __init__(self, look: Look, title: str, object_name: str, accessible_name: str = "") -> None:
        """Take the title, "" for a panel without a head.

        `head` is the row right of the title, `body` the column below without margins.
        """
        super().__init__()
        named(self, object_name, accessible_name or title)
        set_role(self, "panel")
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._title = text_label(title, "heading", f"{object_name}_title")
        self._head = QFrame()
        self.head = self._row(self._head, "panelHead")
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self._head.setVisible(bool(title))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._column.addLayout(self.body, 1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_title(self, title: str) -> None:
        """Change the title in the head."""
        self._title.setText(title)
        self._head.setVisible(bool(title))

    def foot(self) -> QHBoxLayout:
        """Add a foot that stays visible whatever the body does; return its row."""
        return self._row(QFrame(), "panelFoot")

    def _row(self, frame: QFrame, role: str) -> QHBoxLayout:
        set_role(frame, role)
        row = QHBoxLayout(frame)
        row.setContentsMargins(SIDE, 4, SIDE, 4)
        row.setSpacing(8)
        self._column.addWidget(frame)
        return row

    def _on_look_changed(self) -> None:
        self._head.setMinimumHeight(self._look.px(HEAD_HEIGHT))


def scrolling(content: QWidget, object_name: str, accessible_name: str) -> QScrollArea:
    """Return content in a scroll area that scrolls up and down only."""
    area = named(QScrollArea(), object_name, accessible_name)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    set_role(content, "clear")
    area.setWidget(content)
    return area
