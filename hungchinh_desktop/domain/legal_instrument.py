"""Describe the instruments that papers cite, and cite them as Decree 30/2020 asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import clean_line, fold


class InstrumentStatus(StrEnum):
    """Whether an instrument may still be cited."""

    IN_FORCE = "in_force"
    AMENDED = "amended"
    EXPIRED = "expired"
    REPLACED = "replaced"


STATUS_LABELS = {
    InstrumentStatus.IN_FORCE: "còn hiệu lực",
    InstrumentStatus.AMENDED: "đã sửa đổi",
    InstrumentStatus.EXPIRED: "hết hiệu lực",
    InstrumentStatus.REPLACED: "đã bị thay thế",
}
KINDS = (
    "Hiến pháp",
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Thông tư",
    "Chỉ thị",
    "Kế hoạch",
    "Hướng dẫn",
    "Công văn",
    "Báo cáo",
    "Kết luận",
)
LEAD_WORDS = ("Căn cứ", "Thực hiện", "Theo", "Xét", "Theo đề nghị của")
_BY_NAME = frozenset({"Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"})


@dataclass(frozen=True, slots=True)
class LegalInstrument:
    """Hold an instrument of the library.

    `valid_from` and `valid_to` bound the time it holds for, None where it names no bound.
    """

    id: str
    kind: str
    number: str
    issued_on: date
    issuer: str
    subject: str
    status: InstrumentStatus = InstrumentStatus.IN_FORCE
    valid_from: date | None = None
    valid_to: date | None = None
    replaced_by: str = ""

    @property
    def full_citation(self) -> str:
        """Return kind, number, date, issuer and subject, as at a first citation."""
        return full_citation(self.kind, self.number, self.issued_on, self.issuer, self.subject)

    @property
    def short_citation(self) -> str:
        """Return kind and number, as at every later citation."""
        return short_citation(self.kind, self.number, self.subject)

    @property
    def folded(self) -> str:
        """Return what a search looks into."""
        return fold(f"{self.kind} {self.number} {self.issuer} {self.subject}")


def full_citation(kind: str, number: str, issued_on: date, issuer: str, subject: str) -> str:
    """Return a first citation (Decree 30/2020, annex I, II.5).

    A law is cited by its name alone.
    """
    if kind in _BY_NAME:
        return f"{kind} {subject}".strip()
    day = f"{issued_on.day:02d}"
    month = f"{issued_on.month:02d}" if issued_on.month < 3 else str(issued_on.month)
    parts = [f"{kind} số {number} ngày {day}/{month}/{issued_on.year}", f"của {issuer}", subject]
    return " ".join(part for part in parts if part)


def short_citation(kind: str, number: str, subject: str = "") -> str:
    """Return a later citation: "Quyết định số 90/QĐ-TTg"."""
    return f"{kind} {subject}".strip() if kind in _BY_NAME else f"{kind} số {number}"


def instrument_values(instrument: LegalInstrument) -> dict[str, str]:
    """Return an instrument as the words of its form, by field id."""
    first, last = instrument.valid_from, instrument.valid_to
    return {
        "kind": instrument.kind,
        "number": instrument.number,
        "issued_on": PartialDate.of(instrument.issued_on).shown,
        "issuer": instrument.issuer,
        "subject": instrument.subject,
        "status": instrument.status.value,
        "valid_from": PartialDate.of(first).shown if first else "",
        "valid_to": PartialDate.of(last).shown if last else "",
        "replaced_by": instrument.replaced_by,
    }


def checked_instrument(
    key: str, values: Mapping[str, str], others: Iterable[LegalInstrument]
) -> LegalInstrument:
    """Return the instrument that a form describes. Raises UserError with the faulty fields."""
    kind, number = clean_line(values["kind"]), clean_line(values["number"])
    by_name = kind in _BY_NAME
    faults = {}
    if not kind:
        faults["kind"] = "Chưa chọn loại văn bản, ví dụ Nghị định."
    if not number and not by_name:
        faults["number"] = "Chưa ghi số, ký hiệu, ví dụ 90/QĐ-TTg."
    if not clean_line(values["subject"]) and by_name:
        faults["subject"] = "Luật được viện dẫn bằng tên; hãy ghi tên luật ở trích yếu."
    if not clean_line(values["issuer"]):
        faults["issuer"] = "Chưa ghi cơ quan ban hành, ví dụ Chính phủ."
    days = {field: _day(field, values, faults) for field in ("issued_on", "valid_from", "valid_to")}
    issued_on, first, last = days["issued_on"], days["valid_from"], days["valid_to"]
    if issued_on is None and "issued_on" not in faults:
        faults["issued_on"] = "Chưa ghi ngày ban hành; cần đủ ngày, tháng, năm."
    if first and last and last < first:
        faults["valid_to"] = "Ngày hết hiệu lực đứng trước ngày có hiệu lực; hãy xem lại."
    same = (kind, number, issued_on)
    for other in others:
        if other.id != key and (other.kind, other.number, other.issued_on) == same:
            faults["number"] = f"{other.short_citation} đã có trong danh mục; hãy mở văn bản đó."
    if faults or issued_on is None:
        raise UserError(" ".join(faults.values()), fields=faults)
    return LegalInstrument(
        id=key,
        kind=kind,
        number=number,
        issued_on=issued_on,
        issuer=clean_line(values["issuer"]),
        subject=clean_line(values["subject"]).rstrip(";."),
        status=InstrumentStatus(values["status"] or InstrumentStatus.IN_FORCE),
        valid_from=first,
        valid_to=last,
        replaced_by=values["replaced_by"],
    )


def _day(field: str, values: Mapping[str, str], faults: dict[str, str]) -> date | None:
    """Return a day; a bound of validity may be a year alone, a day of issue may not."""
    if not values[field]:
        return None
    try:
        found = PartialDate.from_typed(values[field])
    except UserError as fault:
        faults[field] = fault.sentence
        return None
    if field == "issued_on" and found.precision != "day":
        faults[field] = "Ngày ban hành cần đủ ngày, tháng, năm, ví dụ 18/01/2022."
    return found.last_day if field == "valid_to" else found.first_day
