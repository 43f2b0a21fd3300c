"""Mend citizen numbers that lost their first zeros in a workbook, where the officer agrees."""

from __future__ import annotations

from collections.abc import Iterable

from hungchinh_desktop.domain.citizen_id import advice_on, plain_digits, repadded
from hungchinh_desktop.domain.import_answers import ImportAnswers
from hungchinh_desktop.domain.import_row import ImportRow

ZEROS = "zeros"
"""Confirms, among the proposals of the answers, that lost zeros are put back."""

_LENGTHS = (9, 12)


def with_zeros(row: ImportRow, answers: ImportAnswers) -> ImportRow:
    """Return the row with the zeros put back when that was agreed to."""
    padded = repadded(row.citizen_id)
    if padded is None or not answers.confirms(ZEROS, row.key, padded):
        return row
    said = advice_on(row.citizen_id, row.birth)
    left = [advice for advice in row.advices if advice != said]
    fault = advice_on(padded, row.birth)
    return row._replace(citizen_id=padded, advices=(*left, *([fault] if fault else [])))


def written_number(row: ImportRow) -> str:
    """Return the number as the register keeps it: 12 digits, or 9 of an old card; else ""."""
    digits = plain_digits(row.citizen_id)
    whole = digits.isascii() and digits.isdigit() and len(digits) in _LENGTHS
    return digits if whole else ""


def lost_zeros(rows: Iterable[ImportRow]) -> list[tuple[str, str]]:
    """Return each number that lost its zeros, as the list has it and as it should be."""
    pairs = ((row.citizen_id, repadded(row.citizen_id)) for row in rows if row.citizen_id)
    return [(typed, padded) for typed, padded in pairs if padded]
