"""Edit the poverty standards by which reviews propose a class."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from hungchinh_desktop.domain.family_vocabulary import Area
from hungchinh_desktop.domain.poverty_standard import PovertyStandard
from hungchinh_desktop.domain.standard_edit import standard_values
from hungchinh_desktop.domain.wording import number, short_date
from hungchinh_desktop.ui.kit.table_column import Align, Column
from hungchinh_desktop.ui.setting.record_editor import RecordEditor
from hungchinh_desktop.ui.setting.setting_section import SettingSection
from hungchinh_desktop.ui.setting.standard_form import StandardForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.services.standard_service import StandardService
    from hungchinh_desktop.ui.kit.desk import Desk

GIVE_BACK, REMOVE = "Trả lại bản kèm chương trình…", "Xóa…"


def checked_words(standard: PovertyStandard) -> str:
    """Return who compared the text and when."""
    if standard.verified_on:
        return f"✓ {standard.verified_by}, {short_date(standard.verified_on)}"
    return "chưa"


COLUMNS = (
    Column[PovertyStandard](
        "period",
        "Thời gian",
        lambda one: f"{one.valid_from.year}–{one.valid_to.year}",
        bold=True,
        width=96,
    ),
    Column[PovertyStandard](
        "rural",
        "Nông thôn",
        lambda one: number(one.lines[Area.RURAL]),
        lambda one: one.lines[Area.RURAL],
        width=92,
        align=Align.RIGHT,
    ),
    Column[PovertyStandard](
        "urban",
        "Thành thị",
        lambda one: number(one.lines[Area.URBAN]),
        lambda one: one.lines[Area.URBAN],
        width=92,
        align=Align.RIGHT,
    ),
    Column[PovertyStandard](
        "checked",
        "Đã kiểm tra",
        checked_words,
        width=110,
        stretch=True,
        tone=lambda one: "" if one.verified_on else "warn",
    ),
)


class StandardSection(SettingSection):
    """Show the standards by period; a shipped one can be given back."""

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__()
        self._service = office.standards
        form = StandardForm(desk.look, lambda: office.totals.profile().drafter_name, date.today)
        self.editor = RecordEditor(desk, _StandardKeeper(office.standards), form)
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


class _StandardKeeper:
    object_name = "standard"
    title = "Chuẩn nghèo"
    add_words = "Chuẩn mới"
    search_words = ""

    def __init__(self, service: StandardService) -> None:
        self._service = service

    def columns(self) -> tuple[Column[PovertyStandard], ...]:
        return COLUMNS

    def key_of(self, record: PovertyStandard) -> str:
        return record.code

    def name_of(self, record: PovertyStandard) -> str:
        return record.name

    def searched(self, record: PovertyStandard) -> str:
        return record.name

    def records(self) -> list[PovertyStandard]:
        return list(self._service.standards())

    def values_of(self, record: PovertyStandard) -> dict[str, str]:
        return standard_values(record)

    def new_values(self) -> dict[str, str]:
        newest = standard_values(self._service.standards()[-1])
        empty = ("name", "source", "valid_from", "valid_to", "verified_by", "verified_on")
        return newest | dict.fromkeys(empty, "")

    def save(self, key: str, values: Mapping[str, str]) -> str:
        return self._service.save(key, values)

    def remove(self, key: str) -> None:
        self._service.remove(key)
