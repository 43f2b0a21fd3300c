"""Take the day whose register a list shows; empty means the day of the working year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.date_field import DateField

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

_WHOLE_DAY = "Cần đủ ngày, tháng, năm, ví dụ 31/12/2024; để trống là số liệu mới nhất."


class AsOfField(DateField):
    """Tell when another day was chosen; half a date is refused beside the field."""

    day_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "exchange_as_of", "Số liệu tính đến ngày")
        self.control.setPlaceholderText("mới nhất")
        self._told: date | None = None
        self.control.editingFinished.connect(self._on_finished)
        self.edited.connect(self._on_edited)

    def day(self) -> date | None:
        """Return the day; None for an empty field and for what is no whole date."""
        try:
            known = self.date()
        except UserError as fault:
            self.show_error(fault.sentence)
            return None
        if known is not None and known.precision != "day":
            self.show_error(_WHOLE_DAY)
            return None
        return known.first_day if known else None

    def is_faulty(self) -> bool:
        """Tell whether something stands in the field that is no day."""
        return bool(self.value()) and self.day() is None

    def _on_edited(self) -> None:
        self.show_error("")

    def _on_finished(self) -> None:
        day = self.day()
        if day != self._told and not self.is_faulty():
            self._told = day
            self.day_changed.emit()
