"""Say where the value of a slot comes from, and lead to what it counts."""

from __future__ import annotations

from dataclasses import dataclass

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.yearly_plan import slot_label

_REGISTER = "tính từ sổ hộ"
_RATE = "tính từ sổ hộ và tổng số hộ dân"
_POOR, _NEAR_POOR = Link("household", filter="poor"), Link("household", filter="near_poor")
_ESCAPED = Link("household", filter="newly_escaped")
_EXITS = Link("household", filter="exit_candidate")
_HAMLETS, _MATRIX = Link("hamlet"), Link("project")
_OFFICE, _LIBRARY = Link("setting", target="office"), Link("setting", target="legal")


@dataclass(frozen=True, slots=True)
class SlotSource:
    """Hold the origin in words, and the place in the program with the words of its link."""

    origin: str
    link: Link | None = None
    link_words: str = ""


_YEAR = SlotSource("tính theo năm đang làm việc")
_OF_OFFICE = SlotSource("lấy từ thông tin của đơn vị", _OFFICE, "Mở Thiết đặt")
_OF_POOR = SlotSource(_REGISTER, _POOR, "Xem các hộ nghèo")
_OF_NEAR_POOR = SlotSource(_REGISTER, _NEAR_POOR, "Xem các hộ cận nghèo")
_OF_EXITS = SlotSource(_REGISTER, _EXITS, "Xem các hộ có khả năng thoát")
_OF_LISTED = SlotSource(_REGISTER, Link("household"), "Mở sổ hộ")
_OF_MATRIX = SlotSource("lấy từ ma trận phân công", _MATRIX, "Mở ma trận")
_OF_LIBRARY = SlotSource("lấy từ danh mục văn bản", _LIBRARY, "Mở danh mục văn bản")
_SOURCES = {
    "year": SlotSource("là năm đang làm việc"),
    "last_year": _YEAR,
    "next_year": _YEAR,
    "commune": _OF_OFFICE,
    "place_name": _OF_OFFICE,
    "superior": _OF_OFFICE,
    "hamlet_word": _OF_OFFICE,
    "drafter": _OF_OFFICE,
    "signer": SlotSource(
        "lấy từ phần Người ký của kế hoạch", Link("yearly_plan", target="signatory"), "Tới Người ký"
    ),
    "poor_count": _OF_POOR,
    "poor_count_padded": _OF_POOR,
    "poor_rate": SlotSource(_RATE, _POOR, "Xem các hộ nghèo"),
    "near_poor_count": _OF_NEAR_POOR,
    "near_poor_count_padded": _OF_NEAR_POOR,
    "near_poor_rate": SlotSource(_RATE, _NEAR_POOR, "Xem các hộ cận nghèo"),
    "listed_count": _OF_LISTED,
    "listed_rate": SlotSource(_RATE, Link("household"), "Mở sổ hộ"),
    "newly_escaped_count": SlotSource(_REGISTER, _ESCAPED, "Xem các hộ mới thoát nghèo"),
    "exit_count": _OF_EXITS,
    "near_poor_exit_count": _OF_EXITS,
    "near_poor_left_count": _OF_EXITS,
    "near_poor_left_rate": SlotSource(_RATE, _EXITS, "Xem các hộ có khả năng thoát"),
    "total_households": SlotSource(
        "ghi ở Tổng quan", Link("overview", target="total_households"), "Mở Tổng quan"
    ),
    "hamlet_count": SlotSource("đếm ở Địa bàn xóm", _HAMLETS, "Mở Địa bàn xóm"),
    "poor_in": _OF_POOR,
    "near_poor_in": _OF_NEAR_POOR,
    "duty": SlotSource("lấy từ phân công ở Địa bàn xóm", _HAMLETS, "Mở Địa bàn xóm"),
    "lead": _OF_MATRIX,
    "coordinate": _OF_MATRIX,
    "unit": _OF_MATRIX,
    "cite": _OF_LIBRARY,
    "cite_full": _OF_LIBRARY,
}


def source_of(slot: str) -> SlotSource:
    """Return the origin of a slot; an unknown one has none."""
    return _SOURCES.get(slot.partition(":")[0], SlotSource("chưa rõ lấy từ đâu"))


def explain(slot: str, value: str) -> str:
    """Return the sentence of the tooltip: "18 = số hộ cận nghèo, tính từ sổ hộ"."""
    return f"{value or '?'} = {slot_label(slot) or slot}, {source_of(slot).origin}"
