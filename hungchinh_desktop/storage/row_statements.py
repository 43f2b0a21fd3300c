"""Word the statements that write single rows, alike each time so that SQLite keeps them ready."""

from __future__ import annotations

from collections.abc import Iterable


def insert_statement(table: str, columns: Iterable[str]) -> str:
    """Return the statement that adds a row with these columns."""
    names = [quoted_name(column) for column in columns]
    places = ", ".join("?" for _ in names)
    return f"INSERT INTO {quoted_name(table)} ({', '.join(names)}) VALUES ({places})"


def update_statement(table: str, columns: Iterable[str]) -> str:
    """Return the statement that changes these columns; the key comes last."""
    changes = ", ".join(f"{quoted_name(column)} = ?" for column in columns)
    return f"UPDATE {quoted_name(table)} SET {changes} WHERE id = ?"


def delete_statement(table: str) -> str:
    """Return the statement that removes the row of a key."""
    return f"DELETE FROM {quoted_name(table)} WHERE id = ?"


def quoted_name(identifier: str) -> str:
    """Return the name of a table or column as SQL reads any name."""
    return '"' + identifier.replace('"', '""') + '"'
