"""Check what the officer is told about her backups, and that restoring one brings it all back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hungchinh_desktop.domain.backup import NEWEST_KEPT, BackupReason, Overdue
from hungchinh_desktop.domain.backup_difference import Fate
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from hungchinh_desktop.storage.backup_files import write_manifest
from hungchinh_desktop.storage.backup_notes import add_notes
from hungchinh_desktop.storage.file_restore import put_back
from tests.obstacles import small_disk

HALF_A_DAY = timedelta(hours=12)
ROOMY = 1024 * 1024  # kilobytes: more than the room that is always kept free


def move_first_to(office: OfficeFile, number: int) -> str:
    entry = office.households.entries()[0]
    hamlet = next(one for one in office.hamlets.hamlets() if one.number == number)
    office.households.move_to_hamlet([entry.id], hamlet.id)
    return entry.household.head_name


def test_a_new_office_has_nothing_to_back_up(office: OfficeFile) -> None:
    state = office.safety.state()
    assert (state.last, state.outside_at, state.unsaved) == (None, None, False)
    assert office.safety.back_up_if_changed(BackupReason.CLOSE) is None


def test_what_was_changed_is_backed_up_once(office: OfficeFile) -> None:
    move_first_to(office, 8)
    assert office.safety.state().unsaved
    backup = office.safety.back_up_if_changed(BackupReason.CLOSE)
    assert backup is not None
    assert office.safety.state().last == backup
    assert not office.safety.state().unsaved
    assert office.safety.back_up_if_changed(BackupReason.TIMED) is None


def test_a_damaged_backup_does_not_count(office: OfficeFile) -> None:
    move_first_to(office, 8)
    backup = office.safety.back_up()
    backup.path.write_bytes(b"spoilt")
    assert not office.safety.is_good(backup)
    assert office.safety.back_up_if_changed(BackupReason.CLOSE) is not None


def test_the_difference_names_household_and_field(office: OfficeFile) -> None:
    backup = office.safety.back_up()
    name = move_first_to(office, 8)
    office.households.close(office.households.entries()[1].id, EndReason.MOVED_AWAY, "12/2024")
    comparison = office.safety.compare(backup)
    fates = {one.head_name: (one.fate, one.fields) for one in comparison.households}
    assert fates[name] == (Fate.OTHER, ("xóm",))
    assert len(fates) == 2
    assert comparison.lost is not None
    assert len(comparison.lost) == 2
    assert comparison.picture.listed() == 20


def test_restoring_brings_back_what_was_there(office: OfficeFile) -> None:
    before = office.households.entries()
    backup = office.safety.back_up()
    move_first_to(office, 8)
    path, after = office.path, office.households.entries()
    office.close()
    aside = put_back(backup, path)
    restored = open_office_file(path)
    assert restored.households.entries() == before
    restored.close()
    assert aside is not None
    former = open_office_file(aside)
    assert former.households.entries() == after
    former.close()


def test_a_spoilt_backup_never_takes_the_place(office: OfficeFile) -> None:
    backup = office.safety.back_up()
    path = office.path
    office.close()
    original = path.read_bytes()
    backup.path.write_bytes(original[:-1] + b"?")
    with pytest.raises(UserError, match="chọn bản khác"):
        put_back(backup, path)
    assert path.read_bytes() == original
    assert [one.name for one in path.parent.glob("*.dang_tao")] == []


def test_a_copy_on_the_same_disk_is_not_outside(office: OfficeFile, tmp_path: Path) -> None:
    taken = office.safety.carry_out(tmp_path / "chỗ khác")
    assert taken.path.is_file()
    assert office.safety.state().outside_at is None


def test_the_reminder_comes_after_a_week_without_a_copy_outside(
    office: OfficeFile, tmp_path: Path
) -> None:
    move_first_to(office, 8)
    now = datetime.now(UTC)
    assert office.safety.state(now).outside_due is Overdue.NO
    assert office.safety.state(now + timedelta(days=8)).outside_due is Overdue.REMIND
    assert office.safety.state(now + timedelta(days=15)).outside_due is Overdue.ALARM
    stick = tmp_path / "USB"
    stick.mkdir()
    with small_disk(stick, ROOMY, real=True):
        assert office.safety.carry_out(stick / "sao lưu").path.is_file()
        assert office.safety.state(now + timedelta(days=5)).outside_due is Overdue.NO
        assert office.safety.state(now + timedelta(days=8)).outside_due is Overdue.REMIND


def test_with_little_room_only_what_is_asked_for_is_copied(
    office: OfficeFile, tmp_path: Path
) -> None:
    move_first_to(office, 8)
    folder = office.safety.folder
    folder.mkdir()
    with small_disk(folder, 100 * 1024, real=True):
        with pytest.raises(UserError, match="chỉ còn trống 100 MB"):
            office.safety.back_up_if_changed(BackupReason.CLOSE)
        assert list(folder.iterdir()) == []
        assert "thôi tự sao lưu" in office.safety.state().fault
        assert office.safety.back_up().path.is_file()
    assert office.safety.state().fault == ""


def test_a_copy_on_trial_keeps_all_the_others(office: OfficeFile) -> None:
    first = office.safety.back_up()
    add_notes(office.safety.folder, held="2026-11-01T08:00:00+07:00", above=40)
    for number in range(NEWEST_KEPT + 4):
        made = office.safety.back_up()
        write_manifest(replace(made, made_at=first.made_at + number * HALF_A_DAY, day=number // 2))
    kept = office.safety.backups()
    assert [one.serial for one in reversed(kept)] == [1, *range(41, 41 + NEWEST_KEPT + 4)]
    assert office.safety.on_trial().startswith("2026-11-01")
    office.safety.keep_restored()
    assert office.safety.on_trial() == ""
    assert len(office.safety.backups()) < len(kept)
    assert office.safety.backups()[:NEWEST_KEPT] == kept[:NEWEST_KEPT]
