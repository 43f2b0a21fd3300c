from __future__ import annotations

import pytest

from hungchinh_desktop.domain.hamlet_reading import HamletReader
from hungchinh_desktop.domain.header_guess import find_blocks
from hungchinh_desktop.domain.import_row import BlockReading, ImportRow
from hungchinh_desktop.domain.import_rows import ReadingRules, read_rows
from hungchinh_desktop.domain.import_table import ReadTable
from hungchinh_desktop.domain.vocabulary import PovertyStatus, SupportNeed
from tests import builders
from tests.domain.import_tables import read_table

HEAD = "TT|Họ tên chủ hộ|xóm|Thực trạng|Ghi chú\n"


def read(table: ReadTable | str, **rules: object) -> BlockReading:
    source = read_table(table) if isinstance(table, str) else table
    (block,) = find_blocks(source)
    hamlets = HamletReader([builders.hamlet(number) for number in range(1, 9)])
    values = {"status": PovertyStatus.NEAR_POOR, **rules}
    return read_rows(
        source, block, block.header.fields, ReadingRules(hamlets, 2024, **values)  # type: ignore[arg-type]  # any rule of a test
    )  # fmt: skip


def only_row(text: str, **rules: object) -> ImportRow:
    (row,) = read(text, **rules).rows
    return row


def kinds(reading: BlockReading) -> dict[int, str]:
    return {line.number: line.kind.value for line in reading.lines}


def test_the_row_split_by_a_page_break_is_joined_and_shown() -> None:
    reading = read(
        HEAD + "5|Võ Văn Cường|4|Chủ hộ bị bệnh xã hội, đã có|Do chưa có đất ở nên\n\n"
        "|||việc làm và thu nhập|khó khăn trong việc hỗ trợ.\n6|Thái Hữu Chung|Xóm 5|Hộ BTXH|"
    )
    first, second = reading.rows
    assert first.situation == "Chủ hộ bị bệnh xã hội, đã có việc làm và thu nhập"
    assert first.support == "Do chưa có đất ở nên khó khăn trong việc hỗ trợ."
    assert first.joined == (4,)
    assert (second.head_name, second.number) == ("Thái Hữu Chung", 5)
    (line,) = reading.lines
    assert (line.kind, line.number) == ("joined", 4)
    assert line.reason == "Nối vào dòng 2: hộ Võ Văn Cường."


@pytest.mark.parametrize("typed", ["4", "4.0", "xóm 4", "Xóm 4", "X4", "Xóm 4, xã Hưng Chính"])
def test_hamlets_are_known_in_every_spelling(typed: str) -> None:
    row = only_row(HEAD + f"1|Phan Thị Ngo|{typed}|a|b")
    assert row.hamlet is not None
    assert (row.hamlet.number, row.hamlet_typed) == (4, typed)


def test_an_unknown_hamlet_stays_unknown() -> None:
    row = only_row(HEAD + "1|Phan Thị Ngo|Xóm Mới|a|b")
    assert (row.hamlet, row.hamlet_typed) == (None, "Xóm Mới")


def test_hamlets_in_lines_of_their_own_and_in_joined_cells() -> None:
    grouped = read("TT|Họ và tên|Thực trạng\nXóm 3|\n1|Hà Văn A|x\nXóm 5: 1 hộ||\n1|Hà Thị B|y")
    assert [row.hamlet_typed for row in grouped.rows] == ["Xóm 3", "Xóm 5"]
    assert kinds(grouped) == {2: "group", 4: "group"}
    assert (grouped.last_order, grouped.missing) == (2, ())
    joined = read(
        read_table(HEAD + "1|Hà Văn A|Xóm 3|x|\n2|Hà Thị B||y|\n3|Hà C|Xóm 5|z|", (2, 2, 3, 2))
    )
    assert [row.hamlet_typed for row in joined.rows] == ["Xóm 3", "Xóm 3", "Xóm 5"]


def test_classes_from_cells_marks_and_lines_of_their_own() -> None:
    cells = read("Họ và tên|Xóm|Diện hộ\nHà A|3|Hộ nghèo\nHà B|3|HCN\nHà C|3|?\nHà D|3|Không nghèo")
    assert [row.status and row.status.value for row in cells.rows] == ["poor", "near_poor", None]
    assert cells.rows[2].status_typed == "?"
    (rejected,) = cells.lines
    assert "không phải hộ nghèo hay hộ cận nghèo" in rejected.reason
    marks = read(
        "Họ và tên|Xóm|Hộ nghèo|Hộ cận nghèo\nHà A|3|x|\nHà B|3||x\nHà C|3|x|x\nHà D|3||",
        status=None,
    )
    assert [row.status and row.status.value for row in marks.rows] == ["poor", "near_poor", None]
    assert "Đánh dấu cả" in marks.lines[0].reason
    groups = read("TT|Họ và tên|Xóm\nI|Hộ nghèo|\n1|Hà A|3\nII|Hộ cận nghèo|\n1|Hà B|4")
    assert [row.status and row.status.value for row in groups.rows] == ["poor", "near_poor"]


def test_sums_signatures_and_prose_are_no_households() -> None:
    reading = read(
        HEAD + "1|Hà Văn A|3|x|\n3|Hà Thị B|4|y|\n"
        "|Tổng cộng: 18 hộ|||\n"
        "|Người lập biểu|||TM. UBND XÃ\n"
        "|||Hưng Chính, ngày 05 tháng 3 năm 2024|\n"
        "|Bùi Thị Lan|||\n"
    )
    assert [row.head_name for row in reading.rows] == ["Hà Văn A", "Hà Thị B"]
    assert kinds(reading) == {4: "total", 5: "prose", 6: "prose", 7: "prose"}
    assert (reading.stated_total, reading.last_order, reading.missing) == (18, 3, (2,))


def test_rows_that_cannot_be_households_say_why() -> None:
    reading = read(HEAD + "1|Hà A|3|x|\n2||4|bệnh|y\n3|12345|4|bệnh|\n|Hà Thị C|||\n5||||\n")
    assert len(reading.rows) == 1
    reasons = {line.number: line.reason for line in reading.lines}
    assert "không có họ tên chủ hộ" in reasons[3]
    assert "không phải họ tên" in reasons[4]
    assert "không có số TT và xóm" in reasons[5]
    assert set(kinds(reading).values()) == {"rejected"}


def test_dates_marks_and_needs_are_read_as_typed() -> None:
    row = only_row(
        "Họ và tên|Xóm|Năm sinh|Từ năm|Ngày thoát nghèo|Có khả năng thoát|Nhóm hỗ trợ|Số CCCD\n"
        "Hà A|3|1965|5/2023|44698|x|Y tế, Giáo dục; lạ|40165001234"
    )
    dates = (row.birth, row.started_on, row.escaped_on)
    assert [day and day.stored for day in dates] == ["1965", "2023-05", "2022-05-17"]
    assert row.exit_year == 2024
    assert row.needs == {SupportNeed.HEALTH, SupportNeed.EDUCATION}
    assert row.advices == (
        "CCCD “40165001234” thiếu số 0 ở đầu; đúng ra là 040165001234.",
        "Nhóm hỗ trợ “Y tế, Giáo dục; lạ” có phần không đọc được; phần ấy không nhập.",
    )


def test_unreadable_dates_are_told_and_left_out() -> None:
    row = only_row("Họ và tên|Xóm|Năm sinh\nHà A|3|17/05/65")
    assert row.birth is None
    assert row.advices == ("Năm sinh “17/05/65” không đọc được nên không nhập ô này.",)


def test_a_list_of_names_under_hamlet_lines_needs_no_numbers() -> None:
    reading = read("Họ và tên|Xóm|Thực trạng\nXóm 3||\nHà Văn A||\nHà Thị B||Bệnh\n", status=None)
    assert [(row.head_name, row.hamlet_typed) for row in reading.rows] == [
        ("Hà Văn A", "Xóm 3"),
        ("Hà Thị B", "Xóm 3"),
    ]


def test_no_row_of_a_table_vanishes() -> None:
    text = HEAD + "1|Hà A|3|x|\n|||y|\n|x|||\nlời văn\n2||3||\n|Tổng: 1|||\n"
    reading = read(text)
    named = {row.number for row in reading.rows} | {line.number for line in reading.lines}
    assert named == set(range(2, 8))


def test_the_form_of_the_yearly_review() -> None:
    reading = read(
        read_table(
            """
            STT|Họ và tên chủ hộ|Năm sinh|Địa chỉ|Số khẩu|Kết quả rà soát|
            |||||Hộ nghèo|Hộ cận nghèo
            1|2|3|4|5|6|7
            I|XÓM 3||||1|1
            1|NGUYỄN THỊ HÀ|1960|Xóm 3|1||x
            2|Trần Văn Nam|15/03/1975||4|x|
            II|XÓM 4||||0|1
            1|Phạm Thị Hương|1950||1||x
            |Tổng cộng||||1|2
            ||||Hưng Chính, ngày 05 tháng 3 năm 2024||
            |Người lập biểu|||TM. ỦY BAN NHÂN DÂN||
            |||||KT. CHỦ TỊCH|
            |Bùi Thị Lan|||Thái Hữu Dân||
            """
        ),
        status=None,
    )
    assert [(row.head_name, row.hamlet_typed, row.status) for row in reading.rows] == [
        ("NGUYỄN THỊ HÀ", "Xóm 3", "near_poor"),
        ("Trần Văn Nam", "Xóm 3", "poor"),
        ("Phạm Thị Hương", "Xóm 4", "near_poor"),
    ]
    assert (reading.stated_total, reading.last_order) == (3, 3)
    assert set(kinds(reading).values()) == {"group", "total", "prose"}


def test_rows_shorter_than_their_table_and_years_told_twice_are_read_alike() -> None:
    reading = read(
        "TT|Họ tên chủ hộ|xóm|Năm sinh|Thực trạng\n"
        "1|Phan Thị Ngo|4|1950|Neo đơn\n2|Võ Văn Cường|4|1950\n"
        "3|Thái Hữu Chung|5|không rõ|a\n4|Cao Văn Sáu|5|không rõ"
    )
    assert [row.birth.year if row.birth else None for row in reading.rows] == [
        1950, 1950, None, None
    ]  # fmt: skip
    assert [row.situation for row in reading.rows] == ["Neo đơn", "", "a", ""]
    advice = "Năm sinh “không rõ” không đọc được nên không nhập ô này."
    assert [row.advices for row in reading.rows] == [(), (), (advice,), (advice,)]
