"""Write whose 36 months end soon: a sheet by hamlet and one by who is in charge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from hungchinh_desktop.documents.cell_text import CellValue
from hungchinh_desktop.documents.office_signatures import DRAFTER, committee_signer, date_line
from hungchinh_desktop.documents.paper_sheet import NOTE, SUBTITLE, TITLE, PaperSheet
from hungchinh_desktop.documents.sheet_column import Column
from hungchinh_desktop.documents.workbook import Workbook
from hungchinh_desktop.domain.agenda_groups import (
    ORDER_LABELS,
    AgendaContent,
    AgendaOrder,
    agenda_groups,
    counted,
)
from hungchinh_desktop.domain.escape_agenda import EndingClock
from hungchinh_desktop.domain.vocabulary import STATUS_LABELS
from hungchinh_desktop.domain.wording import joined, padded, short_date

AGENDA_TITLE = "Danh sách hộ sắp hết hạn 36 tháng sau khi thoát nghèo"
PAPER_ORDERS = (AgendaOrder.HAMLET, AgendaOrder.MEMBER)
HEADS: tuple[tuple[str, int, Literal["left", "center"]], ...] = (
    ("TT", 34, "center"),
    ("Họ và tên chủ hộ", 160, "left"),
    ("{hamlet}", 64, "center"),
    ("Diện hiện nay", 84, "center"),
    ("Công nhận thoát nghèo", 96, "center"),
    ("Hết hạn 36 tháng", 110, "center"),
    ("Còn trong", 66, "center"),
    ("Người phụ trách", 134, "left"),
)
"""Title, width and place of the columns; the workbook and the pages have the same."""


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


def row_values(number: int, one: EndingClock) -> Sequence[CellValue]:
    """Return the cells of one household."""
    entry, clock = one.entry, one.clock
    return (
        number,
        entry.household.head_name,
        entry.hamlet_name,
        STATUS_LABELS[entry.status],
        clock.recognised_on.shown,
        clock.wording.removeprefix("đến "),
        f"{one.months} tháng",
        joined([*one.in_charge]) or None,
    )


def since_line(content: AgendaContent) -> str:
    """Return from when the months are counted."""
    return f"Tính từ ngày {short_date(content.as_of)}"


def order_note(order: AgendaOrder) -> str:
    """Return how the list is ordered."""
    return f"({ORDER_LABELS[order]})"


def total_line(content: AgendaContent) -> str:
    """Return the total with the households of each term."""
    told = counted(content.clocks)
    total = f"Tổng cộng: {padded(len(content.clocks))} hộ"
    return f"{total} ({told})" if told else total


def _columns(content: AgendaContent) -> list[Column]:
    word = content.profile.hamlet_word.capitalize()
    return [
        Column(title.format(hamlet=word), width, place, anchor=title == "TT")
        for title, width, place in HEADS
    ]
