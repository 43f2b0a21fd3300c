"""Note what a yearly plan says, and where each line of it comes from."""

from __future__ import annotations

from hungchinh_desktop.documents.committee_document import (
    ANNEX_ANCHOR,
    CLOSING_ANCHOR,
    INTRODUCTION_ANCHOR,
    SIGNATURE_ANCHOR,
    TABLE_ANCHOR,
)
from hungchinh_desktop.documents.document_snapshot import (
    NUMBER_ANCHOR,
    Origin,
    document_snapshot,
)
from hungchinh_desktop.documents.yearly_plan_document import CLOSING_ANCHOR as PLAN_CLOSING
from hungchinh_desktop.documents.yearly_plan_document import (
    HEAD_ANCHOR,
    OPENING_ANCHOR,
    REPLACES_ANCHOR,
    yearly_plan_document,
)
from hungchinh_desktop.documents.yearly_plan_document import SIGNATURE_ANCHOR as PLAN_SIGNATURE
from hungchinh_desktop.domain.paper_content import PlanContent
from hungchinh_desktop.domain.paper_snapshot import PaperPart, PaperSnapshot

_PLACES = {
    HEAD_ANCHOR: "Tên kế hoạch",
    OPENING_ANCHOR: "Lời mở đầu",
    PLAN_CLOSING: "Lời kết",
    PLAN_SIGNATURE: "Nơi nhận, người ký",
    ANNEX_ANCHOR: "Phụ lục",
    INTRODUCTION_ANCHOR: "Phụ lục · lời dẫn",
    CLOSING_ANCHOR: "Phụ lục · lời kết",
    SIGNATURE_ANCHOR: "Phụ lục · người ký",
}


def plan_snapshot(content: PlanContent) -> PaperSnapshot:
    """Return everything the plan and its annex show."""
    return document_snapshot(yearly_plan_document(content), _Origins(content))


class _Origins:
    """Know the anchors of one plan."""

    def __init__(self, content: PlanContent) -> None:
        self._known = {
            NUMBER_ANCHOR: Origin(PaperPart.HEAD, "Số, ngày"),
            REPLACES_ANCHOR: Origin(PaperPart.HEAD, "Câu thay thế"),
            TABLE_ANCHOR: Origin(PaperPart.COMMITTEE, "Phụ lục · chỉ đạo chung"),
        }
        for anchor, place in _PLACES.items():
            self._known[anchor] = Origin(PaperPart.TEXT, place)
        for basis in content.bases:
            self._known[basis.id] = Origin(PaperPart.TEXT, f"Căn cứ {basis.number}")
        for row in content.matrix.rows:
            self._known[row.code] = Origin(PaperPart.MATRIX, row.shown_code)
        for words, entries in (("Hộ nghèo", content.poor), ("Hộ cận nghèo", content.near_poor)):
            for entry in entries:
                place = f"{words} · {entry.household.head_name}"
                self._known[entry.id] = Origin(PaperPart.REGISTER, place)
        for one in content.assignments:
            place = f"Phụ lục · {one.member.full_name}"
            self._known[one.member.id] = Origin(PaperPart.COMMITTEE, place)

    def __call__(self, anchor: str) -> Origin:
        return self._known.get(anchor) or Origin(PaperPart.TEXT, f"Mục {anchor}")
