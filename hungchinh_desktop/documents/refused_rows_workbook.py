"""Write the rows that an import did not take, the reason beside each, to be mended and imported."""

from __future__ import annotations

from datetime import date

from hungchinh_desktop.documents.list_columns import INTERNAL_MARK
from hungchinh_desktop.documents.sheet_column import BODY, HEAD
from hungchinh_desktop.documents.workbook import Look, PagePlan, Sheet, Workbook
from hungchinh_desktop.domain.import_preview import ImportPreview, TablePreview
from hungchinh_desktop.domain.import_text import read_text
from hungchinh_desktop.domain.import_verdict import RowVerdict, Verdict

REASON_HEAD = "Vì sao chưa nhập"
PLACE_HEAD = "Dòng trong tệp"
REFUSED = (Verdict.REJECTED, Verdict.QUESTION)

_TITLE_LOOK = Look(size=14, bold=True, wrap=False)
_NOTE_LOOK = Look(italic=True, wrap=False)
_CENTRED = Look(horizontal="center", vertical="top", edges="ltrb")
_CELL = Look(vertical="top", edges="ltrb")
_REASON_WIDTH, _PLACE_WIDTH = 260, 60
_NARROW, _MIDDLE, _WIDE = 36, 110, 190
_HEAD_ROW = 4


def refused_rows(preview: ImportPreview) -> list[RowVerdict]:
    """Return the rows that will not be written as things stand."""
    return [verdict for verdict in preview.verdicts if verdict.verdict in REFUSED]


def refused_rows_workbook(preview: ImportPreview, creator: str, made_on: date) -> bytes:
    """Return the refused rows as a workbook: a sheet for each table, its columns as they were.

    The heads are the file's own, so that the mended workbook can be imported in its turn.
    """
    title = f"Các dòng chưa nhập của {preview.source.name}"
    book = Workbook(creator=creator, title=title, made_on=made_on)
    kept = frozenset(
        encoding
        for encoding in preview.examples
        if preview.options.answers.choices.get(f"encoding:{encoding.value}") == "keep"
    )
    cells = {
        (read.sheet, number): row
        for read in (read_text(table, kept) for table in preview.source.tables)
        for number, row in zip(read.numbers, read.rows, strict=True)
    }
    places = _tables_of(preview)
    for index, table in enumerate(preview.tables):
        refused = [verdict for verdict in places.get(index, []) if verdict.verdict in REFUSED]
        if refused:
            sheet = book.add_sheet(table.sheet)
            _write_head(sheet, table, title)
            for row, verdict in enumerate(refused, _HEAD_ROW + 1):
                values = cells.get((verdict.sheet, verdict.number), [])
                _write_row(sheet, row, len(table.columns), values, verdict)
    return book.to_bytes()


def _tables_of(preview: ImportPreview) -> dict[int, list[RowVerdict]]:
    """Return the verdicts by table: a row belongs to the last head above it on its sheet."""
    found: dict[int, list[RowVerdict]] = {}
    for verdict in preview.verdicts:
        above = [
            (max(table.header_rows, default=0), index)
            for index, table in enumerate(preview.tables)
            if table.sheet == verdict.sheet and max(table.header_rows, default=0) < verdict.number
        ]
        if above:
            found.setdefault(max(above)[1], []).append(verdict)
    return found


def _write_head(sheet: Sheet, table: TablePreview, title: str) -> None:
    sheet.write(1, 1, title, _TITLE_LOOK)
    # the file's own title says which class the rows are of
    sheet.write(2, 1, table.titles[-1] if table.titles else "", _NOTE_LOOK)
    sheet.write(3, 1, INTERNAL_MARK, _NOTE_LOOK)
    width = len(table.columns)
    for column, shown in enumerate(table.columns, 1):
        sheet.write(_HEAD_ROW, column, shown.head or shown.letter, HEAD)
        sheet.set_width(column, _width(shown.head))
    sheet.write(_HEAD_ROW, width + 1, REASON_HEAD, HEAD)
    sheet.set_width(width + 1, _REASON_WIDTH)
    sheet.write(_HEAD_ROW, width + 2, PLACE_HEAD, HEAD)
    sheet.set_width(width + 2, _PLACE_WIDTH)
    sheet.plan_pages(PagePlan((_HEAD_ROW, _HEAD_ROW), header=INTERNAL_MARK))


def _write_row(sheet: Sheet, row: int, width: int, values: list[str], verdict: RowVerdict) -> None:
    for column in range(1, width + 1):
        value = values[column - 1] if column <= len(values) else ""
        sheet.write(row, column, value or None, _CELL)
    sheet.write(row, width + 1, verdict.reason, BODY)
    sheet.write(row, width + 2, verdict.number, _CENTRED)


def _width(head: str) -> float:
    if len(head) <= 4:
        return _NARROW if len(head) <= 2 else _MIDDLE / 2
    return _WIDE if len(head) > 8 else _MIDDLE
