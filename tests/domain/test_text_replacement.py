from __future__ import annotations

import unicodedata

import pytest

from hungchinh_desktop.domain.text_replacement import Replacement


@pytest.mark.parametrize(
    ("text", "sought", "instead", "options", "wanted"),
    [
        ("Vay vốn, vay thêm", "vay", "mượn", {}, "Vay vốn, mượn thêm"),
        ("Vay vốn, vay thêm", "VAY", "mượn", {"exact": False}, "mượn vốn, mượn thêm"),
        ("Chồng chết", "chong", "Vợ", {"exact": False}, "Vợ chết"),
        ("Chồng chết", "chong", "Vợ", {}, "Chồng chết"),
        ("đau ốm, dau", "dau", "yếu", {"exact": False}, "yếu ốm, yếu"),
        ("con nhỏ còn con", "con", "cháu", {"whole_words": True}, "cháu nhỏ còn cháu"),
        ("xóm 1, xóm 11", "xóm 1", "xóm 2", {"whole_words": True}, "xóm 2, xóm 11"),
        ("hai  con", "  ", " ", {}, "hai  con"),
        ("a.b", ".", "-", {}, "a-b"),
        ("bỏ đi nhé", " đi", "", {}, "bỏ nhé"),
        ("một\nhai ba", "một hai", "x", {"exact": False}, "một\nhai ba".replace("một\nhai", "x")),
        ("", "x", "y", {}, ""),
        ("giữ \\1", "\\1", "$0", {}, "giữ $0"),
    ],
)
def test_only_what_is_sought_is_replaced(
    text: str, sought: str, instead: str, options: dict[str, bool], wanted: str
) -> None:
    assert Replacement(sought, instead, **options).applied_to(text) == wanted


def test_split_marks_are_the_same_letters() -> None:
    split = unicodedata.normalize("NFD", "Chồng chết")
    assert Replacement("Chồng", "Vợ").applied_to(split) == "Vợ chết"
    assert Replacement("không có", "x").applied_to(split) == split
