"""Set what the office is called, what it cites, and what its figures rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.setting.section_list import SectionList
from hungchinh_desktop.ui.setting.setting_sections import setting_sections

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.domain.link import Link
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.setting.setting_section import SettingSection

_NARROW = 900


class SettingPage(Page):
    """Show the sections at the left and the chosen one at the right."""

    page_id: ClassVar[str] = "setting"
    title: ClassVar[str] = "Thiết đặt"
    icon_name: ClassVar[str] = "page_settings"
    group: ClassVar[str] = "Công cụ"
    watches: ClassVar[frozenset[str]] = frozenset(
        {"office_profile", "legal_instrument", "legal_basis", "poverty_standard"}
    )

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__(desk)
        self._entries = {entry.id: entry for entry in setting_sections(desk, office)}
        self._built: dict[str, SettingSection] = {}
        self._current = next(iter(self._entries))
        self.sections = SectionList(self.look, list(self._entries.values()))
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.sections)
        row.addWidget(self._stack, 1)
        self.sections.chosen.connect(self.show_section)
        self.look.changed.connect(self._fit)
        self.sections.choose(self._current)

    def subtitle(self) -> str:
        return "Ghi một lần theo từng thời kỳ; các văn bản tự lấy theo ngày của văn bản"

    def refresh(self) -> None:
        self._section(self._current).refresh()
        self._stack.setCurrentWidget(self._section(self._current))

    def open_link(self, link: Link) -> None:
        """Open "setting" with the target "bases" or "bases/<id>"."""
        section, _, target = link.target.partition("/")
        if section in self._entries:
            self.show_section(section)
            if target:
                self._section(section).open_target(target)

    def leave(self) -> bool:
        return self._section(self._current).leave()

    def take_focus(self) -> None:
        self.sections.focus_chosen()

    def show_section(self, section_id: str) -> None:
        """Show another section, unless the one before must be kept."""
        if section_id == self._current or self._section(self._current).leave():
            self._current = section_id
            self.refresh()
        self.sections.choose(self._current)

    def current_section(self) -> SettingSection:
        """Return the section shown."""
        return self._section(self._current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.sections.set_narrow(self.width() < self.look.px(_NARROW))

    def _section(self, section_id: str) -> SettingSection:
        if section_id not in self._built:
            made = self._entries[section_id].build()
            self._built[section_id] = made
            self._stack.addWidget(made)
        return self._built[section_id]
