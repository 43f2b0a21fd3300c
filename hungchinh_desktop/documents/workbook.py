"""Write workbooks: real text cells, shared styles, A4 print set-up, equal bytes for equal input.

Only this module knows openpyxl, so that another writer can take its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Literal
from zipfile import ZIP_DEFLATED, ZipFile

from hungchinh_desktop.documents.cell_text import CellValue, cell_text, sheet_name
from hungchinh_desktop.documents.plain_zip import without_times
from hungchinh_desktop.documents.sheet_rows import SheetRows, column_letter

if TYPE_CHECKING:
    from openpyxl import Workbook as OpenpyxlWorkbook
    from openpyxl.styles import Alignment, Border, Font
    from openpyxl.worksheet.worksheet import Worksheet

FONT_NAME = "Times New Roman"
BODY_SIZE = 12
MM = 72 / 25.4
MARGIN_TOP, MARGIN_BOTTOM, MARGIN_SIDE = 13 * MM, 14 * MM, 15 * MM

_POINTS_PER_COLUMN_UNIT = BODY_SIZE / 2  # a column is measured in digits of the Normal style
_HEADER_EDGE = 6 * MM
_STARTS_A_FORMULA = ("=", "+", "-", "@")
_USUAL_WIDTH = 8.43  # digits, where a sheet says nothing
_NO_ROWS = b"<sheetData></sheetData>"


@dataclass(frozen=True, slots=True)
class Look:
    """Say how a cell looks; `edges` names its thin borders by the letters l, t, r, b."""

    size: float = BODY_SIZE
    bold: bool = False
    italic: bool = False
    horizontal: Literal["left", "center", "right"] = "left"
    vertical: Literal["top", "center", "bottom"] = "center"
    wrap: bool = True
    indent: int = 0
    edges: str = ""


_RULE = "\u2500"  # cells have no lines shorter than themselves; this letter joins to one
_RULE_WIDTH = 0.708  # of its size, in Times New Roman and Tinos alike
_RULE_LOOK = Look(size=5, horizontal="center", vertical="top", wrap=False)


@dataclass(frozen=True, slots=True)
class PagePlan:
    """Say how a sheet prints on A4 landscape; the head rows stay on screen and on each page."""

    head_rows: tuple[int, int]
    one_page: bool = False
    header: str = ""


class Workbook:
    """Collect sheets and give the bytes of an .xlsx file."""

    def __init__(self, *, creator: str, title: str, made_on: date) -> None:
        import openpyxl

        self._book = openpyxl.Workbook()
        self._book.remove(self._book.worksheets[0])
        _use_office_font(self._book)
        self._styles = _Styles(self._book)
        self._rows: dict[str, SheetRows] = {}
        stamp = datetime.combine(made_on, time())
        self._book.calculation.fullCalcOnLoad = False  # there is nothing to calculate
        about = self._book.properties
        about.creator, about.title = cell_text(creator, "Tên cơ quan"), title
        about.created = about.modified = stamp

    def add_sheet(self, name: str) -> Sheet:
        """Add a sheet at the end; its name is made fit for Excel and unique."""
        made = self._book.create_sheet(sheet_name(name, self._book.sheetnames))
        rows = self._rows[made.title] = SheetRows()
        return Sheet(made, rows, self._styles)

    def to_bytes(self) -> bytes:
        """Return the file. Nothing is written to disk on the way, not even temporarily."""
        raw = BytesIO()
        with ZipFile(raw, "w", ZIP_DEFLATED) as archive:
            _write_in_memory(self._book, self._rows, archive)
        return without_times(raw)


class Sheet:
    """Write cells of one sheet; rows and columns are counted from 1."""

    def __init__(self, made: Worksheet, rows: SheetRows, styles: _Styles) -> None:
        self._made = made
        self._rows = rows
        self._styles = styles
        made.sheet_view.showGridLines = False

    @property
    def name(self) -> str:
        """Return the name on the sheet's tab."""
        return self._made.title

    def set_width(self, column: int, points: float) -> None:
        """Set the width of a column."""
        size = self._made.column_dimensions[column_letter(column)]
        size.width = points / _POINTS_PER_COLUMN_UNIT

    def set_height(self, row: int, points: float) -> None:
        """Set the height of a row."""
        self._rows.set_height(row, points)

    def write(self, row: int, column: int, value: CellValue, look: Look) -> None:
        """Write a whole number or a text; a text is never taken for a formula or an error."""
        if isinstance(value, str):
            place = f"{column_letter(column)}{row}"
            value = cell_text(value, f"Ô {place} của tờ {self.name}") or None
        quoted = isinstance(value, str) and value.startswith(_STARTS_A_FORMULA)
        self._rows.put(row, column, self._styles.number(look, quoted=quoted), value)

    def span(self, row: int, columns: tuple[int, int], value: CellValue, look: Look) -> None:
        """Write over several columns of a row as one cell."""
        self.block((row, row), columns, value, look)

    def block(
        self, rows: tuple[int, int], columns: tuple[int, int], value: CellValue, look: Look
    ) -> None:
        """Write over several rows and columns as one cell."""
        for row in range(rows[0], rows[1] + 1):
            for column in range(columns[0], columns[1] + 1):
                self._rows.put(row, column, self._styles.number(look), None)
        self.write(rows[0], columns[0], value, look)
        if rows[0] < rows[1] or columns[0] < columns[1]:
            self._made.merged_cells.add(_area(rows, columns))

    def draw_rule(self, row: int, columns: tuple[int, int], points: float) -> None:
        """Draw a short centred line of a length in points over the columns."""
        count = round(points / (_RULE_LOOK.size * _RULE_WIDTH))
        self.span(row, columns, _RULE * count, _RULE_LOOK)

    def add_filter(self, rows: tuple[int, int], columns: tuple[int, int]) -> None:
        """Put Excel's filter and sort arrows on the first of the rows."""
        self._made.auto_filter.ref = _area(rows, columns)

    def break_before(self, row: int) -> None:
        """Begin a new page with the row."""
        from openpyxl.worksheet.pagebreak import Break

        self._made.row_breaks.append(Break(id=row - 1))

    def plan_pages(self, plan: PagePlan) -> None:
        """Set paper, margins, repeated rows, frozen rows, header and footer."""
        from openpyxl.worksheet.properties import PageSetupProperties

        made = self._made
        made.page_setup.orientation = "landscape"
        made.page_setup.paperSize = made.PAPERSIZE_A4
        made.page_setup.fitToWidth = 1
        made.page_setup.fitToHeight = 1 if plan.one_page else 0
        made.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        made.print_options.horizontalCentered = True
        first, last = plan.head_rows
        made.print_title_rows = f"{first}:{last}"
        made.freeze_panes = f"A{last + 1}"
        margins = made.page_margins
        margins.left = margins.right = MARGIN_SIDE / 72
        margins.top, margins.bottom = MARGIN_TOP / 72, MARGIN_BOTTOM / 72
        margins.header = margins.footer = _HEADER_EDGE / 72
        _name_pages(made, plan.header)


def _area(rows: tuple[int, int], columns: tuple[int, int]) -> str:
    first, last = map(column_letter, columns)
    return f"{first}{rows[0]}:{last}{rows[1]}"


class _Styles:
    """Make each style of a workbook once and number it."""

    def __init__(self, book: OpenpyxlWorkbook) -> None:
        self._book = book
        self._numbers: dict[tuple[Look, bool], int] = {}

    def number(self, look: Look, *, quoted: bool = False) -> int:
        """Return the number of a style; `quoted` keeps Excel from reading a text as a formula."""
        key = (look, quoted)
        if key not in self._numbers:
            self._numbers[key] = self._made(look, quoted=quoted)
        return self._numbers[key]

    def _made(self, look: Look, *, quoted: bool) -> int:
        from openpyxl.cell.cell import Cell

        pattern = Cell(self._book.worksheets[0], row=1, column=1)
        pattern.font, pattern.alignment, pattern.border = _openpyxl_style(look)
        pattern.quotePrefix = quoted
        return int(pattern.style_id)


def _openpyxl_style(look: Look) -> tuple[Font, Alignment, Border]:
    from openpyxl.styles import Alignment, Border, Font, Side

    sides = {edge: Side("thin" if edge in look.edges else None) for edge in "ltrb"}
    return (
        Font(
            name=FONT_NAME,
            size=look.size,
            bold=look.bold,
            italic=look.italic,
        ),
        Alignment(
            horizontal=look.horizontal,
            vertical=look.vertical,
            wrap_text=look.wrap,
            indent=look.indent,
        ),
        Border(left=sides["l"], top=sides["t"], right=sides["r"], bottom=sides["b"]),
    )


def _use_office_font(book: OpenpyxlWorkbook) -> None:
    """Make Times New Roman the Normal style.

    Excel and LibreOffice measure columns in digits of that style; the usual Calibri is missing
    on Linux, and its substitute would make every column wider. openpyxl has no public way.
    """
    from openpyxl.styles import Font
    from openpyxl.utils.indexed_list import IndexedList

    font = Font(name=FONT_NAME, size=BODY_SIZE, family=1)
    state = vars(book)
    state["_fonts"] = IndexedList([font])
    state["_named_styles"]["Normal"].font = font


def _name_pages(made: Worksheet, header: str) -> None:
    """Print the sheet's name and the page number below, and the mark above on the right."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem

    foot, head = HeaderFooterItem(), HeaderFooterItem()
    for part, text, style in (
        (foot.left, "&A", "Regular"),
        (foot.right, "Trang &P/&N", "Regular"),
        (head.right, header, "Bold"),
    ):
        if text:
            part.text, part.font, part.size = text, f"{FONT_NAME},{style}", 11
    made.oddFooter, made.oddHeader = foot, head


def _write_in_memory(book: OpenpyxlWorkbook, rows: dict[str, SheetRows], archive: ZipFile) -> None:
    """Write the parts of the file without openpyxl's temporary files, its cells as we do.

    openpyxl spills every sheet into the temporary folder in plain text and leaves it there when
    the program is ended half-way: the register must not lie about like that.
    """
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.worksheet._writer import WorksheetWriter
    from openpyxl.worksheet.dimensions import SheetDimension
    from openpyxl.writer.excel import ExcelWriter

    class FrameWriter(WorksheetWriter):
        def write_dimensions(self) -> None:
            self.xf.send(SheetDimension(rows[self.ws.title].area).to_tree())

    class InMemoryWriter(ExcelWriter):
        def write_worksheet(self, ws: Worksheet) -> None:
            out = BytesIO()
            writer = FrameWriter(ws, out)
            writer.write()
            vars(ws).update(_drawing=SpreadsheetDrawing(), _rels=vars(writer)["_rels"])
            before, after = out.getvalue().split(_NO_ROWS)
            archive.writestr(ws.path[1:], before + rows[ws.title].xml().encode() + after)
            self.manifest.append(ws)

    InMemoryWriter(book, archive).write_data()


def column_points(made: Worksheet) -> list[float]:
    """Return the widths of a sheet's columns in points."""
    sizes = made.column_dimensions
    letters = [column_letter(number) for number in range(1, made.max_column + 1)]
    return [(sizes[letter].width or _USUAL_WIDTH) * _POINTS_PER_COLUMN_UNIT for letter in letters]


def opened(data: bytes) -> OpenpyxlWorkbook:
    """Return the library's view of a workbook made by this program."""
    import openpyxl

    return openpyxl.load_workbook(BytesIO(data))
