"""Build the list of ending clocks as a paper on A4 landscape: by hamlet, by who is in charge."""

from __future__ import annotations

from hungchinh_desktop.documents.agenda_columns import (
    AGENDA_TITLE,
    HEADS,
    PAPER_ORDERS,
    order_note,
    row_values,
    since_line,
    total_line,
)
from hungchinh_desktop.documents.blocks import (
    Annex,
    AnnexTitle,
    Block,
    Column,
    ColumnAlign,
    Document,
    Letterhead,
    Run,
    RunKind,
    SignerPair,
    Table,
    TableRow,
    plain,
)
from hungchinh_desktop.documents.office_signatures import DRAFTER, committee_signer, date_line
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.plan_parts import issuer_lines
from hungchinh_desktop.domain.agenda_content import AgendaContent
from hungchinh_desktop.domain.agenda_groups import AgendaOrder, agenda_groups
from hungchinh_desktop.domain.wording import padded


def agenda_pdf(content: AgendaContent) -> bytes:
    """Return the list as the bytes of a PDF. Raises UserError naming a letter it cannot print."""
    first, *others = (_blocks(content, order) for order in PAPER_ORDERS)
    document = Document(
        title=f"{AGENDA_TITLE} năm {content.year}",
        author=content.profile.full_name,
        blocks=first,
        annexes=tuple(Annex(blocks) for blocks in others),
        landscape=True,
    )
    return write_pdf(document).data


def _blocks(content: AgendaContent, order: AgendaOrder) -> tuple[Block, ...]:
    profile = content.profile
    word = profile.hamlet_word.capitalize()
    columns = [
        Column(head.format(hamlet=word), width, ColumnAlign(place)) for head, width, place in HEADS
    ]
    rows: list[TableRow] = []
    for group in agenda_groups(content.clocks, order):
        title = Run(f"{group.title}: {padded(len(group.clocks))} hộ", RunKind.BOLD)
        rows.append(TableRow(((), ((title,),), *[()] * 6)))
        for number, one in enumerate(group.clocks, 1):
            values = row_values(number, one)
            cells = tuple((plain(str(value)),) if value is not None else () for value in values)
            rows.append(TableRow(cells, one.entry.id))
    signer = committee_signer(profile)
    return (
        Letterhead(issuer_lines(profile), profile.superior_heading),
        AnnexTitle(AGENDA_TITLE.upper(), plain(since_line(content)), order_note(order)),
        *((Table(tuple(columns), tuple(rows)),) if rows else ()),
        SignerPair(
            total_line(content),
            date_line(profile, content.year),
            (DRAFTER.title, DRAFTER.hint),
            (signer.title, signer.hint),
        ),
    )
