"""Put title, one explaining line and buttons above a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.action_menu import ActionSet
from hungchinh_desktop.ui.kit.elided_label import ElidedLabel
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.kit.page import Page

_SIDE, _BOTTOM, _HEADER = 20, 12, 64


class PageFrame(QWidget):
    """Hold one page with its header; all left edges of the body stand under the title."""

    def __init__(self, page: Page, look: Look) -> None:
        """Build the header from the page's commands."""
        super().__init__()
        self.page = page
        self._look = look
        self.actions_of_page = ActionSet(page, page.specs(), look, page.desk.session)
        self.setObjectName(f"{page.page_id}_frame")
        self.setAccessibleName(page.title)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "ground")
        self._title = QLabel(self)
        self._title.setObjectName("pageTitle")
        self._subtitle = ElidedLabel(self)
        named(self._subtitle, "page_subtitle", "Trang này để làm gì")
        set_role(self._subtitle, "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 0, _SIDE, _BOTTOM)
        layout.setSpacing(0)
        self._header = self._built_header()
        layout.addWidget(self._header)
        layout.addWidget(page, 1)
        page.actions_changed.connect(self._on_actions_changed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def update_header(self) -> None:
        """Read title, line and button states again."""
        self._title.setText(self.page.heading())
        self._subtitle.setText(self.page.subtitle())
        self.actions_of_page.update()
        self.page.follow_refusal()

    def _built_header(self) -> QWidget:
        header = QWidget(self)
        header.setObjectName("page_header")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        words.addStretch(1)
        row = QHBoxLayout(header)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for button in self.actions_of_page.header_buttons(header):
            row.addWidget(button)
        return header

    def _on_look_changed(self) -> None:
        self._header.setMinimumHeight(self._look.px(_HEADER))

    def _on_actions_changed(self) -> None:
        self.update_header()
