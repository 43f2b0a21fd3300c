"""Check that what became of a closed file is noticed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.file_seal import SealVerdict, seal, verdict
from tests.storage.office_data import MIGRATIONS, household_ids


def test_without_a_seal_nothing_is_claimed(data_path: Path) -> None:
    assert verdict(data_path) is SealVerdict.WRITTEN


def test_opening_and_looking_changes_nothing(data_path: Path) -> None:
    seal(data_path, "1@")
    open_data_file(data_path, MIGRATIONS).close()
    assert verdict(data_path) is SealVerdict.SAME


@pytest.mark.parametrize("seed", range(50))
def test_a_flipped_bit_is_noticed(data_path: Path, seed: int) -> None:
    seal(data_path, "1@")
    dice = random.Random(seed)
    data = bytearray(data_path.read_bytes())
    place = dice.choice([dice.randrange(24), dice.randrange(28, len(data))])
    data[place] ^= 1 << dice.randrange(8)
    data_path.write_bytes(data)
    assert verdict(data_path) is SealVerdict.DAMAGED


def test_our_own_change_without_a_seal_after_it_is_no_damage(data_path: Path) -> None:
    seal(data_path, "1@")
    database = open_data_file(data_path, MIGRATIONS)
    with database.change("Sửa"):
        database.update("household", household_ids(database)[0], {"situation": "khác"})
    database.close()
    assert verdict(data_path) is SealVerdict.WRITTEN


def test_another_program_writes(data_path: Path) -> None:
    seal(data_path, "1@")
    other = dbapi2.connect(str(data_path))
    other.execute("UPDATE household SET situation = 'sửa lén'")
    other.commit()
    other.close()
    assert verdict(data_path) is SealVerdict.WRITTEN
