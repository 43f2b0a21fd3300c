"""Check that no table shows the officer's sentences on a household uncovered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from hungchinh_desktop.ui.household.household_columns import register_columns
from hungchinh_desktop.ui.import_list.verdict_columns import COLUMNS as VERDICT_COLUMNS
from hungchinh_desktop.ui.kit.table_column import Column
from hungchinh_desktop.ui.movement.review_columns import PROMISE_COLUMNS, REVIEW_COLUMNS

TABLES: dict[str, Sequence[Column[Any]]] = {
    "register": register_columns(lambda: date(2024, 12, 31)),
    "review": REVIEW_COLUMNS,
    "promise": PROMISE_COLUMNS,
    "import": VERDICT_COLUMNS,
}


@pytest.mark.parametrize("table", TABLES)
def test_sentences_on_a_household_can_be_covered(table: str) -> None:
    told = [column for column in TABLES[table] if column.id in {"situation", "support"}]
    assert told
    assert all(column.sensitive is True for column in told)
