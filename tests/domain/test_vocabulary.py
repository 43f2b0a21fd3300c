"""Check that every stored code has its wording and its place in the schema."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import Any

import pytest

from hungchinh_desktop.domain import vocabulary as words
from hungchinh_desktop.domain.legal_instrument import STATUS_LABELS, InstrumentStatus
from hungchinh_desktop.domain.yearly_plan import BLOCK_LABELS, Block, ClauseKind
from hungchinh_desktop.paths import db_dir

LABELS: dict[type[StrEnum], list[dict[Any, str]]] = {
    words.PovertyStatus: [words.STATUS_LABELS, words.STATUS_LONG_LABELS, words.STATUS_SHORT],
    words.EndReason: [words.END_REASON_LABELS],
    words.SupportNeed: [words.NEED_LABELS],
    words.Role: [words.ROLE_LABELS, words.ROLE_LETTERS],
    words.UnitGroup: [words.UNIT_GROUP_LABELS],
    words.ListProfile: [words.PROFILE_LABELS],
    words.Severity: [words.SEVERITY_LABELS],
    Block: [BLOCK_LABELS],
    InstrumentStatus: [STATUS_LABELS],
}
COLUMNS = {
    "status": [words.PovertyStatus, InstrumentStatus],
    "end_reason": [words.EndReason],
    "need": [words.SupportNeed],
    "role": [words.Role],
    "unit_group": [words.UnitGroup],
}


@pytest.mark.parametrize("codes", LABELS, ids=lambda codes: codes.__name__)
def test_every_code_has_a_wording_of_its_own(codes: type[StrEnum]) -> None:
    for labels in LABELS[codes]:
        assert list(labels) == list(codes)
        assert len(set(labels.values())) == len(labels)
        assert all(unicodedata.is_normalized("NFC", label) for label in labels.values())


def codes_in_schema(column: str) -> list[set[str]]:
    """Return the codes that each CHECK of the schema allows in columns of a name."""
    scripts = "".join(
        path.read_text(encoding="utf-8") for path in sorted((db_dir() / "migrations").glob("*.sql"))
    )
    found = re.findall(rf"CHECK \({column} IN \(([^)]*)\)", scripts)
    return [set(re.findall(r"'(\w+)'", codes)) for codes in found]


@pytest.mark.parametrize(("column", "codes"), COLUMNS.items())
def test_the_schema_allows_exactly_these_codes(column: str, codes: list[type[StrEnum]]) -> None:
    assert codes_in_schema(column) == [set(known) for known in codes]


def test_the_schema_allows_exactly_the_kinds_of_clauses() -> None:
    assert set(ClauseKind) in codes_in_schema("kind")
