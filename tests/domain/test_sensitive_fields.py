"""Hold the marks of sensitive fields to the schema: a new column has to be thought about."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.sensitive_fields import SENSITIVE_FIELDS, is_sensitive
from hungchinh_desktop.paths import db_dir

DETAIL = "0012_household_detail.sql"
# what may stand in a list that hangs on the wall, and what nobody reads
PUBLIC = {
    "member": {"sex", "list_order"},
    "member_count": {"under_6", "from_6_to_15", "from_16_to_59", "from_60"},
    "poverty_review": {"reviewed_on", "standard", "area", "proposed", "decided"},
    "support_record": {"given_on", "kind", "source", "item"},
    "visit": {"visited_on", "visitor"},
    "meeting_result": {"met_on", "agreed", "disagreed"},
    "attachment": {"media_type", "size", "content_id", "attached_on"},
}
KEYS = {"id", "household_id"}


def schema() -> dict[str, set[str]]:
    connection = dbapi2.connect(":memory:")
    for file in sorted((db_dir() / "migrations").glob("*.sql")):
        connection.executescript(file.read_text(encoding="utf-8"))
    tables = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        )
    ]
    found = {
        table: {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        for table in tables
    }
    connection.close()
    return found


def test_every_mark_names_a_column_of_the_schema() -> None:
    columns = schema()
    for table, column in SENSITIVE_FIELDS:
        assert column in columns[table], (table, column)


def test_every_column_of_the_details_is_either_public_or_sensitive() -> None:
    script = (db_dir() / "migrations" / DETAIL).read_text(encoding="utf-8")
    for table, columns in schema().items():
        if f"CREATE TABLE {table} " in script:
            marked = {column for column in columns if is_sensitive(table, column)}
            assert columns - KEYS - marked == PUBLIC.get(table, set()), table


def test_the_words_of_the_officer_are_sensitive() -> None:
    assert is_sensitive("household", "situation")
    assert not is_sensitive("household", "head_name")
