"""Check files that do not fit together and mend them."""

from __future__ import annotations

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.services.file_check_service import CheckLine
from hungchinh_desktop.services.office_file import OfficeFile


def damage(office: OfficeFile, *statements: str) -> None:
    """Write past the program's own rules."""
    connection = office.checking._database.connection
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("PRAGMA foreign_keys = OFF")
    for statement in statements:
        connection.execute(statement)
    connection.execute("PRAGMA foreign_keys = ON")


def bad(lines: list[CheckLine]) -> list[CheckLine]:
    return [line for line in lines if not line.good]


def test_the_shipped_record_is_whole(office: OfficeFile) -> None:
    lines = office.checking.check()
    assert len(lines) == 5
    assert bad(lines) == []


def test_rows_that_point_nowhere_are_told_and_mended(office: OfficeFile) -> None:
    key = office.households.entries()[0].household.id
    damage(office, f"DELETE FROM household WHERE id = '{key}'")
    (line,) = bad(office.checking.check())
    assert line.mendable
    assert "Diện hộ" in line.words
    assert bad(office.checking.mend()) == []
    (backup,) = office.safety.backups()
    assert backup.reason is BackupReason.MEND


def test_an_index_that_does_not_fit_is_built_anew(office: OfficeFile) -> None:
    damage(
        office,
        "CREATE TABLE side (household_id TEXT)",
        "PRAGMA writable_schema = ON",
        "DELETE FROM sqlite_schema WHERE name = 'change_row_by_row'",
        "PRAGMA writable_schema = RESET",
        "DROP TABLE side",
    )
    (line,) = bad(office.checking.check())
    assert line.title == "Các trang của tệp"


def test_a_household_in_two_classes_is_named(office: OfficeFile) -> None:
    key = office.households.entries()[0].household.id
    damage(
        office,
        "INSERT INTO status_spell (id, household_id, status, started_on, ended_on, end_reason)"
        f" SELECT 'zwei', household_id, 'near_poor', started_on, '2999-01-01', 'moved_away'"
        f" FROM status_spell WHERE household_id = '{key}'",
    )
    (line,) = bad(office.checking.check())
    assert line.households == (key,)
    assert not line.mendable


def test_bytes_that_nothing_names_are_removed(office: OfficeFile) -> None:
    damage(office, "INSERT INTO file_content (id, bytes) VALUES ('lạc', x'00')")
    (line,) = bad(office.checking.check())
    assert line.mendable
    assert bad(office.checking.mend()) == []


def test_a_tampered_log_is_told(office: OfficeFile) -> None:
    damage(office, "DROP TRIGGER change_stays", "UPDATE change SET label = 'khác' WHERE id = 1")
    (line,) = bad(office.checking.check())
    assert "việc số 1 đã bị sửa" in line.words
    assert not line.mendable
