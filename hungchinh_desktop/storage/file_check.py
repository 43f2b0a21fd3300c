"""Look an open file through for what does not fit together, and mend what can be mended."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from hungchinh_desktop.domain.errors import UserError
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
_UNSERVED = """
SELECT hamlet.name, count(DISTINCT status_spell.household_id), newest.year
FROM (SELECT max(year) AS year FROM hamlet_duty) AS newest
JOIN household JOIN hamlet ON hamlet.id = household.hamlet_id
JOIN status_spell ON status_spell.household_id = household.id AND status_spell.ended_on IS NULL
WHERE newest.year IS NOT NULL AND hamlet.id NOT IN (
    SELECT hamlet_id FROM hamlet_duty WHERE year = newest.year
)
GROUP BY hamlet.id ORDER BY hamlet.number
"""
_LOGGED = """
SELECT coalesce(new, old) AS told FROM change_row
WHERE table_name = ? AND row_id = ? ORDER BY id DESC LIMIT 1
"""
_NEWEST = "SELECT new FROM change_row WHERE table_name = ? AND row_id = ? ORDER BY id DESC LIMIT 1"
_NOT_OF_A_HOUSEHOLD = {"household", "hamlet", "hamlet_duty", "committee_member"}
_NO_HAMLET = (
    "Chưa sửa gì: có hộ ghi ở xóm mà nhật ký cũng không còn biết;"
    " hãy phục hồi bản sao lưu gần nhất."
)


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


def households_without_hamlet(database: Database) -> list[str]:
    """Return the households whose hamlet is not in the list of hamlets."""
    found = database.values(
        "SELECT id FROM household WHERE hamlet_id NOT IN (SELECT id FROM hamlet) ORDER BY id"
    )
    return [key for (key,) in found]


def unserved_hamlets(database: Database) -> list[tuple[str, int, int]]:
    """Return name, households and year of hamlets with households that nobody is in charge of.

    The year is the newest one with a committee; before there is one nothing is missed.
    """
    return database.values(_UNSERVED)


def households_of(database: Database, rows: Iterable[tuple[str, str]]) -> list[str]:
    """Return the households to which rows belong, also rows that are only in the log."""
    found: dict[str, None] = {}
    for table, key in rows:
        logged = database.values(_LOGGED, table, key)
        values = json.loads(logged[0][0]) if logged else {}
        household = key if table == "household" else values.get("household_id")
        if household is None and table not in _NOT_OF_A_HOUSEHOLD:
            present = database.rows(f'SELECT * FROM "{table}" WHERE id = ?', key)
            household = present[0].get("household_id") if present else None
        if household is not None:
            found[str(household)] = None
    return list(found)


def head_names(database: Database, keys: Sequence[str]) -> list[str]:
    """Return the names of the heads of households, of those that are gone as the log has them."""
    names = (
        database.values("SELECT head_name FROM household WHERE id = ?", key)
        or database.values(f"SELECT told ->> 'head_name' FROM ({_LOGGED})", "household", key)
        for key in keys
    )
    return [str(name[0][0]) for name in names if name]


def mend(database: Database) -> None:
    """Build the indexes anew, and mend rows that point nowhere. Raises UserError.

    What they point to comes back where the log still has it; otherwise they go. All goes through
    the change log, so what they said is not lost. A household is never taken out.
    """
    with database.change("Sửa tệp dữ liệu", kind="event"):
        execute = database.connection.execute
        execute("PRAGMA defer_foreign_keys = ON")  # a household may come before its hamlet
        execute("REINDEX")
        known: set[tuple[str, int, int]] = set()
        while broken := _broken(database):
            gone: set[tuple[str, int]] = set()  # a row may point nowhere in two ways
            for table, rowid, parent, place in broken:
                if (table, rowid) in gone:
                    continue
                is_new = (table, rowid, place) not in known
                if is_new and _bring_back(database, table, rowid, parent, place):
                    continue
                if table == "household":
                    raise UserError(_NO_HAMLET)
                execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))
                gone.add((table, rowid))
            known |= {(table, rowid, place) for table, rowid, _, place in broken}
        for key in unnamed_contents(database):
            execute("DELETE FROM file_content WHERE id = ?", (key,))


def _broken(database: Database) -> list[tuple[str, int, str, int]]:
    return database.values("PRAGMA foreign_key_check")


def _bring_back(database: Database, table: str, rowid: int, parent: str, place: int) -> bool:
    """Write the row that another one points to as the log has it last; False when it is gone."""
    column = next(
        name
        for key, _, _, name, *_ in database.values(f'PRAGMA foreign_key_list("{table}")')
        if key == place
    )
    ((key,),) = database.values(f'SELECT "{column}" FROM "{table}" WHERE rowid = ?', rowid)
    logged = database.values(_NEWEST, parent, key)
    if not logged or logged[0][0] is None:
        return False
    known = {name for _, name, *_ in database.values(f'PRAGMA table_info("{parent}")')}
    values = {name: one for name, one in json.loads(logged[0][0]).items() if name in known}
    names, places = ", ".join(f'"{name}"' for name in values), ", ".join("?" * len(values))
    database.connection.execute(
        f'INSERT OR IGNORE INTO "{parent}" ({names}) VALUES ({places})', tuple(values.values())
    )
    return True
