from __future__ import annotations

import pytest

from hungchinh_desktop.documents.list_columns import (
    COLUMNS_WIDTH,
    LIST_FORMS,
    clock,
    form_of,
    need_names,
)
from hungchinh_desktop.documents.paper_sheet import PAPER_WIDTH
from hungchinh_desktop.documents.text_measure import text_width
from hungchinh_desktop.domain.list_fields import STANDARD_FIELDS, ListField, checked_fields
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import ListProfile, SupportNeed
from tests.documents.list_builders import AS_OF, entry

NUMBER_WIDTH = 33


@pytest.mark.parametrize(
    ("profile", "titles"),
    [
        (
            ListProfile.MEETING,
            [
                "Mã hộ",
                "Họ và tên chủ hộ",
                "Diện hộ",
                "Số phiếu đồng ý",
                "Số phiếu không đồng ý",
                "Ý kiến của {hamlet}",
                "Ký tên",
            ],
        ),
        (ListProfile.POSTING, ["Họ và tên chủ hộ", "{hamlet}", "Diện hộ"]),
        (
            ListProfile.COMMITTEE,
            [
                "Họ và tên chủ hộ",
                "{hamlet}",
                "Diện hộ",
                "Mới thoát nghèo",
                "Có khả năng thoát",
                "Nhóm hỗ trợ",
                "Ý kiến",
            ],
        ),
        (
            ListProfile.INTERNAL,
            [
                "Họ và tên chủ hộ",
                "Năm sinh",
                "{hamlet}",
                "Diện hộ",
                "Thực trạng",
                "Hướng hỗ trợ",
                "Nhóm hỗ trợ",
                "Mới thoát nghèo",
                "Có khả năng thoát",
            ],
        ),
    ],
)
def test_each_reader_has_these_columns_and_no_more(profile: ListProfile, titles: list[str]) -> None:
    assert [column.title for column in LIST_FORMS[profile].columns] == titles


@pytest.mark.parametrize("profile", ListProfile)
def test_columns_fill_the_paper_without_shrinking_it(profile: ListProfile) -> None:
    total = NUMBER_WIDTH + sum(column.width for column in LIST_FORMS[profile].columns)
    assert PAPER_WIDTH - 5 <= total <= PAPER_WIDTH


@pytest.mark.parametrize("profile", ListProfile)
def test_the_usual_columns_are_those_a_reader_may_see(profile: ListProfile) -> None:
    fields = STANDARD_FIELDS[profile]
    assert checked_fields(profile, fields, COLUMNS_WIDTH) == fields
    assert form_of(profile) is form_of(profile, fields) is LIST_FORMS[profile]


def test_chosen_columns_fill_the_paper_in_their_order() -> None:
    fields = (ListField.NAME, ListField.STATUS, ListField.BIRTH_YEAR)
    columns = form_of(ListProfile.POSTING, fields).columns
    assert [column.title for column in columns] == ["Họ và tên chủ hộ", "Diện hộ", "Năm sinh"]
    assert sum(column.width for column in columns) == COLUMNS_WIDTH
    assert [column.width for column in columns[1:]] == [60, 40]


def test_a_code_fits_its_column() -> None:
    widest = text_width("QQQQQQ-Q", 12)
    assert widest + 8 <= LIST_FORMS[ListProfile.MEETING].columns[0].width


def test_only_the_internal_list_is_marked() -> None:
    assert {form.mark for profile, form in LIST_FORMS.items() if profile != "internal"} == {""}
    assert LIST_FORMS[ListProfile.INTERNAL].mark == "LƯU HÀNH NỘI BỘ"


@pytest.mark.parametrize(
    ("recognised", "words"),
    [
        (PartialDate(2022), "đến 2025, chưa rõ ngày"),
        (PartialDate(2022, 12, 15), "đến 15/12/2025"),
        (PartialDate(2021, 3, 15), "đến 15/03/2024"),
        (PartialDate(2021, 3, 14), None),
        (PartialDate(2024, 3, 16), None),
        (None, None),
    ],
)
def test_the_clock_shows_only_while_it_runs(
    recognised: PartialDate | None, words: str | None
) -> None:
    assert clock(entry(escaped=recognised), AS_OF) == words


def test_needs_stand_in_the_order_of_the_forms() -> None:
    needs = frozenset({SupportNeed.OTHER, SupportNeed.EDUCATION, SupportNeed.HEALTH})
    assert need_names(entry(needs=needs), AS_OF) == "Y tế, Giáo dục, Khác"
    assert need_names(entry(), AS_OF) == ""
