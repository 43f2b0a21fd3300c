from __future__ import annotations

import unicodedata

from hungchinh_desktop.domain.import_table import FontRun, Place, SourceTable
from hungchinh_desktop.domain.import_text import conversion_examples, read_text
from hungchinh_desktop.domain.legacy_fonts import TextEncoding


def table(*rows: list[str], fonts: dict[tuple[int, int], str] | None = None) -> SourceTable:
    runs: dict[Place, tuple[FontRun, ...]] = {
        place: (FontRun(99, font),) for place, font in (fonts or {}).items()
    }
    return SourceTable("Sheet1", list(range(1, len(rows) + 1)), list(rows), runs)


def test_cells_are_converted_by_their_own_font() -> None:
    source = table(
        ["1", "NguyÔn ThÞ Thµnh", "Hà Văn Lộc", "x· h\u00ad"],
        fonts={(1, 1): ".VnTime", (1, 0): ".VnTime", (1, 3): ".VnTimeH"},
    )
    read = read_text(source)
    assert read.rows == [["1", "Nguyễn Thị Thành", "Hà Văn Lộc", "XÃ HƯ"]]
    assert read.originals == {(1, 1): "NguyÔn ThÞ Thµnh", (1, 3): "x· h\u00ad"}
    assert set(read.encodings) == {(1, 1), (1, 3)}  # the digit says nothing of its font


def test_letters_of_one_cell_may_stand_in_two_fonts() -> None:
    source = SourceTable(
        "Sheet1",
        [1],
        [["Hộ NguyÔn ThÞ"]],
        {(1, 0): (FontRun(3, "Times New Roman"), FontRun(10, ".VnTime"))},
    )
    assert read_text(source).rows == [["Hộ Nguyễn Thị"]]


def test_nothing_is_converted_against_the_officers_wish() -> None:
    source = table(["NguyÔn ThÞ Thµnh"], fonts={(1, 0): ".VnTime"})
    read = read_text(source, frozenset({TextEncoding.TCVN3}))
    assert read.rows == [["NguyÔn ThÞ Thµnh"]]
    assert read.originals == {}
    assert set(read.encodings.values()) == {TextEncoding.TCVN3}


def test_columns_without_fonts_are_judged_by_their_words() -> None:
    names = ["NguyÔn ThÞ Thµnh", "Lª ThÞ H\u00ad¬ng", "Ph¹m V¨n §øc"]
    source = table(*([name, "Xóm 3", "Bệnh tật"] for name in names))
    read = read_text(source)
    assert [row[0] for row in read.rows] == ["Nguyễn Thị Thành", "Lê Thị Hương", "Phạm Văn Đức"]
    assert [row[1:] for row in read.rows] == [["Xóm 3", "Bệnh tật"]] * 3


def test_a_column_of_few_words_goes_with_the_others_when_it_then_means_something() -> None:
    names = ["NguyÔn ThÞ Thµnh", "Lª ThÞ H\u00ad¬ng", "Ph¹m V¨n §øc"]
    rows = [["Hä vµ tªn", "Xãm", "Xóm"], *([name, "xãm 4", "Xóm 4"] for name in names)]
    assert [row[1:] for row in read_text(table(*rows)).rows] == [
        ["Xóm", "Xóm"],
        *[["xóm 4", "Xóm 4"]] * 3,
    ]


def test_marks_blanks_and_garbled_bytes_are_put_right() -> None:
    split = unicodedata.normalize("NFD", "Nguyễn Thị Hà")
    source = table([split, " Xóm 3\u200b ", "Bá»‡nh táº\xadt", "dòng một\x0bdòng hai"])
    read = read_text(source)
    assert read.rows == [["Nguyễn Thị Hà", "Xóm 3", "Bệnh tật", "dòng một\ndòng hai"]]
    assert set(read.originals) == {(1, 0), (1, 1), (1, 2), (1, 3)}


def test_rows_of_nothing_visible_are_left_out() -> None:
    read = read_text(table(["Hà"], [" ", "\u200b"], ["", "Lan"]))
    assert (read.numbers, read.rows) == ([1, 3], [["Hà"], ["", "Lan"]])


def test_clean_rows_stay_the_very_same() -> None:
    row = ["1", "Nguyễn Thị Hà", "Xóm 3", "", "“Đơn thân” – 2 con"]
    read = read_text(table(row))
    assert read.rows[0] is row
    assert read.originals == {}


def test_examples_show_before_and_after() -> None:
    source = table(["Lª ThÞ"], ["NguyÔn ThÞ Thµnh"], fonts={(1, 0): ".VnTime", (2, 0): ".VnTime"})
    examples = conversion_examples([read_text(source)])
    assert examples == {TextEncoding.TCVN3: "NguyÔn ThÞ Thµnh → Nguyễn Thị Thành"}


def test_split_marks_are_mended_without_a_question() -> None:
    source = table(*([unicodedata.normalize("NFD", "Nguyễn Thị Thành"), "Xóm 4"] for _ in "abc"))
    read = read_text(source)
    assert read.rows[0] == ["Nguyễn Thị Thành", "Xóm 4"]
    assert (read.encodings, conversion_examples([read])) == ({}, {})
