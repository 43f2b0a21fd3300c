from __future__ import annotations

import unicodedata

import pytest

from hungchinh_desktop.documents.cell_text import MAX_CELL_TEXT, cell_text, sheet_name
from hungchinh_desktop.domain.errors import UserError


def test_text_becomes_nfc_without_control_characters() -> None:
    decomposed = unicodedata.normalize("NFD", "Nguyễn Thị Thành")
    assert cell_text(f"{decomposed}\x00\x0b\ufffe", "x") == "Nguyễn Thị Thành"


def test_line_feeds_stay() -> None:
    assert cell_text("Bệnh tật\r\nsống 1 mình", "x") == "Bệnh tật\nsống 1 mình"


def test_longest_text_passes_whole() -> None:
    text = "ữ" * MAX_CELL_TEXT
    assert cell_text(text, "x") == text


def test_longer_text_is_refused_with_its_place_and_the_limit() -> None:
    with pytest.raises(UserError) as fault:
        cell_text("a" * 40_000, "Thực trạng của hộ Lê Thị Hương (Xóm 7)")
    assert fault.value.sentence == (
        "Thực trạng của hộ Lê Thị Hương (Xóm 7) dài 40.000 ký tự, quá 32.767 ký tự "
        "mà một ô Excel chứa được; hãy rút ngắn rồi xuất lại."
    )


def test_length_counts_as_excel_counts() -> None:
    """A character outside the basic plane takes two places of a cell."""
    with pytest.raises(UserError):
        cell_text("😀" * (MAX_CELL_TEXT // 2 + 1), "x")


@pytest.mark.parametrize(
    ("wanted", "taken", "name"),
    [
        ("Xóm 7", [], "Xóm 7"),
        ("Xóm 7", ["xóm 7"], "Xóm 7 (2)"),
        ("Xóm 7", ["Xóm 7", "Xóm 7 (2)"], "Xóm 7 (3)"),
        ("Xóm 7/8: [mới]*?", [], "Xóm 7 8   mới"),
        ("'Xóm 7'", [], "Xóm 7"),
        ("History", [], "History (2)"),
        ("///", [], "Trang"),
        ("x" * 40, [], "x" * 31),
        ("x" * 40, ["x" * 31], "x" * 27 + " (2)"),
    ],
)
def test_sheet_names_are_allowed_and_unique(wanted: str, taken: list[str], name: str) -> None:
    assert sheet_name(wanted, taken) == name
