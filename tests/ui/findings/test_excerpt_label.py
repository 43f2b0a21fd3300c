"""Faulty words are underlined, long quotations cut around them, and no character acts as a tag."""

from __future__ import annotations

from hungchinh_desktop.ui.findings.excerpt_label import marked_html, shortened

LONG = "đầu " * 100 + "93/KHUBND " + "cuối " * 100


def test_marks_stand_around_the_words_alone() -> None:
    assert marked_html("a <b> 93/KH & c", ("93/KH",), "x") == (
        'a &lt;b&gt; <span style="x">93/KH</span> &amp; c'
    )
    assert marked_html("a.b", (".",), "x") == 'a<span style="x">.</span>b'
    assert marked_html("<i>", ("",), "x") == "&lt;i&gt;"


def test_a_long_text_is_cut_around_its_first_mark() -> None:
    short = shortened(LONG, ("93/KHUBND",))
    assert "93/KHUBND" in short
    assert short.startswith("… đầu ")
    assert short.endswith("cuối …")
    assert len(short) < 300
    assert shortened("ngắn", ("x",)) == "ngắn"
