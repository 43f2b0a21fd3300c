"""Prove that verdicts are kept for listed households only, in the order of the list."""

from __future__ import annotations

from hungchinh_desktop.domain.vocabulary import ReviewVerdict
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.year_review_store import YearReviewStore
from tests.storage.office_data import household_ids, redo, undo

OPEN, CONFIRMED = ReviewVerdict.OPEN, ReviewVerdict.CONFIRMED


def test_a_list_is_opened_and_judged_household_by_household(database: Database) -> None:
    store, ids = YearReviewStore(database), household_ids(database)
    wanted = [ids[4], ids[0], ids[2]]
    with database.change("Mở năm 2025"):
        store.open_all(wanted, 2025)
    assert list(store.verdicts(2025).items()) == [(row_id, OPEN) for row_id in wanted]
    assert store.verdicts(2024) == {}
    with database.change("Xác nhận"):
        store.set_verdict(ids[0], 2025, CONFIRMED)
        store.set_verdict(ids[0], 2024, CONFIRMED)
        store.set_verdict(ids[7], 2025, CONFIRMED)
        store.set_verdict(ids[4], 2025, ReviewVerdict.CHANGED)
        store.confirm([ids[4], ids[2], ids[7]], 2025)
    assert store.verdicts(2025) == {
        ids[4]: ReviewVerdict.CHANGED,
        ids[0]: CONFIRMED,
        ids[2]: CONFIRMED,
    }
    undo(database)
    undo(database)
    assert store.verdicts(2025) == {}
    redo(database)
    assert list(store.verdicts(2025)) == wanted


def test_a_change_that_wrote_nothing_is_no_verdict(database: Database) -> None:
    store, row_id = YearReviewStore(database), household_ids(database)[0]
    with database.change("Mở năm 2025"):
        store.open_all([row_id], 2025)
    with database.change("Sửa hộ") as number:
        store.note_change(number, row_id, 2025, ReviewVerdict.CHANGED)
    assert store.verdicts(2025) == {row_id: OPEN}
    with database.change("Sửa hộ") as number:
        database.update("household", row_id, {"support": "mới"})
        store.note_change(number, row_id, 2025, ReviewVerdict.CHANGED)
    assert store.verdicts(2025) == {row_id: ReviewVerdict.CHANGED}


def test_expected_leavers_come_in_the_printed_order(database: Database) -> None:
    store = YearReviewStore(database)
    found = store.exit_candidates(2024)
    assert len(found) == 7
    order = household_ids(database)
    assert found == sorted(found, key=order.index)
    assert store.exit_candidates(2025) == []
