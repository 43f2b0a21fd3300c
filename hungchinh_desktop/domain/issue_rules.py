"""Check number and date before a signed plan is frozen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.plan_edition import PlanEdition
from hungchinh_desktop.domain.wording import padded, short_date
from hungchinh_desktop.domain.yearly_plan import LegalBasis

_NUMBER = re.compile(r"([0-9]{1,4})(?:\s*/\s*(\S+))?")


def read_number(typed: str, symbol: str) -> int:
    """Return the number of "5", "05" or "05/KH-UBND".

    Raises UserError when it is no number, or the symbol is another one than the plan's.
    """
    found = _NUMBER.fullmatch(typed.strip())
    if found is None or int(found.group(1)) == 0:
        raise UserError(f"Số văn bản ghi chưa đúng; hãy ghi như “05” hoặc “05/{symbol}”.")
    written = found.group(2)
    if written is not None and written.upper() != symbol.upper():
        raise UserError(f"Ký hiệu “{written}” khác ký hiệu của kế hoạch là “{symbol}”.")
    return int(found.group(1))


@dataclass(frozen=True, slots=True)
class IssueCheck:
    """Hold what a number and a date are checked against.

    `issued` are all issued editions of the office, `bases` the instruments the plan cites.
    """

    edition: PlanEdition
    symbol: str
    today: date
    issued: tuple[PlanEdition, ...]
    bases: tuple[LegalBasis, ...]

    def check(self, number: int, signed_on: date) -> None:
        """Refuse a number in use and a date that cannot be. Raises UserError with fields.

        Numbers begin anew each year and no two papers share one (Decree 30/2020, article 15).
        """
        faults = {
            "number": self._number_fault(number, signed_on),
            "signed_on": self._date_fault(signed_on),
        }
        found = {field: sentence for field, sentence in faults.items() if sentence}
        if found:
            told = "; ".join(sentence.rstrip(".") for sentence in found.values())
            raise UserError(f"{told}.", fields=found)

    def _number_fault(self, number: int, signed_on: date) -> str:
        for other in self._same_series(signed_on.year):
            if other.document_number == number:
                return (
                    f"Số {padded(number)} năm {signed_on.year} đã dùng cho {_named(other)};"
                    " hãy xem lại sổ văn bản đi."
                )
        return ""

    def _date_fault(self, day: date) -> str:
        if day > self.today:
            return f"Ngày {short_date(day)} ở tương lai; hãy ghi ngày ký trên văn bản."
        if day.year not in (self.edition.year, self.edition.year - 1):
            return (
                f"Ngày {short_date(day)} không hợp với kế hoạch năm {self.edition.year};"
                " hãy xem lại năm."
            )
        last = max((one for one in self._same_year()), key=_day, default=None)
        if last is not None and day < _day(last):
            return (
                f"Ngày {short_date(day)} trước ngày của {_named(last)}"
                f" ({short_date(_day(last))}); hãy xem lại ngày ký."
            )
        newest = max(self.bases, key=lambda basis: basis.issued_on, default=None)
        if newest is not None and day < newest.issued_on:
            return (
                f"Ngày {short_date(day)} trước ngày của căn cứ {newest.number}"
                f" ({short_date(newest.issued_on)}); hãy xem lại ngày ký hoặc căn cứ."
            )
        return ""

    def _same_series(self, year: int) -> Iterable[PlanEdition]:
        return (
            one
            for one in self.issued
            if one.document_symbol == self.symbol and _day(one).year == year
        )

    def _same_year(self) -> Iterable[PlanEdition]:
        return (one for one in self.issued if one.year == self.edition.year)


def _day(edition: PlanEdition) -> date:
    return edition.signed_on or date.min


def _named(edition: PlanEdition) -> str:
    return f"{edition.name[:1].lower()}{edition.name[1:]} số {edition.number}"
