"""Say in the officer's words what becomes of each row of a list, and in which colour."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.import_number import lost_zeros
from hungchinh_desktop.domain.import_verdict import RowVerdict, Verdict

if TYPE_CHECKING:
    from hungchinh_desktop.domain.import_preview import ImportPreview


class RowState(StrEnum):
    """What becomes of a row; a difference that is not taken over is a state of its own."""

    NEW = "new"
    CHANGED = "changed"
    KEPT = "kept"
    UNCHANGED = "unchanged"
    JOINED = "joined"
    QUESTION = "question"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class StateFace:
    """Hold how a state looks: words, icon, colour of both, ground of the row."""

    words: str
    icon: str
    tone: str
    ground: str = ""


STATE_FACES = {
    RowState.NEW: StateFace("Thêm mới", "add", "ok", "ok_soft"),
    RowState.CHANGED: StateFace("Cập nhật", "edit", "ok", "ok_soft"),
    RowState.KEPT: StateFace("Giữ như sổ", "severity_none", "muted", "surface"),
    RowState.UNCHANGED: StateFace("Không đổi", "severity_none", "muted", "surface"),
    RowState.JOINED: StateFace("Đã nối", "rows_merge", "muted", "surface"),
    RowState.QUESTION: StateFace("Cần chọn", "severity_warn", "warn", "warn_soft"),
    RowState.REJECTED: StateFace("Chưa nhập được", "severity_error", "danger", "danger_soft"),
}
_STATES = {
    Verdict.NEW: RowState.NEW,
    Verdict.UNCHANGED: RowState.UNCHANGED,
    Verdict.JOINED: RowState.JOINED,
    Verdict.QUESTION: RowState.QUESTION,
    Verdict.REJECTED: RowState.REJECTED,
}


def state_of(verdict: RowVerdict) -> RowState:
    """Return what becomes of a row."""
    if verdict.verdict is Verdict.CHANGED:
        return RowState.CHANGED if verdict.written else RowState.KEPT
    return _STATES[verdict.verdict]


@dataclass(frozen=True, slots=True)
class JudgedList:
    """Hold a preview with what its steps show of a hundred thousand rows, worked out once."""

    preview: ImportPreview
    states: list[RowState]
    counts: Counter[RowState]
    zeros: list[tuple[str, str]]

    @classmethod
    def of(cls, preview: ImportPreview) -> JudgedList:
        """Work it out; for long lists away from the main thread."""
        states = [state_of(verdict) for verdict in preview.verdicts]
        return cls(preview, states, Counter(states), lost_zeros(preview.rows))

    @property
    def has_refused(self) -> bool:
        """Tell whether a row is left out as it stands."""
        return bool(self.counts[RowState.REJECTED] + self.counts[RowState.QUESTION])


def shown_numbers(verdict: RowVerdict) -> str:
    """Return the rows of the file that make up one household: "7–8"."""
    numbers = sorted({verdict.number, *(verdict.row.joined if verdict.row else ())})
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(map(str, numbers))
