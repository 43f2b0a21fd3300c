"""Delete three hundred people: none of their names can be read in the file or beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.storage.backup_maker import back_up
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.database import Database
from tests.storage.office_data import MIGRATIONS, household_ids

PEOPLE = 300
NAMES = [f"Người Đã Xóa {number:03} Họ Tên Riêng" for number in range(PEOPLE)]


def add_people(database: Database) -> None:
    """Write a person into each table that names people, long notes among them."""
    homes = household_ids(database)
    empty = dict.fromkeys(
        ("relation", "ethnic_group", "citizen_id", "health_insurance_number", "disability"), ""
    )
    ticks = {"person_of_merit": 0, "on_social_assistance": 0}
    with database.change("Thêm người"):
        for number, name in enumerate(NAMES):
            own = {"id": new_id(), "household_id": homes[number % len(homes)]}
            if number % 3:
                values = {"full_name": name, "list_order": number}
                database.insert("member", own | empty | ticks | values)
            else:
                note = f"{name} " * (number % 50 + 1)
                day = {"visited_on": "2024-03-01", "visitor": name}
                database.insert("visit", own | day | {"note": note})


def found_in(folder: Path) -> list[str]:
    """Return the names that can still be read in any file of the folder."""
    data = b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
    return [name for name in NAMES if name.encode() in data]


def forget(database: Database) -> None:
    """Delete the people, and then what the change log wrote down of them."""
    with database.change("Xóa người"):
        database.connection.execute("DELETE FROM member")
        database.connection.execute("DELETE FROM visit")
    database.connection.execute("DROP TRIGGER change_row_is_kept")
    database.connection.execute("DELETE FROM change_row WHERE table_name IN ('member', 'visit')")


@pytest.mark.parametrize("reopened", [False, True])
def test_no_deleted_name_can_be_read(data_path: Path, reopened: bool) -> None:
    database = open_data_file(data_path, MIGRATIONS)
    add_people(database)
    assert len(found_in(data_path.parent)) == PEOPLE
    if reopened:
        database.close()
        database = open_data_file(data_path, MIGRATIONS)
        with database.change("Mở lại"):
            database.update("household", household_ids(database)[0], {"situation": "x"})
    forget(database)
    assert found_in(data_path.parent) == []  # the journal of the open file too
    back_up(database, BackupReason.BY_HAND)
    assert found_in(data_path.parent) == []
    database.close()
    assert found_in(data_path.parent) == []


def test_the_log_alone_keeps_a_deleted_name(data_path: Path) -> None:
    """What the log of changes tells is kept on purpose, as no change may be made unseen."""
    database = open_data_file(data_path, MIGRATIONS)
    add_people(database)
    with database.change("Xóa người"):
        database.connection.execute("DELETE FROM member")
    logged = database.rows("SELECT old FROM change_row WHERE table_name = 'member'")
    assert any(NAMES[1] in (row["old"] or "") for row in logged)
    database.close()
