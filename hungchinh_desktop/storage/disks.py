"""Tell disks apart, and how much room is left on them."""

from __future__ import annotations

import os
import shutil
import string
import sys
from contextlib import suppress
from pathlib import Path

from hungchinh_desktop.domain.backup import Stick
from hungchinh_desktop.storage import drives
from hungchinh_desktop.storage.drives import PlaceKind, kind_of

_BLOCK_DEVICES = Path("/sys/dev/block")
_DISK_SYSTEMS = {"ext2", "ext3", "ext4", "xfs", "btrfs", "ntfs", "ntfs3", "fuseblk", "exfat"}
_OF_THE_SYSTEM = ("/boot", "/efi", "/snap", "/proc", "/sys", "/run", "/dev", "/etc", "/var")
_GET_DEVICE_NUMBER = 0x2D1080  # IOCTL_STORAGE_GET_DEVICE_NUMBER


def free_bytes(folder: Path) -> int | None:
    """Return how much room is left where a folder is or would be; None when it cannot be told."""
    try:
        return shutil.disk_usage(_standing(folder)).free
    except OSError:
        return None


def on_same_disk(one: Path, other: Path) -> bool:
    """Tell whether two places break together: one disk, be it parted or not."""
    return _disk_of(_standing(one)) == _disk_of(_standing(other))


def on_same_volume(one: Path, other: Path) -> bool:
    """Tell whether two places are emptied together when their part of a disk is set up anew."""
    return _standing(one).stat().st_dev == _standing(other).stat().st_dev


def other_disks(data_file: Path) -> list[Stick]:
    """Return the fixed disks of this machine that can be written to, besides the data file's.

    Last come the other parts of its own disk.
    """
    found = []
    for root in _roots():
        with suppress(OSError):
            is_other = kind_of(root) is PlaceKind.FIXED and not on_same_volume(root, data_file)
            if is_other and os.access(root, os.W_OK):
                name = root.name or str(root)[:2]
                shares = on_same_disk(root, data_file)
                found.append(Stick(root, name, shutil.disk_usage(root).free, shares))
    return sorted(found, key=lambda disk: disk.shares_disk)


def _standing(path: Path) -> Path:
    """Return the nearest folder above a place that is there."""
    whole = path.absolute()
    return next((one for one in (whole, *whole.parents) if one.exists()), whole)


if sys.platform == "win32":

    def _roots() -> list[Path]:
        letters = [Path(f"{letter}:\\") for letter in string.ascii_uppercase]
        return [root for root in letters if root.exists()]

    def _disk_of(path: Path) -> str:
        """Return the number of the disk that holds a path; its letter where Windows keeps mum."""
        import ctypes
        from ctypes import wintypes

        kernel, letter = ctypes.windll.kernel32, path.drive
        kernel.CreateFileW.restype = wintypes.HANDLE
        handle = kernel.CreateFileW(f"\\\\.\\{letter}", 0, 3, None, 3, 0, None)
        if handle in (None, wintypes.HANDLE(-1).value):
            return letter.upper()
        answer, length = (wintypes.DWORD * 3)(), wintypes.DWORD()
        told = kernel.DeviceIoControl(
            wintypes.HANDLE(handle),
            _GET_DEVICE_NUMBER,
            None,
            0,
            ctypes.byref(answer),
            ctypes.sizeof(answer),
            ctypes.byref(length),
            None,
        )
        kernel.CloseHandle(wintypes.HANDLE(handle))
        return f"disk {answer[1]}" if told else letter.upper()

else:

    def _roots() -> list[Path]:
        mounts = sorted({root for root, system in drives.mounts() if system in _DISK_SYSTEMS})
        return [
            Path(root) for root in mounts if root != "/" and not root.startswith(_OF_THE_SYSTEM)
        ]

    def _disk_of(path: Path) -> str:
        """Return the device of the disk that holds a path; the mount where it has no disk."""
        device = path.stat().st_dev
        known = _BLOCK_DEVICES / f"{os.major(device)}:{os.minor(device)}"
        if not known.exists():
            return f"mount {device}"
        block = known.resolve()
        while below := sorted((block / "slaves").glob("*")):  # an encrypted or joined disk
            block = below[0].resolve()
        return (block.parent if (block / "partition").exists() else block).name
