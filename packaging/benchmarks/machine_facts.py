"""Name the machine that a measurement was taken on."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def machine_facts() -> dict[str, str]:
    """Return processor, cores, system, Python and the libraries that matter."""
    import reportlab
    from PySide6 import __version__ as qt_version

    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "system": _system(),
        "Python": platform.python_version(),
        "PySide6": qt_version,
        "reportlab": reportlab.Version,
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return next(iter(names), "") or platform.processor() or platform.machine()


def _system() -> str:
    try:
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError, AttributeError):
        name = platform.platform()
    return f"{name}, {platform.machine()}"
