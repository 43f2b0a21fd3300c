"""Build the decision (quyết định) on the steering committee with its list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hungchinh_desktop.documents.blocks import (
    ANNEX_LABEL,
    Annex,
    AnnexTitle,
    BasisLine,
    Block,
    CentredLine,
    Column,
    ColumnAlign,
    Document,
    Letterhead,
    Paragraph,
    Run,
    RunKind,
    Table,
    TableRow,
    plain,
)
from hungchinh_desktop.documents.paper_parts import (
    head,
    number_of,
    paper_document,
    signature,
)
from hungchinh_desktop.documents.plan_parts import issuer_lines
from hungchinh_desktop.domain.hamlet_words import hamlet_head, hamlets_in_cell
from hungchinh_desktop.domain.paper_content import CommitteeAssignment, OfficePaperContent
from hungchinh_desktop.domain.paper_defaults import body_name
from hungchinh_desktop.domain.wording import padded

KIND = "QUYẾT ĐỊNH"
GENERAL_DUTY = "Chỉ đạo chung"
_COLUMNS = (
    Column("TT", 9, ColumnAlign.CENTER),
    Column("Họ và tên", 43),
    Column("Chức vụ", 45),
    Column("Chức danh trong Ban Chỉ đạo", 38, ColumnAlign.CENTER),
    Column("Phụ trách", 30, ColumnAlign.CENTER),
)


def decision_document(content: OfficePaperContent) -> Document:
    """Return the decision (Decree 30/2020, annex III, form 1.2) with the committee as annex."""
    profile, year = content.profile, content.plan.year
    committee = "Ban Chỉ đạo thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững"
    subject = f"Về việc kiện toàn {committee} {profile.full_name} năm {year}"
    authority = content.values.given("authority")
    blocks = (
        *head(content, KIND, subject),
        *([CentredLine(authority.upper(), "authority")] if authority else []),
        *_bases(content.values.lines("bases")),
        CentredLine(f"{KIND}:"),
        *_articles(content, f"{committee} {profile.full_name} năm {year}"),
        signature(content, own_right=authority.upper().startswith("CHỦ TỊCH")),
    )
    return replace(
        paper_document(content, KIND, subject, blocks), annexes=(_committee(content, committee),)
    )


def _bases(lines: list[str]) -> Iterator[BasisLine]:
    for place, line in enumerate(lines, 1):
        yield BasisLine(plain(f"{line}{'.' if place == len(lines) else ';'}"), "bases")


def _articles(content: OfficePaperContent, committee: str) -> Iterator[Block]:
    profile, replaced = content.profile, content.values.given("replaces").rstrip(".;")
    count = len(content.assignments)
    yield _article(
        1,
        f"Kiện toàn {committee} (sau đây gọi là Ban Chỉ đạo), gồm {padded(count)} ông (bà) có tên"
        " trong danh sách tại Phụ lục kèm theo Quyết định này.",
    )
    word = profile.hamlet_word
    yield _article(
        2,
        "Ban Chỉ đạo có nhiệm vụ giúp Ủy ban nhân dân xã chỉ đạo, hướng dẫn, kiểm tra, đôn đốc"
        f" việc thực hiện Chương trình trên địa bàn; thành viên được phân công phụ trách {word} có"
        f" trách nhiệm theo dõi, hướng dẫn {word} triển khai thực hiện và báo cáo Trưởng Ban"
        " Chỉ đạo.".replace("Ủy ban nhân dân xã", body_name(profile)),
    )
    since = f" và thay thế {replaced}" if replaced else ""
    yield _article(
        3,
        f"Quyết định này có hiệu lực kể từ ngày ký{since}. Các bộ phận, đơn vị có liên quan,"
        f" {_heads(word)} và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành"
        " Quyết định này./.",
    )


def _heads(word: str) -> str:
    """Return "Trưởng các xóm", "Tổ trưởng các tổ dân phố"."""
    return hamlet_head(word).removesuffix(word) + f"các {word}"


def _article(number: int, text: str) -> Paragraph:
    return Paragraph((Run(f"Điều {number}.", RunKind.BOLD), Run(f" {text}")))


def _committee(content: OfficePaperContent, committee: str) -> Annex:
    profile = content.profile
    dated = content.values.day_words("date", content.plan.year)
    attached = f"(Kèm theo Quyết định số {number_of(content)} {dated} của {body_name(profile)})"
    rows = [
        TableRow(tuple((plain(text),) if text else () for text in cells), one.member.id)
        for place, one in enumerate(content.assignments, 1)
        for cells in [_cells(place, one)]
    ]
    return Annex(
        (
            Letterhead(issuer_lines(profile), national=False),
            AnnexTitle(ANNEX_LABEL, plain(f"DANH SÁCH {committee}".upper()), attached),
            Table(_COLUMNS, tuple(rows), "committee"),
        )
    )


def _cells(place: int, one: CommitteeAssignment) -> tuple[str, ...]:
    names = hamlets_in_cell([hamlet.name for hamlet in one.hamlets])
    duty = GENERAL_DUTY if one.member.general else names
    role = one.member.committee_role or "Thành viên"
    return (
        str(place),
        one.member.full_name,
        one.member.position,
        role[:1].upper() + role[1:],
        duty,
    )
