"""Put the rows of a returned meeting list into columns and words."""

from __future__ import annotations

from hungchinh_desktop.domain.meeting_result import STORED_FIELDS
from hungchinh_desktop.domain.meeting_return import (
    Difference,
    MeetingReturn,
    ReturnedRow,
    RowVerdict,
)
from hungchinh_desktop.domain.sensitive_fields import OPEN_FIELDS
from hungchinh_desktop.ui.kit.table_column import Column

_WORDS = {
    RowVerdict.CHANGED: ("Có ghi thêm", "edit", "ok"),
    RowVerdict.UNCHANGED: ("Như sổ", "severity_none", "muted"),
    RowVerdict.QUESTION: ("Chưa đọc được", "severity_error", "danger"),
}
_NAMES = 5


def row_words(row: ReturnedRow) -> str:
    """Return what a row says: the reason when it is in doubt, else each difference."""
    if row.verdict is RowVerdict.QUESTION:
        return row.reason
    return " · ".join(map(_difference_words, row.differences))


def counts_words(found: MeetingReturn) -> str:
    """Return "Đọc 20 dòng: 3 dòng có ghi thêm, 16 dòng như sổ, 1 dòng chưa đọc được."."""
    parts = [f"{found.count(one)} dòng {_WORDS[one][0].lower()}" for one in RowVerdict]
    return f"Đọc {len(found.rows)} dòng: {', '.join(parts)}."


def missing_words(found: MeetingReturn) -> str:
    """Return which households the list lacks, "" for none."""
    if not found.missing:
        return ""
    names = [one.household.head_name for one in found.missing]
    shown = ", ".join(names[:_NAMES])
    more = f" và {len(names) - _NAMES} hộ khác" if len(names) > _NAMES else ""
    return f"Trong sổ có mà tệp không có: {shown}{more}."


def _difference_words(one: Difference) -> str:
    text = f"{one.label}: {one.old} → {one.new}" if one.old else f"{one.label}: {one.new}"
    return text if one.field in STORED_FIELDS else f"{text} (chỉ xem, không ghi)"


MEETING_COLUMNS: tuple[Column[ReturnedRow], ...] = (
    Column[ReturnedRow](
        "verdict",
        "Kết quả",
        lambda row: _WORDS[row.verdict][0],
        width=150,
        icon=lambda row: _WORDS[row.verdict][1],
        tone=lambda row: _WORDS[row.verdict][2],
    ),
    Column[ReturnedRow](
        "place",
        "Nơi trong tệp",
        lambda row: f"{row.sheet}, dòng {row.row}",
        sort_key=lambda row: (row.sheet, row.row),
        width=140,
    ),
    Column[ReturnedRow](
        "head_name", "Chủ hộ", lambda row: row.head_name or "chưa rõ hộ", width=180, bold=True
    ),
    Column[ReturnedRow](
        "words",
        "Ghi trong danh sách hoặc lý do",
        row_words,
        stretch=True,
        prose=True,
        sensitive=lambda row: any(one.field not in OPEN_FIELDS for one in row.differences),
    ),
)
