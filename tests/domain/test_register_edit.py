from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.hamlet import Hamlet
from hungchinh_desktop.domain.register_edit import EditField, clean_cell

HAMLETS = [Hamlet("h4", 4, "Xóm 4", 0, 0), Hamlet("h5", 5, "Xóm 5", 0, 1)]


@pytest.mark.parametrize(
    ("field", "typed", "shown"),
    [
        (EditField.HEAD_NAME, "  Lê  Thị\tHương ", "Lê Thị Hương"),
        (EditField.HAMLET, "xóm4", "Xóm 4"),
        (EditField.HAMLET, "5", "Xóm 5"),
        (EditField.STATUS, "Hộ cận nghèo", "Cận nghèo"),
        (EditField.STATUS, "HN", "Nghèo"),
        (EditField.BIRTH, "5/1975", "05/1975"),
        (EditField.BIRTH, "", ""),
        (EditField.SITUATION, " hai\ndòng ", "hai\ndòng"),
        (EditField.EXIT_YEAR, "có", "2024"),
        (EditField.EXIT_YEAR, "2024", "2024"),
        (EditField.EXIT_YEAR, "Không", ""),
    ],
)
def test_a_cell_is_read_as_people_write_it(field: EditField, typed: str, shown: str) -> None:
    assert clean_cell(field, typed, HAMLETS, 2024) == shown


@pytest.mark.parametrize(
    ("field", "typed", "part"),
    [
        (EditField.HEAD_NAME, " ", "không được để trống"),
        (EditField.HEAD_NAME, "a" * 121, "dài quá 120"),
        (EditField.HAMLET, "18", "Không có xóm “18”"),
        (EditField.STATUS, "khá giả", "hãy ghi Nghèo hoặc Cận nghèo"),
        (EditField.BIRTH, "197", "“197” không phải năm sinh"),
        (EditField.BIRTH, "2099", "tương lai"),
        (EditField.EXIT_YEAR, "2031", "chỉ ghi được năm 2024"),
    ],
)
def test_a_fault_says_how_to_mend_it(field: EditField, typed: str, part: str) -> None:
    with pytest.raises(UserError) as refused:
        clean_cell(field, typed, HAMLETS, 2024)
    assert part in refused.value.sentence
