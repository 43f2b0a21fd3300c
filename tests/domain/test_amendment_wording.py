"""Each difference becomes a sentence of the amending plan."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.amendment_wording import amendment_sentence
from hungchinh_desktop.domain.paper_comparison import differences
from hungchinh_desktop.domain.paper_snapshot import PaperPart, PaperSnapshot, SnapshotItem
from tests.domain.snapshot_builders import line, paper, row


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (paper(line("cũ")), paper(line("- “mới”")), "Mục I.1 sửa thành: “‘mới’”."),
        (paper(), paper(line("thêm")), "Mục I.1: bổ sung “thêm”."),
        (paper(line("bớt")), paper(), "Mục I.1: bỏ “bớt”."),
        (
            paper(row("An", "Ốm\nđau")),
            paper(row("An", "Khỏe")),
            "Danh sách hộ nghèo, hộ An: thực trạng “Ốm đau” sửa thành “Khỏe”.",
        ),
        (
            paper(),
            paper(row("An", "Ốm")),
            "Danh sách hộ nghèo, hộ An: bổ sung “họ và tên: An; thực trạng: Ốm”.",
        ),
        (
            paper(row("An", "Ốm")),
            paper(row("An", "Ốm", "Hộ cận nghèo")),
            "Hộ An: chuyển từ danh sách hộ nghèo sang hộ cận nghèo.",
        ),
    ],
)
def test_a_difference_becomes_a_sentence(
    old: PaperSnapshot, new: PaperSnapshot, sentence: str
) -> None:
    (found,) = differences(old, new)
    assert amendment_sentence(found) == sentence


@pytest.mark.parametrize(
    ("place", "printed"),
    [
        ("DA 2", "Dự án 2"),
        ("DA 4 – TDA 1", "Dự án 4, Tiểu dự án 1"),
        ("Căn cứ 93/KH-UBND", "Căn cứ 93/KH-UBND"),
    ],
)
def test_a_place_is_named_as_papers_name_it(place: str, printed: str) -> None:
    old, new = (SnapshotItem("x", PaperPart.MATRIX, place, text) for text in ("cũ", "mới"))
    (found,) = differences(paper(old), paper(new))
    assert amendment_sentence(found) == f"{printed} sửa thành: “mới”."
