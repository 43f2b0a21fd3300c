"""Write small tables for tests of the import as people see them."""

from __future__ import annotations

from hungchinh_desktop.domain.import_table import MergedRange, ReadTable


def read_table(text: str, *merged: tuple[int, int, int, int], sheet: str = "Sheet1") -> ReadTable:
    """Make a table of lines whose cells are parted by bars; blank lines are left out."""
    numbers, rows = [], []
    for number, line in enumerate(text.strip("\n").split("\n"), 1):
        row = [cell.strip() for cell in line.split("|")]
        if any(row):
            numbers.append(number)
            rows.append(row)
    return ReadTable(sheet, numbers, rows, tuple(MergedRange(*corners) for corners in merged))
