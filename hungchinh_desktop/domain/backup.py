"""Describe copies of the data file made for safekeeping, and which of them stay."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import groupby, islice, takewhile
from pathlib import Path

NEWEST_KEPT = 12
DAYS_KEPT_WHOLE = 2
DAYS_KEPT, WEEKS_KEPT, MONTHS_KEPT = 12, 10, 24
LEAST_FREE = 500 * 1024 * 1024
"""Bytes that must stay free on a disk: below, no copy is made without being asked for."""
REMIND_AFTER, ALARM_AFTER = timedelta(days=7), timedelta(days=14)


class BackupReason(StrEnum):
    """Say what a backup was made for; the value is the word in its file name."""

    CLOSE = "dong"
    TIMED = "dinh_ky"
    BY_HAND = "tay"
    IMPORT = "truoc_nhap"
    UPGRADE = "truoc_nang_cap"
    NEW_YEAR = "truoc_nam_moi"
    BULK_EDIT = "truoc_sua_nhieu"
    MERGE = "truoc_gop_ho"
    RESTORE = "truoc_phuc_hoi"
    MEND = "truoc_sua_tep"
    PASSWORD = "truoc_doi_mat_khau"


REASON_LABELS = {
    BackupReason.CLOSE: "khi đóng chương trình",
    BackupReason.TIMED: "tự động trong lúc làm",
    BackupReason.BY_HAND: "tự tay",
    BackupReason.IMPORT: "trước khi nhập danh sách",
    BackupReason.UPGRADE: "trước khi nâng cấp",
    BackupReason.NEW_YEAR: "trước khi mở năm mới",
    BackupReason.BULK_EDIT: "trước khi sửa nhiều chỗ",
    BackupReason.MERGE: "trước khi gộp hộ",
    BackupReason.RESTORE: "trước khi phục hồi",
    BackupReason.MEND: "trước khi sửa tệp",
    BackupReason.PASSWORD: "trước khi đổi mật khẩu",
}


@dataclass(frozen=True, slots=True)
class Backup:
    """Describe one copy of the data file.

    Attributes:
        serial: counts up by one with each copy, whatever the clock says.
        made_at: local time with its zone.
        head: the state of the change log it holds, see `Database.head`.
        households: rows of the register's households.
        size: bytes.
        sha256: of the whole file, in hexadecimal digits.
        day: number of the day of use, see `day_after`; 0 for a copy that does not tell.
    """

    serial: int
    path: Path
    made_at: datetime
    reason: BackupReason
    head: str
    households: int
    size: int
    sha256: str
    day: int = 0


@dataclass(frozen=True, slots=True)
class Stick:
    """Describe a stick, card or disk; `free` in bytes.

    `shares_disk` says that it is a part of the very disk that the data file is on.
    """

    root: Path
    name: str
    free: int
    shares_disk: bool = False


def day_after(last: Backup | None, made_at: datetime) -> int:
    """Return the number of the day of use that a copy made now belongs to.

    A new day begins where the date changes, and where the clock has gone back: that of a machine
    whose battery is dead begins at the same hour of the same day with every start.

    Args:
        last: the copy before, None for the first.
        made_at: what the clock says now.
    """
    if last is None:
        return 1
    goes_on = last.made_at.date() == made_at.date() and last.made_at <= made_at
    return last.day + (not goes_on)


def to_remove(backups: Iterable[Backup], is_good: Callable[[Backup], bool]) -> list[Backup]:
    """Return the copies that may go, oldest first; what one of them shows, a good one kept shows.

    Kept are the newest twelve, everything of the last two days of work, then one for each of 12
    days, 10 weeks, 24 months and every year. Days follow each other as the copies do: a clock
    that was set back or forward makes more days of them, never fewer.

    Args:
        backups: in any order.
        is_good: reads a copy; only those that a removal would rely on are read.
    """
    standing = sorted(backups, key=lambda one: one.serial, reverse=True)
    while True:
        kept = _kept(standing)
        going = [one for one in standing if one.serial not in kept]
        if not going:
            return []
        damaged = {one.serial for one in standing if one.serial in kept and not is_good(one)}
        if not damaged:
            return sorted(going, key=lambda one: one.serial)
        standing = [one for one in standing if one.serial not in damaged]


def _kept(newest_first: Sequence[Backup]) -> set[int]:
    kept = {one.serial for one in newest_first[:NEWEST_KEPT]}
    for _, of_day in islice(groupby(newest_first, _day), DAYS_KEPT_WHOLE):
        kept |= {one.serial for one in of_day}
    for key, most in ((_day, DAYS_KEPT), (_week, WEEKS_KEPT), (_month, MONTHS_KEPT), (_year, None)):
        for _, run in islice(groupby(newest_first, key), most):
            kept.add(next(run).serial)
    return kept


def _day(backup: Backup) -> Hashable:
    return backup.day, backup.made_at.date()


def _week(backup: Backup) -> Hashable:
    return backup.made_at.isocalendar()[:2]


def _month(backup: Backup) -> Hashable:
    return backup.made_at.year, backup.made_at.month


def _year(backup: Backup) -> Hashable:
    return backup.made_at.year


def of_this_line(backups: Iterable[Backup]) -> list[Backup]:
    """Return the copies made since a copy was restored last: what they hold came before today.

    Those before may hold what the officer gave up when she restored an older one.
    """
    newest_first = sorted(backups, key=lambda one: one.serial, reverse=True)
    return list(takewhile(lambda one: one.reason is not BackupReason.RESTORE, newest_first))


class Overdue(StrEnum):
    """Say how long nothing was copied to a place outside of the machine."""

    NO = ""
    REMIND = "warn"
    ALARM = "danger"


def overdue(last: datetime, now: datetime) -> Overdue:
    """Tell whether a copy outside is due; a clock that went back counts as one that is."""
    age = now - last
    if age >= ALARM_AFTER:
        return Overdue.ALARM
    return Overdue.REMIND if age >= REMIND_AFTER or age < -timedelta(days=1) else Overdue.NO
