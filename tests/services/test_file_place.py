"""Refuse places in which a data file gets lost, and never touch the file there."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.storage import drives


@pytest.fixture
def closed(tmp_path: Path) -> bytes:
    """Return the bytes of a closed data file."""
    path = tmp_path / "mẫu.db"
    open_office_file(path).close()
    return path.read_bytes()


@pytest.mark.parametrize("folder", ["OneDrive - UBND xã", "Google Drive", "Dropbox"])
def test_a_synchronised_folder_is_refused(tmp_path: Path, closed: bytes, folder: str) -> None:
    path = tmp_path / folder / "sổ.db"
    path.parent.mkdir()
    path.write_bytes(closed)
    with pytest.raises(UserError, match="hãy chép tệp về ổ đĩa của máy này trước"):
        open_office_file(path)
    assert path.read_bytes() == closed
    assert [one.name for one in path.parent.iterdir()] == ["sổ.db"]


@pytest.mark.parametrize(
    ("mount", "system", "words"),
    [("share", "cifs", "nằm trên ổ mạng"), ("nas", "nfs4", "nằm trên ổ mạng")],
)
def test_a_network_drive_is_refused(
    tmp_path: Path,
    closed: bytes,
    monkeypatch: pytest.MonkeyPatch,
    mount: str,
    system: str,
    words: str,
) -> None:
    path = tmp_path / mount / "sổ.db"
    path.parent.mkdir()
    path.write_bytes(closed)
    table = tmp_path / "mounts"
    table.write_text(f"//máy/chung {tmp_path / mount} {system} rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(drives, "MOUNT_TABLE", table)
    with pytest.raises(UserError, match=words):
        open_office_file(path)
    assert path.read_bytes() == closed


def test_a_stick_is_refused_also_for_a_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    table = tmp_path / "mounts"
    table.write_text(f"/dev/sdb1 {folder} vfat rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(drives, "MOUNT_TABLE", table)
    monkeypatch.setattr(drives, "_STICK_FOLDERS", (f"{tmp_path}/",))
    with pytest.raises(UserError, match="USB"):
        open_office_file(folder / "sổ.db")
    assert list(folder.iterdir()) == []
