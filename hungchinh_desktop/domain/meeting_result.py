"""Keep what a hamlet's meeting said of a household: votes and opinion."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.list_fields import ListField
from hungchinh_desktop.domain.meeting_return import MeetingReturn, ReturnedRow, RowVerdict
from hungchinh_desktop.domain.wording import short_date

STORED_FIELDS = (ListField.AGREED, ListField.DISAGREED, ListField.OPINION)
"""Columns of the list that are kept; a name or class written otherwise is only shown."""


@dataclass(frozen=True, slots=True)
class MeetingResult:
    """Hold votes and opinion of one meeting; a vote nobody counted is None."""

    household_id: str
    met_on: date
    agreed: int | None = None
    disagreed: int | None = None
    opinion: str = ""

    @property
    def words(self) -> str:
        """Return "21 đồng ý, 2 không đồng ý; Nên giữ"."""
        votes = [
            f"{count} {words}"
            for count, words in ((self.agreed, "đồng ý"), (self.disagreed, "không đồng ý"))
            if count is not None
        ]
        return "; ".join(part for part in (", ".join(votes), self.opinion) if part)

    @property
    def dated_words(self) -> str:
        """Return the same with the day of the meeting."""
        return f"{short_date(self.met_on)}: {self.words}"

    def text_of(self, field: ListField) -> str:
        """Return what a column of the list would hold."""
        value = {
            ListField.AGREED: self.agreed,
            ListField.DISAGREED: self.disagreed,
            ListField.OPINION: self.opinion,
        }[field]
        return "" if value is None else str(value)


def stored_texts(results: Iterable[MeetingResult]) -> dict[str, dict[ListField, str]]:
    """Return what is kept already by household, for the comparison of a list."""
    return {
        one.household_id: {field: one.text_of(field) for field in STORED_FIELDS} for one in results
    }


def new_results(
    found: MeetingReturn, met_on: date, stored: Mapping[str, MeetingResult]
) -> list[MeetingResult]:
    """Return what accepting a list would keep: rows in doubt are left out.

    Args:
        found: the list as it was compared.
        met_on: the day of the meeting.
        stored: what is kept of that meeting already; an empty cell takes nothing away.
    """
    made = []
    for row in found.rows:
        kept = {one.field: one.new for one in row.differences if one.field in STORED_FIELDS}
        if row.verdict is RowVerdict.CHANGED and kept:
            before = stored.get(row.household_id) or MeetingResult(row.household_id, met_on)
            made.append(_joined(before, kept))
    return made


def keeps(row: ReturnedRow) -> bool:
    """Tell whether accepting the list writes something of a row."""
    fields = {one.field for one in row.differences}
    return row.verdict is RowVerdict.CHANGED and not fields.isdisjoint(STORED_FIELDS)


def check_meeting_day(met_on: date, today: date) -> None:
    """Refuse a day that is still to come. Raises UserError."""
    if met_on > today:
        raise UserError(
            f"Ngày họp {short_date(met_on)} ở tương lai; hãy ghi ngày đã họp.",
            fields={"met_on": "Ngày họp ở tương lai; hãy ghi ngày đã họp."},
        )


def _joined(before: MeetingResult, kept: Mapping[ListField, str]) -> MeetingResult:
    made = before
    if ListField.AGREED in kept:
        made = replace(made, agreed=int(kept[ListField.AGREED]))
    if ListField.DISAGREED in kept:
        made = replace(made, disagreed=int(kept[ListField.DISAGREED]))
    return replace(made, opinion=kept.get(ListField.OPINION, made.opinion))
