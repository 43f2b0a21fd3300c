"""Build the report (báo cáo) of six months or a year with the figures of the register."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hungchinh_desktop.documents.blocks import (
    ANNEX_LABEL,
    Addressees,
    Annex,
    AnnexTitle,
    Block,
    Document,
    Heading,
    HeadingLevel,
    Letterhead,
    ListItem,
    Paragraph,
    plain,
)
from hungchinh_desktop.documents.paper_parts import (
    dashes,
    head,
    number_of,
    paper_document,
    section,
    signature,
)
from hungchinh_desktop.documents.plan_parts import issuer_lines
from hungchinh_desktop.documents.report_tables import hamlet_table, movement_table
from hungchinh_desktop.domain.movement import MovementStatement
from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.domain.paper_content import MovementContent, OfficePaperContent
from hungchinh_desktop.domain.paper_defaults import body_name
from hungchinh_desktop.domain.paper_values import DOTS
from hungchinh_desktop.domain.vocabulary import NEED_LABELS, MovementKind, PovertyStatus
from hungchinh_desktop.domain.wording import number, padded, rate, short_date

KIND = "BÁO CÁO"
_CLASSES = ((PovertyStatus.POOR, "hộ nghèo"), (PovertyStatus.NEAR_POOR, "hộ cận nghèo"))


def report_document(content: OfficePaperContent, movement: MovementContent) -> Document:
    """Return the report; `movement` holds the figures of its period."""
    half, year = content.paper is OfficePaper.HALF_YEAR_REPORT, content.plan.year
    period = f"6 tháng đầu năm {year}" if half else f"năm {year}"
    coming = f"6 tháng cuối năm {year}" if half else f"năm {year + 1}"
    name = content.profile.full_name
    subject = f"Kết quả thực hiện công tác giảm nghèo {period} trên địa bàn {name}"
    addressees = tuple(content.values.lines("addressees"))
    blocks = (
        *head(content, KIND, subject),
        *([Addressees(addressees, "addressees")] if addressees else []),
        section("I", "TÌNH HÌNH HỘ NGHÈO, HỘ CẬN NGHÈO"),
        *_situation(movement),
        section("II", f"KẾT QUẢ THỰC HIỆN {period}".upper()),
        *_results(content),
        section("III", "KHÓ KHĂN, VƯỚNG MẮC"),
        *dashes(content.values.lines("difficulties") or [DOTS * 4], "difficulties"),
        section("IV", f"NHIỆM VỤ {coming}".upper()),
        *dashes(content.values.lines("tasks") or [DOTS * 4], "tasks"),
        Paragraph(
            plain(
                f"Trên đây là báo cáo kết quả thực hiện công tác giảm nghèo {period} của"
                f" {body_name(content.profile)}./."
            )
        ),
        signature(content),
    )
    annex = _by_hamlet(content, movement, period)
    return replace(paper_document(content, KIND, subject, blocks), annexes=(annex,))


def _situation(movement: MovementContent) -> Iterator[Block]:
    statement, base = movement.statement, movement.base
    word, count = movement.profile.hamlet_word, len(movement.hamlets)
    families = f"{number(base.count)} hộ dân" if base else f"{DOTS} hộ dân"
    name = movement.profile.full_name
    yield Paragraph(
        plain(f"{name[:1].upper()}{name[1:]} có {padded(count)} {word} với {families}.")
    )
    yield Paragraph(
        plain(
            f"Tại thời điểm {short_date(statement.first)}: {_counts(statement, OPENING)}. Tại thời"
            f" điểm {short_date(statement.last)}: {_counts(statement, CLOSING, movement)}. Diễn"
            f" biến trong kỳ như sau (chi tiết từng {word} tại Phụ lục kèm theo):"
        )
    )
    yield movement_table(statement, base.count if base else 0, word)


OPENING, CLOSING = MovementKind.OPENING, MovementKind.CLOSING


def _counts(
    statement: MovementStatement, kind: MovementKind, movement: MovementContent | None = None
) -> str:
    """Return "02 hộ nghèo, chiếm 0,09%; 18 hộ cận nghèo, chiếm 0,82%"."""
    base = movement.base if movement else None
    parts = []
    for status, label in _CLASSES:
        found = statement.count(status, kind)
        share = f", chiếm {rate(found, base.count)}" if base else ""
        parts.append(f"{padded(found)} {label}{share}")
    return "; ".join(parts)


def _results(content: OfficePaperContent) -> Iterator[Block]:
    yield Heading(HeadingLevel.ITEM, "1", plain("Hỗ trợ hộ nghèo, hộ cận nghèo"))
    supports = content.supports.lines if content.supports else ()
    lines = [
        f"{NEED_LABELS[line.kind]}: {_helped(line.times, line.households)}"
        + (f", số tiền {number(line.amount)} đồng" if line.amount else "")
        for line in supports
    ]
    if lines:
        yield from dashes(lines, "supports")
    else:
        yield ListItem("-", plain(f"Các lượt hỗ trợ trong kỳ: {DOTS}"), "supports")
    yield Heading(HeadingLevel.ITEM, "2", plain("Các hoạt động khác"))
    yield from dashes(content.values.lines("results") or [DOTS * 4], "results")


def _helped(times: int, households: int) -> str:
    return f"{padded(times)} lượt hỗ trợ cho {padded(households)} hộ"


def _by_hamlet(content: OfficePaperContent, movement: MovementContent, period: str) -> Annex:
    profile = content.profile
    dated = content.values.day_words("date", content.plan.year)
    attached = f"(Kèm theo Báo cáo số {number_of(content)} {dated} của {body_name(profile)})"
    title = f"DIỄN BIẾN HỘ NGHÈO, HỘ CẬN NGHÈO THEO {profile.hamlet_word} {period}".upper()
    return Annex(
        (
            Letterhead(issuer_lines(profile), national=False),
            AnnexTitle(ANNEX_LABEL, plain(title), attached),
            hamlet_table(movement),
        ),
        landscape=True,
    )
