from __future__ import annotations

import unicodedata

import pytest

from hungchinh_desktop.documents.import_faults import MOST_ROWS, SourceFaultError
from hungchinh_desktop.documents.text_tables import csv_table, pasted_table

HEAD = ["Họ và tên", "Xóm", "Thực trạng"]
ROW = ["Nguyễn Thị Hà", "3", "Ốm đau; sống 1 mình"]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_separator_and_encoding_are_found_out(separator: str, encoding: str) -> None:
    cells = [ROW[0], ROW[1], f'"{ROW[2]}"']
    text = "\r\n".join([separator.join(HEAD), separator.join(cells)])
    data = to_cp1258(text) if encoding == "cp1258" else text.encode(encoding)
    table = csv_table(data)
    assert [[cell.strip() for cell in row] for row in table.rows] == [HEAD, ROW]


def to_cp1258(text: str) -> bytes:
    """Write Vietnamese as Windows does: some letters with a separate tone mark."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    whole = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        base = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones))
        whole.append(base + "".join(mark for mark in parts if mark in tones))
    return "".join(whole).encode("cp1258")


def test_bytes_of_an_old_font_are_kept_for_the_reader_of_fonts() -> None:
    text = "Hä vµ tªn;Xãm\nNguyÔn ThÞ Thµnh;3\nLª ThÞ Hång;4\n"
    assert csv_table(text.encode("cp1252")).rows[1] == ["NguyÔn ThÞ Thµnh", "3"]


def test_excel_may_name_the_separator() -> None:
    table = csv_table("sep=;\nHọ, tên;Xóm\nHà;3\n".encode())
    assert table.rows == [["Họ, tên", "Xóm"], ["Hà", "3"]]


def test_blank_lines_are_left_out_but_counted() -> None:
    table = csv_table(b"a;b\n;\n\nc;d\n")
    assert (table.numbers, table.rows) == ([1, 4], [["a", "b"], ["c", "d"]])


@pytest.mark.parametrize("data", [b" \n;;\n", b"\xef\xbb\xbf"])
def test_a_file_without_text_is_named_so(data: bytes) -> None:
    with pytest.raises(SourceFaultError):
        csv_table(data)


def test_too_many_rows_are_refused() -> None:
    with pytest.raises(SourceFaultError):
        csv_table(b"a;b\n" * (MOST_ROWS + 1))


@pytest.mark.parametrize(
    ("pasted", "rows"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('1\t"một\nhai"\tx\n2\ty\tz', [["1", "một\nhai", "x"], ["2", "y", "z"]]),
        ('"Quỹ ""Vì người nghèo"""\t3', [['Quỹ "Vì người nghèo"', "3"]]),
        ('"Ngày vì người nghèo"\t3\n"x\ty', [['"Ngày vì người nghèo"', "3"], ['"x', "y"]]),
        ("\t\t\tviệc làm\tkhó khăn", [["", "", "", "việc làm", "khó khăn"]]),
        ("a\n\nb", [["a"], ["b"]]),
    ],
)  # fmt: skip
def test_pastes_from_excel_and_word(pasted: str, rows: list[list[str]]) -> None:
    assert pasted_table(pasted).rows == rows


def test_the_rows_of_a_paste_keep_their_numbers() -> None:
    assert pasted_table("a\n\nb\n").numbers == [1, 3]
