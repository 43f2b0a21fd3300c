"""Compare the register in a backup with the present one, household by household."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from hungchinh_desktop.domain import vietnamese
from hungchinh_desktop.domain.vocabulary import STATUS_LABELS, PovertyStatus

FIELD_LABELS = {
    "head_name": "họ tên",
    "birth": "năm sinh",
    "hamlet_id": "xóm",
    "status": "diện",
    "situation": "thực trạng",
    "support": "hướng hỗ trợ",
}


class Fate(StrEnum):
    """Say what restoring would do to a household."""

    LOST = "lost"  # written down after the backup
    BACK = "back"  # taken out after the backup
    OTHER = "other"  # changed after the backup


@dataclass(frozen=True, slots=True)
class RegisterPicture:
    """Hold a register as read from a file: rows by id, and the hamlets' names by id.

    Rows have the columns of the file's own version, and `status` of the open spell, None
    without one.
    """

    households: Mapping[str, Mapping[str, Any]]
    hamlets: Mapping[str, str]

    def listed(self) -> int:
        """Return how many households are in a class now."""
        return sum(row["status"] is not None for row in self.households.values())


@dataclass(frozen=True, slots=True)
class HouseholdDifference:
    """Name a household that is not the same in both, and what differs."""

    id: str
    head_name: str
    hamlet: str
    fate: Fate
    fields: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Return what restoring would do, for a list."""
        if self.fate is Fate.LOST:
            return "sẽ không còn trong sổ"
        if self.fate is Fate.BACK:
            return "sẽ có lại trong sổ"
        return f"trở về {', '.join(self.fields)} cũ"


def differences(present: RegisterPicture, backup: RegisterPicture) -> list[HouseholdDifference]:
    """Return the households that restoring a backup would change, in the order of names."""
    both = present.households.keys() | backup.households.keys()
    found = [_difference(key, present, backup) for key in both]
    return sorted(
        (one for one in found if one),
        key=lambda one: (vietnamese.name_sort_key(one.head_name), one.id),
    )


def _difference(
    key: str, present: RegisterPicture, backup: RegisterPicture
) -> HouseholdDifference | None:
    now, then = present.households.get(key), backup.households.get(key)
    if now is None or then is None:
        row, names = (then, backup.hamlets) if then else (now, present.hamlets)
        assert row is not None
        fate = Fate.BACK if then else Fate.LOST
        return HouseholdDifference(key, row["head_name"], names.get(row["hamlet_id"], ""), fate)
    fields = tuple(_fields(now, then))
    if not fields:
        return None
    hamlet = present.hamlets.get(now["hamlet_id"], "")
    return HouseholdDifference(key, now["head_name"], hamlet, Fate.OTHER, fields)


def _fields(now: Mapping[str, Any], then: Mapping[str, Any]) -> Iterable[str]:
    for name, label in FIELD_LABELS.items():
        if name in now and name in then and now[name] != then[name]:
            yield label


def status_words(row: Mapping[str, Any]) -> str:
    """Return the class of a row of a picture in words."""
    status = row["status"]
    return STATUS_LABELS[PovertyStatus(status)] if status else "không còn trong diện"
