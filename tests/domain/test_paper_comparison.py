"""Two papers are compared by the records and clauses behind their lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.paper_comparison import (
    Difference,
    compare,
    differences,
    excerpts,
    summary,
)
from hungchinh_desktop.domain.paper_snapshot import PaperPart, SnapshotItem
from tests.domain.snapshot_builders import head, line, paper, row


def test_equal_papers_have_no_differences_even_with_another_number() -> None:
    old, new = paper(head("Số:"), line("a")), paper(head("Số: 05"), line("a"))
    assert differences(old, new) == []
    assert summary([]) == "khớp bản đã ký"


def test_a_changed_line_shows_both_sides_and_leads_to_its_clause() -> None:
    (found,) = differences(paper(line("cũ", "II.1")), paper(line("mới", "II.1")))
    assert found.difference is Difference.CHANGED
    assert found.old is not None
    assert (found.old.text, found.shown.text, found.place) == ("cũ", "mới", "Mục II.1")
    assert found.link == Link("yearly_plan", target="II.1")
    assert summary([found]) == "khác bản đã ký: 1 dòng"


def test_a_line_in_which_only_a_figure_differs_belongs_to_the_register() -> None:
    old, new = line("có 2 hộ", template="có … hộ"), line("có 3 hộ", template="có … hộ")
    (found,) = differences(paper(old), paper(new))
    assert found.part is PaperPart.REGISTER


def test_a_changed_row_names_the_cells_and_not_the_counter() -> None:
    old = paper(row("An", "Ốm", counter="1"), row("Bình", "Nhà dột", counter="2"))
    new = paper(row("Bình", "Nhà dột", counter="1"), row("An", "Đã khỏi", counter="2"))
    (found,) = differences(old, new)
    assert [(cell.head, cell.old, cell.new) for cell in found.cell_changes] == [
        ("Thực trạng", "Ốm", "Đã khỏi")
    ]
    assert found.link == Link("household", target="An")


def test_a_household_in_the_other_table_changed_its_class() -> None:
    (found,) = differences(paper(row("An", "Ốm")), paper(row("An", "Ốm", "Hộ cận nghèo")))
    assert found.difference is Difference.CHANGED
    assert found.place == "Hộ nghèo · An → Hộ cận nghèo · An"


def test_what_is_gone_stands_where_it_stood_and_new_lines_where_they_are() -> None:
    old = paper(line("a", "1"), line("b", "2"), line("c", "3"))
    new = paper(line("a", "1"), line("c", "3"), line("d", "4"))
    assert [(one.difference, one.shown.text) for one in compare(old, new)] == [
        (Difference.SAME, "a"),
        (Difference.REMOVED, "b"),
        (Difference.SAME, "c"),
        (Difference.ADDED, "d"),
    ]


def test_words_that_changed_their_place_are_told() -> None:
    old = paper(line("a", "1"), line("b", "2"), line("c", "3"))
    new = paper(line("b", "2"), line("c", "3"), line("a", "1"))
    assert [one.difference for one in differences(old, new)] == [Difference.MOVED]


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("a b c", "a b c", ("a b c", "a b c")),
        ("a b", "a b c", ("a b", "a b c")),
        ("a a", "a", ("a a", "a")),
        (
            "1 2 3 4 5 6 7 8 9 cũ 1 2 3 4 5 6 7 8 9",
            "1 2 3 4 5 6 7 8 9 mới hơn 1 2 3 4 5 6 7 8 9",
            ("… 3 4 5 6 7 8 9 cũ 1 2 3 4 5 6 7 …", "… 3 4 5 6 7 8 9 mới hơn 1 2 3 4 5 6 7 …"),
        ),
    ],
)
def test_long_lines_are_shortened_to_where_they_differ(
    old: str, new: str, shown: tuple[str, str]
) -> None:
    assert excerpts(old, new) == shown


_ITEMS = st.lists(st.builds(line, st.text(max_size=4), st.sampled_from("12345")), max_size=12).map(
    lambda items: paper(*items)
)


@given(_ITEMS, _ITEMS)
def test_no_line_of_either_paper_is_lost(old: object, new: object) -> None:
    assert hasattr(old, "items")
    assert hasattr(new, "items")
    found = compare(old, new)  # type: ignore[arg-type]  # strategies say no types
    left: list[SnapshotItem] = sorted((one.old for one in found if one.old), key=str)
    right = [one.new for one in found if one.new]
    assert left == sorted(old.items, key=str)
    assert right == list(new.items)
