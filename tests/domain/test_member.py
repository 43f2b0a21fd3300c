"""Check what is accepted about a member, and what is only advised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.member import (
    MemberDraft,
    citizen_id_advice,
    draft_of_member,
    insurance_advice,
    masked,
)

TODAY = date(2024, 12, 31)
FULL = MemberDraft(
    "Nguyễn  Thị A",
    "female",
    "5/1975",
    "Vợ",
    "Thái",
    "040 175 001234",
    "hn4404012345678",
    "works",
    True,
    "Vận động",
    "severe",
    True,
)


def test_a_draft_becomes_a_member_and_comes_back() -> None:
    member = FULL.checked("m1", "h1", 3, TODAY)
    assert member.full_name == "Nguyễn Thị A"
    assert member.citizen_id == "040175001234"
    assert member.health_insurance_number == "HN4404012345678"
    assert (member.disabled, member.ethnic_minority) == (True, True)
    assert draft_of_member(member).checked("m1", "h1", 3, TODAY) == member


def test_only_the_name_is_required() -> None:
    member = MemberDraft("Nguyễn Văn B").checked("m1", "h1", 1, TODAY)
    assert (member.sex, member.birth, member.disabled) == (None, None, False)
    assert not member.ethnic_minority


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"full_name": " "}, "member_full_name", "còn trống"),
        ({"full_name": "a" * 121}, "member_full_name", "dài quá 120"),
        ({"birth": "197"}, "member_birth", "ví dụ 1975"),
        ({"birth": "2025"}, "member_birth", "tương lai"),
        ({"citizen_id": "04017500123"}, "member_citizen_id", "đúng ra là 004017500123"),
        ({"citizen_id": "04017500123x"}, "member_citizen_id", "không đủ 12 chữ số"),
        ({"citizen_id": "12345"}, "member_citizen_id", "không đủ 12 chữ số"),
    ],
)
def test_faults_stand_beside_their_fields(change: dict[str, str], field: str, words: str) -> None:
    with pytest.raises(UserError) as refused:
        replace(FULL, **change).checked("m1", "h1", 1, TODAY)  # type: ignore[arg-type]  # text
    assert list(refused.value.fields) == [field]
    assert words in refused.value.fields[field]


@pytest.mark.parametrize(
    ("number", "sex", "birth", "words"),
    [
        ("040175001234", "female", "1975", ""),
        ("040075001234", "male", "17/05/1975", ""),
        ("040275001234", "male", "2075", ""),
        ("040175001234", "male", "1975", "là nữ"),
        ("040175001234", "female", "1976", "năm sinh 1975, khác năm sinh 1976"),
        ("003175001234", "", "", "mã tỉnh 003"),
        ("182345678", "male", "1975", ""),
        ("", "male", "1975", ""),
    ],
)
def test_what_the_digits_contradict_is_advice(
    number: str, sex: str, birth: str, words: str
) -> None:
    found = citizen_id_advice(number, sex, birth)
    assert words in found
    assert bool(found) == bool(words)
    if number:
        MemberDraft("A", sex, birth, citizen_id=number).checked("m", "h", 1, date(2099, 1, 1))


@pytest.mark.parametrize("number", ["", "4012345678", "HN4404012345678", "hn 4 40 4012345678"])
def test_usual_insurance_numbers_need_no_advice(number: str) -> None:
    assert insurance_advice(number) == ""


@pytest.mark.parametrize("number", ["401234567", "HN44040123456789", "HN440401234567X"])
def test_unusual_insurance_numbers_are_only_advised(number: str) -> None:
    assert "BHYT" in insurance_advice(number)
    MemberDraft("A", health_insurance_number=number).checked("m", "h", 1, TODAY)


def test_numbers_are_masked_in_lists() -> None:
    assert masked("040175001212") == "040•••••••12"
    assert masked("182345678") == "182••••78"
    assert masked("12345") == "•••••"
    assert masked("") == ""


@pytest.mark.parametrize(
    ("birth", "age"), [("2018", 6), ("31/12/2008", 16), ("01/2009", 15), ("", None)]
)
def test_the_age_is_the_least_the_date_allows(birth: str, age: int | None) -> None:
    member = MemberDraft("A", birth=birth).checked("m", "h", 1, TODAY)
    assert member.youngest_age(TODAY) == age
