"""Tell the history of a household, and put a former value back."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family_vocabulary import PriorityGroup
from hungchinh_desktop.domain.household import HouseholdDraft
from hungchinh_desktop.domain.household_history import (
    FIELD_LABELS,
    RESTORABLE,
    HistoryEntry,
    history_entries,
)
from hungchinh_desktop.domain.vocabulary import PovertyCause, SupportNeed
from hungchinh_desktop.services.household_service import HouseholdService
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_history_store import HouseholdHistoryStore

_CODES: dict[str, type[StrEnum]] = {
    "needs": SupportNeed,
    "causes": PovertyCause,
    "priority": PriorityGroup,
}


class HouseholdHistoryService:
    """Answer what was written about a household, when and by which action."""

    def __init__(self, database: Database, households: HouseholdService) -> None:
        self._log = HouseholdHistoryStore(database)
        self._households = households

    def history(self, household_id: str) -> list[HistoryEntry]:
        """Return every change of a household, newest first; undo and redo are changes too.

        A household that was removed still has its history. Raises UserError when there never
        was such a household.
        """
        rows = self._log.rows(household_id)
        if not rows:
            raise UserError(
                f"Không có hộ mang mã “{household_id}” trong sổ; hãy xem mã bằng lệnh"
                " show households --json."
            )
        names = {hamlet.id: hamlet.name for hamlet in self._households.hamlets()}
        return history_entries(rows, names)

    def restore_value(self, household_id: str, field: str, value: str) -> None:
        """Put a field's former value back, as one change.

        Args:
            household_id: the household.
            field: one of RESTORABLE.
            value: the `old_value` of the field in an entry of the history.

        Raises UserError for another field, or when the value is no longer allowed.
        """
        if field not in RESTORABLE:
            label = FIELD_LABELS.get(field, field)
            raise UserError(f"Mục “{label}” có ngày đi kèm; hãy sửa trong phiếu của hộ.")
        draft = self._households.draft_of(household_id)
        label = f"Trả lại {_inside(FIELD_LABELS[field])} của hộ {draft.head_name}"
        self._households.update(household_id, _with_value(draft, field, value), label=label)


def _with_value(draft: HouseholdDraft, field: str, value: str) -> HouseholdDraft:
    codes = _CODES.get(field)
    try:
        stored = frozenset(codes(code) for code in value.split()) if codes else value
    except ValueError:
        raise UserError(
            f"{FIELD_LABELS[field]} này không còn dùng; hãy chọn lại trong phiếu của hộ."
        ) from None
    return replace(draft, **{field: stored})  # type: ignore[arg-type]  # text, or codes of the field


def _inside(label: str) -> str:
    """Return a label for the middle of a sentence."""
    return label[:1].lower() + label[1:]
