"""Tell what kind of place a folder is, and which sticks are plugged in."""

from __future__ import annotations

import os
import shutil
import string
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from hungchinh_desktop.domain.backup import Stick

MOUNT_TABLE = Path("/proc/mounts")
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "davfs", "fuse.sshfs", "fuse.rclone", "afs"}
_SYNCED = ("onedrive", "google drive", "googledrive", "dropbox", "my drive", "zalo received files")
_STICK_FOLDERS = ("/media/", "/run/media/")
_UNSHOWN = {"\\040": " ", "\\011": "\t", "\\012": "\n", "\\134": "\\"}  # as /proc/mounts writes
_REMOVABLE, _REMOTE = 2, 4  # GetDriveTypeW


class PlaceKind(StrEnum):
    """Name what may happen to a file in a place."""

    FIXED = "fixed"
    REMOVABLE = "removable"
    NETWORK = "network"
    SYNCED = "synced"


def kind_of(path: Path) -> PlaceKind:
    """Return the kind of place a file or folder is in, or would be made in."""
    parts = [part.lower() for part in path.absolute().parts]
    if any(part.startswith(word) for part in parts for word in _SYNCED):
        return PlaceKind.SYNCED
    return _kind_of_drive(path)


def removable_drives() -> list[Stick]:
    """Return the sticks and cards that are plugged in and can be read."""
    if sys.platform == "win32":
        letters = [Path(f"{letter}:\\") for letter in string.ascii_uppercase]
        roots = [root for root in letters if kind_of(root) is PlaceKind.REMOVABLE]
    else:
        points = sorted({root for root, _ in mounts()})
        roots = [Path(root) for root in points if f"{root}/".startswith(_STICK_FOLDERS)]
    found = []
    for root in roots:
        with suppress(OSError):
            found.append(Stick(root, root.name or str(root)[:2], shutil.disk_usage(root).free))
    return found


if sys.platform == "win32":

    def _kind_of_drive(path: Path) -> PlaceKind:
        import ctypes

        anchor = path.absolute().anchor
        if anchor.startswith("\\\\"):
            return PlaceKind.NETWORK
        kinds = {_REMOVABLE: PlaceKind.REMOVABLE, _REMOTE: PlaceKind.NETWORK}
        return kinds.get(ctypes.windll.kernel32.GetDriveTypeW(anchor), PlaceKind.FIXED)

else:

    def _kind_of_drive(path: Path) -> PlaceKind:
        root, system = _mount_of(path.absolute())
        if system in _NETWORK:
            return PlaceKind.NETWORK
        on_stick = f"{root}/".startswith(_STICK_FOLDERS)
        return PlaceKind.REMOVABLE if on_stick else PlaceKind.FIXED


def _mount_of(path: Path) -> tuple[str, str]:
    """Return mount point and file system of the deepest mount that holds a path."""
    try:
        whole = os.fspath(path.resolve())
    except (OSError, RuntimeError):  # links that lead to each other
        whole = os.fspath(path)
    holding = [
        (root, system)
        for root, system in mounts()
        if whole == root or whole.startswith(f"{root.rstrip('/')}/")
    ]
    return max(holding, key=lambda mount: len(mount[0]), default=("/", ""))


def mounts() -> list[tuple[str, str]]:
    """Return mount point and file system of everything that is mounted."""
    try:
        lines = MOUNT_TABLE.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    fields = [line.split(" ") for line in lines]
    return [(_plain(field[1]), field[2]) for field in fields if len(field) > 2]


def _plain(text: str) -> str:
    for written, meant in _UNSHOWN.items():
        text = text.replace(written, meant)
    return text
