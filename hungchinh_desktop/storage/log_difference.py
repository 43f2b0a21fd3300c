"""Hold the rows of the register against what the change log says of them last.

This program logs every row it writes, so a row that differs was written by another one. Only
tables that no upgrade ever wrote into are compared.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from hungchinh_desktop.storage.database import Database, Row

_OTHERS = ("household", "hamlet", "hamlet_duty", "committee_member")
_BELONGING = """
SELECT DISTINCT main.name FROM sqlite_schema AS main, pragma_foreign_key_list(main.name) AS link
WHERE main.type = 'table' AND link."table" = 'household' ORDER BY main.name
"""
_LAST = """
SELECT table_name, row_id, new FROM change_row WHERE id IN (
    SELECT max(id) FROM change_row GROUP BY table_name, row_id
)
"""


def unlogged_rows(database: Database) -> Iterator[tuple[str, str]]:
    """Yield table and key of every row that is not as the log says; also of those that are gone."""
    belonging = [name for (name,) in database.values(_BELONGING)]
    logged: dict[str, dict[str, str | None]] = {name: {} for name in (*_OTHERS, *belonging)}
    for table, key, new in database.values(_LAST):
        if table in logged:
            logged[table][key] = new
    for table, known in logged.items():
        for row in database.rows(f'SELECT * FROM "{table}"'):
            key = str(row["id"])
            if not _is_as_logged(row, known.pop(key, None)):
                yield table, key
        yield from ((table, key) for key, new in known.items() if new is not None)


def _is_as_logged(row: Row, new: str | None) -> bool:
    """Compare what was logged; older entries say nothing of newer columns."""
    if new is None:
        return False
    values = json.loads(new)
    return all(row[name] == value for name, value in values.items() if name in row)
