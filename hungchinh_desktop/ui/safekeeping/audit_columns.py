"""Describe the table of the change log."""

from __future__ import annotations

from collections.abc import Callable

from hungchinh_desktop.domain.audit_line import AuditLine
from hungchinh_desktop.ui.kit.table_column import Column


def key_of(line: AuditLine) -> str:
    """Return what tells a line from all others."""
    return f"{line.change}/{line.row}/{line.field}"


def _is_sensitive(line: AuditLine) -> bool:
    return line.sensitive


def _of_row(name: str) -> Callable[[AuditLine], str]:
    """Return what reads a value of a row; a change without rows has none that could be missing."""

    def text(line: AuditLine) -> str:
        value = str(getattr(line, name))
        return value if value or line.row else "–"

    return text


def columns(*, with_people: bool) -> list[Column[AuditLine]]:
    """Return the columns; who worked is known only in files with users."""
    found = [
        Column[AuditLine](
            "made_at",
            "Lúc",
            lambda line: line.shown_time,
            sort_key=lambda line: (line.change, line.row),
            width=128,
        ),
        Column[AuditLine]("made_by", "Người làm", lambda line: line.made_by, width=100),
        Column[AuditLine](
            "label", "Việc", lambda line: line.label, width=122, prose=True, stretch=True
        ),
        Column[AuditLine](
            "subject",
            "Đối tượng",
            _of_row("subject"),
            width=130,
            bold=True,
            prose=True,
            stretch=True,
        ),
        Column[AuditLine]("field", "Mục", _of_row("field"), width=100, prose=True),
        Column[AuditLine](
            "old",
            "Cũ",
            _of_row("old"),
            width=116,
            prose=True,
            stretch=True,
            sensitive=_is_sensitive,
        ),
        Column[AuditLine](
            "new",
            "Mới",
            _of_row("new"),
            width=116,
            prose=True,
            stretch=True,
            sensitive=_is_sensitive,
        ),
    ]
    return [column for column in found if with_people or column.id != "made_by"]
