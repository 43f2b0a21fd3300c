"""Measure the import of a large workbook: its preview, its writing, and the window meanwhile."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Mapping
from pathlib import Path

from figures import Figure, ratio
from start_measure import run_to_end

from hungchinh_desktop.services.import_service import judge_file, read_file
from hungchinh_desktop.services.office_file import open_office_file

TARGET, GAP_MS, STOP_MS = 1.5, 100.0, 1000.0
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Hồ", "Cao")
_GIVEN = ("Hương", "Hiền", "Lan", "Cường", "Dân", "Hoa", "Nghệ", "Trung", "Sáu", "Hòa", "Yên")
_HEAD = ("TT", "Họ và tên chủ hộ", "Xóm", "Năm sinh", "Thực trạng", "Hướng hỗ trợ")
_ROW = "INSERT INTO list VALUES (?, ?, ?, ?, ?, ?)"


def measure(folder: Path, variables: Mapping[str, str], runs: int, rows: int) -> list[Figure]:
    """Return the ratio of the preview, and what the window's own event loop saw."""
    workbook = folder / "list.xlsx"
    write_list(workbook, rows)
    office = open_office_file(folder / "import.db")
    register = office.imports.snapshot()
    office.close()
    ours: list[float] = []
    bare: list[float] = []
    for run in range(runs):
        start = time.perf_counter()
        preview = judge_file(read_file(workbook), register)
        ours.append(time.perf_counter() - start)
        assert len(preview.verdicts) == rows
        del preview
        bare.append(_bare(workbook, folder / f"bare{run}.db"))
    name = f"import of {rows} rows"
    offscreen = {**variables, "QT_QPA_PLATFORM": "offscreen"}
    command = ["import_probe.py", str(folder / "import.db"), str(workbook)]
    facts = run_to_end(command, offscreen)
    return [
        ratio(f"{name}: preview", ours, bare, "calamine, insert", TARGET),
        _milliseconds(f"{name}: longest wait while reading", facts["preview_gap"], GAP_MS),
        _milliseconds(f"{name}: longest wait at a next step", facts["step_gap"], GAP_MS),
        _milliseconds(f"{name}: from stop to stopped", facts["stop"], STOP_MS),
        _milliseconds(f"{name}: writing", facts["apply"]),
        _milliseconds(f"{name}: longest wait while writing", facts["apply_gap"], GAP_MS),
        _milliseconds(f"{name}: longest wait after writing", facts["after_gap"]),
        Figure(f"{name}: memory at the preview", facts["preview_memory"], "MB", 1),
        Figure(f"{name}: memory after writing", facts["memory"], "MB", 1),
    ]


def _milliseconds(name: str, seconds: float, target: float | None = None) -> Figure:
    return Figure(name, seconds * 1000, "ms", 1, target)


def _bare(workbook: Path, database: Path) -> float:
    """Read the cells with calamine and insert them as they are; return the seconds."""
    from python_calamine import CalamineWorkbook

    start = time.perf_counter()
    rows = CalamineWorkbook.from_path(str(workbook)).get_sheet_by_index(0).to_python()
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE list (place, name, hamlet, birth, situation, support)")
        connection.executemany(_ROW, rows[2:])
    seconds = time.perf_counter() - start
    connection.close()
    return seconds


def write_list(path: Path, count: int) -> None:
    """Write an invented list; names of four words seldom meet."""
    from openpyxl import Workbook

    chance = random.Random(2024)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    sheet.append(["DANH SÁCH HỘ CẬN NGHÈO NĂM 2024", *[None] * (len(_HEAD) - 1)])
    sheet.append(_HEAD)
    for number in range(1, count + 1):
        name = f"{chance.choice(_FAMILY)} {_letters(number)} {chance.choice(_GIVEN)}"
        situation = f"Bệnh tật, nhà xuống cấp, có {chance.randrange(1, 7)} người"
        birth = chance.randrange(1935, 1999)
        sheet.append([number, name, chance.randrange(1, 9), birth, situation, "Hỗ trợ vốn làm ăn"])
    book.save(path)


def _letters(number: int) -> str:
    """Return two or more syllables that no other number has."""
    syllables = ("Thị", "Văn", "Đức", "Hữu", "Quang", "Minh", "Ngọc", "Thanh", "Kim", "Xuân")
    return " ".join(syllables[int(digit)] for digit in str(number))
