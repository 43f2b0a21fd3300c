"""Measure household lists of a large register against bare openpyxl writing the same cells."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from figures import Figure, ratio
from invented_register import make_register

from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.services.exchange_service import ExportJob
from hungchinh_desktop.services.office_file import open_office_file

TARGET = 1.3
Cells = Sequence[Sequence[object]]


def measure(folder: Path, runs: int, households: int) -> list[Figure]:
    """Return the ratio for the list that is read back before it leaves, and for the largest."""
    path = folder / "lists.db"
    make_register(path, households)
    office = open_office_file(path)
    jobs = [
        (f"list of {households} households: {name}", office.exchange.households_job(profile))
        for name, profile in (
            ("meeting, read back", ListProfile.MEETING),
            ("internal", ListProfile.INTERNAL),
        )
    ]
    office.close()
    return [_against_bare(name, job, runs) for name, job in jobs]


def _against_bare(name: str, job: ExportJob, runs: int) -> Figure:
    sheets = _cells_of(job.make())
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(runs):
        ours.append(_timed(job.make))
        bare.append(_timed(lambda: _bare_workbook(sheets)))
    return ratio(name, ours, bare, "bare openpyxl", TARGET)


def _cells_of(data: bytes) -> list[Cells]:
    import openpyxl

    book = openpyxl.load_workbook(BytesIO(data))
    return [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets]


def _bare_workbook(sheets: Sequence[Cells]) -> bytes:
    """Write the same cells with one style shared by all, and nothing else."""
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.styles import Alignment, Border, Font, Side

    book = Workbook()
    book.remove(book.worksheets[0])
    line = Side("thin")
    for rows in sheets:
        made = book.create_sheet()
        pattern = Cell(made, row=1, column=1)
        pattern.font = Font(name="Times New Roman", size=12)
        pattern.alignment = Alignment(wrap_text=True, vertical="center")
        pattern.border = Border(line, line, line, line)
        for row, values in enumerate(rows, 1):
            for column, value in enumerate(values, 1):
                cell = made.cell(row, column)
                # the quickest way that openpyxl has
                cell._style = pattern._style  # type: ignore[attr-defined]  # noqa: SLF001
                cell.value = value
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
