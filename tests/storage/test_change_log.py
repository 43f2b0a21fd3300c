"""Prove that every write is on record and that undo and redo bring back exactly what was there.

HUNGCHINH_CHANGES sets how many random changes: a hundred in the usual run, 1000 in the long one.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.activity import ChangeEntry
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.change_log import history, next_redo, next_undo
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.migrations import statements
from tests.storage.office_data import (
    MIGRATIONS,
    Dump,
    dump,
    household_ids,
    note,
    redo,
    situation,
    table_names,
    undo,
)
from tests.storage.random_work import Step, random_step


def changed(database: Database, *steps: Step, kind: str = "do") -> int:
    with database.change("Việc", kind=kind) as number:
        for step in steps:
            step(database)
    return number


def remove(household: int) -> Step:
    return lambda db: db.delete("household", household_ids(db)[household])


def test_every_table_logs_every_kind_of_write(database: Database) -> None:
    note(database, "lần ghi đầu tiên")  # which switches the log on
    found = database.rows("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'")
    wanted = {
        f"log_{table}_{operation}"
        for table in table_names(database)
        for operation in ("insert", "update", "delete")
    }
    assert {row["name"] for row in found} == wanted
    assert "log_plan_recipient_delete" in wanted


def test_old_and_new_row_are_kept(database: Database) -> None:
    before, row_id = situation(database), household_ids(database)[0]
    number = changed(
        database,
        lambda db: db.update("household", row_id, {"situation": "mới"}),
        lambda db: db.update("household", row_id, {"situation": "mới"}),  # the same again: no write
    )
    rows = database.rows(
        "SELECT table_name, row_id, old ->> 'situation' AS old, new ->> 'situation' AS new"
        " FROM change_row WHERE change_id = ?",
        number,
    )
    assert rows == [{"table_name": "household", "row_id": row_id, "old": before, "new": "mới"}]


def test_a_cascade_is_on_record_and_comes_back(database: Database) -> None:
    before = dump(database)
    number = changed(database, remove(5))  # the household that left poverty in 2022
    rows = database.rows("SELECT table_name, new FROM change_row WHERE change_id = ?", number)
    assert {row["table_name"] for row in rows} == {
        "household",
        "status_spell",
        "escape_record",
        "household_need",
    }
    assert {row["new"] for row in rows} == {None}
    undo(database)
    assert dump(database) == before
    redo(database)
    assert len(household_ids(database)) == 19
    assert database.rows("PRAGMA foreign_key_check") == []


def test_the_filling_of_a_new_file_is_not_undone(database: Database) -> None:
    assert (next_undo(database), next_redo(database)) == (None, None)
    assert [entry.kind for entry in history(database)] == ["setup"]


def test_events_are_on_record_but_not_undone(database: Database) -> None:
    note(database, "một")
    event = {"made_at": "", "kind": "plan", "profile": "", "row_count": 0, "path": ""}
    changed(database, lambda db: db.insert("export_log", {"id": "e", **event}), kind="event")
    undo(database)
    assert len(database.rows("SELECT id FROM export_log")) == 1
    assert [entry.kind for entry in history(database)] == ["undo", "event", "do", "setup"]
    assert [entry.kind for entry in history(database, limit=2)] == ["undo", "event"]


def test_a_new_change_ends_redo(database: Database) -> None:
    note(database, "một")
    note(database, "hai")
    undo(database)
    assert next_redo(database) is not None
    note(database, "ba")
    assert next_redo(database) is None
    undo(database)
    assert situation(database) == "một"


def test_undo_and_redo_survive_closing(data_path: Path) -> None:
    first = open_data_file(data_path, MIGRATIONS)
    start = dump(first)
    note(first, "một")
    changed(first, remove(3))
    end = dump(first)
    undo(first)
    first.close()
    second = open_data_file(data_path, MIGRATIONS)
    undone, redone = next_undo(second), next_redo(second)
    assert undone is not None
    assert redone is not None
    assert (undone.label, redone.label) == ("Ghi một", "Việc")
    undo(second)
    assert dump(second) == start
    redo(second)
    redo(second)
    assert dump(second) == end
    second.close()


CHANGES = int(os.environ.get("HUNGCHINH_CHANGES", "100"))


MEANWHILE: dict[str, tuple[Step, str]] = {
    "changed": (
        lambda db: db.update("household", household_ids(db)[0], {"birth": "1950"}),
        "Năm sinh: khi ấy là “1940”, nay là “1950”",
    ),
    "removed": (remove(0), "Hộ: Nguyễn Thị Thành: khi ấy có, nay không còn"),
}


@pytest.mark.parametrize(("step", "versions"), MEANWHILE.values(), ids=MEANWHILE.keys())
def test_what_changed_since_is_not_overwritten(
    database: Database, step: Step, versions: str
) -> None:
    changed(
        database,
        lambda db: db.update("household", household_ids(db)[1], {"birth": "1960"}),
        lambda db: db.update("household", household_ids(db)[0], {"birth": "1940"}),
        lambda db: db.update("household", household_ids(db)[2], {"birth": "1970"}),
    )
    changed(database, step, kind="event")
    before, log = dump(database), history(database)
    with pytest.raises(UserError, match="dữ liệu này đã đổi từ sau việc đó") as refused:
        undo(database)
    assert versions in refused.value.sentence
    assert dump(database) == before
    assert history(database) == log


def test_a_removed_row_that_came_back_is_not_doubled(database: Database) -> None:
    row = database.rows("SELECT * FROM total_households")[0]
    changed(database, lambda db: db.delete("total_households", row["id"]))
    changed(
        database, lambda db: db.insert("total_households", {**row, "count": 2200}), kind="event"
    )
    with pytest.raises(UserError, match=r"khi ấy đã bỏ, nay lại có\); hãy sửa tay"):
        undo(database)
    assert database.rows("SELECT count FROM total_households") == [{"count": 2200}]


@pytest.mark.parametrize("seed", [1, 2024])
def test_random_changes_are_undone_and_redone_exactly(database: Database, seed: int) -> None:
    chance = random.Random(seed)
    start = end = dump(database)
    done, taken_back = list[Dump](), list[Dump]()
    for _ in range(CHANGES):
        dice = chance.random()
        if dice < 0.2 and done:
            undo(database)
            taken_back.append(done.pop())
        elif dice < 0.3 and taken_back:
            redo(database)
            done.append(taken_back.pop())
        else:
            changed(database, *(random_step(chance) for _ in range(chance.randint(1, 4))))
            done.append(dump(database))
            taken_back.clear()
        assert dump(database) == (done[-1] if done else start)
    while next_undo(database):
        undo(database)
        taken_back.append(done.pop())
    assert len(done) == 0
    assert dump(database) == start
    while next_redo(database):
        redo(database)
        end = taken_back.pop()
    assert len(taken_back) == 0
    assert dump(database) == end
    assert database.rows("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
    assert database.rows("PRAGMA foreign_key_check") == []


# The walk backwards through the log against the plain bookkeeping of two stacks.


def _log_of(kinds: list[str]) -> Database:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    script = (MIGRATIONS / "0001_change_log.sql").read_text(encoding="utf-8")
    for statement in statements(script):
        connection.execute(statement)
    connection.executemany(
        "INSERT INTO change (id, made_at, label, kind, target_id) VALUES (?, '', '', ?, ?)",
        list(zip(range(1, len(kinds) + 1), kinds, _stacks(kinds)[2], strict=True)),
    )
    return Database(Path("log"), connection)


def _stacks(kinds: list[str]) -> tuple[list[int], list[int], list[int | None]]:
    """Return what is done, what is taken back, and the change that each entry is about."""
    done, taken_back, targets = list[int](), list[int](), list[int | None]()
    for number, kind in enumerate(kinds, 1):
        targets.append(None)
        if kind == "do":
            done.append(number)
            taken_back.clear()
        elif kind in {"undo", "redo"}:
            source, goal = (done, taken_back) if kind == "undo" else (taken_back, done)
            goal.append(source.pop())
            targets[-1] = goal[-1]
    return done, taken_back, targets


def _possible(wishes: list[str]) -> list[str]:
    """Drop the undos and redos that have nothing to act on, as the program does."""
    kinds: list[str] = []
    for wish in wishes:
        done, taken_back, _ = _stacks(kinds)
        if {"undo": done, "redo": taken_back}.get(wish, [0]):
            kinds.append(wish)
    return kinds


def _id_of(entry: ChangeEntry | None) -> int | None:
    return entry.id if entry else None


@given(st.lists(st.sampled_from(["do", "do", "undo", "undo", "redo", "event", "setup"])))
def test_the_walk_backwards_finds_what_two_stacks_hold(wishes: list[str]) -> None:
    kinds = _possible(wishes)
    done, taken_back, _ = _stacks(kinds)
    log = _log_of(kinds)
    assert _id_of(next_undo(log)) == (done[-1] if done else None)
    assert _id_of(next_redo(log)) == (taken_back[-1] if taken_back else None)
    log.close()


LONG_LOGS = {
    "long log": ["setup", *["do"] * 100_000, "undo"],
    "all but five taken back": ["event", *["do"] * 70, *["undo"] * 65],
    "half of it brought back": ["do"] * 200 + ["undo"] * 150 + ["redo"] * 75,
    "another way taken": [*["do"] * 200, *["undo"] * 150, *["do"] * 200, *["undo"] * 199],
}


@pytest.mark.parametrize("kinds", LONG_LOGS.values(), ids=LONG_LOGS.keys())
def test_a_long_log_is_not_read_whole(kinds: list[str]) -> None:
    done, taken_back, _ = _stacks(kinds)
    log = _log_of(kinds)
    asked: list[str] = []
    log.connection.set_trace_callback(asked.append)
    assert _id_of(next_undo(log)) == done[-1]
    assert _id_of(next_redo(log)) == taken_back[-1]
    log.connection.set_trace_callback(None)
    assert len(asked) <= 6
    for sql in asked:
        assert "LIMIT 1" in sql
        (plan,) = log.rows(f"EXPLAIN QUERY PLAN {sql}")
        assert plan["detail"] == "SEARCH change USING INTEGER PRIMARY KEY (rowid<?)"
    log.close()
