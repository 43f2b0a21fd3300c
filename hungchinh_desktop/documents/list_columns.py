"""Say which columns the household list of each kind of reader has, and nothing beyond them.

A column that is missing here is missing in the file: what a reader may not see is never written.
Health and family facts are sensitive (Decree 13/2023/NĐ-CP, article 2; later Law 91/2025/QH15),
so the officer's sentences stand in the internal list alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from hungchinh_desktop.documents.cell_text import CellValue
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.poverty import escape_clock
from hungchinh_desktop.domain.vocabulary import (
    EXIT_CANDIDATE_LABEL,
    NEED_LABELS,
    NEWLY_ESCAPED_LABEL,
    STATUS_LABELS,
    ListProfile,
)

INTERNAL_MARK = "LƯU HÀNH NỘI BỘ"


@dataclass(frozen=True, slots=True)
class ListColumn:
    """Describe a column: its head, width in points and what it says of a household on a day.

    In `title` the word {hamlet} stands for the office's word for a hamlet.
    """

    title: str
    width: float
    value: Callable[[RegisterEntry, date], CellValue]
    horizontal: Literal["left", "center"] = "left"
    anchor: bool = False


@dataclass(frozen=True, slots=True)
class ListForm:
    """Describe the list of a profile: columns after TT, purpose, row height, mark, signers."""

    columns: tuple[ListColumn, ...]
    purpose: str
    row_height: float
    mark: str = ""
    signed_in_hamlet: bool = False


def head_name(entry: RegisterEntry, _: date) -> CellValue:
    """Return the head's full name."""
    return entry.household.head_name


def birth_year(entry: RegisterEntry, _: date) -> CellValue:
    """Return the head's year of birth."""
    birth = entry.household.birth
    return birth.year if birth else None


def hamlet_name(entry: RegisterEntry, _: date) -> CellValue:
    """Return the name of the hamlet."""
    return entry.hamlet_name


def status(entry: RegisterEntry, _: date) -> CellValue:
    """Return the class of the household."""
    return STATUS_LABELS[entry.status]


def situation(entry: RegisterEntry, _: date) -> CellValue:
    """Return the officer's sentences about the household: sensitive."""
    return entry.household.situation


def support(entry: RegisterEntry, _: date) -> CellValue:
    """Return the officer's sentences about the support: sensitive."""
    return entry.household.support


def need_names(entry: RegisterEntry, _: date) -> CellValue:
    """Return the kinds of support, in the order of the review forms."""
    return ", ".join(label for need, label in NEED_LABELS.items() if need in entry.household.needs)


def clock(entry: RegisterEntry, day: date) -> CellValue:
    """Return until when the household counts as newly escaped, if it does on that day."""
    if entry.escape is None:
        return None
    found = escape_clock(entry.escape.recognised_on)
    return found.wording if found.running_on(day) else None


def exit_year(entry: RegisterEntry, _: date) -> CellValue:
    """Return the year in which the household is expected to leave its class."""
    return entry.exit_year


def blank(_entry: RegisterEntry, _day: date) -> CellValue:
    """Return nothing: the column is filled in by hand."""
    return None


def _name(width: float) -> ListColumn:
    return ListColumn("Họ và tên chủ hộ", width, head_name, anchor=True)


def _centred(
    title: str, width: float, value: Callable[[RegisterEntry, date], CellValue]
) -> ListColumn:
    return ListColumn(title, width, value, "center")


LIST_FORMS = {
    ListProfile.MEETING: ListForm(
        (
            _name(192),
            _centred("Diện hộ", 95, status),
            ListColumn("Ý kiến của {hamlet}", 288, blank),
            ListColumn("Ký tên", 140, blank),
        ),
        purpose="Dùng cho cuộc họp {hamlet}",
        row_height=30,
        signed_in_hamlet=True,
    ),
    ListProfile.POSTING: ListForm(
        (_name(340), _centred("{hamlet}", 168, hamlet_name), _centred("Diện hộ", 207, status)),
        purpose="Dùng để niêm yết công khai",
        row_height=25,
    ),
    ListProfile.COMMITTEE: ListForm(
        (
            _name(154),
            _centred("{hamlet}", 58, hamlet_name),
            _centred("Diện hộ", 74, status),
            _centred(NEWLY_ESCAPED_LABEL, 104, clock),
            _centred(EXIT_CANDIDATE_LABEL, 72, exit_year),
            ListColumn("Nhóm hỗ trợ", 110, need_names),
            ListColumn("Ý kiến", 142, blank),
        ),
        purpose="Dùng cho Ban chỉ đạo giảm nghèo",
        row_height=30,
    ),
    ListProfile.INTERNAL: ListForm(
        (
            _name(100),
            _centred("Năm sinh", 40, birth_year),
            _centred("{hamlet}", 46, hamlet_name),
            _centred("Diện hộ", 60, status),
            ListColumn("Thực trạng", 168, situation),
            ListColumn("Hướng hỗ trợ", 125, support),
            ListColumn("Nhóm hỗ trợ", 66, need_names),
            _centred(NEWLY_ESCAPED_LABEL, 62, clock),
            _centred(EXIT_CANDIDATE_LABEL, 48, exit_year),
        ),
        purpose="Dùng trong nội bộ cơ quan, không sao chụp, không niêm yết",
        row_height=24,
        mark=INTERNAL_MARK,
    ),
}
