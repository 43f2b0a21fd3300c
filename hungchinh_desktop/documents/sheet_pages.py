"""Foresee where a sheet breaks into pages, so that nobody signs a page without households."""

from __future__ import annotations

from collections.abc import Sequence

from hungchinh_desktop.documents.workbook import MARGIN_BOTTOM, MARGIN_TOP, MM

ROWS_KEPT_WITH_SIGNATURES = 3
SIGNING_ROOM = 50.0
"""Blank room in points below the last row, where people sign."""

_ROUNDING = 0.97  # printers round the height of every row
PAGE_HEIGHT = (210 * MM - MARGIN_TOP - MARGIN_BOTTOM) * _ROUNDING


def page_starts(heights: Sequence[float], head_rows: tuple[int, int]) -> list[int]:
    """Return the rows with which the second and later pages begin.

    Args:
        heights: heights of all rows in points, from row 1.
        head_rows: first and last row of the table's head, which every page repeats.
    """
    starts: list[int] = []
    used = 0.0
    for row, height in enumerate(heights, 1):
        needed = height + (SIGNING_ROOM if row == len(heights) else 0)
        if used + needed > PAGE_HEIGHT and row > head_rows[1] + 1:
            starts.append(row)
            used = _height(heights, *head_rows)
        used += height
    return starts


def break_before_signatures(
    heights: Sequence[float], head_rows: tuple[int, int], table_rows: Sequence[int]
) -> int | None:
    """Return the row to begin a page with, so that the signatures keep the last three rows.

    When three tall rows do not fit with the signatures, fewer are kept. None means that the
    pages break well by themselves.
    """
    starts = page_starts(heights, head_rows)
    if not starts or not table_rows:
        return None
    head_height = _height(heights, *head_rows)
    for kept in range(min(ROWS_KEPT_WITH_SIGNATURES, len(table_rows)), 0, -1):
        first = table_rows[-kept]
        block = _height(heights, first, len(heights)) + SIGNING_ROOM
        if head_height + block <= PAGE_HEIGHT:
            return first if starts[-1] > first > table_rows[0] else None
    return None


def _height(heights: Sequence[float], first: int, last: int) -> float:
    return sum(heights[first - 1 : last])
