"""Write the responsibility matrix as a workbook of one landscape page."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from hungchinh_desktop.documents.cell_text import CellValue
from hungchinh_desktop.documents.paper_sheet import (
    PAPER_WIDTH,
    SUBTITLE,
    TITLE,
    PaperSheet,
)
from hungchinh_desktop.documents.sheet_column import HEAD, Column
from hungchinh_desktop.documents.text_measure import text_width
from hungchinh_desktop.documents.workbook import Workbook
from hungchinh_desktop.domain.matrix_advice import row_check
from hungchinh_desktop.domain.office import Unit
from hungchinh_desktop.domain.paper_content import MatrixContent
from hungchinh_desktop.domain.project import ProjectRow, ResponsibilityMatrix
from hungchinh_desktop.domain.vocabulary import (
    ROLE_LABELS,
    ROLE_LETTERS,
    UNIT_GROUP_LABELS,
    Role,
)
from hungchinh_desktop.domain.wording import joined

SHEET_NAME = "Ma trận phân công"

_TITLE = "Ma trận phân công thực hiện các dự án, tiểu dự án"
_PROGRAMME = "Chương trình mục tiêu quốc gia giảm nghèo bền vững năm {year}"
_REMARK = (
    "Ghi chú: C: chủ trì; P: phối hợp; DA: dự án; TDA: tiểu dự án. Mỗi dòng cần đúng một nơi "
    "chủ trì và ít nhất một đơn vị phối hợp."
)
_FIRST_UNIT_COLUMN = 3
_NUMBER_WIDTH, _CHECK_WIDTH = 26.0, 62.0
_LEAST_UNIT_WIDTH, _LEAST_PROJECT_WIDTH = 29.0, 150.0
_HEAD_SIZE, _SIZE = 10.0, 11.0


def matrix_workbook(content: MatrixContent) -> bytes:
    """Return the responsibility matrix as the bytes of an .xlsx file."""
    matrix = content.matrix
    title = f"{_TITLE} năm {content.year}"
    book = Workbook(
        creator=content.profile.full_name, title=title, made_on=date(content.year, 1, 1)
    )
    sheet = PaperSheet(book.add_sheet(SHEET_NAME), _columns(matrix))
    sheet.add_heading(content.profile)
    programme = _PROGRAMME.format(year=content.year)
    sheet.add_lines([(_TITLE.upper(), TITLE), (programme, SUBTITLE)])
    sheet.add_grouped_head(_groups(matrix))
    for index, row in enumerate(matrix.rows, 1):
        values = _row_values(content, row, index)
        sheet.add_row(values, owner=row.shown_code, least=27, bold={ROLE_LETTERS[Role.LEAD]})
    for role in Role:
        sheet.add_total_row(_totals(matrix, role))
    for remark in (_REMARK, *_claim_remarks(content)):
        sheet.add_remark(remark)
    sheet.finish(one_page=True, sortable=False)
    return book.to_bytes()


def _columns(matrix: ResponsibilityMatrix) -> list[Column]:
    """Return TT, project, one column for each unit, check; the project takes what is left."""
    units = [
        Column(_label(unit), _unit_width(unit), "center", head_size=_HEAD_SIZE)
        for unit in matrix.units
    ]
    taken = _NUMBER_WIDTH + _CHECK_WIDTH + sum(column.width for column in units)
    project_width = max(_LEAST_PROJECT_WIDTH, PAPER_WIDTH - taken)
    return [
        Column("TT", _NUMBER_WIDTH, "center", size=_SIZE, head_size=_SIZE),
        Column("Dự án, tiểu dự án", project_width, size=_SIZE, head_size=_SIZE),
        *units,
        Column("Kiểm tra", _CHECK_WIDTH, "center", size=_HEAD_SIZE, head_size=_SIZE),
    ]


def _label(unit: Unit) -> str:
    """Return the short name, its two lines parted as the directory parts them by "|"."""
    return unit.column_label.replace("|", "\n")


def _unit_width(unit: Unit) -> float:
    lines = _label(unit).split("\n")
    longest = max(text_width(line, _HEAD_SIZE, bold=HEAD.bold) for line in lines)
    return max(_LEAST_UNIT_WIDTH, longest * 1.035 + 6)


def _groups(matrix: ResponsibilityMatrix) -> list[tuple[str, int, int]]:
    """Return the heads over the units: title, first and last column."""
    groups, column = [], _FIRST_UNIT_COLUMN
    for group, members in groupby(matrix.units, key=lambda unit: unit.group):
        last = column + len(list(members)) - 1
        groups.append((UNIT_GROUP_LABELS[group], column, last))
        column = last + 1
    return groups


def _row_values(content: MatrixContent, row: ProjectRow, index: int) -> list[CellValue]:
    matrix = content.matrix
    roles = [matrix.role(row.id, unit.id) for unit in matrix.units]
    letters = [ROLE_LETTERS[role] if role else None for role in roles]
    return [
        index,
        f"{row.shown_code}: {row.short_name}",
        *letters,
        row_check(matrix, list(content.claims), row.id).sentence,
    ]


def _claim_remarks(content: MatrixContent) -> list[str]:
    """Explain the rows whose second lead stands in section V of the plan, not in the grid."""
    numbers = {row.id: str(index) for index, row in enumerate(content.matrix.rows, 1)}
    names = {unit.id: unit.name for unit in content.matrix.units}
    rows: dict[tuple[str, str], list[str]] = {}
    for claim in content.claims:
        rows.setdefault((claim.place, claim.unit_id), []).append(numbers[claim.row_id])
    return [
        f"Mục {place} của kế hoạch lại giao {names[unit_id]} chủ trì dòng {joined(found)}."
        for (place, unit_id), found in rows.items()
    ]


def _totals(matrix: ResponsibilityMatrix, role: Role) -> list[CellValue]:
    counts = [matrix.unit_total(unit.id, role) for unit in matrix.units]
    return [None, f"Số việc {ROLE_LABELS[role]} ({ROLE_LETTERS[role]})", *counts, None]
