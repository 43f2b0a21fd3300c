"""Describe the table of backups."""

from __future__ import annotations

from dataclasses import dataclass

from hungchinh_desktop.domain.backup import REASON_LABELS, Backup
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.kit.table_column import Align, Column

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class BackupLine:
    """Show a backup; `good` is None while it has not been read again."""

    backup: Backup
    good: bool | None = None


def key_of(line: BackupLine) -> str:
    """Return what tells a line from all others."""
    return str(line.backup.serial)


def when(backup: Backup) -> str:
    """Return date and time of a backup as the officer writes them."""
    return f"{backup.made_at.astimezone():%d/%m/%Y %H:%M}"


def size_words(size: int) -> str:
    """Return a size in the unit one thinks of it in: "0,4 MB"."""
    return f"{size / _MEGABYTE:.1f} MB".replace(".", ",")


def _verdict(line: BackupLine) -> str:
    if line.good is None:
        return "đang đọc lại…"
    return "đọc được" if line.good else "không dùng được"


COLUMNS = [
    Column[BackupLine](
        "made_at",
        "Ngày giờ",
        lambda line: when(line.backup),
        sort_key=lambda line: line.backup.serial,
        width=150,
        bold=True,
    ),
    Column[BackupLine](
        "reason",
        "Lần sao lưu",
        lambda line: REASON_LABELS[line.backup.reason],
        width=210,
        stretch=True,
    ),
    Column[BackupLine](
        "households",
        "Số hộ",
        lambda line: number(line.backup.households),
        sort_key=lambda line: line.backup.households,
        width=76,
        align=Align.RIGHT,
    ),
    Column[BackupLine](
        "size",
        "Cỡ tệp",
        lambda line: size_words(line.backup.size),
        sort_key=lambda line: line.backup.size,
        width=84,
        align=Align.RIGHT,
    ),
    Column[BackupLine](
        "good",
        "Đọc lại",
        _verdict,
        width=150,
        icon=lambda line: {None: "", True: "severity_ok", False: "severity_error"}[line.good],
        tone=lambda line: {None: "muted", True: "ok", False: "danger"}[line.good],
    ),
]
