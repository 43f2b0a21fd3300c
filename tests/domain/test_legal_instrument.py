"""Prove that instruments are cited in full first and short later, and bad ones are refused."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.legal_instrument import (
    LegalInstrument,
    checked_instrument,
    instrument_values,
)

VALUES = {
    "kind": "Quyết định",
    "number": "90/QĐ-TTg",
    "issued_on": "18/01/2022",
    "issuer": "Thủ tướng Chính phủ",
    "subject": "phê duyệt Chương trình;",
    "status": "in_force",
    "valid_from": "2021",
    "valid_to": "2025",
    "replaced_by": "",
}


def made(**changes: str) -> LegalInstrument:
    return checked_instrument("one", VALUES | changes, ())


def test_the_first_citation_is_full_and_later_ones_are_short() -> None:
    one = made()
    assert one.full_citation == (
        "Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ phê duyệt Chương trình"
    )
    assert one.short_citation == "Quyết định số 90/QĐ-TTg"
    assert (one.valid_from, one.valid_to) == (date(2021, 1, 1), date(2025, 12, 31))
    assert checked_instrument("one", instrument_values(one), ()) == one


@pytest.mark.parametrize(
    ("day", "shown"), [("05/03/2024", "05/3/2024"), ("9/2/2024", "09/02/2024")]
)
def test_days_and_the_first_two_months_take_a_zero(day: str, shown: str) -> None:
    assert f"ngày {shown} của" in made(issued_on=day).full_citation


def test_a_law_is_cited_by_its_name() -> None:
    law = made(kind="Luật", number="72/2025/QH15", subject="Tổ chức chính quyền địa phương")
    assert law.full_citation == law.short_citation == "Luật Tổ chức chính quyền địa phương"


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("kind", ""),
        ("number", ""),
        ("issued_on", ""),
        ("issued_on", "2022"),
        ("issued_on", "31/02/2022"),
        ("issuer", ""),
        ("valid_to", "2020"),
    ],
)
def test_a_fault_stands_beside_its_field(field: str, typed: str) -> None:
    with pytest.raises(UserError) as caught:
        made(**{field: typed})
    assert list(caught.value.fields) == [field]


def test_one_instrument_is_kept_once() -> None:
    with pytest.raises(UserError, match="đã có trong danh mục"):
        checked_instrument("two", VALUES, [made()])
