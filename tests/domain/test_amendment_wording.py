"""Each difference becomes a sentence of the amending plan."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.amendment_wording import amendment_sentence
from hungchinh_desktop.domain.paper_comparison import differences
from hungchinh_desktop.domain.paper_snapshot import PaperSnapshot
from tests.domain.snapshot_builders import line, paper, row


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (paper(line("cũ")), paper(line("“mới”")), "Mục I.1: sửa “cũ” thành “‘mới’”."),
        (paper(), paper(line("thêm")), "Mục I.1: bổ sung “thêm”."),
        (paper(line("bớt")), paper(), "Mục I.1: bỏ “bớt”."),
        (
            paper(row("An", "Ốm\nđau")),
            paper(row("An", "Khỏe")),
            "Hộ nghèo · An: thực trạng sửa “Ốm đau” thành “Khỏe”.",
        ),
        (
            paper(),
            paper(row("An", "Ốm")),
            "Hộ nghèo · An: bổ sung “họ và tên: An; thực trạng: Ốm”.",
        ),
        (
            paper(row("An", "Ốm")),
            paper(row("An", "Ốm", "Hộ cận nghèo")),
            "An: chuyển từ hộ nghèo sang hộ cận nghèo.",
        ),
    ],
)
def test_a_difference_becomes_a_sentence(
    old: PaperSnapshot, new: PaperSnapshot, sentence: str
) -> None:
    (found,) = differences(old, new)
    assert amendment_sentence(found) == sentence
