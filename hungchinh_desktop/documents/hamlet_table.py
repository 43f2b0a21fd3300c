"""Set the table of a plan that counts the households of each hamlet."""

from __future__ import annotations

from collections import Counter

from hungchinh_desktop.documents.blocks import (
    Column,
    ColumnAlign,
    Run,
    RunKind,
    Table,
    TableRow,
    plain,
)
from hungchinh_desktop.domain.paper_content import PlanContent
from hungchinh_desktop.domain.wording import padded

_COLUMNS = (
    Column("TT", 9, ColumnAlign.CENTER),
    Column("Địa bàn", 36),
    Column("Hộ nghèo", 26, ColumnAlign.CENTER),
    Column("Hộ cận nghèo", 30, ColumnAlign.CENTER),
    Column("Người phụ trách", 64),
)


def hamlet_table(content: PlanContent, anchor: str) -> Table:
    """Return one row per hamlet, counted from the households that the plan lists, and the sums."""
    poor = Counter(entry.household.hamlet_id for entry in content.poor)
    near_poor = Counter(entry.household.hamlet_id for entry in content.near_poor)
    duties = {
        hamlet.id: one.member.full_name for one in content.assignments for hamlet in one.hamlets
    }
    hamlets = {hamlet.id: hamlet for one in content.assignments for hamlet in one.hamlets}
    listed = sorted(hamlets.values(), key=lambda hamlet: hamlet.number)
    rows = [
        TableRow(
            tuple(
                (plain(text),)
                for text in (
                    str(place),
                    hamlet.name,
                    padded(poor[hamlet.id]),
                    padded(near_poor[hamlet.id]),
                    duties[hamlet.id],
                )
            )
        )
        for place, hamlet in enumerate(listed, 1)
    ]
    sums = ("Tổng cộng", padded(len(content.poor)), padded(len(content.near_poor)))
    total = tuple(((Run(text, RunKind.BOLD),),) for text in sums)
    return Table(_COLUMNS, (*rows, TableRow(((), *total, ()))), anchor)
