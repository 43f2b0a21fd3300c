"""Hold the two tables of the office's plan exactly as they were scanned."""

from __future__ import annotations

import shutil
from pathlib import Path

from hungchinh_desktop import paths
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.storage.data_file import create_data_file
from hungchinh_desktop.storage.seed_loader import SeedLoader

SEED = paths.db_dir() / "seed" / "hung_chinh_2024"
NAME_QUESTION = "name:nguyen thi thanh:7"
DIFFERENT = {NAME_QUESTION: "different"}


def scanned_section() -> str:
    """Return section IV of the scan with its tables, the broken row 5 and all."""
    text = (SEED / "scan.txt").read_text(encoding="utf-8")
    start = text.index("##### 1. Tổng hợp chung")
    return text[start : text.index("## V. TỔ CHỨC THỰC HIỆN")]


def scanned_tables() -> tuple[str, str]:
    """Return the two tables alone, head row first."""
    section = scanned_section()
    poor = section[section.index("Họ và tên\t") : section.index("##### 3. Phân loại")]
    return poor, section[section.index("TT\tHọ tên") :]


def scanned_rows() -> list[list[str]]:
    """Return the cells of each household, row 5 joined as a person would."""
    rows: list[list[str]] = []
    for table in scanned_tables():
        for line in table.strip("\n").split("\n")[1:]:
            cells = line.split("\t")[-4:] if line.strip() else []
            if cells and cells[0]:
                rows.append(cells)
            elif cells:
                rows[-1] = [f"{above} {below}".strip() for above, below in
                            zip(rows[-1], cells, strict=True)]  # fmt: skip
    return rows


def office_without_households(folder: Path) -> OfficeFile:
    """Make a data file of the office whose register is still empty."""
    seed = folder / "seed"
    shutil.copytree(SEED, seed)
    households = seed / "households.csv"
    head = households.read_text(encoding="utf-8").split("\n", 1)[0]
    households.write_text(f"{head}\n", encoding="utf-8")
    database = create_data_file(
        folder / "so.db",
        paths.db_dir() / "migrations",
        lambda opened: SeedLoader(opened, seed).load(),
    )
    return OfficeFile(database)
