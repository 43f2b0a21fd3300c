"""Check that a restoring can itself be taken back, and that no copy goes while it is on trial."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from hungchinh_desktop.domain.backup import Backup, BackupReason
from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.services.file_rescue import restore
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from tests.storage.office_data import dump

RESTORINGS = int(os.environ.get("HUNGCHINH_RESTORINGS", "3"))


def work(office: OfficeFile, dice: random.Random) -> None:
    """Do a few things that an officer does."""
    for _ in range(dice.randint(1, 4)):
        entry = dice.choice(office.households.entries())
        if dice.random() < 0.3:
            office.households.close(entry.id, EndReason.ENTERED_BY_MISTAKE, "01/06/2024")
        else:
            office.households.move_to_hamlet(
                [entry.id], dice.choice(office.households.hamlets()).id
            )


def restored(office: OfficeFile, backup: Backup) -> OfficeFile:
    """Restore as the program does: the present file is copied first, then put aside."""
    office.safety.back_up(BackupReason.RESTORE)
    path = office.path
    office.close_for_the_day()
    aside = restore(backup, path)
    assert aside is not None
    return open_office_file(path)


@pytest.mark.parametrize("seed", range(RESTORINGS))
def test_a_restoring_is_undone_to_the_last_byte_of_the_record(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    office = open_office_file(tmp_path / "so.db")
    try:
        copies = []
        for _ in range(dice.randint(1, 4)):
            work(office, dice)
            copies.append((office.safety.back_up(), dump(office._database)))
        work(office, dice)
        before = dump(office._database)
        backup, then = dice.choice(copies)
        office = restored(office, backup)
        assert dump(office._database) == then
        assert office.safety.on_trial() == backup.made_at.isoformat()
        back = office.safety.before_restoring()
        assert back is not None
        office = restored(office, back)
        assert dump(office._database) == before
        assert all(one.path.is_file() for one, _ in copies)
    finally:
        office.close()
