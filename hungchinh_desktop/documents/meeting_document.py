"""Build the papers that call a hamlet meeting: notice (thông báo) and invitation (giấy mời)."""

from __future__ import annotations

from collections.abc import Iterator

from hungchinh_desktop.documents.blocks import (
    Block,
    Document,
    ListItem,
    Paragraph,
    Run,
    RunKind,
    plain,
)
from hungchinh_desktop.documents.paper_parts import (
    dashes,
    head,
    labelled,
    paper_document,
    place_name,
    signature,
)
from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.domain.paper_content import OfficePaperContent
from hungchinh_desktop.domain.paper_defaults import body_name
from hungchinh_desktop.domain.paper_values import DOTS

_KINDS = {OfficePaper.NOTICE: "THÔNG BÁO", OfficePaper.INVITATION: "GIẤY MỜI"}


def meeting_document(content: OfficePaperContent) -> Document:
    """Return the notice or the invitation (Decree 30/2020, annex III, forms 1.4 and 1.7)."""
    kind, subject = _KINDS[content.paper], meeting_subject(content)
    body = _notice if content.paper is OfficePaper.NOTICE else _invitation
    called = f"Về việc {subject[:1].lower()}{subject[1:]}"
    about = called if content.paper is OfficePaper.NOTICE else subject
    blocks = (*head(content, kind, about), *body(content), signature(content))
    return paper_document(content, kind, about, blocks)


def meeting_subject(content: OfficePaperContent) -> str:
    """Return "Họp xóm 7 rà soát, bình xét hộ nghèo, hộ cận nghèo năm 2024"."""
    name = place_name(content)
    return f"Họp {name} rà soát, bình xét hộ nghèo, hộ cận nghèo năm {content.plan.year}"


def meeting_time(content: OfficePaperContent) -> str:
    """Return "19 giờ 30 phút, ngày 05 tháng 11 năm 2024"."""
    values = content.values
    return f"{values.text('time')}, {values.day_words('meeting_date', content.plan.year)}"


def _invitation(content: OfficePaperContent) -> Iterator[Block]:
    values, subject = content.values, meeting_subject(content)
    yield Paragraph(plain(f"{body_name(content.profile)} trân trọng kính mời:"))
    yield from dashes(values.lines("guests") or [DOTS], "guests")
    yield labelled("Tới dự:", f"{subject[:1].lower()}{subject[1:]}.")
    yield labelled("Chủ trì:", f"{_bare(values.text('chair'))}.", "chair")
    yield labelled("Thời gian:", f"{meeting_time(content)}.", "meeting_date")
    yield labelled("Địa điểm:", f"{_bare(values.text('place'))}.", "place")
    yield Paragraph((Run("Nội dung cuộc họp:", RunKind.BOLD),), "agenda")
    yield from dashes(values.lines("agenda") or [DOTS], "agenda")
    yield Paragraph(
        plain("Đề nghị các ông (bà) đến dự đầy đủ, đúng thời gian để cuộc họp đạt kết quả tốt./.")
    )


def _notice(content: OfficePaperContent) -> Iterator[Block]:
    values, name = content.values, place_name(content)
    yield Paragraph(
        plain(
            "Để việc rà soát, bình xét hộ nghèo, hộ cận nghèo năm"
            f" {content.plan.year} được dân chủ, công khai, đúng đối tượng,"
            f" {body_name(content.profile)} thông báo tổ chức họp {name} như sau:"
        )
    )
    yield _numbered(1, f"Thời gian: {meeting_time(content)}.", "meeting_date")
    yield _numbered(2, f"Địa điểm: {_bare(values.text('place'))}.", "place")
    yield _numbered(3, f"Chủ trì: {_bare(values.text('chair'))}.", "chair")
    yield _numbered(4, "Thành phần tham dự:", "guests")
    yield from dashes(values.lines("guests") or [DOTS], "guests")
    yield _numbered(5, "Nội dung cuộc họp:", "agenda")
    yield from dashes(values.lines("agenda") or [DOTS], "agenda")
    yield Paragraph(
        plain(
            f"Nhận được Thông báo này, đề nghị các thành phần và các hộ gia đình {name} sắp xếp"
            " thời gian, tham dự đầy đủ, đúng giờ./."
        )
    )


def _numbered(number: int, text: str, anchor: str) -> ListItem:
    return ListItem(f"{number}.", plain(text), anchor)


def _bare(text: str) -> str:
    return text.rstrip(" .;")
