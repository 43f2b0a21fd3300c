"""Describe the table of the change log."""

from __future__ import annotations

from hungchinh_desktop.domain.audit_line import AuditLine
from hungchinh_desktop.ui.kit.table_column import Column


def key_of(line: AuditLine) -> str:
    """Return what tells a line from all others."""
    return f"{line.change}/{line.row}/{line.field}"


def _is_sensitive(line: AuditLine) -> bool:
    return line.sensitive


def columns(*, with_people: bool) -> list[Column[AuditLine]]:
    """Return the columns; who worked is known only in files with users."""
    found = [
        Column[AuditLine](
            "made_at",
            "Lúc",
            lambda line: line.shown_time,
            sort_key=lambda line: (line.change, line.row),
            width=132,
        ),
        Column[AuditLine]("made_by", "Người làm", lambda line: line.made_by, width=112),
        Column[AuditLine]("label", "Việc", lambda line: line.label, width=170, prose=True),
        Column[AuditLine](
            "subject", "Đối tượng", lambda line: line.subject, width=170, bold=True, prose=True
        ),
        Column[AuditLine]("field", "Mục", lambda line: line.field, width=112, prose=True),
        Column[AuditLine](
            "old", "Cũ", lambda line: line.old, width=170, prose=True, sensitive=_is_sensitive
        ),
        Column[AuditLine](
            "new",
            "Mới",
            lambda line: line.new,
            width=170,
            prose=True,
            stretch=True,
            sensitive=_is_sensitive,
        ),
    ]
    return [column for column in found if with_people or column.id != "made_by"]
