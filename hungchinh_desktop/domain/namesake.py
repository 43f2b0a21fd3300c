"""Compare two heads of one name: rows of a list, households of the register."""

from __future__ import annotations

from dataclasses import dataclass

from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.import_row import ImportRow
from hungchinh_desktop.domain.vietnamese import sort_key
from hungchinh_desktop.domain.vocabulary import STATUS_LABELS

Namesake = RegisterEntry | ImportRow


@dataclass(frozen=True, slots=True)
class SameNameAnswer:
    """Remember what the officer said of two heads with one name.

    `household_id` names the household that a row of the hamlet `hamlet_id` is; it is "" where
    she said that two households are different.
    """

    head_fold: str
    hamlet_id: str
    other_hamlet_id: str
    household_id: str = ""

    @property
    def same(self) -> bool:
        """Tell whether both are one household."""
        return bool(self.household_id)


def hamlet_id_of(other: Namesake) -> str:
    """Return the hamlet, "" while it is not known."""
    if isinstance(other, RegisterEntry):
        return other.household.hamlet_id
    return other.hamlet.id if other.hamlet else ""


def head_name_of(other: Namesake) -> str:
    """Return the name."""
    return other.household.head_name if isinstance(other, RegisterEntry) else other.head_name


def same_place(row: ImportRow, other: Namesake) -> bool:
    """Tell whether both live in one hamlet."""
    return hamlet_id_of(row) == hamlet_id_of(other)


def births_differ(row: ImportRow, other: Namesake) -> bool:
    """Tell whether both years of birth are known and differ."""
    birth = other.household.birth if isinstance(other, RegisterEntry) else other.birth
    return row.birth is not None and birth is not None and row.birth.year != birth.year


def spelling_of(name: str) -> str:
    """Return a name with its accents but without capitals; hoà and hòa are the same."""
    return sort_key(name).rpartition("\1")[0]


def described(other: Namesake) -> str:
    """Return who is meant: "hộ Lê Thị Hương, Xóm 7, sinh 1980 (nghèo, trong sổ)"."""
    if isinstance(other, RegisterEntry):
        birth = f", sinh {other.household.birth.shown}" if other.household.birth else ""
        status = STATUS_LABELS[other.status].lower()
        return f"hộ {other.household.head_name}, {other.hamlet_name}{birth} ({status}, trong sổ)"
    hamlet = other.hamlet.name if other.hamlet else other.hamlet_typed
    birth = f", sinh {other.birth.shown}" if other.birth else ""
    return f"hộ {other.head_name}, {hamlet}{birth} (dòng {other.number})"
