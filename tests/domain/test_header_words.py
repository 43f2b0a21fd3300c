from __future__ import annotations

import pytest

from hungchinh_desktop.domain.header_words import (
    fields_of_heads,
    meaning_of_head,
    meaning_of_lines,
)
from hungchinh_desktop.domain.import_field import ImportField


@pytest.mark.parametrize(
    ("field", "heads"),
    [
        ("order", "TT; STT; Số TT; Số thứ tự; #"),
        ("head_name", "Họ và tên; Họ tên chủ hộ; HỌ, TÊN CHỦ HỘ; Chủ hộ; Tên hộ; Hộ gia đình"),
        ("hamlet", "xóm; Thôn/xóm; Khối, xóm; Xóm/TDP; Địa chỉ (xóm); Nơi ở; Chỗ ở hiện nay"),
        ("status", "Diện hộ; Diện; Phân loại hộ; Loại hộ; Đối tượng"),
        ("poor_mark", "Hộ nghèo; Nghèo; HN"),
        ("near_poor_mark", "Hộ cận nghèo; Cận nghèo; Phân loại Hộ cận nghèo"),
        ("situation", "Thực trạng hộ nghèo; Thực trạng; Hoàn cảnh gia đình; Tình trạng"),
        ("support", "Chương trình hỗ trợ; Ghi chú; Hướng hỗ trợ; Nội dung hỗ trợ; Đề nghị"),
        ("needs", "Nhóm hỗ trợ; Nhu cầu hỗ trợ"),
        ("birth", "Năm sinh; Ngày, tháng, năm sinh; Năm sinh (nữ)"),
        ("started_on", "Từ năm; Ngày công nhận; Năm vào diện; Thời điểm vào hộ nghèo; Vào diện từ"),
        ("escaped_on", "Mới thoát nghèo; Ngày thoát nghèo; Năm công nhận thoát nghèo"),
        ("exit_year", "Có khả năng thoát; Đăng ký thoát nghèo"),
        ("citizen_id", "Số CCCD; CCCD/CMND; Số định danh cá nhân; Mã định danh; CMTND"),
    ],
)
def test_heads_of_real_lists_are_known(field: str, heads: str) -> None:
    for head in heads.split("; "):
        meaning = meaning_of_head(head)
        assert meaning is not None, head
        assert meaning.field.value == field, head


@pytest.mark.parametrize(
    "head",
    ["Diện tích đất", "Số khẩu", "Giới tính", "Ký tên", "Ý kiến của Xóm", "Xóm trưởng", "Dân tộc",
     "Quan hệ với chủ hộ", "Họ và tên thành viên", "", "5", "x" * 200],
)  # fmt: skip
def test_other_heads_mean_nothing(head: str) -> None:
    assert meaning_of_head(head) is None


def test_the_lowest_line_of_a_head_is_the_most_exact() -> None:
    meanings = [
        meaning_of_lines(("Chủ hộ", "Họ và tên")),
        meaning_of_lines(("Chủ hộ", "Năm sinh")),
        meaning_of_lines(("Năm sinh", "Nữ")),
    ]
    fields = [meaning.field.value if meaning else "" for meaning in meanings]
    assert fields == ["head_name", "birth", "birth"]


def fields(*heads: str) -> list[ImportField | None]:
    found = fields_of_heads([(head,) for head in heads])
    return [found.get(column) for column in range(len(heads))]


def test_a_note_is_the_support_only_where_no_better_column_is() -> None:
    assert fields("TT", "Họ tên chủ hộ", "xóm", "Thực trạng", "Ghi chú")[-1] is ImportField.SUPPORT
    assert fields("Họ và tên", "Ghi chú", "Hướng hỗ trợ") == [
        ImportField.HEAD_NAME,
        None,
        ImportField.SUPPORT,
    ]


def test_two_columns_of_marks_are_told_from_one_column_of_classes() -> None:
    assert fields("Họ tên", "Phân loại hộ nghèo")[1] is ImportField.STATUS
    assert fields("Họ tên", "Phân loại hộ nghèo", "Phân loại hộ cận nghèo")[1:] == [
        ImportField.POOR_MARK,
        ImportField.NEAR_POOR_MARK,
    ]


def test_the_year_of_birth_may_stand_in_two_columns() -> None:
    assert fields("Họ tên", "Năm sinh Nam", "Năm sinh Nữ")[1:] == [ImportField.BIRTH] * 2
    assert fields("Họ tên", "Năm sinh chủ hộ", "Năm sinh vợ")[1:] == [ImportField.BIRTH, None]
