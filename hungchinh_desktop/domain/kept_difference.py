"""Remember that the register was kept where a list said otherwise, so that it is settled."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from hungchinh_desktop.domain.import_change import FieldChange
from hungchinh_desktop.domain.import_field import ImportField

KeptMarks = Mapping[str, Collection[str]]
"""The marks of what was kept in a year, by household id."""


@dataclass(frozen=True, slots=True)
class KeptDifference:
    """Name one cell of a list that did not replace what the register has of a household."""

    household_id: str
    mark: str


def mark_of(change: FieldChange) -> str:
    """Return what stands for field and value of a list's cell; the value cannot be read in it."""
    said = f"{change.field.value}\n{' '.join(change.new.split())}"
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def kept_before(changes: Iterable[FieldChange], marks: Collection[str]) -> set[ImportField]:
    """Return the fields whose difference was settled before; a blank place is filled again."""
    if not marks:
        return set()
    return {one.field for one in changes if not one.fills and mark_of(one) in marks}
