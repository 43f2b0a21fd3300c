"""Prove that a change of thousands of rows is taken back as exactly as one of a single row."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.undo_service import UndoService
from hungchinh_desktop.storage import change_log
from hungchinh_desktop.storage.change_replay import replay
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.import_store import ImportStore, NewHousehold
from tests import builders
from tests.storage.office_data import dump, household_ids, note, redo, situation, undo


def add_many(database: Database, count: int) -> list[str]:
    """Add households, each with a class; return their ids."""
    hamlet = HamletStore(database).hamlets()[0]
    made = []
    for order in range(count):
        own = builders.household(f"Hà Văn {order}", hamlet_id=hamlet.id, list_order=100 + order)
        made.append(NewHousehold(own, builders.spell(own.id)))
    ImportStore(database).add_households(made)
    return [one.household.id for one in made]


def test_rows_added_changed_and_removed_in_one_change_come_and_go(database: Database) -> None:
    before = dump(database)
    with database.change("Việc lớn"):
        ids = add_many(database, 2300)
        for number, row_id in enumerate(ids):
            if number % 3 == 0:
                database.update("household", row_id, {"situation": f"Neo đơn {number}"})
            if number % 700 == 0:
                database.delete("household", row_id)
        database.update("household", household_ids(database)[0], {"situation": "Khác"})
        database.update("household", household_ids(database)[0], {"situation": "Khác nữa"})
    after = dump(database)
    undo(database)
    assert dump(database) == before
    redo(database)
    assert dump(database) == after


def test_one_row_changed_since_refuses_the_whole(database: Database) -> None:
    with database.change("Thêm nhiều hộ"):
        add_many(database, 1200)
    entry = change_log.next_undo(database)
    assert entry is not None
    note(database, "Sửa sau", household=-7)
    before = dump(database)
    with (
        pytest.raises(UserError, match="đã đổi từ sau việc đó"),
        database.change("Hoàn tác", kind="undo", target_id=entry.id),
    ):
        replay(database, entry, backwards=True)
    assert dump(database) == before
    undo(database)
    assert situation(database, household=-7) != "Sửa sau"


def test_taking_back_ended_halfway_changes_nothing(database: Database) -> None:
    before = dump(database)
    with database.change("Thêm nhiều hộ"):
        add_many(database, 1200)
    after, service = dump(database), UndoService(database)
    run = service.undo_in_steps()
    first, second = next(run), next(run)
    assert 0 < first.done < second.done < second.total == 2400
    run.close()
    assert dump(database) == after
    assert service.undo_label() == "Thêm nhiều hộ"
    steps = list(service.undo_in_steps())
    assert steps[-1].done == steps[-1].total == 2400
    assert dump(database) == before
