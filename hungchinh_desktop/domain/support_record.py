"""Describe what a household was given, and the visits paid to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import clean_line, clean_prose
from hungchinh_desktop.domain.vocabulary import NEED_LABELS, SupportNeed
from hungchinh_desktop.domain.wording import number

_AMOUNT = re.compile(r"([0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]+) ?(?:đ|đồng|vnd|vnđ)?", re.IGNORECASE)
_MOST = 10**11


@dataclass(frozen=True, slots=True)
class SupportRecord:
    """Hold one support: date, kind, source, amount in đồng or what was given, result."""

    id: str
    household_id: str
    given_on: PartialDate
    kind: SupportNeed
    source: str = ""
    amount: int | None = None
    item: str = ""
    result: str = ""

    @property
    def words(self) -> str:
        """Return what was given: "Bò giống, 15.000.000 đồng"."""
        money = f"{number(self.amount)} đồng" if self.amount else ""
        return ", ".join(filter(None, (self.item, money)))

    @property
    def line(self) -> str:
        """Return one line for lists: "05/2023 · Sản xuất · Bò giống, 15.000.000 đồng"."""
        return f"{self.given_on.shown} · {NEED_LABELS[self.kind]} · {self.words}"


@dataclass(frozen=True, slots=True)
class SupportDraft:
    """Hold what the form hands over about one support."""

    given_on: str
    kind: str
    source: str = ""
    amount: str = ""
    item: str = ""
    result: str = ""

    def checked(self, record_id: str, household_id: str, today: date) -> SupportRecord:
        """Return the record. Raises UserError with one sentence per faulty field."""
        faults: dict[str, str] = {}
        given_on = past_date(self.given_on, "given_on", today, faults)
        if not self.kind:
            faults["kind"] = "Chưa chọn loại hỗ trợ; hãy chọn một loại."
        amount = _amount(self.amount, faults)
        item = clean_line(self.item)
        if not item and amount is None and "amount" not in faults:
            faults["item"] = "Hãy ghi hiện vật, việc đã hỗ trợ, hoặc số tiền."
        if faults or given_on is None:
            raise UserError("Còn ô cần sửa trước khi lưu hỗ trợ.", fields=faults)
        return SupportRecord(
            record_id,
            household_id,
            given_on,
            SupportNeed(self.kind),
            clean_line(self.source),
            amount,
            item,
            clean_prose(self.result),
        )


def draft_of_support(record: SupportRecord) -> SupportDraft:
    """Return the stored values as the form shows them."""
    return SupportDraft(
        record.given_on.shown,
        record.kind,
        record.source,
        number(record.amount) if record.amount else "",
        record.item,
        record.result,
    )


@dataclass(frozen=True, slots=True)
class Visit:
    """Hold one visit: when, by whom, what was seen or agreed."""

    id: str
    household_id: str
    visited_on: PartialDate
    visitor: str
    note: str


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """Hold what the form hands over about one visit."""

    visited_on: str
    visitor: str
    note: str

    def checked(self, record_id: str, household_id: str, today: date) -> Visit:
        """Return the visit. Raises UserError with one sentence per faulty field."""
        faults: dict[str, str] = {}
        visited_on = past_date(self.visited_on, "visited_on", today, faults)
        visitor, note = clean_line(self.visitor), clean_prose(self.note)
        if not visitor:
            faults["visitor"] = "Chưa ghi ai đến thăm; hãy ghi họ tên."
        if not note:
            faults["visit_note"] = "Chưa ghi nội dung; hãy ghi điều đã thấy hoặc đã bàn."
        if faults or visited_on is None:
            raise UserError("Còn ô cần sửa trước khi lưu lần thăm.", fields=faults)
        return Visit(record_id, household_id, visited_on, visitor, note)


def past_date(text: str, field: str, today: date, faults: dict[str, str]) -> PartialDate | None:
    """Read a date that cannot lie in the future; a fault goes into `faults`."""
    if not text.strip():
        faults[field] = "Chưa ghi ngày; ví dụ 2024, 5/2024 hoặc 15/03/2024."
        return None
    try:
        found = PartialDate.from_typed(text)
    except UserError as fault:
        faults[field] = fault.sentence
        return None
    if found.first_day > today:
        faults[field] = "Ngày này ở tương lai; hãy xem lại."
    return found


def money_of(text: str) -> int | None:
    """Return an amount of đồng as typed: 15000000, 15.000.000, "15.000.000 đ"; else None."""
    found = _AMOUNT.fullmatch(clean_line(text))
    if not found:
        return None
    amount = int(found[1].replace(".", "").replace(" ", ""))
    return amount if amount <= _MOST else None


def _amount(text: str, faults: dict[str, str]) -> int | None:
    if not text.strip():
        return None
    amount = money_of(text)
    if not amount:
        faults["amount"] = "Số tiền ghi bằng đồng, ví dụ 15.000.000."
    return amount
