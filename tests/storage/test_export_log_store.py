"""Prove that what left the program is told newest first."""

from __future__ import annotations

from hungchinh_desktop.domain.activity import ExportRecord
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.export_log_store import ExportLogStore


def test_newest_exports_come_first(database: Database) -> None:
    store = ExportLogStore(database)
    with database.change("Xuất", kind="event"):
        for number in (2, 3, 1):
            made_at = f"2024-03-0{number}T08:00:00+00:00"
            path = f"C:/Kế hoạch {number}.pdf"
            store.add(ExportRecord(new_id(), made_at, "plan", "internal", number, path, "Bùi Lan"))
    found = store.newest(2)
    assert [record.row_count for record in found] == [3, 2]
    assert (found[0].path, found[0].profile) == ("C:/Kế hoạch 3.pdf", "internal")
    assert found[0].made_by == "Bùi Lan"
    assert len(store.newest()) == len(store.newest(10)) == 3
