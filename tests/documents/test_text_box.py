"""Lines are broken between words, evenly where they are centred, and never overflow."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hungchinh_desktop.documents.blocks import Run, RunKind, plain
from hungchinh_desktop.documents.fonts import load_fonts
from hungchinh_desktop.documents.glyphs import GlyphCheck
from hungchinh_desktop.documents.paper_layout import BODY, SUBJECT, TABLE_CELL
from hungchinh_desktop.documents.text_box import Line, TextBox, Typesetter

WIDTH = 400.0


def typesetter(*, tint_slots: bool = False) -> Typesetter:
    fonts = load_fonts()
    return Typesetter(fonts, GlyphCheck(fonts.has_glyph, mark_missing=True), tint_slots=tint_slots)


def text_of_line(line: Line) -> str:
    return " ".join("".join(part.text for part in word.fragments) for word in line.words)


def texts(box: TextBox) -> list[str]:
    return [text_of_line(line) for line in box.lines]


@settings(max_examples=60, deadline=None)
@given(st.text("aăâ bcđ\n\u00a0w ", max_size=400), st.sampled_from([30.0, 90.0, WIDTH]))
def test_no_line_is_too_long_and_no_letter_is_lost(text: str, width: float) -> None:
    box = typesetter().box(plain(text), TABLE_CELL, width)
    assert all(line.width <= width + 0.001 for line in box.lines)
    words = text.replace("\n", " ").split(" ")
    assert "".join(texts(box)).replace(" ", "") == "".join(words)


def test_the_first_line_is_indented_and_only_the_last_is_marked() -> None:
    box = typesetter().box(plain("công tác giảm nghèo " * 12), BODY, WIDTH)
    assert [line.indent for line in box.lines] == [BODY.first_indent] + [0] * (len(box.lines) - 1)
    assert [line.last for line in box.lines] == [False] * (len(box.lines) - 1) + [True]
    assert box.lines[0].width <= WIDTH - BODY.first_indent


def test_a_word_longer_than_a_line_is_cut_between_letters() -> None:
    box = typesetter().box(plain("https://" + "a" * 300 + " hết"), TABLE_CELL, 100)
    assert all(line.width <= 100 for line in box.lines)
    assert "".join(texts(box)).replace(" ", "") == "https://" + "a" * 300 + "hết"
    assert texts(box)[-1].split()[-1] == "hết"


def test_a_column_narrower_than_a_letter_still_ends() -> None:
    assert len(typesetter().box(plain("ab c"), TABLE_CELL, 1).lines) == 3


def test_runs_that_touch_make_one_word_and_keep_their_faces() -> None:
    runs = (Run("chiếm "), Run("0,09%", RunKind.SLOT), Run("; "), Run("đậm", RunKind.BOLD))
    (line,) = typesetter(tint_slots=True).box(runs, TABLE_CELL, WIDTH).lines
    assert text_of_line(line) == "chiếm 0,09%; đậm"
    faces = [[(part.font, part.tinted) for part in word.fragments] for word in line.words]
    assert faces == [
        [("Tinos-Regular", False)],
        [("Tinos-Regular", True), ("Tinos-Regular", False)],
        [("Tinos-Bold", False)],
    ]


def test_a_centred_text_is_parted_before_a_phrase() -> None:
    subject = plain(
        "Thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững "
        "trên địa bàn xã Hưng Chính năm 2024"
    )
    assert texts(typesetter().centred_box(subject, SUBJECT, 460)) == [
        "Thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững",
        "trên địa bàn xã Hưng Chính năm 2024",
    ]


def test_a_centred_text_without_phrase_is_evened_out() -> None:
    box = typesetter().centred_box(plain("giảm nghèo bền vững " * 5), SUBJECT, 460)
    widths = [line.width for line in box.lines]
    assert len(widths) == 2
    assert min(widths) > 0.75 * max(widths)
    assert box.width == 460


def test_a_phrase_too_long_for_its_line_is_not_kept_whole() -> None:
    text = "Kế hoạch trên địa bàn " + "giảm nghèo bền vững " * 5
    box = typesetter().centred_box(plain(text), SUBJECT, 460)
    assert all(line.width <= 460 for line in box.lines)
    assert " ".join(texts(box)) == text.strip()


def test_an_empty_text_has_no_lines() -> None:
    box = typesetter().box(plain("  "), BODY, WIDTH)
    assert (box.lines, box.height, box.widest) == ((), 0, 0)
