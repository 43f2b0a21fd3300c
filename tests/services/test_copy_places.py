"""Check that copies get to another disk, that a place no safer is refused, and what is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.copy_place import STICK_FOLDER, CopyPlace, PlaceRole
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.copy_protection import copies_of, renew_copies
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from hungchinh_desktop.storage import disks, drives
from hungchinh_desktop.storage.backup_files import write_manifest
from hungchinh_desktop.storage.backup_folder import BackupFolder
from hungchinh_desktop.storage.backup_notes import add_notes
from hungchinh_desktop.storage.file_key import FileKey, is_plain
from hungchinh_desktop.storage.file_protection import protect
from tests.obstacles import small_disk
from tests.services.test_safety_service import ROOMY, move_first_to


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Put another disk into the machine."""
    root = tmp_path / "ổ D"
    root.mkdir()
    with small_disk(root, ROOMY, real=True):
        yield root


def other_place(office: OfficeFile) -> CopyPlace:
    (found,) = [one for one in office.safety.places.places() if one.role is PlaceRole.DISK]
    return found


def test_copies_of_closing_and_of_every_half_hour_get_there(office: OfficeFile, disk: Path) -> None:
    folder = office.safety.places.choose(disk)
    assert folder == disk / STICK_FOLDER
    assert other_place(office) == CopyPlace(PlaceRole.DISK, folder, None, 0)
    for hamlet, reason in ((8, BackupReason.TIMED), (7, BackupReason.CLOSE)):
        move_first_to(office, hamlet)
        backup = office.safety.back_up_if_changed(reason)
        assert backup is not None
        assert (folder / backup.path.name).read_bytes() == backup.path.read_bytes()
    place = other_place(office)
    assert (place.count, place.fault) == (2, "")
    assert place.last_at is not None
    assert office.safety.state().outside_at is None  # still within the machine
    office.safety.places.forget()
    assert other_place(office).folder is None
    assert len(list(folder.glob("*.db"))) == 2


def test_a_disk_that_is_gone_is_a_sentence(office: OfficeFile, tmp_path: Path) -> None:
    root = tmp_path / "ổ D"
    root.mkdir()
    with small_disk(root, ROOMY, real=True):
        folder = office.safety.places.choose(root)
        office.safety.back_up()
        last = other_place(office).last_at
    move_first_to(office, 8)
    assert office.safety.back_up_if_changed(BackupReason.CLOSE) is not None
    place = other_place(office)
    assert (place.folder, place.last_at, place.count) == (folder, last, None)
    assert "Không thấy ổ đĩa" in place.fault
    assert list(root.iterdir()) == []  # nothing is written where the disk only used to be
    assert office.safety.state().fault == place.fault


def test_a_full_disk_gets_no_more_copies(office: OfficeFile, tmp_path: Path) -> None:
    root = tmp_path / "ổ D"
    root.mkdir()
    with small_disk(root, 100 * 1024, real=True):
        with pytest.raises(UserError, match="chỉ còn trống 100 MB"):
            office.safety.places.choose(root)
        folder = root / STICK_FOLDER
        add_notes(office.safety.folder, places=[str(folder)])  # when there was room
        assert office.safety.back_up().path.is_file()
        assert "thôi tự sao lưu" in other_place(office).fault
        assert list(folder.glob("*.db")) == []


def test_the_same_disk_is_refused(office: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cùng ổ đĩa với tệp dữ liệu"):
        office.safety.places.choose(tmp_path / "ổ C")
    assert not (tmp_path / "ổ C").exists()
    assert office.safety.places.chosen() == []


def test_another_part_of_the_same_disk_is_no_place_outside(
    office: OfficeFile, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disks, "_disk_of", lambda _: "sda")
    places = office.safety.places
    folder = places.choose(disk)
    office.safety.back_up()
    place = other_place(office)
    assert (place.folder, place.count, place.fault, place.shares_disk) == (folder, 1, "", True)
    office.safety.carry_out(disk)
    assert places.outside_at() is None


def test_a_part_of_the_disk_that_is_gone_gets_nothing_on_a_third_one(
    office: OfficeFile, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disks, "_disk_of", lambda _: "sda")
    folder = office.safety.places.choose(disk)
    folder.rmdir()  # an empty mount point, on neither the part chosen nor the data file's
    office.safety.back_up()
    assert not folder.exists()
    assert "Không thấy ổ đĩa" in other_place(office).fault


@pytest.mark.parametrize(
    ("folder", "word"),
    [("OneDrive - UBND", "tự đồng bộ"), ("chung", "ổ mạng"), ("media/USB", "Sao ra USB")],
)
def test_a_place_that_is_no_safer_is_refused(
    office: OfficeFile,
    disk: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    folder: str,
    word: str,
) -> None:
    table = tmp_path / "mounts"
    mounted = f"{disk}".replace(" ", "\\040")
    table.write_text(f"//may-chu/chung {mounted}/chung cifs rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(drives, "MOUNT_TABLE", table)
    monkeypatch.setattr(drives, "_STICK_FOLDERS", (f"{disk}/media/",))
    if "media" in folder:
        table.write_text(f"/dev/sdb1 {mounted}/media/USB vfat rw 0 0\n", encoding="utf-8")
    with pytest.raises(UserError, match=word):
        office.safety.places.choose(disk / folder)
    assert office.safety.places.chosen() == []


def test_copies_of_another_register_there_are_left_alone(office: OfficeFile, disk: Path) -> None:
    folder = office.safety.places.choose(disk)
    other = office.safety.back_up()
    for number in range(60):
        path = folder / f"so_{500 + number:06}_20240322_0732_dong.db"
        path.write_bytes(other.path.read_bytes())
        write_manifest(replace(other, path=path, serial=500 + number))
    first = office.safety.back_up()
    assert (folder / first.path.name).is_file()
    assert len(BackupFolder(folder).backups()) == 62
    assert office.safety.back_up().serial == 560  # and count on from there


def test_a_new_password_reaches_the_copies_there_too(office: OfficeFile, disk: Path) -> None:
    folder = office.safety.places.choose(disk)
    office.safety.back_up()
    path, key = office.path, FileKey("bí mật")
    office.close_for_the_day()
    protect(path, None, key)
    assert copies_of(path, key).alike == 0
    assert len(copies_of(path, key).others) == 2
    assert renew_copies(path, None, key).others == []
    copies = list(folder.glob("*.db"))
    assert len(copies) == 1
    assert not any(is_plain(copy) for copy in copies)


def test_a_copy_there_opens_as_the_register(office: OfficeFile, disk: Path) -> None:
    folder = office.safety.places.choose(disk)
    office.safety.back_up()
    (copy,) = folder.glob("*.db")
    opened = open_office_file(copy)
    assert len(opened.households.entries()) == 20
    opened.close()
