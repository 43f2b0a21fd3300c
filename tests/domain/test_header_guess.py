from __future__ import annotations

from hungchinh_desktop.domain.header_guess import find_blocks, forced_block
from tests.domain.import_tables import read_table

TWO_TABLES = """
IV. THỰC TRẠNG

2.1. Hộ nghèo: 02 hộ
Họ và tên|Xóm|Thực trạng hộ nghèo|Chương trình hỗ trợ
Nguyễn Thị Thành|2|NCT cô đơn|Đề nghị TP hỗ trợ
Lê Thị Hương|7|Chồng chết|Hỗ trợ vốn

3. Phân loại hộ cận nghèo
TT|Họ tên chủ hộ|xóm|Thực trạng|Ghi chú
1|Nguyễn Thị Hà|Xóm 3|Bệnh tật|Hỗ trợ chữa bệnh

V. TỔ CHỨC THỰC HIỆN
"""


def test_tables_are_found_by_their_words_wherever_they_stand() -> None:
    poor, near_poor = find_blocks(read_table(TWO_TABLES))
    assert poor.header.rows == (4,)
    assert [field.value for field in poor.header.fields.values()] == [
        "head_name",
        "hamlet",
        "situation",
        "support",
    ]
    assert poor.titles == ("IV. THỰC TRẠNG", "2.1. Hộ nghèo: 02 hộ")
    assert near_poor.titles == ("3. Phân loại hộ cận nghèo",)
    assert near_poor.header.rows == (9,)
    assert list(near_poor.header.fields) == [0, 1, 2, 3, 4]


def test_a_table_ends_before_the_title_of_the_next() -> None:
    table = read_table(TWO_TABLES)
    poor, near_poor = find_blocks(table)
    assert [row[0] for row in table.rows[poor.first : poor.end]] == [
        "Nguyễn Thị Thành",
        "Lê Thị Hương",
    ]
    assert [row[0] for row in table.rows[near_poor.first : near_poor.end]] == [
        "1",
        "V. TỔ CHỨC THỰC HIỆN",
    ]


def test_a_head_of_two_rows_with_joined_cells() -> None:
    table = read_table(
        """
        DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024
        TT|Họ và tên chủ hộ|Năm sinh||Địa chỉ|Phân loại hộ||Hoàn cảnh
        ||Nam|Nữ||Nghèo|Cận nghèo|
        (1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)
        1|Nguyễn Thị Hà||1960|Xóm 3||x|Bệnh tật
        """,
        (2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 2, 3), (2, 4, 3, 4), (2, 5, 2, 6), (2, 7, 3, 7),
    )  # fmt: skip
    (block,) = find_blocks(table)
    assert block.header.rows == (2, 3)
    assert block.header.heads[2:4] == ("Năm sinh Nam", "Năm sinh Nữ")
    assert [field.value for field in block.header.fields.values()] == [
        "order", "head_name", "birth", "birth", "hamlet", "poor_mark", "near_poor_mark",
        "situation",
    ]  # fmt: skip
    assert table.rows[block.first][1] == "Nguyễn Thị Hà"


def test_the_same_head_without_knowledge_of_joined_cells() -> None:
    table = read_table(
        """
        TT|Họ và tên chủ hộ|Năm sinh||Xóm|Phân loại||Hoàn cảnh
        ||Nam|Nữ||Nghèo|Cận nghèo|
        1|Nguyễn Thị Hà||1960|Xóm 3||x|Bệnh tật
        """
    )
    (block,) = find_blocks(table)
    assert block.header.rows == (1, 2)
    assert block.header.fields[5].value == "poor_mark"
    assert [block.header.fields[column].value for column in (2, 3)] == ["birth", "birth"]
    assert block.first == 2


def test_the_name_in_the_lower_row_of_a_head() -> None:
    table = read_table(
        """
        |Chủ hộ||Địa bàn
        TT|Họ và tên|Năm sinh|Xóm
        1|Nguyễn Thị Hà|1960|Xóm 3
        """,
        (1, 1, 1, 2),
    )
    (block,) = find_blocks(table)
    assert block.header.rows == (1, 2)
    assert [field.value for field in block.header.fields.values()] == [
        "order", "head_name", "birth", "hamlet",
    ]  # fmt: skip


def test_group_lines_and_letterheads_are_no_heads() -> None:
    table = read_table(
        """
        UBND XÃ HƯNG CHÍNH||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        TT|Họ và tên|Thực trạng
        Xóm 3||
        1|Nguyễn Thị Hà|Bệnh tật
        """
    )
    (block,) = find_blocks(table)
    assert block.header.rows == (2,)
    assert table.rows[block.first][0] == "Xóm 3"


def test_rows_that_begin_like_a_head_are_data() -> None:
    table = read_table(
        """
        Họ và tên|Xóm|Thực trạng
        Hồ Văn Tên|4|Hộ dân nghèo, chủ hộ bệnh tật
        Tên Lửa|5|Chủ hộ KT
        Hà Văn A|Xóm 5|Chủ hộ KT, thu nhập thấp|Hỗ trợ vốn
        16|Thái Hữu Hùng|Chủ hộ|Hỗ trợ vốn
        """
    )
    (block,) = find_blocks(table)
    assert (block.first, block.end) == (1, 5)


def test_a_sheet_without_household_table_has_no_block() -> None:
    assert find_blocks(read_table("Xóm|Số hộ\n1|0\n2|1")) == []


def test_the_officer_may_name_the_head_or_say_there_is_none() -> None:
    table = read_table("Danh sách\nNgười|Chỗ\nNguyễn Thị Hà|3")
    named = forced_block(table, 2)
    assert (named.header.heads, named.first) == (("Người", "Chỗ"), 2)
    bare = forced_block(table, 0)
    assert (bare.header.heads, bare.first) == ((), 0)


def test_the_signature_is_the_same_next_year() -> None:
    (one,) = find_blocks(read_table("TT|Họ và tên|Xóm (khối)\n1|A|2"))
    (other,) = find_blocks(read_table("Danh sách năm 2025\nTT|HỌ VÀ TÊN|xóm  (khối)\n1|B|3"))
    assert one.header.signature == other.header.signature == "tt|ho va ten|xom khoi"
