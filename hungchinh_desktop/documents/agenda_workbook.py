"""Write whose 36 months end soon: a sheet by hamlet and one by who is in charge."""

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
from hungchinh_desktop.documents.office_signatures import DRAFTER, committee_signer, date_line
from hungchinh_desktop.documents.paper_sheet import NOTE, SUBTITLE, TITLE, PaperSheet
from hungchinh_desktop.documents.sheet_column import Column
from hungchinh_desktop.documents.workbook import Workbook
from hungchinh_desktop.domain.agenda_content import AgendaContent
from hungchinh_desktop.domain.agenda_groups import ORDER_LABELS, agenda_groups
from hungchinh_desktop.domain.wording import padded


def agenda_workbook(content: AgendaContent) -> bytes:
    """Return the list as the bytes of an .xlsx file."""
    book = Workbook(
        creator=content.profile.full_name,
        title=f"{AGENDA_TITLE} năm {content.year}",
        made_on=content.as_of,
    )
    for order in PAPER_ORDERS:
        sheet = PaperSheet(book.add_sheet(ORDER_LABELS[order]), _columns(content))
        sheet.add_heading(content.profile)
        sheet.add_lines(
            [
                (AGENDA_TITLE.upper(), TITLE),
                (since_line(content), SUBTITLE),
                (order_note(order), NOTE),
            ]
        )
        sheet.add_head()
        for group in agenda_groups(content.clocks, order):
            title = f"{group.title}: {padded(len(group.clocks))} hộ"
            sheet.add_row([None, title, *[None] * 6], owner=title[:60], least=22, bold={title})
            for number, one in enumerate(group.clocks, 1):
                owner = f"hộ {one.entry.household.head_name}"[:60]
                sheet.add_row(row_values(number, one), owner=owner, least=22)
        sheet.add_total(total_line(content))
        sheet.add_signatures(
            date_line(content.profile, content.year), DRAFTER, committee_signer(content.profile)
        )
        sheet.finish(sortable=False)
    return book.to_bytes()


def _columns(content: AgendaContent) -> list[Column]:
    word = content.profile.hamlet_word.capitalize()
    return [
        Column(title.format(hamlet=word), width, place, anchor=title == "TT")
        for title, width, place in HEADS
    ]
