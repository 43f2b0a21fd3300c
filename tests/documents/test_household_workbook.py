from __future__ import annotations

import unicodedata

import pytest

from hungchinh_desktop.documents.household_workbook import (
    SUMMARY_NAME,
    households_workbook,
    total_sentence,
)
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.row_code import row_code
from hungchinh_desktop.domain.vocabulary import ListProfile, PovertyStatus, SupportNeed
from tests.documents.list_builders import (
    HAMLETS,
    entry,
    hamlet,
    head_row,
    household_list,
    opened,
    parts,
    poor,
    table,
    texts,
    titles,
    whole_text,
)

SITUATION = "CANARY-BENH"
SUPPORT = "CANARY-HOTRO"
OPEN_PROFILES = [ListProfile.MEETING, ListProfile.POSTING, ListProfile.COMMITTEE]
NEEDS = frozenset({SupportNeed.HEALTH, SupportNeed.CREDIT})
SIX = [
    poor("Lê Thị Hương", 7),
    *(entry(name, 7) for name in ("Bùi Hải Chiến", "Trần Thị Thu Hiền", "Võ Thị Loan")),
    *(entry(name, 7) for name in ("Nguyễn Thị Thành", "Nguyễn Văn Tín")),
    poor("Nguyễn Thị Thành", 2),
]


def sensitive() -> list[RegisterEntry]:
    return [
        entry(
            "Phan Thị Ngo",
            4,
            situation=SITUATION,
            support=SUPPORT,
            birth=PartialDate(1951, 6, 17),
            needs=NEEDS,
            escaped=PartialDate(2022),
            exit_year=2024,
        )
    ]


def test_one_sheet_for_each_hamlet_with_households_after_the_summary() -> None:
    book = opened(households_workbook(household_list(SIX)))
    assert book.sheetnames == [SUMMARY_NAME, "Xóm 2", "Xóm 7"]


def test_meeting_rows_hold_number_code_name_class_and_blanks() -> None:
    sheet = opened(households_workbook(household_list(SIX)))["Xóm 7"]
    assert titles(sheet)[:4] == ["TT", "Mã hộ", "Họ và tên chủ hộ", "Diện hộ"]
    assert titles(sheet)[4:6] == ["Số phiếu đồng ý", "Số phiếu không đồng ý"]
    assert titles(sheet)[6:] == ["Ý kiến của xóm", "Ký tên"]
    assert table(sheet)[:2] == [
        [1, row_code(SIX[0].id), "Lê Thị Hương", "Nghèo", None, None, None, None],
        [2, row_code(SIX[1].id), "Bùi Hải Chiến", "Cận nghèo", None, None, None, None],
    ]
    assert len(table(sheet)) == 6
    assert "Tổng cộng: 06 hộ (01 hộ nghèo, 05 hộ cận nghèo)" in texts(sheet)


def test_the_paper_says_what_it_is_and_for_whom() -> None:
    lines = texts(opened(households_workbook(household_list(SIX)))["Xóm 7"])
    assert "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO XÓM 7" in lines
    assert "Năm 2024" in lines
    assert "(Dùng cho cuộc họp xóm; số liệu tính đến ngày 15/03/2024)" in lines
    assert {"TRƯỞNG XÓM", "NGƯỜI LẬP BIỂU"} <= set(lines)
    assert not any("TM." in line for line in lines)


@pytest.mark.parametrize("profile", [p for p in ListProfile if p != ListProfile.MEETING])
def test_other_lists_are_signed_for_the_committee(profile: ListProfile) -> None:
    lines = texts(opened(households_workbook(household_list(SIX, profile)))["Xóm 7"])
    assert "TM. ỦY BAN NHÂN DÂN" in lines
    assert "TRƯỞNG XÓM" not in lines


def test_the_summary_counts_every_asked_hamlet() -> None:
    sheet = opened(households_workbook(household_list(SIX)))[SUMMARY_NAME]
    assert titles(sheet) == ["TT", "Xóm", "Hộ nghèo", "Hộ cận nghèo", "Tổng số hộ"]
    rows = table(sheet)
    assert len(rows) == 8
    assert rows[0] == [1, "Xóm 1", 0, 0, 0]
    assert rows[6] == [7, "Xóm 7", 1, 5, 6]
    total = next(row for row in sheet.iter_rows(values_only=True) if row[1] == "Tổng cộng")
    assert total[2:] == (2, 5, 7)


def test_the_summary_agrees_with_the_sheets() -> None:
    book = opened(households_workbook(household_list(SIX)))
    counted = {row[1]: row[4] for row in table(book[SUMMARY_NAME]) if row[4]}
    assert counted == {name: len(table(book[name])) for name in book.sheetnames[1:]}


def test_only_asked_hamlets_are_written() -> None:
    data = households_workbook(household_list(SIX, hamlets=[hamlet(2)]))
    assert opened(data).sheetnames == [SUMMARY_NAME, "Xóm 2"]
    assert "Lê Thị Hương" not in whole_text(data)
    assert table(opened(data)[SUMMARY_NAME]) == [[1, "Xóm 2", 1, 0, 1]]


@pytest.mark.parametrize("hamlets", [HAMLETS, ()])
def test_without_households_the_summary_still_stands(hamlets: tuple[object, ...]) -> None:
    book = opened(households_workbook(household_list(hamlets=HAMLETS[: len(hamlets)])))
    assert book.sheetnames == [SUMMARY_NAME]
    assert len(table(book[SUMMARY_NAME])) == len(hamlets)


@pytest.mark.parametrize("profile", OPEN_PROFILES)
def test_sensitive_sentences_are_nowhere_in_the_file(profile: ListProfile) -> None:
    data = households_workbook(household_list(sensitive(), profile))
    everything = whole_text(data)
    for word in (SITUATION, SUPPORT, "Thực trạng", "Hướng hỗ trợ", "1951"):
        assert word not in everything
    assert not any("comment" in name for name in parts(data))


@pytest.mark.parametrize("profile", ListProfile)
def test_nothing_is_hidden_and_names_serve_printing_alone(profile: ListProfile) -> None:
    book = opened(households_workbook(household_list(sensitive(), profile)))
    for sheet in book.worksheets:
        assert sheet.sheet_state == "visible"
        dimensions = [*sheet.column_dimensions.values(), *sheet.row_dimensions.values()]
        assert not any(one.hidden for one in dimensions)
        assert not sheet.defined_names
    assert not book.defined_names


@pytest.mark.parametrize("profile", [ListProfile.MEETING, ListProfile.POSTING])
def test_public_lists_name_no_need_clock_or_candidate(profile: ListProfile) -> None:
    everything = whole_text(households_workbook(household_list(sensitive(), profile)))
    for word in ("Y tế", "Tín dụng", "Nhóm hỗ trợ", "thoát", "2025"):
        assert word not in everything


def test_the_committee_sees_kinds_clock_and_year() -> None:
    data = households_workbook(household_list(sensitive(), ListProfile.COMMITTEE))
    assert table(opened(data)["Xóm 4"]) == [
        [
            1,
            "Phan Thị Ngo",
            "Xóm 4",
            "Cận nghèo",
            "đến 2025, chưa rõ ngày",
            2024,
            "Y tế, Tín dụng",
            None,
        ]
    ]


def test_the_internal_list_holds_everything_and_is_marked_on_each_sheet() -> None:
    book = opened(households_workbook(household_list(sensitive(), ListProfile.INTERNAL)))
    assert table(book["Xóm 4"])[0][:7] == [
        1,
        "Phan Thị Ngo",
        1951,
        "Xóm 4",
        "Cận nghèo",
        SITUATION,
        SUPPORT,
    ]
    for sheet in book.worksheets:
        assert "LƯU HÀNH NỘI BỘ" in texts(sheet)
        assert "LƯU HÀNH NỘI BỘ" in str(sheet.oddHeader and sheet.oddHeader.right.text)


@pytest.mark.parametrize("profile", OPEN_PROFILES)
def test_no_other_list_is_marked(profile: ListProfile) -> None:
    assert "LƯU HÀNH" not in whole_text(households_workbook(household_list(SIX, profile)))


@pytest.mark.parametrize("name", ["=1+1", "+84", "-x", "@x", '<b>&"', "#N/A"])
def test_awkward_names_come_through_as_text(name: str) -> None:
    data = households_workbook(household_list([entry(name)]))
    sheet = opened(data)["Xóm 7"]
    cell = sheet.cell(head_row(sheet) + 2, 3)
    assert (cell.value, cell.data_type) == (name, "s")
    assert "<f>" not in whole_text(data)


def test_decomposed_names_are_joined() -> None:
    decomposed = unicodedata.normalize("NFD", "Nguyễn Thị Liệu")
    sheet = opened(households_workbook(household_list([entry(decomposed)])))["Xóm 7"]
    assert table(sheet)[0][2] == "Nguyễn Thị Liệu"


def test_a_note_of_five_thousand_words_comes_through_whole() -> None:
    note = " ".join(f"từ{number}" for number in range(4_400))
    content = household_list([entry(situation=note)], ListProfile.INTERNAL)
    book = opened(households_workbook(content))
    rows = table(book["Xóm 7"])
    assert " ".join(row[5] for row in rows).split() == note.split()
    assert {row[0] for row in rows} == {1}
    assert table(book[SUMMARY_NAME])[6] == [7, "Xóm 7", 0, 1, 1]
    assert "Tổng cộng: 01 hộ (01 hộ cận nghèo)" in texts(book["Xóm 7"])


def test_a_note_beyond_a_cell_names_the_household_and_the_limit() -> None:
    content = household_list([entry(situation="a" * 40_000)], ListProfile.INTERNAL)
    with pytest.raises(UserError, match=r"Thực trạng của hộ Lê Thị Hương \(Xóm 7\).*32\.767"):
        households_workbook(content)
    households_workbook(household_list([entry(situation="a" * 40_000)]))


def test_equal_content_gives_equal_bytes() -> None:
    assert households_workbook(household_list(SIX)) == households_workbook(household_list(SIX))


def test_the_words_of_another_office_are_used() -> None:
    data = households_workbook(
        household_list(
            [entry(number=3)],
            ListProfile.MEETING,
            hamlets=[hamlet(3, "Khối 3")],
            hamlet_word="khối",
            issuing_unit="PHƯỜNG THÀNH VINH",
            place_name="Thành Vinh",
            full_name="phường Thành Vinh",
        )
    )
    lines = texts(opened(data)["Khối 3"])
    assert "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO KHỐI 3" in lines
    assert {"TRƯỞNG KHỐI", "Ý kiến của khối", "PHƯỜNG THÀNH VINH"} <= set(lines)
    assert "Thành Vinh, ngày …… tháng …… năm 2024" in lines
    for word in ("Hưng Chính", "HƯNG CHÍNH"):
        assert word not in whole_text(data)


def test_households_that_escaped_are_counted_in_a_column_of_their_own() -> None:
    escaped = entry("Thái Thị An", 5, PovertyStatus.ESCAPED)
    book = opened(households_workbook(household_list([poor("Võ Thị Loan", 5), escaped])))
    assert table(book[SUMMARY_NAME])[4] == [5, "Xóm 5", 1, 0, 1, 2]
    assert "Tổng cộng: 02 hộ (01 hộ nghèo, 01 hộ đã thoát nghèo, cận nghèo)" in texts(book["Xóm 5"])


def test_total_sentence_pads_small_numbers_and_leaves_out_empty_classes() -> None:
    assert total_sentence([entry()] * 12) == "Tổng cộng: 12 hộ (12 hộ cận nghèo)"
