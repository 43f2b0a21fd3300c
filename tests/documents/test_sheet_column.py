from __future__ import annotations

import pytest

from hungchinh_desktop.documents.sheet_column import Column

NOTE = " ".join(f"từ{number}" for number in range(5000))


def test_a_short_text_is_one_part_and_one_line_tall() -> None:
    column = Column("Thực trạng", 160)
    assert column.parts("Bệnh tật") == ["Bệnh tật"]
    assert column.height("Bệnh tật") == pytest.approx(15.75 + 5)


def test_a_taller_text_makes_a_taller_row() -> None:
    column = Column("Thực trạng", 160)
    assert column.height("Chồng chết, đơn thân nuôi 4 con nhỏ dưới 6 tuổi") == pytest.approx(
        2 * 15.75 + 5
    )


def test_a_narrower_column_needs_more_room() -> None:
    text = "Chồng chết, đơn thân nuôi 4 con nhỏ dưới 6 tuổi"
    assert Column("x", 80).height(text) > Column("x", 200).height(text)


def test_parts_of_a_long_note_hold_every_word_and_fit_a_row_of_excel() -> None:
    column = Column("Thực trạng", 160)
    pieces = column.parts(NOTE)
    assert len(pieces) > 10
    assert " ".join(pieces).split() == NOTE.split()
    assert max(column.height(piece) for piece in pieces) < 409


def test_later_rows_repeat_the_anchors_alone() -> None:
    assert Column("TT", 30, anchor=True).part([4], 1) == 4
    assert Column("Họ và tên", 100, anchor=True).part(["Lê Thị Hương"], 1) == "Lê Thị Hương (tiếp)"
    assert Column("Diện hộ", 60).part(["Nghèo"], 1) is None
    assert Column("Thực trạng", 160).part(["đầu", "cuối"], 1) == "cuối"


def test_only_wide_left_columns_are_indented() -> None:
    indents = [Column("x", 160).indent, Column("x", 60).indent, Column("x", 160, "center").indent]
    assert indents == [1, 0, 0]
