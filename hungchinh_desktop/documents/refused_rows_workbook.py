"""Write the rows that an import did not take, the reason beside each, to be mended and imported."""

from __future__ import annotations

from datetime import date

from hungchinh_desktop.documents.list_columns import INTERNAL_MARK
from hungchinh_desktop.documents.sheet_column import Column
from hungchinh_desktop.documents.workbook import Look, PagePlan, Sheet, Workbook
from hungchinh_desktop.domain.header_words import meaning_of_head
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.import_preview import ImportPreview, TablePreview
from hungchinh_desktop.domain.import_text import read_text
from hungchinh_desktop.domain.import_verdict import RowVerdict, Verdict

REASON_HEAD = "Vì sao chưa nhập"
PLACE_HEAD = "Dòng trong tệp"
REFUSED = (Verdict.REJECTED, Verdict.QUESTION)

_TITLE_LOOK = Look(size=14, bold=True, wrap=False)
_NOTE_LOOK = Look(italic=True, wrap=False)
_REASON_WIDTH, _PLACE_WIDTH, _OTHER_WIDTH = 230, 56, 80
_WIDTHS = {
    ImportField.ORDER: 34,
    ImportField.HEAD_NAME: 130,
    ImportField.HAMLET: 64,
    ImportField.SITUATION: 170,
    ImportField.SUPPORT: 140,
}
_TALLEST_ROW = 400
"""Excel's rows end at 409 points; what is longer can be read in the cell."""

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
            sheet, columns = book.add_sheet(table.sheet), _columns(table)
            # the file's own title says which class the rows are of
            _write_head(sheet, columns, title, table.titles[-1] if table.titles else "")
            for row, verdict in enumerate(refused, _HEAD_ROW + 1):
                values = cells.get((verdict.sheet, verdict.number), [])
                _write_row(sheet, row, columns, values, verdict)
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


def _columns(table: TablePreview) -> list[Column]:
    return [
        *(_column(shown.head, shown.letter) for shown in table.columns),
        Column(REASON_HEAD, _REASON_WIDTH),
        Column(PLACE_HEAD, _PLACE_WIDTH, "center"),
    ]


def _write_head(sheet: Sheet, columns: list[Column], title: str, class_line: str) -> None:
    sheet.write(1, 1, title, _TITLE_LOOK)
    sheet.write(2, 1, class_line or None, _NOTE_LOOK)
    sheet.write(3, 1, INTERNAL_MARK, _NOTE_LOOK)
    for place, column in enumerate(columns, 1):
        sheet.write(_HEAD_ROW, place, column.title, column.head_look)
        sheet.set_width(place, column.width)
    sheet.set_height(_HEAD_ROW, max(column.head_height() for column in columns))
    sheet.plan_pages(PagePlan((_HEAD_ROW, _HEAD_ROW), header=INTERNAL_MARK))


def _write_row(
    sheet: Sheet, row: int, columns: list[Column], values: list[str], verdict: RowVerdict
) -> None:
    own = len(columns) - 2
    texts = [*(values + [""] * own)[:own], verdict.reason, str(verdict.number)]
    for place, (column, text) in enumerate(zip(columns, texts, strict=True), 1):
        value = verdict.number if place == len(columns) else text or None
        sheet.write(row, place, value, column.look)
    heights = [column.height(text) for column, text in zip(columns, texts, strict=True)]
    sheet.set_height(row, min(max(heights), _TALLEST_ROW))


def _column(head: str, letter: str) -> Column:
    """Return a column that fits what usually stands under a head."""
    meaning = meaning_of_head(head)
    width = _WIDTHS.get(meaning.field, _OTHER_WIDTH) if meaning else _OTHER_WIDTH
    return Column(head or letter, width, "left" if width > _OTHER_WIDTH else "center")
