"""Measure a keystroke in the register's search box over 15,000 households, up to the paint."""

from __future__ import annotations

import time
from itertools import product
from pathlib import Path

from figures import Figure, duration, slowest_but_twentieth
from PySide6.QtWidgets import QApplication

from hungchinh_desktop import paths
from hungchinh_desktop.app import Program, make_application
from hungchinh_desktop.domain.household import Household
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.services.office_file import SEED
from hungchinh_desktop.storage.data_file import create_data_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.seed_loader import SeedLoader
from hungchinh_desktop.ui.kit.search_field import SearchField
from hungchinh_desktop.ui.kit.table_view import TableView

HOUSEHOLDS = 15_000
TARGET_MS = 50.0
# Typed letter by letter: without accents, with them, two words, a hamlet, nothing found.
TYPED = ("nguyen thi an", "Đặng", "cuong xom 7", "trần thị thu hiền", "khong co ai")
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Võ", "Đặng", "Bùi", "Đỗ")
_MIDDLE = ("Thị", "Văn", "Hữu", "Đình", "Thị Thu", "Quang", "Minh", "Thị Mai", "Xuân", "Ngọc")
_GIVEN = ("An", "Bình", "Cường", "Dũng", "Đào", "Hà", "Hiền", "Hương", "Lan", "Thành")
_SENTENCE = "Câu ghi thử số {} về hoàn cảnh của hộ, đủ dài để bảng phải cắt bớt khi hiện."


def measure(folder: Path, runs: int) -> list[Figure]:
    """Return median and 95th percentile of all keystrokes."""
    path = folder / "many.db"
    _make_large_file(path)
    app = make_application()
    program = Program(app)
    program.open_file(path)
    window = program.window
    assert window is not None
    window.resize(1366, 768)
    window.go(Link("household"))
    _settle(app)
    search = window.findChild(SearchField, "household_search")
    table = window.findChild(TableView, "household_table")
    assert isinstance(search, SearchField)
    assert isinstance(table, TableView)
    seconds = [
        taken for _ in range(runs) for text in TYPED for taken in _typed(app, search, table, text)
    ]
    window.close()
    program.close()
    words = f"keystroke in search, {HOUSEHOLDS:,} households"
    return [
        duration(f"{words}, median", seconds, TARGET_MS),
        slowest_but_twentieth(f"{words}, 95 %", seconds, TARGET_MS),
    ]


def _typed(
    app: QApplication, search: SearchField, table: TableView[object], text: str
) -> list[float]:
    """Type a text letter by letter and return the time of each up to the painted rows."""
    seconds = []
    for end in range(1, len(text) + 1):
        search.setText(text[:end])
        started = time.perf_counter()
        search.settle()
        table.viewport().repaint()
        app.processEvents()
        seconds.append(time.perf_counter() - started)
    search.setText("")
    search.settle()
    _settle(app)
    return seconds


def _settle(app: QApplication) -> None:
    """Let the window finish what it has begun: painting, building pages, counting."""
    until = time.perf_counter() + 1.0
    while time.perf_counter() < until:
        app.processEvents()


def _make_large_file(path: Path) -> None:
    seed = paths.db_dir() / "seed" / SEED

    def fill(database: Database) -> None:
        SeedLoader(database, seed).load()
        _add_households(database)

    create_data_file(path, paths.db_dir() / "migrations", fill).close()


def _add_households(database: Database) -> None:
    """Invent households in one change, evenly over the hamlets."""
    hamlets = [row["id"] for row in database.rows("SELECT id FROM hamlet ORDER BY number")]
    names = [" ".join(parts) for parts in product(_FAMILY, _MIDDLE, _GIVEN)]
    households, spells = [], []
    for number in range(HOUSEHOLDS):
        own = Household(new_id(), names[number % len(names)], hamlets[number % len(hamlets)])
        sentence = _SENTENCE.format(number)
        households.append(
            (
                own.id,
                own.head_name,
                own.head_fold,
                own.head_sort,
                own.hamlet_id,
                sentence,
                "Hỗ trợ vốn làm ăn",
                None,
                100 + number,
            )
        )
        spells.append((new_id(), own.id, "near_poor", "2024"))
    with database.change("Nạp hộ để đo", kind="setup"):
        database.connection.executemany(
            "INSERT INTO household (id, head_name, head_fold, head_sort, hamlet_id, situation,"
            " support, birth, list_order) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            households,
        )
        database.connection.executemany(
            "INSERT INTO status_spell (id, household_id, status, started_on) VALUES (?, ?, ?, ?)",
            spells,
        )
