"""Put two rows of a list together that are one household."""

from __future__ import annotations

from hungchinh_desktop.domain.import_row import ImportRow

_FIELDS = (
    "situation",
    "support",
    "status",
    "birth",
    "started_on",
    "escaped_on",
    "exit_year",
    "needs",
    "citizen_id",
)


def filled(row: ImportRow, other: ImportRow) -> ImportRow:
    """Return the first row with what only the second one says; nothing is replaced."""
    missing = {
        name: getattr(other, name)
        for name in _FIELDS
        if not getattr(row, name) and getattr(other, name)
    }
    return row._replace(**missing) if missing else row
