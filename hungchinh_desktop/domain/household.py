"""Describe a household of the register and the dated facts that stand beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from hungchinh_desktop.domain.decision import Decision, typed_decision
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family_vocabulary import PriorityGroup
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import clean_line, clean_prose, fold, name_sort_key
from hungchinh_desktop.domain.vocabulary import (
    EndReason,
    PovertyCause,
    PovertyStatus,
    SupportNeed,
)

MAX_NAME_LENGTH = 120
_BIRTH_FAULT = "Năm sinh cần đủ 4 chữ số, ví dụ 1975."
_PAST = {
    "birth": "Năm sinh ở tương lai; hãy xem lại, ví dụ 1975.",
    "escaped_on": "Ngày công nhận thoát nghèo ở tương lai; hãy xem lại, ví dụ 2022.",
}


@dataclass(frozen=True, slots=True)
class Household:
    """Hold what the office wrote down about one household; the head's name is no key.

    `situation` and `support` are the officer's own sentences and are sensitive: they name
    illness and family events. `list_order` is the place in the printed table of its class.
    """

    id: str
    head_name: str
    hamlet_id: str
    situation: str = ""
    support: str = ""
    birth: PartialDate | None = None
    needs: frozenset[SupportNeed] = frozenset()
    list_order: int = 0

    @property
    def head_fold(self) -> str:
        """Return the head's name for searching."""
        return fold(self.head_name)

    @property
    def head_sort(self) -> str:
        """Return the head's name for ordering: given name first."""
        return name_sort_key(self.head_name)


@dataclass(frozen=True, slots=True)
class StatusSpell:
    """Say from when to when a household is in a class; `ended_on` is the first day outside.

    A spell is never overwritten: a change of class ends it and begins the next one. A decision
    puts the household into the class; another one, if there is any, takes it off the list.
    """

    id: str
    household_id: str
    status: PovertyStatus
    started_on: PartialDate
    ended_on: PartialDate | None = None
    end_reason: EndReason | None = None
    decision_number: str = ""
    decision_date: PartialDate | None = None
    end_decision_number: str = ""
    end_decision_date: PartialDate | None = None

    def covers(self, day: date) -> bool:
        """Tell whether the household is in the class on that day."""
        if day < self.started_on.first_day:
            return False
        return self.ended_on is None or day < self.ended_on.first_day


@dataclass(frozen=True, slots=True)
class EscapeRecord:
    """Record that a household was recognised as having left poverty.

    It is a fact beside the class: a household may be near-poor while its 36 months run.
    """

    id: str
    household_id: str
    recognised_on: PartialDate
    decision_number: str = ""


@dataclass(frozen=True, slots=True)
class ExitCandidate:
    """Mark that a household is expected to leave its class in a year."""

    id: str
    household_id: str
    year: int


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """Join everything the register shows about one household on one day."""

    household: Household
    hamlet_name: str
    hamlet_number: int
    spell: StatusSpell
    escape: EscapeRecord | None = None
    exit_year: int | None = None
    stored_sort: str = field(default="", compare=False, repr=False)

    @property
    def id(self) -> str:
        """Return the household's key."""
        return self.household.id

    @property
    def head_sort(self) -> str:
        """Return the head's name for ordering, as it is stored where it is."""
        return self.stored_sort or self.household.head_sort

    @property
    def status(self) -> PovertyStatus:
        """Return the class of that day."""
        return self.spell.status

    @property
    def search_text(self) -> str:
        """Return the folded text that the search box looks in."""
        own = self.household
        return fold(f"{own.head_name} {self.hamlet_name} {own.situation} {own.support}")


@dataclass(frozen=True, slots=True)
class HouseholdDraft:
    """Hold what the form hands over when a household is added or edited.

    `causes`, `priority` and `decision_number` None leave what is stored as it is; the decision is
    that of the class the draft names.
    """

    head_name: str
    hamlet_id: str
    status: PovertyStatus
    started_on: str
    birth: str = ""
    situation: str = ""
    support: str = ""
    needs: frozenset[SupportNeed] = field(default_factory=frozenset)
    exit_year: int | None = None
    escaped_on: str = ""
    causes: frozenset[PovertyCause] | None = None
    priority: frozenset[PriorityGroup] | None = None
    decision_number: str | None = None
    decision_date: str = ""

    def checked(self) -> CheckedDraft:
        """Return the cleaned values. Raises UserError with one sentence per faulty field."""
        faults: dict[str, str] = {}
        head_name = clean_line(self.head_name)
        if not head_name:
            faults["head_name"] = "Họ và tên chủ hộ còn trống; hãy ghi đủ họ và tên."
        elif len(head_name) > MAX_NAME_LENGTH:
            faults["head_name"] = f"Họ và tên dài quá {MAX_NAME_LENGTH} ký tự; hãy ghi ngắn lại."
        if not self.hamlet_id:
            faults["hamlet_id"] = "Chưa chọn xóm; hãy chọn một xóm trong danh sách."
        dates = {
            name: _date_of(name, text, faults)
            for name, text in (
                ("started_on", self.started_on),
                ("birth", self.birth),
                ("escaped_on", self.escaped_on),
            )
        }
        if not self.started_on.strip():
            faults["started_on"] = "Chưa ghi diện này tính từ khi nào; ví dụ 2024 hoặc 15/03/2024."
        decision = None
        if self.decision_number is not None:
            number, day = self.decision_number, self.decision_date
            decision = typed_decision(number, day, date.today(), faults)
        if faults:
            raise UserError("Còn ô cần sửa trước khi lưu hộ.", fields=faults)
        started_on = dates["started_on"]
        assert started_on is not None  # an empty text is a fault above
        return CheckedDraft(
            head_name=head_name,
            hamlet_id=self.hamlet_id,
            status=self.status,
            started_on=started_on,
            birth=dates["birth"],
            situation=clean_prose(self.situation),
            support=clean_prose(self.support),
            needs=self.needs,
            exit_year=self.exit_year,
            escaped_on=dates["escaped_on"],
            causes=self.causes,
            priority=self.priority,
            decision=decision,
        )


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """Hold the values of a draft that passed every check."""

    head_name: str
    hamlet_id: str
    status: PovertyStatus
    started_on: PartialDate
    birth: PartialDate | None
    situation: str
    support: str
    needs: frozenset[SupportNeed]
    exit_year: int | None
    escaped_on: PartialDate | None
    causes: frozenset[PovertyCause] | None = None
    priority: frozenset[PriorityGroup] | None = None
    decision: Decision | None = None


def _date_of(name: str, text: str, faults: dict[str, str]) -> PartialDate | None:
    if not text.strip():
        return None
    try:
        found = PartialDate.from_typed(text)
    except UserError as fault:
        faults[name] = _BIRTH_FAULT if name == "birth" else fault.sentence
        return None
    if name in _PAST and found.first_day > date.today():
        faults[name] = _PAST[name]
    return found
