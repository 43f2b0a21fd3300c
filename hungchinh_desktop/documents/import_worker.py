"""Read one file in a process of its own: a hostile file can then harm nothing but this process.

The parent names the file on the standard input, as JSON; what is found goes to the standard
output, one JSON document a line. A process that ends without the line "end" has failed.
"""

from __future__ import annotations

import gc
import json
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any, TextIO

from hungchinh_desktop.documents.cell_fonts import FontCell, SheetFonts, sheet_fonts
from hungchinh_desktop.documents.docx_tables import docx_table
from hungchinh_desktop.documents.file_kind import FileKind, kind_of
from hungchinh_desktop.documents.import_faults import (
    FORMULA_WARNING,
    MOST_MEMORY,
    MOST_SECONDS,
    Fault,
    SourceFaultError,
)
from hungchinh_desktop.documents.ods_fonts import ods_fonts
from hungchinh_desktop.documents.sheet_tables import RowBlock, SheetHead, workbook_blocks
from hungchinh_desktop.documents.text_tables import csv_table
from hungchinh_desktop.documents.xls_fonts import xls_fonts
from hungchinh_desktop.domain.import_table import SourceTable

Message = dict[str, Any]

_FONT_FINDERS: dict[FileKind, Callable[[Path], Iterable[SheetFonts]]] = {
    FileKind.XLSX: sheet_fonts,
    FileKind.ODS: ods_fonts,
    FileKind.XLS: xls_fonts,
}


def main() -> int:
    """Read the file that the parent names; return the exit code."""
    limit_resources()
    gc.disable()  # the process lives for one file; collecting takes a fifth of its time
    request = json.loads(_standard(sys.stdin, 0, "rb").readline())
    out = _standard(sys.stdout, 1, "wb")
    for message in messages(Path(request["path"])):
        line = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
        out.write(line.encode("utf-8", "surrogatepass") + b"\n")
        out.flush()
    return 0


def messages(path: Path) -> Iterator[Message]:
    """Yield what the file holds, or the one fault that ends the reading."""
    try:
        yield from _tables(path)
    except SourceFaultError as fault:
        yield {"fault": fault.fault.value}
    except MemoryError:
        yield {"fault": Fault.CRASHED.value}
    except OSError:
        yield {"fault": Fault.UNREADABLE.value}
    except zipfile.BadZipFile:
        yield {"fault": Fault.DAMAGED.value}
    except Exception:  # noqa: BLE001 - parsers of damaged files raise a dozen types
        yield {"fault": Fault.DAMAGED.value}
    else:
        yield {"end": True}


def limit_resources() -> None:
    """Bound memory and time where the system can; elsewhere the parent's clock must do."""
    if sys.platform == "win32":
        return
    import resource

    for limit, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        _soft, hard = resource.getrlimit(limit)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (allowed, hard))


def _tables(path: Path) -> Iterator[Message]:
    kind = kind_of(path)
    if kind is FileKind.TEXT:
        yield from _table(csv_table(path.read_bytes()))
    elif kind is FileKind.DOCX:
        yield from _table(docx_table(path))
    else:
        yield from _workbook(path, kind)


def _table(table: SourceTable) -> Iterator[Message]:
    yield {"sheet": table.sheet, "hidden": False, "merged": table.merged}
    yield {"numbers": table.numbers, "rows": table.rows}
    cells = [FontCell(number, column, runs) for (number, column), runs in table.fonts.items()]
    if cells:
        yield {"fonts": cells}


def _workbook(path: Path, kind: FileKind) -> Iterator[Message]:
    with ThreadPoolExecutor(1) as beside:  # the library lets others work while it unpacks
        looking = beside.submit(_fonts, path, kind)
        yield from _sheets(workbook_blocks(path), looking)


def _fonts(path: Path, kind: FileKind) -> dict[str, SheetFonts]:
    finder = _FONT_FINDERS.get(kind)
    return {found.name: found for found in finder(path)} if finder else {}


def _sheets(
    parts: Iterator[SheetHead | RowBlock], looking: Future[dict[str, SheetFonts]]
) -> Iterator[Message]:
    filled = False
    for part in parts:
        fonts = looking.result()
        if isinstance(part, SheetHead):
            yield {"sheet": part.name, "hidden": part.hidden, "merged": part.merged}
            found = fonts.get(part.name)
            if found and found.cells:
                yield {"fonts": found.cells}
            if found and found.uncounted:
                text = FORMULA_WARNING.format(sheet=part.name, count=found.uncounted)
                yield {"warning": text}
            if part.warning:
                yield {"warning": part.warning}
        elif isinstance(part, RowBlock):
            filled = True
            yield {"numbers": part.numbers, "rows": part.rows}
    if not filled:
        uncounted = any(found.uncounted for found in looking.result().values())
        raise SourceFaultError(Fault.UNCALCULATED if uncounted else Fault.NO_TEXT)


def _standard(stream: TextIO | None, number: int, mode: str) -> IO[Any]:
    """Return a standard stream for bytes; a windowed program may have none but its number."""
    return open(number, mode) if stream is None else stream.buffer
