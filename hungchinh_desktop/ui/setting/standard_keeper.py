"""Tell the editor of the poverty standards how they are shown, stored and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.family_vocabulary import Area
from hungchinh_desktop.domain.poverty_standard import PovertyStandard
from hungchinh_desktop.domain.standard_edit import standard_values
from hungchinh_desktop.domain.wording import number, short_date
from hungchinh_desktop.ui.kit.table_column import Align, Column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hungchinh_desktop.services.standard_service import StandardService


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


class StandardKeeper:
    """Know the standards in use."""

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
