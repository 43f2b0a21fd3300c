"""Say where the value of a slot comes from, and lead to what it counts."""

from __future__ import annotations

from dataclasses import dataclass

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.yearly_plan import SLOT_LABELS

_REGISTER = "tính từ sổ hộ"
_RATE = "tính từ sổ hộ và tổng số hộ dân"
_POOR, _NEAR_POOR = Link("household", filter="poor"), Link("household", filter="near_poor")
_HAMLETS = Link("hamlet")


@dataclass(frozen=True, slots=True)
class SlotSource:
    """Hold the origin in words, and the place in the program with the words of its link."""

    origin: str
    link: Link | None = None
    link_words: str = ""


_SOURCES = {
    "year": SlotSource("là năm đang làm việc"),
    "commune": SlotSource("lấy từ thông tin của đơn vị"),
    "poor_count": SlotSource(_REGISTER, _POOR, "Xem các hộ nghèo"),
    "poor_count_padded": SlotSource(_REGISTER, _POOR, "Xem các hộ nghèo"),
    "poor_rate": SlotSource(_RATE, _POOR, "Xem các hộ nghèo"),
    "near_poor_count": SlotSource(_REGISTER, _NEAR_POOR, "Xem các hộ cận nghèo"),
    "near_poor_rate": SlotSource(_RATE, _NEAR_POOR, "Xem các hộ cận nghèo"),
    "hamlet_count": SlotSource("đếm ở Địa bàn xóm", _HAMLETS, "Mở Địa bàn xóm"),
}


def source_of(slot: str) -> SlotSource:
    """Return the origin of a slot; an unknown one has none."""
    return _SOURCES.get(slot, SlotSource("chưa rõ lấy từ đâu"))


def explain(slot: str, value: str) -> str:
    """Return the sentence of the tooltip: "18 = số hộ cận nghèo, tính từ sổ hộ"."""
    return f"{value or '?'} = {SLOT_LABELS.get(slot, slot)}, {source_of(slot).origin}"
