"""A log that is whole in itself, and yet not the one that was: cut off, older, or made anew.

The seals cannot show it; the head kept beside the file and the backups do.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.services.file_rescue import restore
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from hungchinh_desktop.storage.backup_place import backup_folder
from tests.services.issued_plans import change_household
from tests.services.test_log_code_service import rebuild


def _without_triggers(path: Path) -> sqlite3.Connection:
    file = sqlite3.connect(path)
    for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        file.execute(f"DROP TRIGGER {name}")
    return file


def cut_off(path: Path, _older: Path) -> None:
    """Take the newest change out of log and data, and let SQLite forget its number."""
    file = _without_triggers(path)
    newest, old = file.execute(
        "SELECT change_id, old FROM change_row WHERE table_name = 'household'"
        " ORDER BY id DESC LIMIT 1"
    ).fetchone()
    file.execute(
        "UPDATE household SET situation = ? ->> 'situation' WHERE id = ? ->> 'id'", (old, old)
    )
    for table, column in (("change_row", "change_id"), ("change_seal", "change_id")):
        file.execute(f"DELETE FROM {table} WHERE {column} >= ?", (newest,))
    file.execute("DELETE FROM change WHERE id >= ?", (newest,))
    file.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'change'", (newest - 1,))
    file.commit()
    file.close()


def put_older(path: Path, older: Path) -> None:
    """Put an older copy of the whole file in its place."""
    shutil.copyfile(older, path)


def make_anew(path: Path, _older: Path) -> None:
    """Change what the log says, and seal it anew."""
    file = _without_triggers(path)
    file.execute("UPDATE change SET made_by = 'Người khác' WHERE kind = 'do'")
    file.commit()
    file.close()
    rebuild(path)


WAYS = (cut_off, put_older, make_anew)


@pytest.fixture
def older(office: OfficeFile, tmp_path: Path) -> Path:
    """Work, keep a copy of the closed file, work on, make a backup, and close."""
    copy, path = tmp_path / "older.db", office.path
    change_household(office, "lần đầu")
    office.close_for_the_day()
    shutil.copyfile(path, copy)
    again = open_office_file(path)
    change_household(again, "lần sau")
    again.safety.back_up()
    again.close_for_the_day()
    return copy


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("is_head_kept", [True, False])
def test_another_log_is_noticed(
    office: OfficeFile, older: Path, way: Callable[[Path, Path], None], is_head_kept: bool
) -> None:
    path = office.path
    if not is_head_kept:
        (backup_folder(path) / "niem_phong.json").unlink()
    way(path, older)
    again = open_office_file(path)
    assert again.audit.faults() == []  # whole in itself
    assert again.audit.other_file is is_head_kept
    assert len(again.audit.other_hands()) == is_head_kept
    (told,) = again.log_codes.faults()
    assert "mà tệp này không có" in told
    assert "cắt bớt" in next(line.words for line in again.checking.check() if "Nhật" in line.title)
    again.safety.back_up()  # a copy of the other log does not hide it
    again.close_for_the_day()
    third = open_office_file(path)
    assert not third.audit.other_file  # told once, and in the log since
    assert "mà tệp này không có" in third.log_codes.faults()[0]
    third.close()


def test_an_honest_file_is_believed_whatever_was_made_of_it(
    office: OfficeFile, older: Path
) -> None:
    again = open_office_file(office.path)
    change_household(again, "nữa")
    assert again.log_codes.faults() == []
    again.close()  # as after a power cut
    third = open_office_file(office.path)
    assert not third.audit.other_file
    assert third.log_codes.faults() == []
    third.close()


def test_a_restored_backup_is_no_other_file(office: OfficeFile, older: Path) -> None:
    again = open_office_file(office.path)
    first = again.safety.backups()[0]
    change_household(again, "bỏ đi")
    again.safety.back_up()
    again.safety.back_up(BackupReason.RESTORE)
    again.close_for_the_day()
    restore(first, office.path)
    third = open_office_file(office.path)
    assert not third.audit.other_file
    assert third.audit.other_hands() == []
    assert third.log_codes.faults() == []
    third.close()
