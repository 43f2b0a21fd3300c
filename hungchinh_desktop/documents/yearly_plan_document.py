"""Build the yearly plan (kế hoạch) as a document from its records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from hungchinh_desktop.documents.blocks import (
    BasisLine,
    Block,
    Column,
    ColumnAlign,
    Document,
    Heading,
    HeadingLevel,
    Letterhead,
    ListItem,
    Paragraph,
    SignatureBlock,
    Table,
    TableRow,
    Title,
    plain,
    text_of,
)
from hungchinh_desktop.documents.clause_blocks import typed_clause
from hungchinh_desktop.documents.committee_document import assignment_table, committee_annex
from hungchinh_desktop.documents.hamlet_table import hamlet_table
from hungchinh_desktop.documents.plan_parts import (
    issuer_lines,
    numbered_symbol,
    plan_date,
    slot_runs,
    text_lines,
)
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.legal_citing import with_first_citations
from hungchinh_desktop.domain.paper_content import PlanContent
from hungchinh_desktop.domain.project import ProjectRow
from hungchinh_desktop.domain.row_code import row_code
from hungchinh_desktop.domain.yearly_plan import Block as PlanBlock
from hungchinh_desktop.domain.yearly_plan import Clause, ClauseKind, LegalBasis

HEAD_ANCHOR = "head"
OPENING_ANCHOR = "opening"
REPLACES_ANCHOR = "replaces"
CLOSING_ANCHOR = "closing"
SIGNATURE_ANCHOR = "signature"
_HOUSEHOLD_COLUMNS = (
    Column("TT", 9, ColumnAlign.CENTER),
    Column("Họ và tên chủ hộ", 41),
    Column("Xóm", 17, ColumnAlign.CENTER),
    Column("Thực trạng", 57),
    Column("Chương trình hỗ trợ", 41),
)


def yearly_plan_document(content: PlanContent) -> Document:
    """Return the plan with its annex; every number, table and assignment is from the record.

    Anchors are clause codes, basis ids, project row codes, household ids and member ids, and
    the names of this module for the parts that have no clause.
    """
    plan = content.plan
    subject = text_of(slot_runs(plan.subject, content.slots))
    name = f"{plan.document_type.capitalize()} {subject[:1].lower()}{subject[1:]}"
    blocks = (
        *_head(content),
        *(block for clause in _cited(content) for block in _clause(clause, content)),
        *_paragraphs(content.replaces, content, REPLACES_ANCHOR),
        *_paragraphs(plan.closing, content, CLOSING_ANCHOR),
        _signature(content),
    )
    return Document(
        title=name,
        author=" ".join(issuer_lines(content.profile)),
        blocks=blocks,
        annexes=(committee_annex(content),),
        draft=content.draft,
        code=content.code,
        log_code=content.log_code,
    )


def _cited(content: PlanContent) -> Iterable[Clause]:
    return with_first_citations(content.clauses, [basis.number for basis in content.bases])


def _head(content: PlanContent) -> Iterator[Block]:
    """Yield everything down to the sentence that opens the text."""
    plan, profile = content.plan, content.profile
    yield Letterhead(
        issuer=issuer_lines(profile),
        superior=profile.superior_heading,
        number_line=f"Số: {numbered_symbol(plan, profile)}",
        place_and_date=f"{profile.place_name}, {plan_date(plan)}",
        anchor=HEAD_ANCHOR,
    )
    yield Title(plan.document_type, slot_runs(plan.subject, content.slots), HEAD_ANCHOR)
    yield from _bases(content.bases)
    yield from _paragraphs(plan.opening, content, OPENING_ANCHOR)


def _bases(bases: tuple[LegalBasis, ...]) -> Iterator[BasisLine]:
    """Yield one line for each instrument: ";" after each, "." after the last."""
    for place, basis in enumerate(bases, 1):
        line = f"{basis.lead_word} {basis.citation}".strip().rstrip(";.")
        yield BasisLine(plain(line + (";" if place < len(bases) else ".")), basis.id)


def _paragraphs(text: str, content: PlanContent, anchor: str) -> Iterator[Paragraph]:
    for line in text_lines(text):
        yield Paragraph(slot_runs(line, content.slots), anchor)


def _clause(clause: Clause, content: PlanContent) -> Iterable[Block]:
    if clause.kind is ClauseKind.BLOCK:
        return _made_block(clause, content)
    return typed_clause(clause, content.slots)


def _made_block(clause: Clause, content: PlanContent) -> Iterable[Block]:
    match PlanBlock(clause.text):
        case PlanBlock.PROJECTS:
            return _projects(content, clause.code)
        case PlanBlock.POOR_TABLE:
            return [household_table(content.poor, clause.code)]
        case PlanBlock.NEAR_POOR_TABLE:
            return [household_table(content.near_poor, clause.code)]
        case PlanBlock.HAMLET_TABLE:
            return [hamlet_table(content, clause.code)]
        case PlanBlock.COMMITTEE_TABLE:
            return [replace(assignment_table(content.assignments), anchor=clause.code)]


def _projects(content: PlanContent, anchor: str) -> Iterator[Block]:
    """Yield the projects in order: khoản 1, 2, 3 …; 3.1 and 3.2 only where there are several."""
    grouped = groupby(content.matrix.rows, key=lambda row: row.project_number)
    for place, (number, group) in enumerate(grouped, 1):
        rows = list(group)
        name = f"Dự án {number}: {rows[0].project_name}"
        yield Heading(HeadingLevel.ITEM, str(place), plain(name), anchor)
        for part, row in enumerate(rows, 1):
            if row.subproject_number:
                numbered = f"{place}.{part}" if len(rows) > 1 else ""
                name = f"Tiểu dự án {row.subproject_number}: {row.subproject_name}"
                yield Heading(HeadingLevel.SUBITEM, numbered, plain(name), row.code)
            yield from _points(row, content)


def _points(row: ProjectRow, content: PlanContent) -> Iterator[Block]:
    """Yield the points a) to d) of a project; who leads and coordinates comes from the matrix."""
    goals = [line for goal in row.goals for line in text_lines(goal)]
    beside, below = (goals, []) if len(goals) == 1 else ([], goals)
    yield _point("a)", " ".join(["Mục tiêu:", *beside]), row)
    for goal in below:
        yield _point("+", goal, row)
    yield _point("b)", f"Đối tượng và nội dung hỗ trợ: {row.beneficiaries}", row)
    yield _point("c)", f"Nguồn vốn thực hiện: {row.funding}", row)
    yield _point("d)", "Phân công thực hiện:", row)
    yield _point("-", content.matrix.lead_line(row, content.hamlet_count), row)
    yield _point("-", content.matrix.coordinate_line(row, content.hamlet_count), row)


def _point(marker: str, text: str, row: ProjectRow) -> ListItem:
    return ListItem(marker, plain(text), row.code)


def household_table(entries: tuple[RegisterEntry, ...], anchor: str) -> Table:
    """Return the table of a class with one set of heads for poor and near-poor households."""
    rows = (
        (str(place), one.household.head_name, one.hamlet_name, *_sentences(one))
        for place, one in enumerate(entries, 1)
    )
    return Table(
        _HOUSEHOLD_COLUMNS,
        tuple(
            TableRow(
                tuple(tuple(map(plain, text_lines(text))) for text in texts),
                one.id,
                row_code(one.id),
            )
            for one, texts in zip(entries, rows, strict=True)
        ),
        anchor,
    )


def _sentences(entry: RegisterEntry) -> tuple[str, str]:
    return entry.household.situation, entry.household.support


def _signature(content: PlanContent) -> SignatureBlock:
    plan, signatory = content.plan, content.plan.signatory
    lines = (signatory.authority, signatory.deputizing, signatory.position)
    recipients = [f"- {_bare(line)};" for line in plan.recipients]
    if plan.archive_line:
        recipients.append(f"- {_bare(plan.archive_line)}.")
    return SignatureBlock(
        lines=tuple(line for line in lines if line),
        name=signatory.full_name,
        recipients=tuple(recipients),
        anchor=SIGNATURE_ANCHOR,
    )


def _bare(line: str) -> str:
    """Return a recipient without the dash and the mark that the paper adds itself."""
    return line.strip().removeprefix("-").strip().rstrip(";.").rstrip()
