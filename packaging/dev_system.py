"""Find out what the operating system lacks for Qt and install it, or name the exact command."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

# what the loader must find -> the Debian and Ubuntu package that has it
WINDOW_LIBRARIES: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libcups.so.2": "libcups2",
}

NOTHING: frozenset[str] = frozenset()
VENV = frozenset({"venv"})
WINDOW = frozenset({"window"})
VIRTUAL_SCREEN = frozenset({"virtual screen"})


class SetupError(Exception):
    """Stop the command with one sentence for the person at the terminal."""


def has_screen() -> bool:
    """Tell whether Qt would have something to draw on."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def require(needs: frozenset[str]) -> None:
    """See to it that the system has what is needed.

    Args:
        needs: any union of VENV, WINDOW and VIRTUAL_SCREEN.

    Raises:
        SetupError: something is missing and may not be installed from here.
    """
    packages = missing_packages(needs)
    if not packages:
        return
    if shutil.which("apt-get") is None:
        raise SetupError(
            f"This system lacks what these Debian packages hold: {' '.join(packages)}."
        )
    prefix = _privilege()
    if prefix is None:
        raise SetupError(f"Please install the missing system packages first:\n{apt_line(packages)}")
    print(f"Installing system packages: {' '.join(packages)}", file=sys.stderr, flush=True)
    _apt(prefix, packages)
    importlib.invalidate_caches()
    still = missing_packages(needs)
    if still:
        raise SetupError(f"apt could not provide: {' '.join(still)}. By hand:\n{apt_line(still)}")


def missing_packages(needs: frozenset[str]) -> list[str]:
    """Return the Debian packages that are needed and not there; nothing outside Linux."""
    if not sys.platform.startswith("linux"):
        return []
    packages = []
    if needs & VENV and importlib.util.find_spec("ensurepip") is None and not _in_venv():
        packages.append(f"python3.{sys.version_info.minor}-venv")
    if needs & WINDOW:
        packages += [package for name, package in WINDOW_LIBRARIES.items() if not _loads(name)]
    if needs & VIRTUAL_SCREEN and shutil.which("Xvfb") is None:
        packages.append("xvfb")
    return packages


def apt_line(packages: list[str]) -> str:
    """Return the one line that installs the packages by hand."""
    sudo = "" if _is_root() else "sudo "
    install = f"{sudo}apt-get install -y --no-install-recommends {' '.join(packages)}"
    return f"  {sudo}apt-get update && {install}"


def _in_venv() -> bool:
    return sys.prefix != sys.base_prefix


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _privilege() -> list[str] | None:
    """Return what stands before a command to run it as root, None when that is not allowed."""
    if _is_root():
        return []
    allowed = shutil.which("sudo") and _call(["sudo", "-n", "true"], quiet=True) == 0
    return ["sudo", "-n"] if allowed else None


def _apt(prefix: list[str], packages: list[str]) -> None:
    command = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    command += ["-o", "DPkg::Lock::Timeout=300"]
    # a foreign source that fails to update must not stop us; the check afterwards decides
    _call([*command, "update"])
    _call([*command, "install", "--no-install-recommends", *packages])


def _call(command: list[str], *, quiet: bool = False) -> int:
    """Run a command that never asks; apt's own report goes to the error stream."""
    output = subprocess.DEVNULL if quiet else sys.stderr
    return subprocess.call(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
