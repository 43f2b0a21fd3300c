"""Fill the disk: whatever is written there stands whole under its name, or does not stand there."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from hungchinh_desktop.domain.audit_line import AuditFilter
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.file_password import FilePassword
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.services import file_rescue, salvage_service
from hungchinh_desktop.services.exchange_service import ExportJob, write_job
from hungchinh_desktop.services.file_lock import bundled, locked
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from hungchinh_desktop.storage.file_key import FileKey
from hungchinh_desktop.storage.file_protection import protect
from tests.obstacles import small_disk

ROOM = re.compile(r"cần (khoảng )?\d+ MB, còn trống \d+ MB")
PASSWORD = FilePassword("mat-khau-dai-8")


def jobs(office: OfficeFile) -> list[ExportJob]:
    """Return a file of every kind that the program writes."""
    exchange, period = office.exchange, (date(2024, 1, 1), date(2024, 12, 31))
    lists = exchange.households_job(ListProfile.INTERNAL)
    return [
        exchange.plan_job(),
        exchange.plan_job(word=True),
        lists,
        exchange.households_job(pdf=True),
        locked(lists, PASSWORD),
        locked(exchange.plan_job(), PASSWORD),
        bundled(exchange.all_jobs(), PASSWORD, "Tất cả.zip"),
        office.movements.job(*period),
        office.audit.job(AuditFilter()),
    ]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Put a disk of 2 MB in a folder."""
    folder = tmp_path / "ổ đĩa nhỏ"
    folder.mkdir()
    with small_disk(folder, 2048, real=True):
        yield folder


@contextmanager
def filled(disk: Path, *, left: int) -> Iterator[None]:
    """Leave so many kilobytes free on the disk."""
    filler = disk / "chỗ đã dùng"
    free = shutil.disk_usage(disk).free - left * 1024
    with filler.open("wb") as file:
        file.write(bytes(free))
    try:
        yield
    finally:
        filler.unlink()


def contents_of(folder: Path) -> dict[str, bytes]:
    """Return every file on the disk but the filling one and emptied journals."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "chỗ đã dùng" and path.stat().st_size
    }


def refusal(disk: Path, work: Callable[[], object]) -> str:
    """Return the sentence that refuses a work, which must leave the disk as it was."""
    before = contents_of(disk)
    with pytest.raises(UserError) as refused:
        work()
    assert contents_of(disk) == before
    assert str(disk) in refused.value.sentence
    assert ROOM.search(refused.value.sentence), refused.value.sentence
    return refused.value.sentence


def test_no_file_that_leaves_the_program_is_written_in_part(office: OfficeFile, disk: Path) -> None:
    for number, job in enumerate(jobs(office)):
        old = disk / f"{number} cũ{Path(job.file_name).suffix}"
        new = disk / f"{number} mới{Path(job.file_name).suffix}"
        old.write_bytes(b"old")
        data = job.make()
        made = replace(job, make=lambda data=data: data)  # type: ignore[misc]
        with filled(disk, left=4 * (number % 2)):
            refusal(disk, partial(write_job, made, old))
            refusal(disk, partial(write_job, made, new))
        write_job(made, new)
        assert len(new.read_bytes()) > 4096
        new.unlink()


def at_work(folder: Path) -> OfficeFile:
    office = open_office_file(folder / "so.db")
    office.totals.confirm_total_households("2200")
    return office


def test_a_change_that_finds_no_room_is_not_in_the_file(disk: Path) -> None:
    office = at_work(disk)
    entry = office.households.entries()[0]
    draft = office.households.draft_of(entry.id)
    before = office.households.entries()
    with filled(disk, left=4), pytest.raises(UserError) as refused:
        office.households.update(entry.id, replace(draft, situation="Neo đơn " * 20_000))
    assert str(disk) in refused.value.sentence
    assert ROOM.search(refused.value.sentence)
    assert office.households.entries() == before
    office.close()
    again = open_office_file(disk / "so.db")
    assert again.households.entries() == before
    again.close()


def test_no_copy_is_made_in_part(disk: Path) -> None:
    office = at_work(disk)
    kept = office.safety.back_up()
    with filled(disk, left=100):
        assert "chưa có bản sao" in refusal(disk, office.safety.back_up)
    assert office.safety.backups() == [kept]
    office.close()


def test_no_copy_is_carried_out_in_part(office: OfficeFile, disk: Path) -> None:
    office.totals.confirm_total_households("2200")
    with filled(disk, left=100):
        refusal(disk, lambda: office.safety.carry_out(disk / "USB"))
    assert office.safety.carry_out(disk / "USB").path.is_file()


def test_a_backup_that_finds_no_room_leaves_the_file_in_its_place(
    office: OfficeFile, disk: Path
) -> None:
    backup, there = office.safety.back_up(), disk / "so.db"
    office.close()
    shutil.copyfile(office.path, there)
    os.truncate(there, there.stat().st_size // 2)
    with filled(disk, left=100):
        refusal(disk, lambda: file_rescue.restore(backup, there))
    assert file_rescue.restore(backup, there) is not None


def test_no_file_is_salvaged_in_part(office: OfficeFile, disk: Path) -> None:
    office.close()
    with filled(disk, left=100):
        refusal(disk, lambda: salvage_service.salvage(office.path, disk / "cứu.db"))
    assert salvage_service.salvage(office.path, disk / "cứu.db")[1]


def test_no_password_is_set_in_part(office: OfficeFile, disk: Path) -> None:
    there = disk / "so.db"
    office.close()
    shutil.copyfile(office.path, there)
    with filled(disk, left=100):
        refusal(disk, lambda: protect(there, None, FileKey("mật khẩu")))
    protect(there, None, FileKey("mật khẩu"))
    assert there.read_bytes()[:6] != b"SQLite"


def test_no_new_record_is_made_in_part(disk: Path) -> None:
    with filled(disk, left=100):
        refusal(disk, lambda: open_office_file(disk / "so.db"))
