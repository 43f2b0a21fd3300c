"""Bring a data file to the schema of this program, all or nothing, after a copy."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError

if TYPE_CHECKING:
    import sqlite_utils

MIGRATION_SET = "hungchinh"
_COMMENT = re.compile(r"--.*")


def known_migrations(folder: Path) -> list[Path]:
    """Return the migration files in the order they apply."""
    return sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))


def applied_names(connection: dbapi2.Connection) -> set[str]:
    """Return the names of the migrations a file has had; none for a new file."""
    tables = connection.execute(
        "SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'"
    ).fetchall()
    if not tables:
        return set()
    found = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (MIGRATION_SET,)
    )
    return {row[0] for row in found}


def pending(connection: dbapi2.Connection, folder: Path, path: Path) -> list[Path]:
    """Return the migrations still to apply.

    Raises UserError when the file has had one that this program does not know: it was
    written by a newer version and must not be touched.
    """
    known = known_migrations(folder)
    applied = applied_names(connection)
    if applied - {file.stem for file in known}:
        raise UserError(
            f"Tệp “{path.name}” do bản chương trình mới hơn ghi; hãy cài bản mới rồi mở lại."
        )
    return [file for file in known if file.stem not in applied]


def migrate(connection: dbapi2.Connection, files: list[Path]) -> None:
    """Apply migration files, all or none, with foreign keys off meanwhile.

    A rebuild with foreign keys on would silently delete the children of a table. Raises
    IntegrityError when a row is left that points nowhere; the file is then as it was.
    """
    import sqlite_utils

    database = sqlite_utils.Database(connection)
    migrations = sqlite_utils.Migrations(MIGRATION_SET)
    for file in files:
        migrations(name=file.stem)(_applier(file))
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with database.atomic():
            migrations.apply(database)
            _seal_former_changes(connection)
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise dbapi2.IntegrityError(f"foreign keys broken in {broken[0][0]}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _seal_former_changes(connection: dbapi2.Connection) -> None:
    """Seal what was logged before the log was sealed; a schema in a test may have no log."""
    from hungchinh_desktop.storage.log_chain import seal_unsealed

    if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'change_seal'").fetchone():
        seal_unsealed(connection)


class _Applier:
    """Run the statements of one migration file."""

    def __init__(self, file: Path) -> None:
        self.__name__ = file.stem
        self._file = file

    def __call__(self, db: sqlite_utils.Database, /) -> None:
        for statement in statements(self._file.read_text(encoding="utf-8")):
            db.execute(statement)


def _applier(file: Path) -> _Applier:
    return _Applier(file)


def statements(script: str) -> list[str]:
    """Return the statements of a script; executescript would commit halfway.

    Raises ValueError when the last statement has no end: it would be left out unnoticed.
    """
    found, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if dbapi2.complete_statement(current):
            found.append(current.strip())
            current = ""
    if _COMMENT.sub("", current).strip():
        raise ValueError(f"statement without end: {current.strip()}")
    return found
