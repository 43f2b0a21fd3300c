"""Prove that styles are kept as plain text with one spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.clause_marks import (
    MarkedText,
    marked_texts,
    tidy_marks,
    with_marks,
    without_marks,
)

RUNS = st.lists(st.builds(MarkedText, st.text("ab {}<é", max_size=3), st.booleans(), st.booleans()))


@given(RUNS)
def test_runs_come_back_as_they_were_written(runs: list[MarkedText]) -> None:
    text = with_marks(runs)
    assert without_marks(text) == "".join(run.text for run in runs)
    letters = [(char, run.bold, run.italic) for run in runs for char in run.text]
    back = [(char, run.bold, run.italic) for run in marked_texts(text) for char in run.text]
    assert back == letters
    assert with_marks(marked_texts(text)) == text


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("thường", "thường"),
        ("{{+b}}đậm", "{{+b}}đậm{{-b}}"),
        ("{{+b}}{{-b}}x", "x"),
        ("{{-i}}x{{+i}}", "x"),
        (" {{+b}} đậm {{-b}} ", "{{+b}}đậm{{-b}}"),
        ("a{{+b}}b{{+i}}c{{-b}}d{{-i}}", "a{{+b}}b{{+i}}c{{-i}}{{-b}}{{+i}}d{{-i}}"),
        ("{{+b}}a{{-b}}{{+b}}b{{-b}}", "{{+b}}ab{{-b}}"),
    ],
)
def test_there_is_one_spelling(text: str, tidy: str) -> None:
    assert tidy_marks(text) == tidy
