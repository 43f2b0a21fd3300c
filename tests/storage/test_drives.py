"""Check what kind of place a folder is said to be in."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hungchinh_desktop.storage import drives
from hungchinh_desktop.storage.drives import PlaceKind, kind_of, removable_drives

MOUNTS = """/dev/sda1 / ext4 rw 0 0
//may-chu/chung /mnt/chung cifs rw 0 0
/dev/sdb1 /media/lan/USB\\040B\u1ea1c vfat rw 0 0
broken
"""


@pytest.fixture
def mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mounts"
    table.write_text(MOUNTS, encoding="utf-8")
    monkeypatch.setattr(drives, "MOUNT_TABLE", table)


@pytest.mark.skipif(sys.platform == "win32", reason="mount points of Linux")
@pytest.mark.usefixtures("mounted")
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/lan/so.db", PlaceKind.FIXED),
        ("/mnt/chung/so.db", PlaceKind.NETWORK),
        ("/mnt/chungcu/so.db", PlaceKind.FIXED),
        ("/media/lan/USB B\u1ea1c/so.db", PlaceKind.REMOVABLE),
        ("/home/lan/OneDrive - UBND/so.db", PlaceKind.SYNCED),
        ("/home/lan/Google Drive/so.db", PlaceKind.SYNCED),
    ],
)
def test_kinds(path: str, kind: PlaceKind) -> None:
    assert kind_of(Path(path)) is kind


@pytest.mark.skipif(sys.platform == "win32", reason="mount points of Linux")
@pytest.mark.usefixtures("mounted")
def test_a_stick_that_cannot_be_read_is_left_out() -> None:
    assert removable_drives() == []
