"""Check the rules of a household's form and of its dated classes."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import MAX_NAME_LENGTH
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import matches
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus, SupportNeed
from tests.builders import draft, entry, household, spell

NEXT_YEAR = str(date.today().year + 1)


def faults_of(**changes: object) -> dict[str, str]:
    with pytest.raises(UserError) as caught:
        draft(**changes).checked()
    assert caught.value.sentence == "Còn ô cần sửa trước khi lưu hộ."
    return caught.value.fields


def test_all_faults_are_told_at_once() -> None:
    faults = faults_of(
        head_name=" \u200b", hamlet_id="", started_on="", birth="31/2/1970", escaped_on="hôm qua"
    )
    assert set(faults) == {"head_name", "hamlet_id", "started_on", "birth", "escaped_on"}
    assert all(sentence.endswith((".", "2024.")) for sentence in faults.values())


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("head_name", "\x00\t ", "còn trống"),
        ("head_name", "a" * (MAX_NAME_LENGTH + 1), "dài quá 120 ký tự"),
        ("hamlet_id", "", "Chưa chọn xóm"),
        ("started_on", "  ", "Chưa ghi diện này tính từ khi nào"),
        ("started_on", "32/1/2024", "Ngày 32/01/2024 không có trong lịch"),
        ("started_on", "1/2024/5", "ví dụ 2022"),
        ("birth", NEXT_YEAR, "Năm sinh ở tương lai"),
        ("escaped_on", NEXT_YEAR, "thoát nghèo ở tương lai"),
        ("escaped_on", "0/2022", "ví dụ 2022"),
    ],
)
def test_each_fault_stands_beside_its_field(field: str, typed: str, words: str) -> None:
    faults = faults_of(**{field: typed})
    assert list(faults) == [field]
    assert words in faults[field]


def test_a_good_draft_is_cleaned() -> None:
    checked = draft(
        head_name=unicodedata.normalize("NFD", "  Lê  Thị\tHương "),
        started_on="15/3/2024",
        birth=" 1975 ",
        situation="Chồng chết,\r\nđơn thân \x00",
        support="<b>&\"'",
        needs=frozenset({SupportNeed.CREDIT}),
        exit_year=2024,
        escaped_on="12/2022",
    ).checked()
    assert checked.head_name == "Lê Thị Hương"
    assert checked.started_on == PartialDate(2024, 3, 15)
    assert checked.birth == PartialDate(1975)
    assert checked.situation == "Chồng chết,\nđơn thân"
    assert checked.support == "<b>&\"'"
    assert checked.needs == frozenset({SupportNeed.CREDIT})
    assert checked.exit_year == 2024
    assert checked.escaped_on == PartialDate(2022, 12)


def test_the_longest_name_and_today_are_allowed() -> None:
    checked = draft(head_name="a" * MAX_NAME_LENGTH, birth=f"{date.today():%d/%m/%Y}").checked()
    assert len(checked.head_name) == MAX_NAME_LENGTH
    assert checked.birth == PartialDate.of(date.today())


@given(st.text(), st.text(), st.text())
def test_no_typed_text_ends_in_anything_but_a_record_or_sentences(
    name: str, day: str, note: str
) -> None:
    try:
        checked = draft(head_name=name, started_on=day, situation=note).checked()
    except UserError as error:
        told = error.fields
    else:
        told = {"saved": checked.head_name}
    assert all(told.values())
    assert told


def test_a_spell_covers_its_days_up_to_the_first_day_outside() -> None:
    own = spell(
        started_on=PartialDate(2023),
        ended_on=PartialDate(2024, 3, 15),
        end_reason=EndReason.MOVED_AWAY,
    )
    one = timedelta(days=1)
    first, end = date(2023, 1, 1), date(2024, 3, 15)
    assert [own.covers(day) for day in (first - one, first, end - one, end)] == [
        False,
        True,
        True,
        False,
    ]
    assert spell(started_on=PartialDate(2023)).covers(date(2100, 12, 31))


def test_two_households_may_share_a_name_and_are_not_one() -> None:
    one, other = household("Nguyễn Thị Thành"), household("Nguyễn Thị Thành")
    assert (one.head_fold, one.head_sort) == (other.head_fold, other.head_sort)
    assert one != other


def test_the_search_looks_at_head_hamlet_and_both_sentences() -> None:
    own = entry(
        "Thái Hữu Hùng", hamlet_number=8, situation="Chủ hộ KT", support="Hỗ trợ vốn, học tập"
    )
    assert all(
        matches(typed, own.search_text) for typed in ("hung", "xom 8", "chu ho kt", "hoc tap", "")
    )
    assert not matches("xom 7", own.search_text)
    assert own.status is PovertyStatus.POOR
