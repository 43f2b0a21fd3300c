"""Name the decision of the authority that a class rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import clean_line

_MOST = 60
NUMBER_FIELD, DATE_FIELD = "decision_number", "decision_date"


@dataclass(frozen=True, slots=True)
class Decision:
    """Hold number and date of a decision; both may be missing while it is being signed."""

    number: str = ""
    day: PartialDate | None = None

    @property
    def words(self) -> str:
        """Return "số 12/QĐ-UBND ngày 10/03/2024", "" for nothing."""
        number = f"số {self.number}" if self.number else ""
        return " ".join(filter(None, (number, f"ngày {self.day.shown}" if self.day else "")))


NO_DECISION = Decision()


def typed_decision(
    number: str, day: str, today: date, faults: dict[str, str], prefix: str = ""
) -> Decision:
    """Read a decision as typed; a fault goes into `faults` under the field's name.

    Args:
        number: as the clerk wrote it; empty while it is not known.
        day: the date; empty while it is not known.
        today: a decision is not signed in the future.
        faults: gets one sentence per faulty field.
        prefix: stands before the names of the fields.
    """
    cleaned = clean_line(number)
    if len(cleaned) > _MOST:
        faults[prefix + NUMBER_FIELD] = f"Số quyết định dài quá {_MOST} ký tự; hãy ghi ngắn lại."
    found = None
    if day.strip():
        try:
            found = PartialDate.from_typed(day)
        except UserError as fault:
            faults[prefix + DATE_FIELD] = fault.sentence
    if found is not None and found.first_day > today:
        faults[prefix + DATE_FIELD] = "Ngày quyết định ở tương lai; hãy xem lại."
    return Decision(cleaned, found)
