"""Build the annex that puts committee members in charge of hamlets."""

from __future__ import annotations

from hungchinh_desktop.documents.blocks import (
    ANNEX_LABEL,
    Annex,
    AnnexTitle,
    Column,
    ColumnAlign,
    Letterhead,
    Paragraph,
    SignatureBlock,
    Table,
    TableRow,
    plain,
)
from hungchinh_desktop.documents.plan_parts import (
    capitals,
    issuer_lines,
    numbered_symbol,
    plan_date,
    slot_runs,
    text_lines,
)
from hungchinh_desktop.domain.hamlet import CommitteeMember, Hamlet
from hungchinh_desktop.domain.hamlet_words import hamlet_in_prose
from hungchinh_desktop.domain.paper_content import CommitteeAssignment, PlanContent
from hungchinh_desktop.domain.row_code import row_code

ANNEX_ANCHOR = "annex"
INTRODUCTION_ANCHOR = "annex_introduction"
TABLE_ANCHOR = "annex_table"
CLOSING_ANCHOR = "annex_closing"
SIGNATURE_ANCHOR = "annex_signature"
GENERAL_DUTY = "- Chỉ đạo, theo dõi chung"
_COLUMNS = (
    Column("TT", 8.5, ColumnAlign.CENTER),
    Column("Thành viên Ban chỉ đạo", 110.5),
    Column("Đơn vị phụ trách", 46),
)


def committee_annex(content: PlanContent) -> Annex:
    """Return the annex "Phụ lục" with the line saying which plan it goes with.

    Decree 30/2020, annex I, part II, section III: label, title, line in brackets. Each part has
    an anchor of its own, so that a click on the page leads to the words it comes from.
    """
    annex, slots = content.plan.annex, content.slots
    paragraphs = [
        [Paragraph(slot_runs(line, slots), anchor) for line in text_lines(text)]
        for text, anchor in (
            (annex.introduction, INTRODUCTION_ANCHOR),
            (annex.closing, CLOSING_ANCHOR),
        )
    ]
    signature = SignatureBlock(
        tuple(text_lines(annex.signature_line)),
        annex.signer_name,
        room=bool(annex.signer_name),
        anchor=SIGNATURE_ANCHOR,
    )
    return Annex(
        (
            Letterhead(issuer_lines(content.profile), national=False, anchor=ANNEX_ANCHOR),
            AnnexTitle(
                ANNEX_LABEL,
                capitals(slot_runs(annex.title, slots)),
                attached_line(content),
                ANNEX_ANCHOR,
            ),
            *paragraphs[0],
            assignment_table(content.assignments),
            *paragraphs[1],
            signature,
        )
    )


def attached_line(content: PlanContent) -> str:
    """Return "(Kèm theo Kế hoạch số …/KH-UBND ngày … của Ủy ban nhân dân xã …)"."""
    plan, profile = content.plan, content.profile
    body = f"{profile.issuing_body.capitalize()} {profile.full_name}"
    symbol = numbered_symbol(plan, profile)
    return f"(Kèm theo {plan.document_type.capitalize()} số {symbol} {plan_date(plan)} của {body})"


def assignment_table(assignments: tuple[CommitteeAssignment, ...]) -> Table:
    """Return the table: the general members in one row, then one row for each other member."""
    general = [one.member for one in assignments if one.member.general]
    others = [one for one in assignments if not one.member.general]
    cells = [(tuple(plain(f"- {member_line(one)}") for one in general), (plain(GENERAL_DUTY),), "")]
    cells = cells if general else []
    cells += [
        ((plain(member_line(one.member)),), (plain(duty_line(one.hamlets)),), one.member.id)
        for one in others
    ]
    rows = tuple(
        TableRow(((plain(str(place)),), members, duty), anchor, row_code(anchor) if anchor else "")
        for place, (members, duty, anchor) in enumerate(cells, 1)
    )
    return Table(_COLUMNS, rows, TABLE_ANCHOR)


def member_line(member: CommitteeMember) -> str:
    """Return "Đ/c Thái Hữu Dân - PCT UBND xã, Trưởng BCĐ phong trào"."""
    name = f"{member.honorific} {member.full_name}".strip()
    position = ", ".join(part for part in (member.position, member.committee_role) if part)
    return f"{name} - {position}" if position else name


def duty_line(hamlets: tuple[Hamlet, ...]) -> str:
    """Return "- Đơn vị xóm 1, xóm 6", or "…" while no hamlet is assigned."""
    names = ", ".join(hamlet_in_prose(hamlet.name) for hamlet in hamlets)
    return f"- Đơn vị {names}" if names else "…"
