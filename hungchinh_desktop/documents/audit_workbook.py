"""Write lines of the change log as a workbook for those who look after the record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hungchinh_desktop.documents.list_columns import INTERNAL_MARK
from hungchinh_desktop.documents.sheet_column import Column
from hungchinh_desktop.documents.workbook import Look, PagePlan, Workbook
from hungchinh_desktop.domain.audit_line import AuditLine

_TITLE = Look(size=14, bold=True, wrap=False)
_NOTE = Look(italic=True, wrap=False)
_HEAD_ROW = 4
_TALLEST_ROW = 400
"""Excel's rows end at 409 points; what is longer can be read in the cell."""

_COLUMNS = (
    Column("Lúc", 88, "center"),
    Column("Người làm", 90),
    Column("Việc", 130),
    Column("Đối tượng", 120),
    Column("Mục", 90),
    Column("Cũ", 120),
    Column("Mới", 120),
)


def audit_workbook(lines: Sequence[AuditLine], asked: str, creator: str, made_on: date) -> bytes:
    """Return the lines as the bytes of an .xlsx file.

    Args:
        lines: what to list, in this order.
        asked: which lines were asked for, in words.
        creator: the office.
        made_on: today.
    """
    book = Workbook(creator=creator, title="Nhật ký thay đổi", made_on=made_on)
    sheet = book.add_sheet("Nhật ký")
    sheet.write(1, 1, "NHẬT KÝ THAY ĐỔI", _TITLE)
    sheet.write(2, 1, asked, _NOTE)
    sheet.write(3, 1, INTERNAL_MARK, _NOTE)
    for place, column in enumerate(_COLUMNS, 1):
        sheet.write(_HEAD_ROW, place, column.title, column.head_look)
        sheet.set_width(place, column.width)
    sheet.set_height(_HEAD_ROW, max(column.head_height() for column in _COLUMNS))
    for row, line in enumerate(lines, _HEAD_ROW + 1):
        texts = _texts(line)
        for place, (column, text) in enumerate(zip(_COLUMNS, texts, strict=True), 1):
            sheet.write(row, place, text or None, column.look)
        heights = [column.height(text) for column, text in zip(_COLUMNS, texts, strict=True)]
        sheet.set_height(row, min(max(heights), _TALLEST_ROW))
    sheet.add_filter((_HEAD_ROW, _HEAD_ROW + len(lines)), (1, len(_COLUMNS)))
    sheet.plan_pages(PagePlan((_HEAD_ROW, _HEAD_ROW), header=INTERNAL_MARK))
    return book.to_bytes()


def _texts(line: AuditLine) -> tuple[str, ...]:
    return (
        line.shown_time,
        line.made_by,
        line.label,
        line.subject,
        line.field,
        line.old,
        line.new,
    )
