"""Editions are stored; what was issued can neither be changed, replaced nor deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.paper_snapshot import digest
from hungchinh_desktop.domain.plan_edition import EditionState, FrozenPaper, PlanEdition
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.edition_store import EditionStore

PDF, SHOWN, PLAN = b"%PDF-1.5 pages", '{"shown":1}', '{"plan":1}'
SUBMITTED = PlanEdition("e1", 2024, state=EditionState.SUBMITTED)
ISSUED = replace(
    SUBMITTED,
    state=EditionState.ISSUED,
    document_number=5,
    document_symbol="KH-UBND",
    signed_on=date(2024, 4, 2),
    issued_at="2024-04-03T01:00:00+00:00",
    issued_by="Bùi Thị Lan",
)
FORBIDDEN = (
    "UPDATE plan_edition SET document_number = 6",
    "DELETE FROM plan_edition",
    "REPLACE INTO plan_edition SELECT * FROM plan_edition",
    "UPDATE frozen_paper SET pdf = x'00'",
    "UPDATE frozen_paper SET snapshot = '{}'",
    "DELETE FROM frozen_paper",
    "REPLACE INTO frozen_paper SELECT * FROM frozen_paper",
    """INSERT INTO frozen_paper SELECT 'another', edition_id, stage, made_at, page_count,
    pdf_sha256, snapshot_sha256, content_sha256, pdf, snapshot, plan_snapshot, log_code
    FROM frozen_paper""",
)


def paper(stage: EditionState = EditionState.ISSUED, key: str = "p1") -> FrozenPaper:
    texts = digest(f"{SHOWN}{PLAN}".encode())
    return FrozenPaper(key, "e1", stage, "2024-04-03", 11, digest(PDF), texts, "content")


@pytest.fixture
def store(database: Database) -> EditionStore:
    return EditionStore(database)


@pytest.fixture
def issued(database: Database, store: EditionStore) -> EditionStore:
    with database.change("Ban hành", kind="event"):
        store.add(ISSUED)
        store.freeze(paper(), PDF, SHOWN, PLAN)
    return store


def test_an_edition_comes_back_as_it_was_written(issued: EditionStore) -> None:
    assert issued.editions() == [ISSUED]
    assert issued.newest(2024) == ISSUED
    assert issued.newest(2025) is None


def test_a_paper_comes_back_byte_for_byte(issued: EditionStore) -> None:
    (found,) = issued.papers("e1")
    assert found == paper()
    assert issued.pdf(found) == PDF
    assert issued.snapshots(found) == (SHOWN, PLAN)


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_nobody_can_write_over_what_was_issued(
    database: Database, issued: EditionStore, statement: str
) -> None:
    with pytest.raises(dbapi2.IntegrityError), database.change("Sửa"):
        database.rows(f"{statement} RETURNING id")
    assert issued.editions() == [ISSUED]
    assert issued.pdf(paper()) == PDF


def test_a_damaged_paper_is_noticed(database: Database, issued: EditionStore) -> None:
    database.connection.execute("DROP TRIGGER frozen_paper_kept")
    database.connection.execute("UPDATE frozen_paper SET pdf = x'25504446', snapshot = '{}'")
    assert issued.pdf(paper()) is None
    assert issued.snapshots(paper()) is None


def test_an_edition_is_saved_whether_it_is_known_or_not(
    database: Database, store: EditionStore
) -> None:
    for edition in (replace(SUBMITTED, state=EditionState.DRAFT), SUBMITTED, ISSUED):
        with database.change("Lưu", kind="event"):
            store.save(edition)
        assert store.editions() == [edition]


def test_a_draft_goes_with_the_copies_that_were_submitted(
    database: Database, store: EditionStore
) -> None:
    with database.change("Trình ký", kind="event"):
        store.add(SUBMITTED)
        store.freeze(paper(EditionState.SUBMITTED), PDF, SHOWN, PLAN)
    with database.change("Bỏ", kind="event"):
        store.remove("e1")
    assert store.editions() == []
    assert store.papers("e1") == []


def test_a_number_without_issue_is_refused_by_the_file(
    database: Database, store: EditionStore
) -> None:
    with pytest.raises(dbapi2.IntegrityError), database.change("Sai"):
        store.add(replace(SUBMITTED, document_number=5))
