"""Prove that the record is written in whole, named changes and in no other way."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.database import APPLICATION_ID, Database
from tests.storage.office_data import dump, household_ids, note, redo, situation, undo

SETTINGS = {
    "application_id": APPLICATION_ID,
    "journal_mode": "truncate",
    "synchronous": 3,
    "locking_mode": "exclusive",
    "busy_timeout": 0,
    "foreign_keys": 1,
    "secure_delete": 1,
    "cell_size_check": 1,
    "trusted_schema": 0,
    "mmap_size": 0,
    "temp_store": 2,
}
AWKWARD = {
    "markup": "<b>&\"' </b> &amp; <para>",
    "formula": "=cmd|' /C calc'!A0",
    "decomposed": unicodedata.normalize("NFD", "Lê Thị Hương đơn thân"),
    "five thousand words": "nghèo " * 5000,
    "control characters": "a\x01b\x1fc\x7fd\te\r\nf",
    "NUL": "trước\x00sau",
    "other planes": "👩‍🌾 𝔥ộ \u200b\ufeff\uffff",
    "quotes of SQL": "'); DROP TABLE household; --",
    "JSON": '{"a": [1, "\\u0000"]}\\',
    "nothing": "",
}


@pytest.mark.parametrize(("pragma", "value"), SETTINGS.items())
def test_settings_are_really_in_force(database: Database, pragma: str, value: object) -> None:
    found = database.rows(f"PRAGMA {pragma}")
    assert list(found[0].values()) == [value]


Step = Callable[[Database], object]


def set_situation(text: str, household: int = 0) -> Step:
    """Return a step that writes into a household inside whatever change is open."""
    return lambda db: db.update("household", household_ids(db)[household], {"situation": text})


def fail(fault: BaseException) -> Step:
    def step(_database: Database) -> None:
        raise fault

    return step


def save(database: Database, *steps: Step, label: str = "Sửa") -> None:
    """Take the steps in one change."""
    with database.change(label):
        for step in steps:
            step(database)


def add_escape(database: Database) -> None:
    row = {"id": "e", "household_id": household_ids(database)[0], "recognised_on": "2022"}
    database.insert("escape_record", {**row, "decision_number": ""})


def write_after_a_failed_change(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        save(database, set_situation("mất"), fail(ZeroDivisionError()))
    set_situation("ngoài")(database)


OUTSIDE: dict[str, Step] = {
    "insert": add_escape,
    "update": set_situation("khác"),
    "delete": lambda db: db.delete("household", household_ids(db)[0]),
    "plain SQL": lambda db: db.connection.execute("UPDATE hamlet SET name = name || 'x'"),
    "after a failed change": write_after_a_failed_change,
}


@pytest.mark.parametrize("before_any_change", [True, False])
@pytest.mark.parametrize("write", OUTSIDE.values(), ids=OUTSIDE.keys())
def test_a_write_outside_a_change_is_refused(
    database: Database, write: Step, before_any_change: bool
) -> None:
    if not before_any_change:
        note(database, "đã sửa một lần")
    before = dump(database)
    with pytest.raises(dbapi2.Error, match=r"write outside a change|readonly database"):
        write(database)
    assert dump(database) == before
    assert not database.connection.in_transaction


def test_a_change_is_kept_whole(database: Database) -> None:
    with database.change("Sửa hai hộ") as number:
        for row_id in household_ids(database)[:2]:
            database.update("household", row_id, {"support": "Hỗ trợ vốn"})
    logged = database.rows("SELECT label, kind FROM change WHERE id = ?", number)
    assert logged == [{"label": "Sửa hai hộ", "kind": "do"}]
    rows = database.rows("SELECT table_name FROM change_row WHERE change_id = ?", number)
    assert [row["table_name"] for row in rows] == ["household", "household"]


@pytest.mark.parametrize("fault", [ZeroDivisionError(), KeyboardInterrupt(), UserError("Sai.")])
def test_a_failed_change_leaves_nothing(database: Database, fault: BaseException) -> None:
    before, log = dump(database), database.rows("SELECT * FROM change")
    with pytest.raises(type(fault)):
        save(database, set_situation("mất"), fail(fault))
    assert dump(database) == before
    assert database.rows("SELECT * FROM change") == log
    note(database, "ghi lại được")
    assert situation(database) == "ghi lại được"


def remove_name(database: Database) -> None:
    database.update("household", household_ids(database)[1], {"head_name": ""})


def test_a_broken_rule_of_the_schema_undoes_the_whole_change(database: Database) -> None:
    before = dump(database)
    with pytest.raises(dbapi2.IntegrityError, match="CHECK"):
        save(database, set_situation("mất"), remove_name)
    assert dump(database) == before


def move_nowhere(database: Database) -> None:
    database.connection.execute("PRAGMA defer_foreign_keys = ON")
    database.update("household", household_ids(database)[0], {"hamlet_id": "không có"})


def test_a_row_left_pointing_nowhere_is_noticed_at_the_end(database: Database) -> None:
    before = dump(database)
    with pytest.raises(dbapi2.IntegrityError, match="FOREIGN KEY"):
        save(database, move_nowhere)
    assert dump(database) == before
    assert database.saved_at is None
    note(database, "ghi tiếp được")


def test_a_change_inside_a_change_is_refused_and_leaves_nothing(database: Database) -> None:
    before = dump(database)
    with pytest.raises(dbapi2.OperationalError, match="within a transaction"):
        save(database, set_situation("mất"), lambda db: save(db, set_situation("mất nữa")))
    assert dump(database) == before
    assert not database.connection.in_transaction


def test_saved_at_and_touched_tables_follow_the_commit(database: Database) -> None:
    told: list[object] = []
    start = datetime.now(UTC)
    save(
        database,
        set_situation("đang sửa"),
        lambda db: told.append((db.saved_at, db.take_touched())),
    )
    assert told == [(None, frozenset())]
    assert database.saved_at is not None
    assert start <= database.saved_at <= datetime.now(UTC)
    assert database.take_touched() == {"household"}
    assert database.take_touched() == frozenset()


def test_a_failed_change_is_not_called_saved(database: Database) -> None:
    note(database, "một")
    saved = database.saved_at
    assert database.take_touched() == {"household"}
    with pytest.raises(ZeroDivisionError):
        save(database, add_escape, fail(ZeroDivisionError()))
    assert database.saved_at == saved
    assert database.take_touched() == frozenset()


def test_touched_tables_add_up_and_count_cascades(database: Database) -> None:
    note(database, "một")
    with database.change("Xóa hộ"):
        database.delete("household", household_ids(database)[1])
    assert database.take_touched() == {"household", "household_need", "status_spell"}


def test_a_change_that_wrote_nothing_leaves_no_trace(database: Database) -> None:
    log = database.rows("SELECT * FROM change")
    save(database, set_situation(situation(database)))
    assert database.rows("SELECT * FROM change") == log
    assert database.saved_at is None
    assert not database.connection.in_transaction


def test_a_fault_of_our_own_is_not_blamed_on_the_file(database: Database) -> None:
    with pytest.raises(dbapi2.OperationalError, match="no such table"):
        database.rows("SELECT * FROM nowhere")


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD.keys())
def test_awkward_text_comes_back_as_it_went_in(database: Database, text: str) -> None:
    before = situation(database)
    note(database, text)
    assert situation(database) == text
    undo(database)
    assert situation(database) == before
    redo(database)
    assert situation(database) == text


def test_deleted_names_do_not_stay_in_the_file(database: Database) -> None:
    save(database, set_situation("CANARY" * 500))
    save(database, set_situation(""))
    database.connection.execute("DROP TRIGGER change_row_is_kept")
    database.connection.execute("DELETE FROM change_row")
    database.close()
    assert b"CANARY" not in database.path.read_bytes()
