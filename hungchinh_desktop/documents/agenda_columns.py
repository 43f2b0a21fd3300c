"""Describe the columns and lines of the list of ending clocks, for sheets and pages alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from hungchinh_desktop.documents.cell_text import CellValue
from hungchinh_desktop.domain.agenda_content import AgendaContent
from hungchinh_desktop.domain.agenda_groups import ORDER_LABELS, AgendaOrder, counted
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
    told = counted(content.clocks, padded)
    total = f"Tổng cộng: {padded(len(content.clocks))} hộ"
    return f"{total} ({told})" if told else total
