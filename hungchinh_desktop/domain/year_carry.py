"""Say what a new year takes over from the last one, and what it does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hungchinh_desktop.domain.wording import number

_PARTS = (
    ("household", "Hộ nghèo, hộ cận nghèo", "hộ", "giữ nguyên diện; từng hộ chờ rà soát"),
    ("member", "Thành viên của hộ", "người", "giữ nguyên"),
    ("code", "Nguyên nhân, nhóm hỗ trợ đã ghi", "mã", "giữ nguyên"),
    ("committee_member", "Thành viên Ban chỉ đạo", "người", "chép sang"),
    ("hamlet_duty", "Phân công phụ trách xóm", "lượt", "chép sang"),
    ("project_row", "Dự án trong ma trận", "dòng", "chép sang"),
    ("responsibility", "Chủ trì, phối hợp trong ma trận", "ô", "chép sang"),
    ("plan_clause", "Câu chữ của kế hoạch", "đoạn", "chép sang; số liệu tính lại theo năm mới"),
    ("legal_basis", "Căn cứ pháp lý", "văn bản", "chép sang; xem lại hiệu lực"),
    ("plan_recipient", "Nơi nhận", "dòng", "chép sang"),
)
LEFT_BEHIND = (
    "Số, ngày ban hành kế hoạch: để trống cho văn thư.",
    "Tổng số hộ dân: chép sang nhưng ghi “chưa xác nhận”, cần xác nhận lại.",
    "Dấu “có khả năng thoát” của năm trước: không chép; xem ở thẻ “Ai giữ lời”.",
)
"""What is not carried over as it stands, a sentence each."""


@dataclass(frozen=True, slots=True)
class CarriedPart:
    """Hold one kind of thing with its amount and what becomes of it."""

    label: str
    amount: str
    what_happens: str


def carried_parts(counts: Mapping[str, int]) -> list[CarriedPart]:
    """Return what is carried over, from the counts by table; "code" joins causes and needs."""
    return [
        CarriedPart(label, f"{number(counts.get(key, 0))} {unit}", words)
        for key, label, unit, words in _PARTS
    ]
