"""Show the periods of the office and the words of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.office_period import form_values
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.wording import short_date
from hungchinh_desktop.ui.kit.table_column import Column
from hungchinh_desktop.ui.setting.office_form import OfficeForm
from hungchinh_desktop.ui.setting.record_editor import RecordEditor
from hungchinh_desktop.ui.setting.setting_section import SettingSection

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.services.office_service import OfficeService
    from hungchinh_desktop.ui.kit.desk import Desk

COLUMNS = (
    Column[OfficeProfile]("name", "Đơn vị", lambda one: one.full_name, bold=True, stretch=True),
    Column[OfficeProfile](
        "from", "Từ ngày", lambda one: short_date(one.valid_from), lambda one: one.valid_from
    ),
    Column[OfficeProfile](
        "to", "Đến ngày", lambda one: short_date(one.valid_to) if one.valid_to else "nay"
    ),
)


class OfficeSection(SettingSection):
    """Edit the office profile by period."""

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__()
        self.editor = RecordEditor(desk, _OfficeKeeper(office.periods), OfficeForm(desk.look))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)

    def refresh(self) -> None:
        self.editor.refresh()

    def leave(self) -> bool:
        return self.editor.may_leave()

    def open_target(self, target: str) -> None:
        self.editor.choose(target)

    def take_focus(self) -> None:
        self.editor.table.setFocus()


class _OfficeKeeper:
    object_name = "office"
    title = "Các thời kỳ"
    add_words = "Thời kỳ mới"
    search_words = ""

    def __init__(self, periods: OfficeService) -> None:
        self._periods = periods

    def columns(self) -> tuple[Column[OfficeProfile], ...]:
        return COLUMNS

    def key_of(self, record: OfficeProfile) -> str:
        return record.id

    def name_of(self, record: OfficeProfile) -> str:
        return f"{record.full_name} từ {short_date(record.valid_from)}"

    def searched(self, record: OfficeProfile) -> str:
        return fold(record.full_name)

    def records(self) -> list[OfficeProfile]:
        return self._periods.profiles()

    def values_of(self, record: OfficeProfile) -> dict[str, str]:
        return form_values(record)

    def new_values(self) -> dict[str, str]:
        return self._periods.new_values()

    def save(self, key: str, values: Mapping[str, str]) -> str:
        return self._periods.save(key, values)

    def remove(self, key: str) -> None:
        self._periods.remove(key)
