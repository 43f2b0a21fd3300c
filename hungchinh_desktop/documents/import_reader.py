"""Read a file to import through a process of its own, with limits of time, size and memory."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hungchinh_desktop.documents.import_faults import (
    MOST_BYTES,
    MOST_SECONDS,
    Fault,
    SourceFaultError,
    user_error,
)
from hungchinh_desktop.documents.reader_process import pump_lines, start_reader
from hungchinh_desktop.documents.text_tables import pasted_table
from hungchinh_desktop.domain.import_table import (
    FontRun,
    MergedRange,
    Place,
    SourceFile,
    SourceTable,
)

PASTE_NAME = "nội dung dán"
Report = Callable[[int], object]
"""Called now and then with the number of rows read; may raise to stop the reading."""

_PAUSE = 0.05


def read_table_file(path: Path, report: Report | None = None) -> SourceFile:
    """Return the tables of a file: .xlsx, .xls, .xlsb, .ods, .csv or .docx.

    Args:
        path: the file; its first bytes decide what it is.
        report: see Report.

    Raises UserError with one sentence for whatever is wrong with the file.
    """
    try:
        _check_present(path)
        return _Collector(path, report or _go_on).collect()
    except SourceFaultError as fault:
        raise user_error(fault.fault, path.name) from fault


def read_pasted_text(text: str, html: str = "") -> SourceFile:
    """Return the table that was copied in Excel or Word. Raises UserError when it is empty.

    The same as HTML says more: which cells are merged, and where letters are in an old font.
    """
    try:
        if max(len(text), len(html)) > MOST_BYTES:
            raise SourceFaultError(Fault.TOO_BIG)
        return SourceFile(PASTE_NAME, (pasted_table(text, html),))
    except SourceFaultError as fault:
        raise user_error(fault.fault, PASTE_NAME) from fault


def _go_on(_rows: int) -> None:
    """Take no notice of the progress."""


def _check_present(path: Path) -> None:
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise SourceFaultError(Fault.MISSING)
    except FileNotFoundError as fault:
        raise SourceFaultError(Fault.MISSING) from fault
    except (OSError, ValueError) as fault:
        raise SourceFaultError(Fault.UNREADABLE) from fault
    if size > MOST_BYTES:
        raise SourceFaultError(Fault.TOO_BIG)


class _Collector:
    """Run the reader and put together what it sends."""

    def __init__(self, path: Path, report: Report) -> None:
        self._path, self._report = path, report
        self._tables: list[_Table] = []
        self._warnings: list[str] = []
        self._rows = 0

    def collect(self) -> SourceFile:
        """Return the file's tables."""
        process = start_reader()
        lines: queue.Queue[bytes] = queue.Queue()
        pump = threading.Thread(target=pump_lines, args=(process, lines), daemon=True)
        pump.start()
        try:
            self._receive(process, lines)
        finally:
            process.kill()
            process.wait()
            pump.join()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()
        tables = tuple(table.made() for table in self._tables)
        return SourceFile(self._path.name, tables, tuple(self._warnings))

    def _receive(self, process: subprocess.Popen[bytes], lines: queue.Queue[bytes]) -> None:
        assert process.stdin is not None  # a pipe
        try:
            request = json.dumps({"path": str(self._path.absolute())})
            process.stdin.write(request.encode("ascii") + b"\n")
            process.stdin.flush()
        except OSError as fault:
            raise SourceFaultError(Fault.CRASHED) from fault
        end = time.monotonic() + MOST_SECONDS
        while True:
            self._report(self._rows)
            if time.monotonic() > end:
                raise SourceFaultError(Fault.TOO_SLOW)
            try:
                line = lines.get(timeout=_PAUSE)
            except queue.Empty:
                continue
            if not line.endswith(b"\n"):  # it ended, or died in the middle of a line
                raise SourceFaultError(Fault.CRASHED)
            if self._take(json.loads(line.decode("utf-8", "surrogatepass"))):
                return

    def _take(self, message: dict[str, Any]) -> bool:
        """Take one message; return True after the last one."""
        if "fault" in message:
            raise SourceFaultError(Fault(message["fault"]))
        if "warning" in message:
            self._warnings.append(message["warning"])
        elif "sheet" in message:
            self._tables.append(_Table(message))
        elif "rows" in message:
            self._tables[-1].add(message)
            self._rows += len(message["rows"])
        elif "fonts" in message:
            self._tables[-1].fonts |= {
                (number, column): tuple(FontRun(*run) for run in runs)
                for number, column, runs in message["fonts"]
            }
        return "end" in message


class _Table:
    """Collect the blocks of one sheet."""

    def __init__(self, message: dict[str, Any]) -> None:
        self._sheet, self._hidden = message["sheet"], message["hidden"]
        self._merged = tuple(MergedRange(*corners) for corners in message["merged"])
        self._numbers: list[int] = []
        self._rows: list[list[str]] = []
        self.fonts: dict[Place, tuple[FontRun, ...]] = {}

    def add(self, message: dict[str, Any]) -> None:
        self._numbers += message["numbers"]
        self._rows += message["rows"]

    def made(self) -> SourceTable:
        return SourceTable(
            self._sheet, self._numbers, self._rows, self.fonts, self._merged, self._hidden
        )
