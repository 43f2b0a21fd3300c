"""Name the columns a household list may have, and which reader may see which of them.

What a reader may not see is not offered, refused when asked for, and never written. Health and
family facts are sensitive (Decree 13/2023/NĐ-CP, article 2; later Law 91/2025/QH15): the
officer's sentences are for the internal list alone, and codes of support for the committee,
which also sees citizen numbers, but masked.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vocabulary import (
    EXIT_CANDIDATE_LABEL,
    NEWLY_ESCAPED_LABEL,
    PROFILE_LABELS,
    ListProfile,
)


class ListField(StrEnum):
    """Columns of a household list, after TT."""

    CODE = "code"
    NAME = "name"
    BIRTH_YEAR = "birth_year"
    CITIZEN_ID = "citizen_id"
    HAMLET = "hamlet"
    STATUS = "status"
    SITUATION = "situation"
    SUPPORT = "support"
    NEEDS = "needs"
    CLOCK = "clock"
    EXIT_YEAR = "exit_year"
    AGREED = "agreed"
    DISAGREED = "disagreed"
    OPINION = "opinion"
    SIGNATURE = "signature"


FIELD_LABELS = {
    ListField.CODE: "Mã hộ",
    ListField.NAME: "Họ và tên chủ hộ",
    ListField.BIRTH_YEAR: "Năm sinh",
    ListField.CITIZEN_ID: "Số định danh (CCCD)",
    ListField.HAMLET: "{hamlet}",
    ListField.STATUS: "Diện hộ",
    ListField.SITUATION: "Thực trạng",
    ListField.SUPPORT: "Hướng hỗ trợ",
    ListField.NEEDS: "Nhóm hỗ trợ",
    ListField.CLOCK: NEWLY_ESCAPED_LABEL,
    ListField.EXIT_YEAR: EXIT_CANDIDATE_LABEL,
    ListField.AGREED: "Số phiếu đồng ý",
    ListField.DISAGREED: "Số phiếu không đồng ý",
    ListField.OPINION: "Ý kiến",
    ListField.SIGNATURE: "Ký tên",
}
"""Heads of the columns; {hamlet} stands for the office's word for a hamlet."""

MEETING_OPINION_LABEL = "Ý kiến của {hamlet}"

_F = ListField
STANDARD_FIELDS = {
    ListProfile.MEETING: (
        _F.CODE,
        _F.NAME,
        _F.STATUS,
        _F.AGREED,
        _F.DISAGREED,
        _F.OPINION,
        _F.SIGNATURE,
    ),
    ListProfile.POSTING: (_F.NAME, _F.HAMLET, _F.STATUS),
    ListProfile.COMMITTEE: (
        _F.NAME,
        _F.HAMLET,
        _F.STATUS,
        _F.CLOCK,
        _F.EXIT_YEAR,
        _F.NEEDS,
        _F.OPINION,
    ),
    ListProfile.INTERNAL: (
        _F.NAME,
        _F.BIRTH_YEAR,
        _F.HAMLET,
        _F.STATUS,
        _F.SITUATION,
        _F.SUPPORT,
        _F.NEEDS,
        _F.CLOCK,
        _F.EXIT_YEAR,
    ),
}
_SENTENCES = {_F.SITUATION, _F.SUPPORT}
_NOT_PUBLIC = _SENTENCES | {_F.CITIZEN_ID, _F.NEEDS, _F.CLOCK, _F.EXIT_YEAR}
_WRITTEN_IN = {_F.AGREED, _F.DISAGREED, _F.OPINION, _F.SIGNATURE}
_FORBIDDEN = {
    ListProfile.MEETING: _NOT_PUBLIC,
    ListProfile.POSTING: _NOT_PUBLIC | _WRITTEN_IN | {_F.CODE},
    ListProfile.COMMITTEE: _SENTENCES,
    ListProfile.INTERNAL: frozenset[ListField](),
}
_LEAST_WIDTHS = {
    _F.CODE: 74,
    _F.NAME: 100,
    _F.BIRTH_YEAR: 40,
    _F.CITIZEN_ID: 86,
    _F.HAMLET: 46,
    _F.STATUS: 60,
    _F.SITUATION: 120,
    _F.SUPPORT: 100,
    _F.NEEDS: 66,
    _F.CLOCK: 62,
    _F.EXIT_YEAR: 48,
    _F.AGREED: 46,
    _F.DISAGREED: 46,
    _F.OPINION: 90,
    _F.SIGNATURE: 70,
}
_GROWING = {_F.NAME: 2, _F.SITUATION: 4, _F.SUPPORT: 3, _F.NEEDS: 1, _F.OPINION: 4, _F.SIGNATURE: 1}
"""Columns that take the room left over on the paper, and their shares of it."""


def allowed_fields(profile: ListProfile) -> tuple[ListField, ...]:
    """Return the columns a reader may see, in the usual order."""
    return tuple(field for field in ListField if field not in _FORBIDDEN[profile])


def checked_fields(
    profile: ListProfile, fields: Iterable[ListField], room: float
) -> tuple[ListField, ...]:
    """Return the columns chosen for a list.

    Args:
        profile: who reads the list.
        fields: the columns in their order.
        room: width of the paper in points for them.

    Raises UserError for a column the reader may not see, one named twice, a list without names,
    and for more columns than the paper can hold.
    """
    chosen = tuple(fields)
    label = PROFILE_LABELS[profile].lower()
    for field in chosen:
        if field in _FORBIDDEN[profile]:
            raise UserError(
                f"Cột “{column_label(field)}” không được có trong danh sách {label}: "
                "người ngoài sẽ đọc được điều riêng của hộ; hãy bỏ cột này."
            )
    if _F.NAME not in chosen:
        raise UserError(
            f"Danh sách {label} phải có cột “{FIELD_LABELS[_F.NAME]}”; hãy đánh dấu lại cột này."
        )
    if len(set(chosen)) < len(chosen):
        raise UserError(f"Danh sách {label} có một cột ghi hai lần; hãy bỏ bớt một cột.")
    if sum(_LEAST_WIDTHS[field] for field in chosen) > room:
        raise UserError(f"Danh sách {label} có nhiều cột quá khổ giấy; hãy bỏ bớt cột.")
    return chosen


def column_widths(fields: tuple[ListField, ...], room: float) -> list[float]:
    """Return the width in points of each column; together they fill the room."""
    left = room - sum(_LEAST_WIDTHS[field] for field in fields)
    shares = sum(_GROWING.get(field, 0) for field in fields)
    return [_LEAST_WIDTHS[field] + left * _GROWING.get(field, 0) / shares for field in fields]


def column_label(field: ListField, hamlet_word: str = "xóm") -> str:
    """Return the head of a column with its first letter in capitals."""
    text = FIELD_LABELS[field].format(hamlet=hamlet_word)
    return text[:1].upper() + text[1:]
