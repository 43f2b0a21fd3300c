"""Describe the columns of the judged rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.import_verdict import RowVerdict
from hungchinh_desktop.ui.import_list.change_words import (
    change_pieces,
    plain_words,
    tells_sensitive,
)
from hungchinh_desktop.ui.import_list.row_state import STATE_FACES, shown_numbers, state_of
from hungchinh_desktop.ui.kit.table_column import Align, Column

if TYPE_CHECKING:
    from hungchinh_desktop.ui.import_list.row_state import StateFace

CHANGE_COLUMN = "change"
_LONGEST = 20


def _face(verdict: RowVerdict) -> StateFace:
    return STATE_FACES[state_of(verdict)]


def _name(verdict: RowVerdict) -> str:
    if verdict.row is not None:
        return verdict.row.head_name
    text = " ".join(verdict.text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _hamlet(verdict: RowVerdict) -> str:
    row = verdict.row
    if row is None:
        return ""
    if row.hamlet is None:
        return row.hamlet_typed or "?"
    same = not row.hamlet_typed or row.hamlet_typed.casefold() == row.hamlet.name.casefold()
    return row.hamlet.name if same else f"{row.hamlet.name} ({row.hamlet_typed})"


COLUMNS: tuple[Column[RowVerdict], ...] = (
    Column[RowVerdict](
        "state",
        "Kết quả",
        lambda verdict: _face(verdict).words,
        width=140,
        icon=lambda verdict: _face(verdict).icon,
        tone=lambda verdict: _face(verdict).tone,
        bold=True,
    ),
    Column[RowVerdict]("number", "Dòng", shown_numbers, width=58, align=Align.RIGHT),
    Column[RowVerdict](
        "name",
        "Họ tên chủ hộ",
        _name,
        width=150,
        bold=True,
        sensitive=lambda verdict: verdict.row is None,  # words of the list, whatever they say
    ),
    Column[RowVerdict]("hamlet", "Xóm", _hamlet, width=80),
    Column[RowVerdict](
        CHANGE_COLUMN,
        "Thay đổi hoặc điều cần chọn",
        lambda verdict: plain_words(change_pieces(verdict)),
        stretch=True,
        prose=True,
        width=300,
        sensitive=tells_sensitive,
    ),
    Column[RowVerdict](
        "situation",
        "Thực trạng",
        lambda verdict: verdict.row.situation if verdict.row else "",
        width=140,
        prose=True,
        sensitive=True,
    ),
    Column[RowVerdict](
        "support",
        "Hướng hỗ trợ",
        lambda verdict: verdict.row.support if verdict.row else "",
        width=140,
        prose=True,
        sensitive=True,
    ),
)
