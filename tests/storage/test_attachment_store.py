"""Prove that attached bytes survive undo, redo, reopening and the removal of their household."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.attachment import Attachment, checked_attachment
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.storage.attachment_store import AttachmentStore
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.database import Database
from tests.storage.office_data import MIGRATIONS, household_ids, redo, undo

# every byte there is: what JSON or text could spoil
CONTENT = b"%PDF-" + bytes(range(256)) * 300


def attach(database: Database, household: int = 0, content: bytes = CONTENT) -> Attachment:
    owner = household_ids(database)[household]
    made = checked_attachment(new_id(), owner, "Quyết định.pdf", content, date(2024, 3, 15))
    with database.change("Đính kèm"):
        AttachmentStore(database).add(made, content)
    return made


def contents(database: Database) -> int:
    return int(database.rows("SELECT count(*) AS n FROM file_content")[0]["n"])


def test_undo_and_redo_of_attaching(database: Database) -> None:
    store = AttachmentStore(database)
    made = attach(database)
    assert store.attachments(made.household_id) == [made]
    undo(database)
    assert store.attachments(made.household_id) == []
    redo(database)
    assert store.attachments(made.household_id) == [made]
    assert store.content(made.content_id) == CONTENT


def test_undo_of_removing_after_the_file_was_closed(data_path: Path) -> None:
    first = open_data_file(data_path, MIGRATIONS)
    made = attach(first)
    with first.change("Bỏ tệp"):
        AttachmentStore(first).remove(made.id)
    first.close()
    again = open_data_file(data_path, MIGRATIONS)
    undo(again)
    store = AttachmentStore(again)
    assert store.attachments(made.household_id) == [made]
    assert store.content(made.content_id) == CONTENT
    again.close()


def test_a_removed_household_comes_back_with_its_files(database: Database) -> None:
    made = attach(database)
    with database.change("Xóa hộ"):
        database.delete("household", made.household_id)
    undo(database)
    assert AttachmentStore(database).attachments(made.household_id) == [made]


def test_the_same_bytes_are_stored_once(database: Database) -> None:
    first, second = attach(database), attach(database, household=1)
    assert first.content_id == second.content_id
    assert contents(database) == 1
    with database.change("Bỏ tệp"):
        AttachmentStore(database).remove(first.id)
    assert AttachmentStore(database).content(second.content_id) == CONTENT


def test_bytes_that_can_be_brought_back_are_never_deleted(database: Database) -> None:
    made = attach(database)
    undo(database)
    for statement in (
        "DELETE FROM file_content WHERE id = ?",
        "UPDATE file_content SET bytes = x'00' WHERE id = ?",
    ):
        with pytest.raises(dbapi2.IntegrityError):
            database.connection.execute(statement, (made.content_id,))
    assert AttachmentStore(database).content(made.content_id) == CONTENT


def test_a_change_that_fails_leaves_no_bytes(database: Database) -> None:
    owner = household_ids(database)[0]
    made = checked_attachment(new_id(), owner, "a.pdf", CONTENT, date(2024, 3, 15))
    twice = AttachmentStore(database)

    def attach_twice() -> None:
        with database.change("Đính kèm"):
            twice.add(made, CONTENT)
            twice.add(made, CONTENT)

    with pytest.raises((UserError, dbapi2.Error)):
        attach_twice()
    assert contents(database) == 0


def test_the_log_names_the_file_and_never_holds_its_bytes(database: Database) -> None:
    made = attach(database)
    (row,) = database.rows("SELECT table_name, new FROM change_row ORDER BY id DESC LIMIT 1")
    assert row["table_name"] == "attachment"
    assert made.content_id in row["new"]
    assert len(row["new"]) < 600
