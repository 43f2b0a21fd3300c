"""Check files that do not fit together and mend them."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.check_line import CheckLine
from hungchinh_desktop.domain.errors import UserError
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
    assert len(lines) == 7
    assert bad(lines) == []


def test_a_household_that_another_program_took_away_comes_back(office: OfficeFile) -> None:
    entry = office.households.entries()[0]
    key, name = entry.household.id, entry.household.head_name
    damage(office, f"DELETE FROM household WHERE id = '{key}'")
    references, logged = bad(office.checking.check())
    assert references.mendable
    assert "Diện hộ" in references.words
    assert logged.households == (key,)
    assert f"hộ {name}" in logged.words
    assert bad(office.checking.mend()) == []
    assert office.households.entries()[0].household == entry.household
    (backup,) = office.safety.backups()
    assert backup.reason is BackupReason.MEND


def test_rows_of_what_was_taken_out_in_the_program_go(office: OfficeFile) -> None:
    key = office.households.entries()[0].household.id
    database = office.checking._database
    (spell,) = database.rows("SELECT * FROM status_spell WHERE household_id = ?", key)
    with database.change("Bỏ hộ"):
        database.delete("household", key)
    columns = ", ".join(f"'{value}'" if value is not None else "NULL" for value in spell.values())
    insert = f"INSERT INTO status_spell ({', '.join(spell)}) VALUES ({columns})"
    damage(office, "DROP TRIGGER log_status_spell_insert", insert)
    assert any(line.mendable for line in bad(office.checking.check()))
    assert bad(office.checking.mend()) == []


def test_a_row_that_points_nowhere_in_two_ways_goes_once(office: OfficeFile) -> None:
    damage(
        office,
        "INSERT INTO attachment VALUES"
        " ('a', 'nobody', 'đơn.pdf', 'application/pdf', 17, 'nothing', '2024-01-01')",
    )
    assert any(line.mendable for line in bad(office.checking.check()))
    lines = office.checking.mend()
    assert all(line.good for line in lines if line.title in {"Liên kết trong sổ", "Tệp đính kèm"})


def test_a_hamlet_that_is_gone_comes_back_with_its_households(office: OfficeFile) -> None:
    before = office.households.entries()
    hamlet = before[0].household.hamlet_id
    damage(office, f"DELETE FROM hamlet WHERE id = '{hamlet}'")
    lines = {line.title: line for line in bad(office.checking.check())}
    assert "không còn trong danh sách xóm" in lines["Xóm của các hộ"].words
    assert before[0].household.id in lines["Xóm của các hộ"].households
    assert bad(office.checking.mend()) == []
    assert office.households.entries() == before


def test_a_household_is_never_taken_out_to_mend(office: OfficeFile) -> None:
    key = office.households.entries()[0].household.id
    damage(office, f"UPDATE household SET hamlet_id = 'không có' WHERE id = '{key}'")
    with pytest.raises(UserError, match="phục hồi bản sao lưu"):
        office.checking.mend()
    assert len(office.households.entries()) >= 19
    assert bad(office.checking.check())


def test_a_hamlet_with_households_and_nobody_in_charge_is_told(office: OfficeFile) -> None:
    tile = next(one for one in office.hamlets.tiles() if one.poor + one.near_poor)
    for one in office.hamlets.assignments():
        if tile.hamlet.id in {hamlet.id for hamlet in one.hamlets}:
            office.hamlets.release(one.member.id, tile.hamlet.id)
    (line,) = bad(office.checking.check())
    assert line.words.startswith(tile.hamlet.name)
    assert "năm 2024 không ai phụ trách" in line.words
    assert not line.mendable


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE household SET situation = 'lén sửa' WHERE id = '{key}'", "Hộ"),
        ("UPDATE status_spell SET status = 'near_poor' WHERE household_id = '{key}'", "Diện hộ"),
        ("DELETE FROM status_spell WHERE household_id = '{key}'", "Diện hộ"),
        (
            "INSERT INTO visit VALUES ('v', '{key}', '2024', 'ai đó', 'đã thăm')",
            "Lần thăm hộ",
        ),
    ],
)
def test_what_another_program_wrote_is_found_at_its_row(
    office: OfficeFile, statement: str, kind: str
) -> None:
    entry = next(one for one in office.households.entries() if one.status == "poor")
    key = entry.household.id
    damage(office, statement.format(key=key))
    (line,) = bad(office.checking.check())
    assert line.households == (key,)
    assert f"({kind}; hộ {entry.household.head_name})" in line.words


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
    line = next(one for one in bad(office.checking.check()) if "Diện" in one.title)
    assert line.households == (key,)
    assert office.households.entries()[0].household.head_name in line.words
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
