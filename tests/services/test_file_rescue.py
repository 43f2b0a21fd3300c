"""Check that a damaged or lost file is noticed and that the newest good backup takes its place."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import DataFileError, UserError
from hungchinh_desktop.services.file_rescue import newest_good_backup, restore
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from tests.storage.test_backup_maker import DAMAGES, Damage

pytestmark = pytest.mark.long

DRILLS = int(os.environ.get("HUNGCHINH_DAMAGE_DRILLS", "20"))


@pytest.fixture
def worked_on(tmp_path: Path) -> Path:
    """Give a closed file after four days with a backup each."""
    office = open_office_file(tmp_path / "so.db")
    for number in range(4):
        write(office, f"ngày {number}")
        office.safety.back_up()
    office.close_for_the_day()
    return tmp_path / "so.db"


def write(office: OfficeFile, words: str) -> None:
    entry = office.households.entries()[0]
    hamlets = office.hamlets.hamlets()
    target = next(one for one in hamlets if one.id != entry.household.hamlet_id)
    office.households.move_to_hamlet([entry.id], target.id)
    del words


def spoil(path: Path, damage: Damage, dice: random.Random) -> None:
    path.write_bytes(damage(bytearray(path.read_bytes()), dice))


def test_a_closed_file_opens_again_without_a_word(worked_on: Path) -> None:
    open_office_file(worked_on).close_for_the_day()
    open_office_file(worked_on).close()


@pytest.mark.parametrize("seed", range(DRILLS))
def test_the_newest_good_backup_takes_the_place_of_a_spoilt_file(
    worked_on: Path, seed: int
) -> None:
    dice = random.Random(seed)
    backups = open_backups(worked_on)
    spoilt = dice.sample(range(4), dice.randrange(4))
    for index in spoilt:
        spoil(backups[index], dice.choice(DAMAGES), dice)
    spoil(worked_on, dice.choice(DAMAGES), dice)
    damaged = worked_on.read_bytes()
    with pytest.raises(DataFileError):
        open_office_file(worked_on).close()
    assert worked_on.read_bytes() == damaged
    good = newest_good_backup(worked_on)
    assert good is not None
    assert good.path == backups[max({0, 1, 2, 3} - set(spoilt))]
    aside = restore(good, worked_on)
    assert aside is not None
    assert aside.read_bytes() == damaged
    assert all(one.exists() for one in backups)
    rescued = open_office_file(worked_on)
    assert len(rescued.households.entries()) == 20
    rescued.close()


def open_backups(path: Path) -> list[Path]:
    return sorted((path.parent / "so_sao_luu").glob("*.db"))


def test_a_lost_file_is_not_replaced_by_an_empty_one(worked_on: Path) -> None:
    worked_on.unlink()
    with pytest.raises(DataFileError, match="còn 4 bản sao lưu"):
        open_office_file(worked_on)
    assert not worked_on.exists()
    good = newest_good_backup(worked_on)
    assert good is not None
    assert restore(good, worked_on) is None
    open_office_file(worked_on).close()


def test_without_any_good_backup_none_is_offered(worked_on: Path) -> None:
    for backup in open_backups(worked_on):
        backup.write_bytes(b"")
    assert newest_good_backup(worked_on) is None


def test_a_file_that_was_cut_off_while_written_is_no_damaged_one(worked_on: Path) -> None:
    office = open_office_file(worked_on)
    write(office, "thêm")
    office.close()  # as after a power cut: nothing was sealed
    open_office_file(worked_on).close()


def test_a_stranger_in_the_place_is_refused(worked_on: Path) -> None:
    worked_on.write_bytes(b"SQLite format 3\0" + bytes(4096))
    with pytest.raises(UserError):
        open_office_file(worked_on)
