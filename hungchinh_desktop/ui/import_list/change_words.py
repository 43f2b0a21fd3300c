"""Put what changes in a row, or what has to be decided, into a few words of one line."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from hungchinh_desktop.domain.import_field import FIELD_LABELS
from hungchinh_desktop.domain.sensitive_fields import OPEN_FIELDS
from hungchinh_desktop.ui.import_list.row_state import RowState, state_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.domain.import_verdict import RowVerdict


# By the first part of the question's id.
_SHORT = {
    "hamlet": "“{hamlet}” là xóm nào?",
    "hamlet-of": "Danh sách không có cột xóm: thuộc xóm nào?",
    "hamlet-empty": "Chưa ghi xóm: lấy xóm của dòng trên?",
    "hamlet-row": "Chưa ghi xóm: thuộc xóm nào?",
    "name": "Trùng tên: cùng hộ hay hai hộ?",
    "relapse": "Đã thoát trong sổ: đưa lại vào diện?",
    "status": "Hộ nghèo hay hộ cận nghèo?",
    "status-word": "“{status}” là hộ nghèo hay cận nghèo?",
}


class Weight(Enum):
    """How a piece of text is drawn."""

    PLAIN = "plain"
    MUTED = "muted"
    OLD = "old"  # struck out
    NEW = "new"  # bold
    DANGER = "danger"


class Piece(NamedTuple):
    """Hold a piece of text and its weight."""

    text: str
    weight: Weight = Weight.PLAIN


def tells_sensitive(verdict: RowVerdict) -> bool:
    """Tell whether the cell of a row quotes what must not be read over the shoulder."""
    return any(
        change.field in verdict.written and change.field not in OPEN_FIELDS
        for change in verdict.changes
    )


def change_pieces(verdict: RowVerdict, hidden: Callable[[str], str] = str) -> list[Piece]:
    """Return what the cell of a row says; the panel below has the whole sentence.

    Args:
        verdict: the row.
        hidden: puts dots for sensitive words.
    """
    state = state_of(verdict)
    if state is RowState.QUESTION:
        return [Piece(_asked(verdict), Weight.NEW)]
    if state is RowState.NEW and verdict.row is not None:
        return [Piece(" ".join(verdict.row.advices) or verdict.reason, Weight.MUTED)]
    if state is RowState.REJECTED:
        return [Piece(verdict.reason, Weight.DANGER)]
    if state is RowState.KEPT:
        labels = ", ".join(FIELD_LABELS[change.field].lower() for change in verdict.changes)
        return [Piece(f"Danh sách ghi khác: {labels}; giữ như trong sổ", Weight.MUTED)]
    if state is not RowState.CHANGED:
        return [Piece(verdict.reason, Weight.MUTED)]
    pieces: list[Piece] = []
    for change in verdict.changes:
        if change.field in verdict.written:
            shown = str if change.field in OPEN_FIELDS else hidden
            gap = "; " if pieces else ""
            pieces += [
                Piece(f"{gap}{FIELD_LABELS[change.field]}: "),
                Piece(shown(_plain(change.old)) or "chưa có", Weight.OLD),
                Piece(" → "),
                Piece(shown(_plain(change.new)), Weight.NEW),
            ]
    return pieces


def plain_words(pieces: list[Piece]) -> str:
    """Return the pieces as one text, for the clipboard and for screen readers."""
    return "".join(piece.text for piece in pieces)


def _asked(verdict: RowVerdict) -> str:
    """Return the question in a few words."""
    row = verdict.row
    kind = verdict.questions[0].partition(":")[0] if verdict.questions else ""
    if row is None or kind not in _SHORT:
        return verdict.reason
    return _SHORT[kind].format(hamlet=row.hamlet_typed, status=row.status_typed)


def _plain(text: str) -> str:
    return " ".join(text.split())
