from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.namesake import SameNameAnswer
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import PovertyCause, PovertyStatus, SupportNeed
from hungchinh_desktop.storage.backup_maker import back_up
from hungchinh_desktop.storage.change_log import next_undo
from hungchinh_desktop.storage.change_replay import replay
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.household_detail_store import HouseholdDetailStore
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.import_store import ImportedRow, ImportStore, NewHousehold
from tests import builders
from tests.storage.office_data import MIGRATIONS, dump

DAY = date(2024, 12, 31)


@pytest.fixture
def store(database: Database) -> ImportStore:
    return ImportStore(database)


def new_household(database: Database, name: str = "Hà Văn A") -> NewHousehold:
    hamlet = HamletStore(database).hamlets()[0]
    own = builders.household(
        name, hamlet_id=hamlet.id, list_order=99, needs=frozenset({SupportNeed.HEALTH})
    )
    return NewHousehold(
        own,
        builders.spell(own.id, PovertyStatus.POOR),
        PartialDate(2022),
        2024,
        frozenset({PovertyCause.NO_CAPITAL}),
    )


def test_many_households_are_added_with_all_their_facts(
    database: Database, store: ImportStore
) -> None:
    made = [new_household(database, f"Hà Văn {letter}") for letter in "ABC"]
    before = dump(database)
    with database.change("Nhập 3 hộ"):
        store.add_households(made)
        rows = [ImportedRow(one.household.id, "S", 5, "added") for one in made]
        counts = dict.fromkeys(("added", "changed", "unchanged", "joined", "rejected"), 3)
        store.add_batch_rows(store.add_batch("ds.xlsx", counts), rows)
    entry = HouseholdStore(database).entry(made[1].household.id, DAY)
    assert entry is not None
    assert entry.household == made[1].household
    assert (entry.status, entry.exit_year) == (PovertyStatus.POOR, 2024)
    assert entry.escape is not None
    assert entry.escape.recognised_on == PartialDate(2022)
    causes = HouseholdDetailStore(database).causes(entry.id)
    assert causes == {PovertyCause.NO_CAPITAL}
    last = next_undo(database)
    assert last is not None
    with database.change("Hoàn tác", kind="undo", target_id=last.id):
        replay(database, last, backwards=True)
    assert dump(database) == before


def test_answers_about_names_are_kept_once(database: Database, store: ImportStore) -> None:
    first, second = HamletStore(database).hamlets()[:2]
    household = HouseholdStore(database).entries(DAY)[0].household
    answers = [
        SameNameAnswer("nguyen thi thanh", first.id, second.id),
        SameNameAnswer(household.head_fold, first.id, second.id, household.id),
    ]
    for _ in range(2):
        with database.change("Nhập"):
            store.remember_names([*answers, answers[0]])
    assert store.names() == answers
    assert [answer.same for answer in store.names()] == [False, True]


def test_mappings_are_replaced_and_odd_ones_left_out(
    database: Database, store: ImportStore
) -> None:
    guess = {0: ImportField.ORDER, 1: ImportField.HEAD_NAME}
    with database.change("Nhập"):
        store.remember_mapping("tt|ho va ten", {0: ImportField.ORDER})
        store.remember_mapping("tt|ho va ten", guess)
        store.remember_mapping("khac", guess)
        database.connection.execute(
            """UPDATE import_mapping SET fields = '{"0": "newer", "1": "birth"}'"""
            " WHERE signature = 'khac'"
        )
    assert store.mappings() == {"tt|ho va ten": guess, "khac": {1: ImportField.BIRTH}}


def test_a_spelling_is_learnt_once(database: Database, store: ImportStore) -> None:
    first, second = HamletStore(database).hamlets()[:2]
    with database.change("Nhập"):
        store.remember_aliases({"xom moi": first})
        store.remember_aliases({"xom moi": second})
    hamlets = HamletStore(database).hamlets()
    assert ["xom moi" in hamlet.aliases for hamlet in hamlets[:2]] == [True, False]


def test_a_copy_is_made_before_something_large(database: Database) -> None:
    first = back_up(database, BackupReason.IMPORT)
    second = back_up(database, BackupReason.IMPORT)
    assert first != second
    assert (first.serial, second.serial) == (1, 2)
    copied = open_data_file(first.path, MIGRATIONS)
    try:
        assert dump(copied) == dump(database)
    finally:
        copied.close()


def test_no_copy_no_work(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(UserError, match=r"chọn thư mục khác|chưa ghi gì"):
        back_up(database, BackupReason.IMPORT)
