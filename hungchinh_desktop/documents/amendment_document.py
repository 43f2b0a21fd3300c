"""Build the plan that amends an issued one: each changed line and row as a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from hungchinh_desktop.documents.blocks import (
    BasisLine,
    Block,
    Document,
    Heading,
    HeadingLevel,
    Letterhead,
    ListItem,
    Paragraph,
    SignatureBlock,
    Title,
    plain,
)
from hungchinh_desktop.documents.document_snapshot import Origin, document_snapshot
from hungchinh_desktop.documents.plan_parts import text_lines
from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from hungchinh_desktop.domain.amendment_content import AmendmentContent
from hungchinh_desktop.domain.amendment_wording import amendment_sentence
from hungchinh_desktop.domain.paper_comparison import ComparedItem
from hungchinh_desktop.domain.paper_snapshot import PaperPart, PaperSnapshot

_PARTS = (
    (PaperPart.TEXT, "Nội dung của kế hoạch"),
    (PaperPart.REGISTER, "Số liệu, danh sách hộ nghèo, hộ cận nghèo"),
    (PaperPart.MATRIX, "Phân công thực hiện các dự án"),
    (PaperPart.COMMITTEE, "Phân công Ban chỉ đạo phụ trách cơ sở"),
)
_CHANGES_ANCHOR, _REASON_ANCHOR, _REST_ANCHOR = "changes", "reason", "rest"


def amendment_document(content: AmendmentContent) -> Document:
    """Return the amending plan (Decree 30/2020, article 18, annex III form 1.4)."""
    whole = yearly_plan_document(content.plan)
    head = next(block for block in whole.blocks if isinstance(block, Letterhead))
    signature = next(block for block in whole.blocks if isinstance(block, SignatureBlock))
    subject = f"Sửa đổi, bổ sung {content.amended}"
    return Document(
        title=f"Kế hoạch sửa đổi, bổ sung {content.amended}",
        author=whole.author,
        blocks=(head, *_body(content, subject), signature),
        draft=content.plan.draft,
        code=content.plan.code,
        log_code=content.plan.log_code,
    )


def amendment_snapshot(content: AmendmentContent) -> PaperSnapshot:
    """Return everything the amending plan shows."""
    places = {_REASON_ANCHOR: "Lý do", _REST_ANCHOR: "Tổ chức thực hiện"}

    def origin(anchor: str) -> Origin:
        return Origin(PaperPart.TEXT, places.get(anchor, "Nội dung sửa đổi, bổ sung"))

    return document_snapshot(amendment_document(content), origin)


def _body(content: AmendmentContent, subject: str) -> Iterator[Block]:
    plan, profile = content.plan.plan, content.plan.profile
    yield Title(plan.document_type, plain(subject), _CHANGES_ANCHOR)
    yield BasisLine(plain(f"Căn cứ {content.amended}."), _REASON_ANCHOR)
    for line in text_lines(content.reason):
        yield Paragraph(plain(line), _REASON_ANCHOR)
    opening = f"UBND {profile.full_name} sửa đổi, bổ sung Kế hoạch nêu trên như sau:"
    yield Paragraph(plain(opening), _REASON_ANCHOR)
    yield Heading(HeadingLevel.SECTION, "I", plain("NỘI DUNG SỬA ĐỔI, BỔ SUNG"), _CHANGES_ANCHOR)
    yield from _changes(content.changes)
    yield Heading(HeadingLevel.SECTION, "II", plain("TỔ CHỨC THỰC HIỆN"), _REST_ANCHOR)
    rest = f"Các nội dung khác của {content.amended} giữ nguyên."
    yield ListItem("-", plain(rest), _REST_ANCHOR)
    yield ListItem("-", plain("Đề nghị các bộ phận liên quan thực hiện./."), _REST_ANCHOR)


def _changes(changes: tuple[ComparedItem, ...]) -> Iterator[Block]:
    number = 0
    for part, title in _PARTS:
        inside = [change for change in changes if change.part is part]
        if not inside:
            continue
        number += 1
        yield Heading(HeadingLevel.ITEM, str(number), plain(title), _CHANGES_ANCHOR)
        for change in inside:
            yield ListItem("-", plain(amendment_sentence(change)), change.shown.anchor)
