"""Say what is to become of single cells of the register, before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.hamlet import Hamlet, find_hamlet
from hungchinh_desktop.domain.household import MAX_NAME_LENGTH, RegisterEntry
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.status_words import StatusWord, read_status
from hungchinh_desktop.domain.vietnamese import clean_line, clean_prose, fold
from hungchinh_desktop.domain.vocabulary import STATUS_LABELS, PovertyStatus


class EditField(StrEnum):
    """Name a cell of a household that can be written without opening its form."""

    HEAD_NAME = "head_name"
    HAMLET = "hamlet"
    STATUS = "status"
    BIRTH = "birth"
    SITUATION = "situation"
    SUPPORT = "support"
    EXIT_YEAR = "exit_year"
    NEEDS = "needs"
    CAUSES = "causes"


EDIT_LABELS = {
    EditField.HEAD_NAME: "Họ và tên chủ hộ",
    EditField.HAMLET: "Xóm",
    EditField.STATUS: "Diện hộ",
    EditField.BIRTH: "Năm sinh",
    EditField.SITUATION: "Thực trạng",
    EditField.SUPPORT: "Hướng hỗ trợ",
    EditField.EXIT_YEAR: "Khả năng thoát",
    EditField.NEEDS: "Nhóm hỗ trợ",
    EditField.CAUSES: "Nguyên nhân nghèo",
}
TEXT_FIELDS = (EditField.HEAD_NAME, EditField.SITUATION, EditField.SUPPORT)
_YES = frozenset({"x", "co", "v", "1"})
_NO = frozenset({"", "-", "khong", "0"})


@dataclass(frozen=True, slots=True)
class CellWish:
    """Hold what a cell of a household is to say, as typed or pasted."""

    household_id: str
    field: EditField
    text: str


@dataclass(frozen=True, slots=True)
class CellEdit:
    """Hold one cell before and after; with a fault it cannot be written."""

    household_id: str
    head_name: str
    hamlet_name: str
    field: EditField
    old: str
    new: str
    fault: str = ""

    @property
    def key(self) -> str:
        """Tell the cell from all others of the register."""
        return f"{self.household_id}/{self.field}"

    @property
    def changes(self) -> bool:
        """Tell whether writing it would change the register."""
        return not self.fault and self.old != self.new


def cell_text(entry: RegisterEntry, field: EditField) -> str:
    """Return what a cell says now; needs and causes are read with the code sets."""
    own = entry.household
    texts: dict[EditField, Callable[[], str]] = {
        EditField.HEAD_NAME: lambda: own.head_name,
        EditField.HAMLET: lambda: entry.hamlet_name,
        EditField.STATUS: lambda: STATUS_LABELS[entry.status],
        EditField.BIRTH: lambda: own.birth.shown if own.birth else "",
        EditField.SITUATION: lambda: own.situation,
        EditField.SUPPORT: lambda: own.support,
        EditField.EXIT_YEAR: lambda: str(entry.exit_year or ""),
    }
    return texts[field]()


def status_of(text: str) -> PovertyStatus:
    """Return the class that a cell means. Raises UserError when it names none of the register."""
    found = read_status(text)
    if found is StatusWord.POOR:
        return PovertyStatus.POOR
    if found is StatusWord.NEAR_POOR:
        return PovertyStatus.NEAR_POOR
    raise UserError(f"“{text}” không phải diện hộ; hãy ghi Nghèo hoặc Cận nghèo.")


def clean_cell(field: EditField, text: str, hamlets: list[Hamlet], year: int) -> str:
    """Return a cell's text as the register shows it.

    Args:
        field: the cell's field.
        text: what was typed or pasted.
        hamlets: the closed list.
        year: the working year, in which a household may be expected to leave its class.

    Raises UserError with what is wrong and how to mend it.
    """
    line = clean_line(text)
    if field is EditField.HEAD_NAME:
        return _name(line)
    if field is EditField.HAMLET:
        return _hamlet(line, hamlets)
    if field is EditField.STATUS:
        return STATUS_LABELS[status_of(line)]
    if field is EditField.BIRTH:
        return _birth(line)
    if field is EditField.EXIT_YEAR:
        return _exit_year(line, year)
    return clean_prose(text)


def _name(line: str) -> str:
    if not line:
        raise UserError("Họ và tên chủ hộ không được để trống.")
    if len(line) > MAX_NAME_LENGTH:
        raise UserError(f"Họ và tên dài quá {MAX_NAME_LENGTH} ký tự; hãy ghi ngắn lại.")
    return line


def _hamlet(line: str, hamlets: list[Hamlet]) -> str:
    try:
        return find_hamlet(line, hamlets).name
    except UserError:
        raise UserError(
            f"Không có xóm “{line}” trong danh sách; hãy ghi tên hoặc số xóm."
        ) from None


def _birth(line: str) -> str:
    if not line:
        return ""
    try:
        found = PartialDate.from_typed(line)
    except UserError:
        raise UserError(f"“{line}” không phải năm sinh; hãy ghi đủ 4 chữ số, ví dụ 1975.") from None
    if found.first_day > date.today():
        raise UserError("Năm sinh ở tương lai; hãy xem lại, ví dụ 1975.")
    return found.shown


def _exit_year(line: str, year: int) -> str:
    plain = fold(line)
    if plain == str(year) or plain in _YES:
        return str(year)
    if plain in _NO:
        return ""
    raise UserError(f"Ở đây chỉ ghi được năm {year}, “có” hoặc “không”.")
