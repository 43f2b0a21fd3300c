"""Check the figures that every page and paper takes from the register."""

from __future__ import annotations

from datetime import date

from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.poverty import TotalHouseholds
from hungchinh_desktop.domain.totals import RegisterTotals, sum_up
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from tests.builders import entry, escape

DAY = date(2024, 3, 15)
NEAR_POOR = PovertyStatus.NEAR_POOR
ENTRIES = [
    entry("Nguyễn Thị Thành", support="Hỗ trợ vốn", exit_year=2024),
    entry("Lê Thị Hương"),
    entry("Phan Thị Ngo", NEAR_POOR, escaped=escape(2022), support="Hỗ trợ chữa bệnh"),
    entry("Võ Văn Cường", NEAR_POOR, escaped=escape(2020), support="Hỗ trợ vốn", exit_year=2024),
    entry("Thái Hữu Chung", NEAR_POOR, support="Hỗ trợ nhà ở"),
]


def totals(entries: list[RegisterEntry], count: int | None) -> RegisterTotals:
    base = TotalHouseholds("t", 2024, count, confirmed=True, source="sổ") if count else None
    return sum_up(entries, 2024, DAY, base, None)


def test_every_figure_is_counted_once() -> None:
    found = totals(ENTRIES, 2195)
    assert (found.poor, found.near_poor, found.listed) == (2, 3, 5)
    assert (found.newly_escaped, found.exit_candidates, found.without_support) == (1, 2, 1)
    assert (found.poor_rate, found.near_poor_rate) == ("0,09%", "0,14%")


def test_only_near_poor_candidates_leave_the_near_poor() -> None:
    assert totals(ENTRIES, 2195).near_poor_after_exits == 2


def test_there_is_no_rate_without_a_base() -> None:
    found = totals(ENTRIES, None)
    assert (found.poor_rate, found.near_poor_rate, found.rate_of(7)) == ("", "", "")


def test_an_empty_register_is_summed_up_too() -> None:
    found = totals([], 2195)
    assert (found.listed, found.near_poor_after_exits, found.poor_rate) == (0, 0, "0,00%")
