from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.list_fields import ListField
from hungchinh_desktop.domain.meeting_return import RowVerdict
from hungchinh_desktop.domain.row_code import row_code
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.services.exchange_service import write_job
from hungchinh_desktop.services.meeting_return_service import read_meeting_list
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.storage.meeting_store import MeetingStore

FIRST_ROW = 11


@pytest.fixture
def meeting_list(office: OfficeFile, tmp_path: Path) -> Path:
    return write_job(office.exchange.households_job(), tmp_path / "họp.xlsx")


def fill(path: Path, values: dict[str, dict[str, Any]]) -> None:
    """Write into cells as a hamlet head would: {"Xóm 7": {"E11": 20}}."""
    book = openpyxl.load_workbook(path)
    for name, cells in values.items():
        sheet = book[name]
        assert isinstance(sheet, Worksheet)
        for place, value in cells.items():
            sheet[place] = value
    book.save(path)


def test_an_untouched_list_says_nothing(office: OfficeFile, meeting_list: Path) -> None:
    found = office.exchange.meetings.preview(meeting_list)
    assert len(found.rows) == 20
    assert found.count(RowVerdict.UNCHANGED) == 20
    assert found.missing == ()
    assert {row.household_id for row in found.rows} == {
        one.id for one in office.households.entries()
    }


def test_votes_and_opinions_are_found_by_code_alone(office: OfficeFile, meeting_list: Path) -> None:
    cells = {"E11": 21, "F11": 2.0, "G11": "Đồng ý  giữ\u00a0hộ nghèo", "E13": "19"}
    fill(meeting_list, {"Xóm 7": cells})
    book = openpyxl.load_workbook(meeting_list)
    first, third = str(book["Xóm 7"]["B11"].value), str(book["Xóm 7"]["B13"].value)
    changed = [
        row
        for row in office.exchange.meetings.preview(meeting_list).rows
        if row.verdict is RowVerdict.CHANGED
    ]
    assert [(row.sheet, row.row, row.code) for row in changed] == [
        ("Xóm 7", 11, first),
        ("Xóm 7", 13, third),
    ]
    assert [(one.label, one.old, one.new) for one in changed[0].differences] == [
        ("Số phiếu đồng ý", "", "21"),
        ("Số phiếu không đồng ý", "", "2"),
        ("Ý kiến", "", "Đồng ý giữ hộ nghèo"),
    ]
    assert changed[0].head_name == "Lê Thị Hương"
    assert row_code(changed[0].household_id) == first


def test_a_corrected_name_and_class_are_differences(office: OfficeFile, meeting_list: Path) -> None:
    fill(meeting_list, {"Xóm 7": {"C11": "Lê Thị Hường", "D11": "Cận nghèo"}})
    rows = office.exchange.meetings.preview(meeting_list).rows
    row = next(one for one in rows if one.verdict is RowVerdict.CHANGED)
    assert [(one.field, one.old, one.new) for one in row.differences] == [
        (ListField.NAME, "Lê Thị Hương", "Lê Thị Hường"),
        (ListField.STATUS, "Nghèo", "Cận nghèo"),
    ]


def test_two_households_of_one_name_are_never_mixed_up(
    office: OfficeFile, meeting_list: Path
) -> None:
    book = openpyxl.load_workbook(meeting_list)
    place = next(cell for cell in book["Xóm 7"]["C"] if cell.value == "Nguyễn Thị Thành")
    fill(meeting_list, {"Xóm 7": {f"G{place.row}": "Đúng hộ này"}})
    rows = office.exchange.meetings.preview(meeting_list).rows
    changed = [row for row in rows if row.verdict is RowVerdict.CHANGED]
    entry = office.households.entry(changed[0].household_id)
    assert (len(changed), entry.hamlet_name) == (1, "Xóm 7")


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"B11": "XYZ"}, "Mã “XYZ” bị sai hoặc thiếu ký tự"),
        ({"B11": None}, "không có mã hộ"),
        ({"B11": row_code("một hộ khác")}, "không có trong sổ"),
        ({"E11": "gần hết"}, "Số phiếu đồng ý phải là số nguyên; hãy xem lại “gần hết”"),
        ({"E11": -3}, "Số phiếu đồng ý phải là số nguyên"),
    ],
)
def test_what_is_unclear_is_asked(
    office: OfficeFile, meeting_list: Path, cells: dict[str, Any], reason: str
) -> None:
    fill(meeting_list, {"Xóm 7": cells})
    found = office.exchange.meetings.preview(meeting_list)
    asked = [row for row in found.rows if row.verdict is RowVerdict.QUESTION]
    assert [(row.sheet, row.row) for row in asked] == [("Xóm 7", 11)]
    assert reason in asked[0].reason


def test_a_code_written_twice_is_asked_at_both_rows(office: OfficeFile, meeting_list: Path) -> None:
    code = openpyxl.load_workbook(meeting_list)["Xóm 7"]["B11"].value
    fill(meeting_list, {"Xóm 7": {"B12": code}})
    found = office.exchange.meetings.preview(meeting_list)
    asked = [row for row in found.rows if row.verdict is RowVerdict.QUESTION]
    assert [row.row for row in asked] == [11, 12]
    assert {entry.hamlet_name for entry in found.missing} == {"Xóm 7"}


def test_rows_sorted_deleted_and_columns_moved_do_no_harm(
    office: OfficeFile, meeting_list: Path
) -> None:
    book = openpyxl.load_workbook(meeting_list)
    sheet = book["Xóm 7"]
    code = str(sheet["B12"].value)
    sheet["G12"] = "Xin thoát nghèo"
    sheet.delete_rows(11)
    sheet.delete_cols(8)
    sheet.insert_cols(1)
    del book["Xóm 8"]
    book.save(meeting_list)
    found = office.exchange.meetings.preview(meeting_list)
    changed = [row for row in found.rows if row.verdict is RowVerdict.CHANGED]
    assert [(row.code, row.differences[0].new) for row in changed] == [(code, "Xin thoát nghèo")]
    assert [entry.household.head_name for entry in found.missing] == ["Lê Thị Hương"]


def test_a_note_in_a_cell_split_by_the_hand_stays_one_line(
    office: OfficeFile, meeting_list: Path
) -> None:
    fill(meeting_list, {"Xóm 2": {"G11": "Đồng ý\nĐề nghị hỗ trợ"}})
    rows = office.exchange.meetings.preview(meeting_list).rows
    changed = next(row for row in rows if row.verdict is RowVerdict.CHANGED)
    assert changed.differences[0].new == "Đồng ý Đề nghị hỗ trợ"


def test_nothing_is_stored(office: OfficeFile, meeting_list: Path) -> None:
    fill(meeting_list, {"Xóm 7": {"C11": "Người khác", "G11": "Đồng ý"}})
    before = office.households.entries()
    office.exchange.meetings.preview(meeting_list)
    assert office.households.entries() == before
    assert office.undo.undo_label() is None


@pytest.mark.parametrize("profile", [ListProfile.POSTING, ListProfile.INTERNAL])
def test_another_list_is_refused(office: OfficeFile, tmp_path: Path, profile: ListProfile) -> None:
    path = write_job(office.exchange.households_job(profile), tmp_path / "khác.xlsx")
    with pytest.raises(UserError, match="Không thấy dòng nào có cột “Mã hộ”"):
        office.exchange.meetings.preview(path)


def test_a_file_that_is_no_workbook_is_refused(office: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "hỏng.xlsx"
    path.write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(UserError, match="hỏng"):
        office.exchange.meetings.preview(path)


MET_ON = date(2024, 4, 5)


@pytest.fixture
def filled(meeting_list: Path) -> Path:
    fill(
        meeting_list, {"Xóm 7": {"E11": 21, "F11": 0, "G11": "Nên giữ", "G12": "=1+1", "C13": "X"}}
    )
    return meeting_list


def accept(office: OfficeFile, path: Path, met_on: date = MET_ON) -> int:
    meetings = office.exchange.meetings
    tables = read_meeting_list(path)
    return meetings.accept(tables, met_on, meetings.compare(tables, met_on))


def stored(office: OfficeFile) -> list[tuple[Any, ...]]:
    rows = MeetingStore(office._database).on_day(MET_ON).values()
    return sorted((one.agreed, one.disagreed, one.opinion) for one in rows)


def test_accepting_keeps_votes_and_opinion_as_one_change(office: OfficeFile, filled: Path) -> None:
    names = [one.household.head_name for one in office.households.entries()]
    assert accept(office, filled) == 1
    assert stored(office) == [(21, 0, "Nên giữ")]
    assert [one.household.head_name for one in office.households.entries()] == names
    assert office.undo.undo_label() == "Ghi ý kiến họp xóm ngày 05/04/2024: 1 hộ"
    office.undo.undo()
    assert stored(office) == []
    office.undo.redo()
    assert stored(office) == [(21, 0, "Nên giữ")]


def test_the_same_list_says_nothing_new_the_second_time(office: OfficeFile, filled: Path) -> None:
    accept(office, filled)
    found = office.exchange.meetings.preview(filled, MET_ON)
    assert [one.field for row in found.rows for one in row.differences] == [ListField.NAME]
    assert accept(office, filled) == 0
    other = office.exchange.meetings.preview(filled, date(2024, 6, 1))
    assert other.count(RowVerdict.CHANGED) == 2


def test_an_empty_cell_takes_nothing_away_and_a_new_one_is_a_difference(
    office: OfficeFile, filled: Path
) -> None:
    accept(office, filled)
    fill(filled, {"Xóm 7": {"E11": 20, "G11": None}})
    found = office.exchange.meetings.preview(filled, MET_ON)
    changed = next(row for row in found.rows if (row.sheet, row.row) == ("Xóm 7", FIRST_ROW))
    assert [(one.old, one.new) for one in changed.differences] == [("21", "20")]
    assert accept(office, filled) == 1
    assert stored(office) == [(20, 0, "Nên giữ")]


def test_a_meeting_to_come_is_refused(office: OfficeFile, filled: Path) -> None:
    with pytest.raises(UserError, match="tương lai"):
        accept(office, filled, date(2099, 1, 1))
    assert stored(office) == []


def test_what_the_officer_did_not_see_is_not_written(office: OfficeFile, filled: Path) -> None:
    meetings = office.exchange.meetings
    tables = read_meeting_list(filled)
    shown = meetings.compare(tables, MET_ON)
    accept(office, filled)
    with pytest.raises(UserError, match="đã đổi từ lúc đọc tệp"):
        meetings.accept(tables, MET_ON, shown)


def test_the_meeting_stands_in_history_and_review(office: OfficeFile, filled: Path) -> None:
    accept(office, filled)
    entry = next(
        one for one in office.households.entries() if one.household.head_name == "Lê Thị Hương"
    )
    newest = office.history.history(entry.id)[0]
    assert [(one.label, one.new) for one in newest.fields] == [
        ("Ý kiến họp xóm", "họp ngày 05/04/2024, 21 đồng ý, 0 không đồng ý, Nên giữ")
    ]
    office.years.open_year(2025)
    office.choose_year(2025)
    assert all(line.meeting is None for line in office.years.review())
    accept(office, filled, date(2025, 2, 3))
    said = [line.meeting.words for line in office.years.review() if line.meeting]
    assert said == ["21 đồng ý, 0 không đồng ý; Nên giữ"]
