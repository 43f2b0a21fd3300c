from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFont

from hungchinh_desktop.documents.text_measure import text_width, wrapped
from hungchinh_desktop.paths import resources_dir

SENTENCE = "Chồng chết, đơn thân nuôi 4 con nhỏ dưới 6 tuổi, việc làm thu nhập không ổn định."
MOTTO = "Độc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    ("text", "face", "bold", "tolerance"),
    [
        (SENTENCE, "Regular", False, 0.002),
        (MOTTO, "Regular", False, 0.002),
        (SENTENCE, "Bold", True, 0.03),
        (MOTTO, "Bold", True, 0.03),
    ],
)
def test_width_is_that_of_the_printed_font(
    text: str, face: str, bold: bool, tolerance: float
) -> None:
    font = TTFont("printed", str(resources_dir() / "fonts" / f"Tinos-{face}.ttf"))
    printed = sum(font.face.charWidths[ord(char)] for char in text) * 12 / 1000
    assert text_width(text, 12, bold=bold) == pytest.approx(printed, rel=tolerance)


def test_lines_break_between_words_and_fit() -> None:
    lines = wrapped(SENTENCE, 150, 12)
    assert lines[0] == "Chồng chết, đơn thân nuôi 4 "
    assert all(text_width(line.rstrip(), 12) <= 150 for line in lines)


def test_line_feeds_begin_lines() -> None:
    assert wrapped("Bệnh tật\n\nsống 1 mình", 500, 12) == ["Bệnh tật\n", "\n", "sống 1 mình"]


def test_a_word_wider_than_the_cell_is_cut_at_its_edge() -> None:
    lines = wrapped("W" * 30, 100, 12)
    assert len(lines) == 4
    assert all(text_width(line, 12) <= 100 for line in lines)


def test_an_empty_text_takes_one_line() -> None:
    assert wrapped("", 100, 12) == [""]


@given(st.text(alphabet="aữ W\n\tĐ-", max_size=200), st.floats(20, 300))
def test_lines_joined_are_the_text(text: str, room: float) -> None:
    assert "".join(wrapped(text, room, 12)) == text
