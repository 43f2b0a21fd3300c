"""Check which copies stay, over years and with clocks that are wrong."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hungchinh_desktop.domain.backup import (
    NEWEST_KEPT,
    Backup,
    BackupReason,
    Overdue,
    day_after,
    overdue,
    to_remove,
)

START = datetime(2024, 1, 2, 8, tzinfo=UTC)
DEAD = datetime(2001, 1, 1, tzinfo=UTC)


def backup(serial: int, made_at: datetime, last: Backup | None = None) -> Backup:
    day = day_after(last, made_at)
    return Backup(serial, Path(f"{serial}.db"), made_at, BackupReason.CLOSE, "", 20, 1, "", day)


def always(_backup: Backup) -> bool:
    return True


def lived_through(days: int, clock: dict[int, timedelta], seed: int) -> list[Backup]:
    """Make two copies on each working day, thinning after each; return what is left."""
    dice = random.Random(seed)
    kept: list[Backup] = []
    serial = 0
    for day in range(days):
        if dice.random() < 0.3:
            continue
        begun = [shift for first, shift in sorted(clock.items()) if day >= first]
        error = begun[-1] if begun else timedelta()
        for hour in (0, 5):
            serial += 1
            last = kept[-1] if kept else None
            kept.append(backup(serial, START + timedelta(days=day, hours=hour) + error, last))
            gone = {one.serial for one in to_remove(kept, always)}
            assert gone.isdisjoint(range(serial - NEWEST_KEPT + 1, serial + 1))
            kept = [one for one in kept if one.serial not in gone]
            assert len(kept) >= min(serial, NEWEST_KEPT)
    return kept


def test_three_years_leave_days_weeks_months_and_years() -> None:
    kept = lived_through(3 * 365, {}, 1)
    newest_first = sorted(kept, key=lambda one: -one.serial)
    days = [one.made_at.date() for one in newest_first]
    assert len(dict.fromkeys(days)) >= 12 + 6 + 20
    assert {one.made_at.year for one in kept} == {2024, 2025, 2026}
    months = {(one.made_at.year, one.made_at.month) for one in kept}
    assert len(months) >= 24
    assert len(kept) < 60


@pytest.mark.parametrize("seed", range(5))
def test_a_wrong_clock_never_leaves_fewer(seed: int) -> None:
    wrong = {200: timedelta(days=-5 * 365), 260: timedelta(), 500: timedelta(days=3650)}
    kept = lived_through(3 * 365, wrong, seed)
    right = lived_through(3 * 365, {}, seed)
    assert len(kept) >= len(right) >= 12
    newest = max(one.serial for one in kept)
    assert {newest - back for back in range(NEWEST_KEPT)} <= {one.serial for one in kept}


def test_a_dead_battery_leaves_every_day_of_use() -> None:
    """The clock begins at the same hour with each start; a day is counted all the same."""
    dice, kept, days = random.Random(5), list[Backup](), dict[int, int]()
    for serial in range(1, 301):
        day, half_hour = divmod(serial - 1, 3)
        minutes = 30 * half_hour + dice.randrange(25)
        days[serial] = day
        kept.append(backup(serial, DEAD + timedelta(minutes=minutes), kept[-1] if kept else None))
        gone = {one.serial for one in to_remove(kept, always)}
        kept = [one for one in kept if one.serial not in gone]
    newest = max(days.values())
    assert {newest - back for back in range(12)} <= {days[one.serial] for one in kept}
    assert {serial for serial in days if days[serial] >= newest - 1} <= {k.serial for k in kept}
    assert len(kept) < 40
    mended = [backup(301 + n, START + timedelta(days=n), kept[-1]) for n in range(3)]
    gone = {one.serial for one in to_remove([*kept, *mended], always)}
    assert len({days[one.serial] for one in kept if one.serial not in gone}) >= 9


@pytest.mark.parametrize("seed", range(3))
def test_damaged_copies_do_not_count(seed: int) -> None:
    dice, kept, good = random.Random(seed), list[Backup](), set[int]()
    for serial in range(1, 201):
        made_at = START + timedelta(days=serial // 2, hours=serial % 2)
        kept.append(backup(serial, made_at, kept[-1] if kept else None))
        if dice.random() < 0.7:
            good.add(serial)
        gone = {one.serial for one in to_remove(kept, lambda one: one.serial in good)}
        newest_good = sorted(good & {one.serial for one in kept})[-NEWEST_KEPT:]
        assert gone.isdisjoint(newest_good)
        kept = [one for one in kept if one.serial not in gone]
        assert len(good & {one.serial for one in kept}) >= min(len(good), NEWEST_KEPT)


def test_the_only_good_copy_stays_however_old() -> None:
    many = [backup(n, START + timedelta(minutes=n)) for n in range(1, 60)]
    assert to_remove(many, lambda one: one.serial == 1) == []


def test_a_copy_goes_only_when_the_one_that_stands_for_it_is_good() -> None:
    first_day = [backup(n, START + timedelta(minutes=n)) for n in range(1, 4)]
    later = [backup(n, START + timedelta(days=n)) for n in range(4, 30)]
    everything = [*first_day, *later]
    gone = {one.serial for one in to_remove(everything, always)}
    assert {1, 2} <= gone
    assert 3 not in gone or 5 not in gone
    keeper = min(one.serial for one in everything if one.serial not in gone)

    def but_the_oldest_kept(one: Backup) -> bool:
        return one.serial != keeper

    spared = {one.serial for one in to_remove(everything, but_the_oldest_kept)}
    assert keeper not in spared
    assert spared < gone


def test_few_copies_all_stay() -> None:
    assert to_remove([backup(n, START) for n in range(1, 11)], always) == []


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, Overdue.NO), (6, Overdue.NO), (7, Overdue.REMIND), (14, Overdue.ALARM), (-2, "warn")],
)
def test_when_a_copy_outside_is_due(days: int, said: Overdue) -> None:
    assert overdue(START, START + timedelta(days=days)) == said
