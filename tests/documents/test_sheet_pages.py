from __future__ import annotations

import pytest

from hungchinh_desktop.documents.sheet_pages import (
    PAGE_HEIGHT,
    break_before_signatures,
    page_starts,
)

HEAD = (3, 4)
TOP = [40.0, 60.0, 24.0, 17.0]
FOOT = [22.0, 10.0, 18.0, 18.0, 18.0]


def heights(*rows: float) -> list[float]:
    return [*TOP, *rows, *FOOT]


def table_rows(count: int) -> list[int]:
    return list(range(5, 5 + count))


def test_a_short_list_is_one_page() -> None:
    assert page_starts(heights(*[30.0] * 6), HEAD) == []
    assert break_before_signatures(heights(*[30.0] * 6), HEAD, table_rows(6)) is None


def test_later_pages_begin_where_the_repeated_head_leaves_no_room() -> None:
    starts = page_starts(heights(*[30.0] * 40), HEAD)
    first_page = int((PAGE_HEIGHT - sum(TOP)) // 30)
    later_page = int((PAGE_HEIGHT - 41) // 30)
    assert starts[0] == 5 + first_page
    assert starts[1] == 5 + first_page + later_page


@pytest.mark.parametrize("count", range(1, 60))
def test_signatures_keep_their_last_rows(count: int) -> None:
    """Whatever the length, the page of the signatures holds the last three rows or all rows."""
    rows, entries = heights(*[30.0] * count), table_rows(count)
    broken = break_before_signatures(rows, HEAD, entries)
    starts = page_starts(rows, HEAD)
    last_page = broken or (starts[-1] if starts else 1)
    assert last_page <= entries[-min(3, count)]


def test_tall_rows_leave_the_signatures_as_many_as_fit() -> None:
    rows = heights(20.0, 150.0, 180.0)
    assert page_starts(rows, HEAD) == [8]
    assert break_before_signatures(rows, HEAD, table_rows(3)) == 7


def test_an_empty_table_is_never_broken() -> None:
    assert break_before_signatures([*TOP, *[200.0] * 4], HEAD, []) is None
