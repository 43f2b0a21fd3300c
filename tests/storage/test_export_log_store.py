"""Prove that what left the program is told newest first."""

from __future__ import annotations

from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.export_log_store import ExportLogStore


def test_newest_exports_come_first(database: Database) -> None:
    store = ExportLogStore(database)
    with database.change("Xuất", kind="event"):
        for number in (2, 3, 1):
            made_at = f"2024-03-0{number}T08:00:00+00:00"
            store.add(made_at, "plan", "internal", number, f"C:/Kế hoạch {number}.pdf")
    found = store.newest(2)
    assert [record.row_count for record in found] == [3, 2]
    assert (found[0].path, found[0].profile) == ("C:/Kế hoạch 3.pdf", "internal")
    assert len(store.newest(10)) == 3
