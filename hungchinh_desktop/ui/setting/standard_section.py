"""Edit the poverty standards by which reviews propose a class."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from hungchinh_desktop.ui.setting.record_editor import RecordEditor
from hungchinh_desktop.ui.setting.setting_section import SettingSection
from hungchinh_desktop.ui.setting.standard_form import StandardForm
from hungchinh_desktop.ui.setting.standard_keeper import StandardKeeper

if TYPE_CHECKING:
    from hungchinh_desktop.domain.poverty_standard import PovertyStandard
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

GIVE_BACK, REMOVE = "Trả lại bản kèm chương trình…", "Xóa…"


class StandardSection(SettingSection):
    """Show the standards by period; a shipped one can be given back."""

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__()
        self._service = office.standards
        form = StandardForm(desk.look, lambda: office.totals.profile().drafter_name, date.today)
        self.editor = RecordEditor(desk, StandardKeeper(office.standards), form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        self.editor.table.current_record_changed.connect(self._show_removal)

    def refresh(self) -> None:
        self.editor.refresh()
        self._show_removal(self.editor.table.current_record())

    def leave(self) -> bool:
        return self.editor.may_leave()

    def open_target(self, target: str) -> None:
        self.editor.choose(target)

    def take_focus(self) -> None:
        self.editor.table.setFocus()

    def _show_removal(self, record: PovertyStandard | None) -> None:
        """Offer what removing means for the chosen one: nothing, going back, or removing."""
        button = self.editor.findChild(QPushButton, "standard_remove")
        if not isinstance(button, QPushButton):
            return
        own = record is not None and self._service.is_own(record.code)
        shipped = record is not None and record.code in self._service.shipped
        button.setText(GIVE_BACK if shipped else REMOVE)
        button.setAccessibleName(button.text())
        button.setVisible(own)
