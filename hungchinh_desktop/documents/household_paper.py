"""Build household lists as a paper on A4 landscape: a summary, then the hamlets."""

from __future__ import annotations

from collections.abc import Sequence

from hungchinh_desktop.documents.blocks import (
    Annex,
    AnnexTitle,
    Block,
    Cell,
    Column,
    ColumnAlign,
    Document,
    Letterhead,
    SignerPair,
    Table,
    TableRow,
    plain,
)
from hungchinh_desktop.documents.cell_text import CellValue
from hungchinh_desktop.documents.household_workbook import (
    LIST_TITLE,
    SUMMARY_TITLE,
    capital,
    count_of,
    counted_statuses,
    entries_of,
    list_signers,
    purpose_line,
    total_sentence,
)
from hungchinh_desktop.documents.list_columns import form_of
from hungchinh_desktop.documents.office_signatures import date_line
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.plan_parts import issuer_lines
from hungchinh_desktop.domain.hamlet import Hamlet
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.paper_content import HouseholdListContent
from hungchinh_desktop.domain.vocabulary import STATUS_LONG_LABELS

_NUMBER = Column("TT", 33, ColumnAlign.CENTER)


def households_pdf(content: HouseholdListContent) -> bytes:
    """Return the list of the profile in `content` as the bytes of a PDF.

    Raises UserError naming a letter that cannot be printed.
    """
    return write_pdf(households_paper(content)).data


def households_paper(content: HouseholdListContent) -> Document:
    """Return the list with the columns of its reader and no others."""
    annexes = []
    for hamlet in content.hamlets:
        entries = entries_of(hamlet, content)
        if entries:
            annexes.append(Annex(_hamlet_blocks(content, hamlet, entries)))
    return Document(
        title=f"{LIST_TITLE} năm {content.year}",
        author=content.profile.full_name,
        blocks=_summary_blocks(content),
        annexes=tuple(annexes),
        landscape=True,
        mark=form_of(content.list_profile).mark,
    )


def _hamlet_blocks(
    content: HouseholdListContent, hamlet: Hamlet, entries: list[RegisterEntry]
) -> tuple[Block, ...]:
    form = form_of(content.list_profile, content.fields, content.numbers)
    word = content.profile.hamlet_word
    columns = [_NUMBER] + [
        Column(capital(one.title.format(hamlet=word)), one.width, ColumnAlign(one.horizontal))
        for one in form.columns
    ]
    rows = [
        TableRow(
            (_cell(index), *(_cell(one.value(entry, content.as_of)) for one in form.columns)),
            entry.id,
        )
        for index, entry in enumerate(entries, 1)
    ]
    return (
        *_top(content, f"{LIST_TITLE} {hamlet.name}"),
        Table(tuple(columns), tuple(rows), row_height=form.row_height),
        _signers(content, total_sentence(entries), signed_in_hamlet=form.signed_in_hamlet),
    )


def _summary_blocks(content: HouseholdListContent) -> tuple[Block, ...]:
    """Count the households of every asked hamlet; households elsewhere are not counted."""
    groups = [entries_of(hamlet, content) for hamlet in content.hamlets]
    everyone = [entry for group in groups for entry in group]
    statuses = counted_statuses(everyone)
    heads = [STATUS_LONG_LABELS[status] for status in statuses] + ["Tổng số hộ"]
    columns = (
        Column("TT", 50, ColumnAlign.CENTER),
        Column(capital(content.profile.hamlet_word), 136),
        *(Column(head, 140, ColumnAlign.CENTER) for head in heads),
    )
    rows = [
        _row([index, hamlet.name, *(count_of(group, one) for one in statuses), len(group)])
        for index, (hamlet, group) in enumerate(zip(content.hamlets, groups, strict=True), 1)
    ]
    return (
        *_top(content, SUMMARY_TITLE),
        Table(columns, tuple(rows)),
        _signers(content, total_sentence(everyone), signed_in_hamlet=False),
    )


def _top(content: HouseholdListContent, title: str) -> tuple[Block, ...]:
    profile = content.profile
    return (
        Letterhead(issuer_lines(profile), profile.superior_heading),
        AnnexTitle(title.upper(), plain(f"Năm {content.year}"), purpose_line(content)),
    )


def _signers(content: HouseholdListContent, total: str, *, signed_in_hamlet: bool) -> SignerPair:
    profile = content.profile
    left, right = list_signers(profile, signed_in_hamlet=signed_in_hamlet)
    return SignerPair(
        total,
        date_line(profile, content.year),
        (left.title, left.hint),
        (right.title, right.hint),
    )


def _row(values: Sequence[CellValue]) -> TableRow:
    return TableRow(tuple(map(_cell, values)))


def _cell(value: CellValue) -> Cell:
    """Return the lines of a cell, each a paragraph of its own."""
    if value is None:
        return ()
    return tuple(plain(line) for line in str(value).splitlines() if line.strip())
