"""Names of hamlets stand in sentences as people write them."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.hamlet_words import hamlet_head, hamlet_in_prose, hamlets_in_cell


@pytest.mark.parametrize(
    ("name", "word", "expected"),
    [
        ("Xóm 7", "xóm", "xóm 7"),
        ("Yên Trung", "xóm", "xóm Yên Trung"),
        ("Xóm Yên Trung", "khối", "xóm Yên Trung"),
        ("Tổ dân phố 3", "tổ dân phố", "tổ dân phố 3"),
        ("Khu phố Bình Minh", "khu phố", "khu phố Bình Minh"),
        ("Bảnh Chung", "bản", "bản Bảnh Chung"),
        ("Yên Trung", "", "Yên Trung"),
    ],
)
def test_a_name_in_a_sentence(name: str, word: str, expected: str) -> None:
    assert hamlet_in_prose(name, word) == expected


def test_names_in_a_cell_begin_with_one_capital() -> None:
    assert hamlets_in_cell(["Xóm 1", "Xóm 6", "Yên Trung"]) == "Xóm 1, xóm 6, Yên Trung"
    assert hamlets_in_cell([]) == ""


def test_who_leads_a_hamlet() -> None:
    assert hamlet_head("xóm 7") == "Trưởng xóm 7"
    assert hamlet_head("tổ dân phố 3") == "Tổ trưởng tổ dân phố 3"
    assert hamlet_head("khối") == "Trưởng khối"
