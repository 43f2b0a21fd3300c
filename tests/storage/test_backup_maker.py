"""Check that a backup holds what the open file holds, and that damage is noticed."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from hungchinh_desktop.domain.backup import NEWEST_KEPT, Backup, BackupReason
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.backup_files import MANIFEST
from hungchinh_desktop.storage.backup_folder import BackupFolder
from hungchinh_desktop.storage.backup_maker import back_up, backups_beside, discard
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.database import Database
from tests.storage.office_data import MIGRATIONS, dump, household_ids

Damage = Callable[[bytearray, random.Random], bytearray]


def flip(data: bytearray, dice: random.Random) -> bytearray:
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return data


def cut(data: bytearray, dice: random.Random) -> bytearray:
    return data[: dice.randrange(len(data))]


def zero_page(data: bytearray, dice: random.Random) -> bytearray:
    start = 4096 * dice.randrange(len(data) // 4096)
    data[start : start + 4096] = bytes(4096)
    return data


def empty(_data: bytearray, _dice: random.Random) -> bytearray:
    return bytearray()


def other(data: bytearray, dice: random.Random) -> bytearray:
    return bytearray(dice.randbytes(len(data)))


DAMAGES: tuple[Damage, ...] = (
    flip,
    cut,
    zero_page,
    empty,
    other,
)


def edit(database: Database, words: str) -> None:
    with database.change(words):
        database.update("household", household_ids(database)[0], {"situation": words})


def test_a_backup_holds_what_the_file_holds(database: Database) -> None:
    edit(database, "vốn vay")
    backup = back_up(database, BackupReason.CLOSE)
    assert (backup.serial, backup.households, backup.head) == (1, 20, database.head())
    assert backups_beside(database.path).backups() == [backup]
    copied = open_data_file(backup.path, MIGRATIONS)
    try:
        assert dump(copied) == dump(database)
    finally:
        copied.close()


def test_a_backup_without_its_description_tells_by_itself(database: Database) -> None:
    backup = back_up(database, BackupReason.IMPORT)
    backup.path.with_suffix(MANIFEST).unlink()
    (found,) = BackupFolder(backup.path.parent).backups()
    assert (found.serial, found.reason, found.households) == (1, BackupReason.IMPORT, 20)
    assert (found.sha256, found.head) == (backup.sha256, backup.head)


def test_numbers_are_never_used_twice(database: Database) -> None:
    first = back_up(database, BackupReason.CLOSE)
    first.path.unlink()
    assert back_up(database, BackupReason.CLOSE).serial == 2


def test_what_was_made_in_vain_goes_with_its_description(database: Database) -> None:
    backup = back_up(database, BackupReason.IMPORT)
    discard(backup)
    assert list(backup.path.parent.iterdir()) == []


def test_the_newest_stay_when_there_are_many(database: Database) -> None:
    for number in range(NEWEST_KEPT + 5):
        edit(database, f"lần {number}")
        back_up(database, BackupReason.TIMED)
    kept = backups_beside(database.path).backups()
    assert len(kept) >= NEWEST_KEPT
    assert kept[0].serial == NEWEST_KEPT + 5


@pytest.mark.parametrize("seed", range(20))
def test_the_newest_good_one_is_found(database: Database, seed: int) -> None:
    dice = random.Random(seed)
    made: list[Backup] = []
    for number in range(4):
        edit(database, f"lần {number}")
        made.append(back_up(database, BackupReason.CLOSE))
    spoilt = set(dice.sample(range(4), dice.randrange(4)))
    for index in spoilt:
        damage = dice.choice(DAMAGES)
        path = made[index].path
        path.write_bytes(damage(bytearray(path.read_bytes()), dice))
    folder = BackupFolder(made[0].path.parent)
    good = [one for one in folder.backups() if folder.is_good(one)]
    assert good == [made[index] for index in (3, 2, 1, 0) if index not in spoilt]
    folder.thin()
    assert all(one.path.exists() for one in made)


def test_a_copy_is_taken_to_another_place_and_read_back(database: Database, tmp_path: Path) -> None:
    backup = back_up(database, BackupReason.BY_HAND)
    stick = BackupFolder(tmp_path / "USB" / "sao lưu")
    taken = stick.take(backup)
    assert taken.path.read_bytes() == backup.path.read_bytes()
    assert stick.backups() == [taken]
    taken.path.write_bytes(b"broken")
    assert stick.take(backup).path.read_bytes() == backup.path.read_bytes()


def test_a_place_that_takes_nothing_is_named(database: Database, tmp_path: Path) -> None:
    backup = back_up(database, BackupReason.BY_HAND)
    in_the_way = tmp_path / "USB"
    in_the_way.write_text("a file", encoding="utf-8")
    with pytest.raises(UserError, match="USB"):
        BackupFolder(in_the_way).take(backup)
