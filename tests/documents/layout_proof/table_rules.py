"""Hold the tables of a paper against what the decree and good sense ask of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tests.documents.layout_proof.paper_matching import FoundPaper, PlacedRow

_HAIR = 0.5
ROWS_WITH_SIGNERS = 3


def table_faults(paper: FoundPaper) -> Iterator[str]:
    """Yield split rows, missing heads, and text that leaves its cell."""
    headed: set[tuple[int, int, int]] = set()
    for row in paper.rows:
        pages = row.pages
        if len(pages) > 1:
            yield f"a row over {len(pages)} pages: {row.lines[0].text[:40]}"
        for page in pages:
            key = (row.part, row.block, page)
            if row.head:
                headed.add(key)
            elif key not in headed:
                yield f"page {page + 1}: rows without the head of their table"
        yield from _cell_faults(row, paper)
    yield from _lonely_heads(paper)


def signed_list_faults(paper: FoundPaper) -> Iterator[str]:
    """Check that the signers of a list stand together, with the last rows they sign for."""
    for part in range(len(paper.first_pages)):
        signing = [one for one in paper.placed if one.part == part and "list" in one.component]
        rows = [row for row in paper.rows if row.part == part and not row.head]
        pages = {line.page for one in signing for line in one.lines}
        if len(pages) > 1:
            yield f"signers over {len(pages)} pages"
        kept = rows[-ROWS_WITH_SIGNERS:]
        if signing and any(row.pages != pages for row in kept):
            yield f"page {max(pages) + 1}: signers without the last rows of their list"


def _cell_faults(row: PlacedRow, paper: FoundPaper) -> Iterator[str]:
    """Check every line against the upright rules left and right of it."""
    for line in row.lines:
        upright = sorted(
            {
                round(rule.left, 1)
                for rule in paper.pages[line.page].rules
                if not rule.across and rule.top < line.baseline < rule.bottom
            }
        )
        crossed = [x for x in upright if line.left + _HAIR < x < line.right - _HAIR]
        outside = not upright or line.left < upright[0] or line.right > upright[-1]
        if crossed or outside:
            yield f"text leaves its cell: {line.text[:40]}"


def _lonely_heads(paper: FoundPaper) -> Iterator[str]:
    for row, after in pairwise(paper.rows):
        same = (row.part, row.block) == (after.part, after.block)
        if row.head and after.head and same:
            yield f"page {max(row.pages) + 1}: a head without a row"
