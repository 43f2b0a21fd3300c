"""Write records as the text and the table that Excel and Word paste as cells."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from hungchinh_desktop.ui.kit.look import DOTS
from hungchinh_desktop.ui.kit.sensitive_clipboard import put_sensitive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from hungchinh_desktop.ui.kit.table_column import Column

T = TypeVar("T")

# Excel takes a cell in this format as the letters it holds: no formula, no lost zeros.
_AS_TEXT = "mso-number-format:'\\@'"


def put_on_clipboard(
    columns: Sequence[Column[T]], records: Sequence[T], *, gives_out: bool = True
) -> None:
    """Offer records to other programs, as text and as a table; sensitive ones for a minute.

    Without `gives_out` dots stand for what is sensitive.
    """
    data = QMimeData()
    if not gives_out:
        columns = [replace(column, text=_dotted(column)) for column in columns]
    data.setText(as_tsv(columns, records))
    data.setHtml(as_html(columns, records))
    if any(column.hides(record) for column in columns for record in records):
        put_sensitive(data)
    else:
        QGuiApplication.clipboard().setMimeData(data)


def _dotted(column: Column[T]) -> Callable[[T], str]:
    return lambda one: DOTS if column.text(one) and column.hides(one) else column.text(one)


def as_tsv(columns: Sequence[Column[T]], records: Iterable[T]) -> str:
    """Return one line per record, one cell per column, without the header."""
    lines = ("\t".join(_cell(column.text(record)) for column in columns) for record in records)
    return "\n".join(lines)


def as_html(columns: Sequence[Column[T]], records: Iterable[T]) -> str:
    """Return a ruled table of the records, without the header; lines in a cell stay lines."""
    rows = (
        "".join(f'<td style="{_AS_TEXT}">{_html_cell(column.text(one))}</td>' for column in columns)
        for one in records
    )
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return (
        f'<meta charset="utf-8"><table border="1" style="border-collapse:collapse">{body}</table>'
    )


def _html_cell(text: str) -> str:
    return html.escape(text).replace("\n", '<br style="mso-data-placement:same-cell">')


def _cell(text: str) -> str:
    """Guard one cell: a break stays inside it, and a name is never run as a formula."""
    is_formula = text[:1] in {"=", "@", "+"} or (text[:1] == "-" and text[1:2].strip() != "")
    guarded = f"'{text}" if is_formula else text
    if any(sign in guarded for sign in '\t\n\r"'):
        return '"' + guarded.replace('"', '""') + '"'
    return guarded
