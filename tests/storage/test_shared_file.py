"""Prove that only one program at a time has a data file, and that a killed one leaves no harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.data_file import create_data_file, open_data_file
from tests.storage.office_data import (
    MIGRATIONS,
    household_ids,
    load_seed,
    names_in,
    note,
    sha256_of,
    situation,
)
from tests.storage.other_program import (
    CHECKSUM,
    OPEN,
    PLAIN_READ,
    go_on,
    line_of,
    running,
    told_by,
)

IN_USE = "đang mở ở một cửa sổ hoặc chương trình khác"
HOLD = """
    database = open_data_file(path, MIGRATIONS)
    tell("open")
    wait()
"""
HOLD_HALF_MADE = """
    def fill(database):
        load_seed(database)
        tell("half")
        wait()
    database = create_data_file(path, MIGRATIONS, fill)
    tell(situation(database))
"""
SAVE_FOR_EVER = """
    database = open_data_file(path, MIGRATIONS)
    number = 0
    while True:
        number += 1
        note(database, f"lần {number} " + "chữ " * (number % 7) * 300)
        note(database, f"lần {number}", household=1)
        tell(number)
"""
HOLD_IN_A_SAVE = """
    database = open_data_file(path, MIGRATIONS)
    database.connection.execute("PRAGMA cache_size = 5")
    with database.change("Dở dang"):
        for number in range(20):
            database.update(
                "household", household_ids(database)[number], {"situation": "chữ " * 9000}
            )
        tell("spilled")
        wait()
"""


def test_a_second_window_of_this_program_is_refused(data_path: Path) -> None:
    first = open_data_file(data_path, MIGRATIONS)
    for _ in range(2):
        with pytest.raises(UserError, match=IN_USE):
            open_data_file(data_path, MIGRATIONS)
        # The refused look must not have ended the first one's lock.
        assert told_by(data_path, PLAIN_READ) == ["database is locked"] * 2
    note(first, "vẫn ghi được")
    first.close()


def test_another_program_is_refused_and_changes_nothing(data_path: Path) -> None:
    first = open_data_file(data_path, MIGRATIONS)
    before = told_by(data_path, CHECKSUM)
    (told,) = told_by(data_path, OPEN)
    assert told.startswith("UserError: ")
    assert IN_USE in told
    assert told_by(data_path, PLAIN_READ) == ["database is locked"] * 2
    assert told_by(data_path, CHECKSUM) == before
    first.close()
    assert told_by(data_path, OPEN) == ["20"]


def test_a_file_held_by_another_program_is_refused(data_path: Path) -> None:
    before = sha256_of(data_path)
    with running(data_path, HOLD) as holder:
        assert line_of(holder) == "open"
        with pytest.raises(UserError, match=IN_USE):
            open_data_file(data_path, MIGRATIONS)
        with pytest.raises(UserError, match="Đã có"):
            create_data_file(data_path, MIGRATIONS, load_seed)
    open_data_file(data_path, MIGRATIONS).close()  # killed: nothing to be done by hand
    assert sha256_of(data_path) == before


def test_a_file_killed_while_it_is_made_leaves_nothing_for_long(tmp_path: Path) -> None:
    path = tmp_path / "sổ.db"
    with running(path, HOLD_HALF_MADE) as maker:
        assert line_of(maker) == "half"
        assert not path.exists()
    assert not path.exists()
    assert list(tmp_path.iterdir()) != []
    create_data_file(path, MIGRATIONS, load_seed).close()
    assert names_in(tmp_path) == ["sổ.db"]


def test_of_two_first_starts_at_once_one_file_comes_out(tmp_path: Path) -> None:
    path = tmp_path / "sổ.db"
    with running(path, HOLD_HALF_MADE) as slow:
        assert line_of(slow) == "half"
        quick = create_data_file(path, MIGRATIONS, load_seed)
        note(quick, "của lần mở nhanh hơn")
        go_on(slow)
        assert IN_USE in line_of(slow)
        assert situation(quick) == "của lần mở nhanh hơn"
        quick.close()
    assert told_by(path, OPEN) == ["20"]
    assert names_in(tmp_path) == ["sổ.db"]


def test_a_file_being_made_is_not_swept_away_by_another_one(tmp_path: Path) -> None:
    with running(tmp_path / "chậm.db", HOLD_HALF_MADE) as slow:
        assert line_of(slow) == "half"
        create_data_file(tmp_path / "nhanh.db", MIGRATIONS, load_seed).close()
        go_on(slow)
        assert line_of(slow).startswith("NCT cô đơn")
    assert names_in(tmp_path) == ["chậm.db", "nhanh.db"]


def test_a_slow_first_start_takes_the_file_of_the_quick_one(tmp_path: Path) -> None:
    path = tmp_path / "sổ.db"
    with running(path, HOLD_HALF_MADE) as slow:
        assert line_of(slow) == "half"
        quick = create_data_file(path, MIGRATIONS, load_seed)
        note(quick, "của lần mở nhanh hơn")
        quick.close()
        go_on(slow)
        assert line_of(slow) == "của lần mở nhanh hơn"


@pytest.mark.parametrize("saves", [1, 4, 9])
def test_no_save_that_was_told_is_lost_when_the_program_is_killed(
    data_path: Path, saves: int
) -> None:
    with running(data_path, SAVE_FOR_EVER) as saver:
        told = [line_of(saver) for _ in range(saves)][-1]
    database = open_data_file(data_path, MIGRATIONS)
    assert database.rows("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
    assert len(household_ids(database)) == 20
    assert int(situation(database, household=1).split()[1]) >= int(told)
    assert int(situation(database).split()[1]) >= int(told)
    log = database.rows("SELECT count(*) AS many FROM change WHERE kind = 'do'")
    rows = database.rows("SELECT count(DISTINCT change_id) AS many FROM change_row")
    assert rows[0]["many"] == log[0]["many"] + 1  # each with its row, and the first filling
    database.close()


def test_a_save_cut_off_by_a_power_failure_is_taken_back_at_the_next_start(
    data_path: Path,
) -> None:
    before = sha256_of(data_path)
    with running(data_path, HOLD_IN_A_SAVE) as saver:
        assert line_of(saver) == "spilled"
    assert data_path.with_name(f"{data_path.name}-journal").stat().st_size > 0
    torn = bytearray(data_path.read_bytes())
    torn[28:32] = (9999).to_bytes(4, "big")  # the header reached the disk, the new pages did not
    data_path.write_bytes(torn)
    open_data_file(data_path, MIGRATIONS).close()
    assert sha256_of(data_path) == before
