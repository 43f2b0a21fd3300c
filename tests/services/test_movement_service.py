"""The movement statement of the office's own record, against its lists."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.movement import COUNTED_CLASSES
from hungchinh_desktop.domain.vocabulary import EndReason, MovementKind, PovertyStatus
from hungchinh_desktop.services.exchange_service import describe, write_job
from hungchinh_desktop.services.office_file import OfficeFile

POOR, NEAR_POOR = PovertyStatus.POOR, PovertyStatus.NEAR_POOR
FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)


@pytest.fixture
def busy(office: OfficeFile) -> OfficeFile:
    """Let a year pass: classes change, households leave, move, fall and come."""
    service = office.households
    ids = [entry.id for entry in service.entries()]
    hamlets = service.hamlets()
    for index, status, day in ((5, POOR, "15/11/2024"), (1, NEAR_POOR, "15/11/2024")):
        draft = service.draft_of(ids[index])
        service.update(ids[index], replace(draft, status=status, started_on=day))
    service.close(ids[7], EndReason.ESCAPED, "20/11/2024")
    service.close(ids[8], EndReason.MOVED_AWAY, "2024")
    service.close(ids[9], EndReason.DIED, "3/2024")
    service.move_to_hamlet(ids[12:14], hamlets[0].id, "01/07/2024")
    draft = replace(service.new_draft(), head_name="Lê A", hamlet_id=hamlets[2].id)
    service.add(replace(draft, started_on="01/06/2024"))
    service.add(replace(draft, status=POOR, started_on="01/06/2024", escaped_on="2021"))
    office.choose_year(2025)
    draft = service.draft_of(ids[7])
    service.update(ids[7], replace(draft, status=NEAR_POOR, started_on="10/03/2025"))
    office.choose_year(2024)
    return office


def test_the_first_year_begins_with_the_seeded_list(office: OfficeFile) -> None:
    made = office.movements.statement(FIRST, LAST)
    for status, count in ((POOR, 2), (NEAR_POOR, 18)):
        assert made.count(status, MovementKind.OPENING) == count
        assert made.count(status, MovementKind.CLOSING) == count
    assert len(made.movements) == 40


def test_a_year_of_movement(busy: OfficeFile) -> None:
    made = busy.movements.statement(FIRST, LAST)
    found = Counter((one.status, one.kind) for one in made.movements)
    kinds = MovementKind
    assert found == {
        (POOR, kinds.OPENING): 2,
        (POOR, kinds.TO_OTHER_CLASS): 1,
        (POOR, kinds.FROM_OTHER_CLASS): 1,
        (POOR, kinds.RELAPSED): 1,
        (POOR, kinds.CLOSING): 3,
        (NEAR_POOR, kinds.OPENING): 18,
        (NEAR_POOR, kinds.ESCAPED): 1,
        (NEAR_POOR, kinds.MOVED_AWAY): 1,
        (NEAR_POOR, kinds.DIED): 1,
        (NEAR_POOR, kinds.TO_OTHER_CLASS): 1,
        (NEAR_POOR, kinds.FROM_OTHER_CLASS): 1,
        (NEAR_POOR, kinds.NEW): 1,
        (NEAR_POOR, kinds.TO_OTHER_HAMLET): 2,
        (NEAR_POOR, kinds.FROM_OTHER_HAMLET): 2,
        (NEAR_POOR, kinds.CLOSING): 16,
    }
    relapsed = busy.movements.statement(date(2025, 1, 1), date(2025, 12, 31))
    assert relapsed.count(NEAR_POOR, kinds.RELAPSED) == 1


@pytest.mark.parametrize("days", [1, 31, 90, 366])
def test_every_period_balances_and_closes_with_the_list_of_its_last_day(
    busy: OfficeFile, days: int
) -> None:
    hamlets = [hamlet.id for hamlet in busy.hamlets.hamlets()]
    first = FIRST
    while first < date(2025, 6, 1):
        last = first + timedelta(days=days - 1)
        made = busy.movements.statement(first, last)
        assert all(made.balance(s, h) == 0 for s in COUNTED_CLASSES for h in (*hamlets, ""))
        listed = busy.households.entries(last)
        for status in COUNTED_CLASSES:
            for hamlet_id in hamlets:
                closing = made.households(status, MovementKind.CLOSING, hamlet_id)
                assert sorted(closing) == sorted(
                    entry.id
                    for entry in listed
                    if (entry.status, entry.household.hamlet_id) == (status, hamlet_id)
                )
        first += timedelta(days=max(days, 13))


def test_the_paper_is_written_and_remembered(busy: OfficeFile, tmp_path: Path) -> None:
    job = busy.movements.job(FIRST, LAST)
    assert (job.file_name, job.row_count) == ("2024-12_Dien_bien_ho_ngheo_can_ngheo.xlsx", 13)
    busy.exchange.record(job, write_job(job, tmp_path / job.file_name))
    (record,) = busy.exchange.recent()
    assert describe(record) == "Diễn biến hộ nghèo, cận nghèo"


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [(LAST, FIRST, "trước khi bắt đầu"), (date(2023, 12, 31), LAST, "từ 01/01/2024")],
)
def test_a_period_that_cannot_be_is_refused(
    office: OfficeFile, first: date, last: date, sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        office.movements.statement(first, last)
