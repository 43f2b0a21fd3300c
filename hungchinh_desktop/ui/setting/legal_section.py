"""Show the library of legal instruments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from hungchinh_desktop.domain.legal_instrument import (
    STATUS_LABELS,
    InstrumentStatus,
    LegalInstrument,
    instrument_values,
)
from hungchinh_desktop.domain.wording import short_date
from hungchinh_desktop.ui.kit.table_column import Column
from hungchinh_desktop.ui.setting.legal_form import LegalForm
from hungchinh_desktop.ui.setting.record_editor import RecordEditor
from hungchinh_desktop.ui.setting.setting_section import SettingSection

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hungchinh_desktop.services.legal_service import LegalService
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

_NO_LONGER = {InstrumentStatus.EXPIRED, InstrumentStatus.REPLACED}
COLUMNS = (
    Column[LegalInstrument](
        "name",
        "Văn bản",
        lambda one: one.short_citation,
        bold=True,
        width=180,
        tooltip=lambda one: one.full_citation,
    ),
    Column[LegalInstrument](
        "day", "Ngày", lambda one: short_date(one.issued_on), lambda one: one.issued_on, width=90
    ),
    Column[LegalInstrument](
        "status",
        "Hiệu lực",
        lambda one: STATUS_LABELS[one.status],
        width=110,
        stretch=True,
        tone=lambda one: "danger" if one.status in _NO_LONGER else "",
    ),
)


class LegalSection(SettingSection):
    """Edit what plans cite."""

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__()
        self._legal = office.legal
        self._form = LegalForm(desk.look)
        self.editor = RecordEditor(desk, _LegalKeeper(office.legal), self._form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)

    def refresh(self) -> None:
        self._form.show_library(self._legal.instruments())
        self.editor.refresh()

    def leave(self) -> bool:
        return self.editor.may_leave()

    def open_target(self, target: str) -> None:
        if target == "new":
            self.editor.add()
        else:
            self.editor.choose(target)

    def take_focus(self) -> None:
        self.editor.table.setFocus()


class _LegalKeeper:
    object_name = "legal"
    title = "Căn cứ pháp lý"
    add_words = "Văn bản mới"
    search_words = "Tìm theo số, tên, cơ quan"

    def __init__(self, legal: LegalService) -> None:
        self._legal = legal

    def columns(self) -> tuple[Column[LegalInstrument], ...]:
        return COLUMNS

    def key_of(self, record: LegalInstrument) -> str:
        return record.id

    def name_of(self, record: LegalInstrument) -> str:
        return record.short_citation

    def searched(self, record: LegalInstrument) -> str:
        return record.folded

    def records(self) -> list[LegalInstrument]:
        return self._legal.instruments()

    def values_of(self, record: LegalInstrument) -> dict[str, str]:
        return instrument_values(record)

    def new_values(self) -> dict[str, str]:
        return {"status": InstrumentStatus.IN_FORCE.value}

    def save(self, key: str, values: Mapping[str, str]) -> str:
        return self._legal.save(key, values)

    def remove(self, key: str) -> None:
        self._legal.remove(key)
