"""Prove that the office's profile, its total of households and its units are read by period."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hungchinh_desktop.domain.poverty import TotalHouseholds, implied_totals
from hungchinh_desktop.domain.vocabulary import UnitGroup
from hungchinh_desktop.domain.wording import rate
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.office_store import OfficeStore


@pytest.fixture
def store(database: Database) -> OfficeStore:
    return OfficeStore(database)


def test_the_profile_is_that_of_the_year(database: Database, store: OfficeStore) -> None:
    profile = store.profile(2024)
    assert profile is not None
    assert (profile.full_name, profile.document_symbol) == ("xã Hưng Chính", "KH-UBND")
    assert profile.superior_heading == ""
    assert store.profile(2023) is None
    assert store.profile(2030) == profile
    (row,) = database.rows("SELECT * FROM office_profile")
    later = {"id": "later", "full_name": "phường Thành Vinh", "valid_from": "2026-01-01"}
    with database.change("Sáp nhập"):
        database.update("office_profile", row["id"], {"valid_to": "2025-12-31"})
        database.insert("office_profile", {**row, **later})
    names = {year: found.full_name for year in (2024, 2025, 2026) if (found := store.profile(year))}
    assert names == {2024: "xã Hưng Chính", 2025: "xã Hưng Chính", 2026: "phường Thành Vinh"}


def test_the_total_is_inferred_and_prints_both_rates(store: OfficeStore) -> None:
    total = store.total_households(2024)
    assert total is not None
    assert (total.count, total.confirmed) == (2195, False)
    assert total.source == "suy ra từ tỷ lệ trong kế hoạch, chưa xác nhận"
    printed = [(count, rate(count, total.count)) for count in (2, 18)]
    assert printed == [(2, "0,09%"), (18, "0,82%")]
    interval = implied_totals(printed)
    assert interval is not None
    assert (interval.lowest, interval.highest) == (2182, 2208)


def test_a_confirmed_total_replaces_the_inferred_one(
    database: Database, store: OfficeStore
) -> None:
    inferred = store.total_households(2024)
    assert inferred is not None
    for total in (
        replace(inferred, count=2200, confirmed=True, source="sổ của xã"),
        TotalHouseholds("", 2024, 2201, confirmed=True, source="không biết khóa cũ"),
    ):
        with database.change("Xác nhận"):
            store.set_total_households(total)
        assert store.total_households(2024) == replace(total, id=inferred.id)


def test_a_year_without_total_gets_one(database: Database, store: OfficeStore) -> None:
    assert store.total_households(2025) is None
    with database.change("Ghi tổng số hộ"):
        store.set_total_households(TotalHouseholds("", 2025, 2250, confirmed=True, source="sổ"))
    total = store.total_households(2025)
    assert total is not None
    assert (total.count, bool(total.id)) == (2250, True)


def test_the_directory_stands_in_the_order_of_the_columns(store: OfficeStore) -> None:
    units = store.units()
    assert [unit.column_label.replace("|", " ") for unit in units] == [
        "Văn hóa - XH",
        "CS LĐTBXH",
        "Đô thị",
        "Địa chính",
        "Kế toán",
        "Nông nghiệp",
        "UB MTTQ",
        "Hội ND",
        "Hội LHPN",
        "Đoàn TN",
        "Hội CCB",
        "Trường THCS",
        "8 xóm",
        "Ngành, đoàn thể",
    ]
    assert [unit.code for unit in units if not unit.specific] == ["general_sectors"]
    assert sum(unit.mass_organisation for unit in units) == 4
    assert units[0].group is UnitGroup.OFFICER
    assert "vh-xh" in units[0].aliases
