from __future__ import annotations

from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from hungchinh_desktop.documents.committee_workbook import SHEET_NAME, committee_workbook
from tests.documents.list_builders import assignment, committee, opened, table, texts, titles

ASSIGNMENTS = [
    assignment("Thái Hữu Dân", role="Trưởng BCĐ phong trào", general=True),
    assignment("Bùi Thị Lan", role="phó ban thường trực", general=True),
    assignment("Trần Thị Hoa", 1, 6),
    assignment("Nguyễn Quang Trung", 3, 7),
    assignment("Ngọc Kim Cường"),
]
HOUSEHOLDS = {1: 0, 3: 1, 6: 1, 7: 6}


def sheet_of(*assignments: Any) -> Worksheet:
    data = committee_workbook(committee(assignments or ASSIGNMENTS, HOUSEHOLDS))
    sheet: Worksheet = opened(data)[SHEET_NAME]
    return sheet


def total(sheet: Worksheet) -> tuple[Any, ...]:
    rows = sheet.iter_rows(values_only=True)
    return next(row for row in rows if str(row[1]).startswith("Tổng cộng"))


def test_members_stand_beside_their_hamlets_and_households() -> None:
    sheet = sheet_of()
    assert titles(sheet) == [
        "TT",
        "Họ và tên",
        "Chức vụ",
        "Vai trò trong Ban chỉ đạo",
        "Xóm phụ trách",
        "Số hộ",
    ]
    position = "Chủ tịch Hội LHPN xã"
    assert table(sheet) == [
        [1, "Thái Hữu Dân", position, "Trưởng BCĐ phong trào", "Chỉ đạo, theo dõi chung", None],
        [2, "Bùi Thị Lan", position, "Phó ban thường trực", "Chỉ đạo, theo dõi chung", None],
        [3, "Trần Thị Hoa", position, "Thành viên", "Xóm 1, xóm 6", 1],
        [4, "Nguyễn Quang Trung", position, "Thành viên", "Xóm 3, xóm 7", 7],
        [5, "Ngọc Kim Cường", position, "Thành viên", None, None],
    ]


def test_totals_count_members_hamlets_and_households() -> None:
    assert total(sheet_of()) == (None, "Tổng cộng: 05 người", None, None, "04 xóm", 8)


def test_a_hamlet_of_two_members_counts_once() -> None:
    sheet = sheet_of(assignment("Trần Thị Hoa", 7), assignment("Nguyễn Quang Trung", 7))
    assert [row[5] for row in table(sheet)] == [6, 6]
    assert total(sheet)[4:] == ("01 xóm", 6)


def test_title_signers_and_bytes_are_steady() -> None:
    lines = texts(sheet_of())
    assert "PHÂN CÔNG BAN CHỈ ĐẠO GIẢM NGHÈO PHỤ TRÁCH XÓM" in lines
    assert {"NGƯỜI LẬP BIỂU", "TM. ỦY BAN NHÂN DÂN"} <= set(lines)
    content = committee(ASSIGNMENTS, HOUSEHOLDS)
    assert committee_workbook(content) == committee_workbook(content)
