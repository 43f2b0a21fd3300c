"""Check what is written down about supports and visits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.support_record import (
    SupportDraft,
    VisitDraft,
    draft_of_support,
    money_of,
)

TODAY = date(2024, 12, 31)
COW = SupportDraft("5/2023", "production", "Dự án 2", "15.000.000 đ", "Bò giống", "Đã đẻ 1 bê")


def test_a_support_is_kept_with_date_kind_source_amount_and_result() -> None:
    record = COW.checked("s1", "h1", TODAY)
    assert record.line == "05/2023 · Sản xuất · Bò giống, 15.000.000 đồng"
    assert (record.source, record.amount, record.result) == ("Dự án 2", 15_000_000, "Đã đẻ 1 bê")
    assert draft_of_support(record).checked("s1", "h1", TODAY) == record


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"given_on": ""}, {"given_on"}),
        ({"given_on": "31/02/2023"}, {"given_on"}),
        ({"given_on": "01/01/2025"}, {"given_on"}),
        ({"kind": ""}, {"kind"}),
        ({"amount": "nhiều"}, {"amount"}),
        ({"amount": "0"}, {"amount"}),
        ({"amount": "", "item": " "}, {"item"}),
        ({"given_on": "", "kind": "", "amount": "x"}, {"given_on", "kind", "amount"}),
    ],
)
def test_every_fault_is_told_at_once(change: dict[str, str], fields: set[str]) -> None:
    with pytest.raises(UserError) as refused:
        replace(COW, **change).checked("s1", "h1", TODAY)
    assert set(refused.value.fields) == fields


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("500000", 500_000),
        ("1 500 000 đồng", 1_500_000),
        ("2.000.000 VNĐ", 2_000_000),
        ("1.5", None),
        ("-3", None),
        ("9" * 12, None),
    ],
)
def test_amounts_are_read_as_written(text: str, amount: int | None) -> None:
    assert money_of(text) == amount


def test_a_visit_needs_day_person_and_words() -> None:
    visit = VisitDraft("15/03/2024", " Bùi Thị Lan ", "Nhà dột").checked("v1", "h1", TODAY)
    assert (visit.visitor, visit.visited_on.shown) == ("Bùi Thị Lan", "15/03/2024")
    with pytest.raises(UserError) as refused:
        VisitDraft("", "", "").checked("v1", "h1", TODAY)
    assert set(refused.value.fields) == {"visited_on", "visitor", "visit_note"}
