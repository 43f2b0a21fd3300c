"""Look an open file through for what does not fit together, and mend what can be mended."""

from __future__ import annotations

from hungchinh_desktop.storage.database import Database

_MOST = 20
_OVERLAPS = """
SELECT DISTINCT first.household_id FROM status_spell AS first
JOIN status_spell AS second ON second.household_id = first.household_id
AND second.rowid > first.rowid
WHERE first.started_on < coalesce(second.ended_on, '9999')
AND second.started_on < coalesce(first.ended_on, '9999')
"""
# Bytes of an attached file that no attachment names, and no logged one that undo could bring back.
_UNNAMED = """
SELECT id FROM file_content WHERE id NOT IN (SELECT content_id FROM attachment)
AND id NOT IN (
    SELECT coalesce(new, old) ->> 'content_id' FROM change_row WHERE table_name = 'attachment'
)
"""


def damaged_pages(database: Database) -> list[str]:
    """Return what SQLite says of pages and indexes that do not fit; nothing for a whole file."""
    found = database.values(f"PRAGMA integrity_check({_MOST})")
    return [str(words) for (words,) in found if words != "ok"]


def lost_references(database: Database) -> list[tuple[str, int, str]]:
    """Return table, row and the table in which what the row points to is missing."""
    found = database.values("PRAGMA foreign_key_check")
    return [(table, rowid, parent) for table, rowid, parent, _ in found]


def overlapping_classes(database: Database) -> list[str]:
    """Return the households that are in two classes at the same time."""
    return [key for (key,) in database.values(_OVERLAPS)]


def unnamed_contents(database: Database) -> list[str]:
    """Return the bytes of attached files that nothing names any more."""
    return [key for (key,) in database.values(_UNNAMED)]


def lost_contents(database: Database) -> list[str]:
    """Return the names of attachments whose bytes are gone."""
    found = database.values(
        "SELECT name FROM attachment WHERE content_id NOT IN (SELECT id FROM file_content)"
    )
    return [name for (name,) in found]


def mend(database: Database) -> None:
    """Build the indexes anew, and take out rows that point nowhere. Raises UserError.

    The rows go through the change log, so what they said is not lost.
    """
    with database.change("Sửa tệp dữ liệu", kind="event"):
        execute = database.connection.execute
        execute("REINDEX")
        while broken := lost_references(database):
            for table, rowid, _ in broken:
                execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))
        for key in unnamed_contents(database):
            execute("DELETE FROM file_content WHERE id = ?", (key,))
