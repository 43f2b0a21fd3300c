"""Start this program again as the reader of one file, and listen to it."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
from pathlib import Path

from hungchinh_desktop.documents import READER_FLAG
from hungchinh_desktop.documents.import_faults import Fault, SourceFaultError


def pump_lines(process: subprocess.Popen[bytes], lines: queue.Queue[bytes]) -> None:
    """Hand on the lines of the process, then an empty one: it has ended."""
    assert process.stdout is not None  # a pipe
    for line in process.stdout:
        lines.put(line)
    lines.put(b"")


def start_reader() -> subprocess.Popen[bytes]:
    """Start this program again as the reader of one file, without a window of its own."""
    frozen = getattr(sys, "frozen", False)
    # -P: whatever lies in the folder the officer works in is never taken for a part of Python
    command = [sys.executable] if frozen else [sys.executable, "-P", "-m", "hungchinh_desktop"]
    package_parent = str(Path(__file__).resolve().parents[2])
    environment = dict(os.environ)
    if not frozen:
        known = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, [package_parent, known]))
    try:
        return subprocess.Popen(
            [*command, READER_FLAG],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=_without_window(),
        )
    except OSError as fault:
        raise SourceFaultError(Fault.CRASHED) from fault


def _without_window() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0
