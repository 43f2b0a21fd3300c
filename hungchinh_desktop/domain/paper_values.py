"""Check what was filled into the form of a paper, and read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.office_paper import FORMS, FieldKind, OfficePaper
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import clean_line, clean_prose
from hungchinh_desktop.domain.wording import office_date, short_date

DOTS = "……………"
"""Room on paper for what is not known yet and is written in by hand."""

_LONGEST = 4000
_IN_ORDER = (
    ("date", "meeting_date", "Ngày họp {other} trước ngày văn bản {one}; hãy sửa một trong hai."),
    (
        "posted_from",
        "posted_to",
        "Ngày hết niêm yết {other} trước ngày bắt đầu {one}; hãy sửa lại.",
    ),
)


@dataclass(frozen=True, slots=True)
class PaperValues:
    """Hold the checked fields of a form; an empty one is left open on the paper."""

    texts: Mapping[str, str]

    def text(self, field: str) -> str:
        """Return a text, dots to write on where it is empty."""
        return self.texts.get(field, "") or DOTS

    def lines(self, field: str) -> list[str]:
        """Return the lines of a text without dashes and marks at their ends."""
        lines = (line.strip().lstrip("-+").strip() for line in self.given(field).splitlines())
        return [line.rstrip(";.").rstrip() for line in lines if line]

    def given(self, field: str) -> str:
        """Return a text as it was filled in, "" where it is empty."""
        return self.texts.get(field, "")

    def number(self, field: str) -> str:
        """Return a number of two digits at least and without dots, "" where it is empty."""
        given = self.given(field)
        return f"{int(given):02d}" if given else ""

    def day(self, field: str) -> date | None:
        """Return a day."""
        given = self.given(field)
        return PartialDate.from_typed(given).first_day if given else None

    def day_words(self, field: str, year: int) -> str:
        """Return "ngày 05 tháng 11 năm 2024", blanks for what is not known."""
        day = self.day(field)
        return office_date(day.year, day.month, day.day) if day else office_date(year)


def checked_values(paper: OfficePaper, typed: Mapping[str, str]) -> PaperValues:
    """Return the fields of a form, cleaned.

    Raises UserError with one sentence for each field that cannot be read.
    """
    texts: dict[str, str] = {}
    faults: dict[str, str] = {}
    for field in FORMS[paper]:
        text = typed.get(field.id, "")
        cleaned = clean_prose(text) if field.kind is FieldKind.LINES else clean_line(text)
        fault = _fault(field.kind, cleaned)
        if fault:
            faults[field.id] = fault
        texts[field.id] = cleaned
    values = PaperValues(texts)
    faults = faults or _contradictions(values)
    if faults:
        raise UserError(" ".join(faults.values()), fields=faults)
    return values


def _contradictions(values: PaperValues) -> dict[str, str]:
    """Return what cannot be true together, by the field that comes too early."""
    faults = {}
    for first, last, words in _IN_ORDER:
        one, other = values.day(first), values.day(last)
        if one and other and other < one:
            faults[last] = words.format(one=short_date(one), other=short_date(other))
    if values.given("number").strip("0") == "" and values.given("number"):
        faults["number"] = "Số văn bản bắt đầu từ 01; hãy ghi lại, hoặc để trống cho văn thư ghi."
    return faults


def _fault(kind: FieldKind, text: str) -> str:
    if not text:
        return ""
    if len(text) > _LONGEST:
        return f"Phần này dài quá {_LONGEST} ký tự; hãy rút gọn."
    if kind is FieldKind.NUMBER and not (text.isascii() and text.isdigit() and len(text) < 6):
        return f"“{text}” không phải một số; hãy chỉ ghi chữ số, ví dụ 15."
    if kind is FieldKind.DATE and not _is_day(text):
        return f"“{text}” chưa phải một ngày; hãy ghi đủ ngày, tháng, năm, ví dụ 05/11/2024."
    return ""


def _is_day(text: str) -> bool:
    try:
        return PartialDate.from_typed(text).precision == "day"
    except UserError:
        return False
