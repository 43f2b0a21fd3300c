"""Describe the members of a household and check what is typed about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.citizen_id import advice_on, plain_digits
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family_vocabulary import DayWork, DisabilityDegree, Sex
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import clean_line, fold

MOST_TEXT = 120
_ID_LENGTHS, _INSURANCE_LENGTHS = (9, 12), (10, 15)
_SHOWN_FIRST, _SHOWN_LAST = 3, 2
_MAJORITY = "kinh"
ETHNIC_GROUPS = ("Kinh", "Tày", "Thái", "Mường", "Khơ Mú", "Nùng", "Mông", "Dao", "Thổ", "Ơ Đu")
HEAD_RELATION = "Chủ hộ"
RELATIONS = (
    HEAD_RELATION,
    "Vợ",
    "Chồng",
    "Con",
    "Con dâu",
    "Con rể",
    "Bố",
    "Mẹ",
    "Ông",
    "Bà",
    "Cháu",
    "Anh",
    "Chị",
    "Em",
)


@dataclass(frozen=True, slots=True)
class Member:
    """Hold one person of a household. Numbers are text: they begin with zeros.

    `sex`, `birth` and `activity` are None while nobody asked. `disability` is the kind in the
    officer's words, "" for none; `disability_degree` stands on the certificate.
    """

    id: str
    household_id: str
    full_name: str
    sex: Sex | None = None
    birth: PartialDate | None = None
    relation: str = ""
    ethnic_group: str = ""
    citizen_id: str = ""
    health_insurance_number: str = ""
    activity: DayWork | None = None
    person_of_merit: bool = False
    disability: str = ""
    disability_degree: DisabilityDegree | None = None
    on_social_assistance: bool = False
    list_order: int = 0

    @property
    def disabled(self) -> bool:
        """Tell whether a disability is written down."""
        return bool(self.disability) or self.disability_degree is not None

    @property
    def ethnic_minority(self) -> bool:
        """Tell whether the member is known to belong to another group than the Kinh."""
        return bool(self.ethnic_group) and fold(self.ethnic_group) != _MAJORITY

    def youngest_age(self, day: date) -> int | None:
        """Return the completed years on a day, the fewest that the birth date allows."""
        if self.birth is None:
            return None
        last = self.birth.last_day
        return max(day.year - last.year - ((day.month, day.day) < (last.month, last.day)), 0)


@dataclass(frozen=True, slots=True)
class MemberDraft:
    """Hold what the form hands over about one member."""

    full_name: str
    sex: str = ""
    birth: str = ""
    relation: str = ""
    ethnic_group: str = ""
    citizen_id: str = ""
    health_insurance_number: str = ""
    activity: str = ""
    person_of_merit: bool = False
    disability: str = ""
    disability_degree: str = ""
    on_social_assistance: bool = False

    def checked(self, member_id: str, household_id: str, list_order: int, today: date) -> Member:
        """Return the member. Raises UserError with one sentence per faulty field."""
        faults: dict[str, str] = {}
        name = clean_line(self.full_name)
        if not name:
            faults["member_full_name"] = "Họ và tên còn trống; hãy ghi đủ họ và tên."
        elif len(name) > MOST_TEXT:
            faults["member_full_name"] = f"Họ và tên dài quá {MOST_TEXT} ký tự; hãy ghi ngắn lại."
        birth = _birth(self.birth, today, faults)
        numbers = plain_digits(self.citizen_id), plain_digits(self.health_insurance_number).upper()
        if numbers[0] and not _is_citizen_id(numbers[0]):
            faults["member_citizen_id"] = advice_on(numbers[0])
        if faults:
            raise UserError("Còn ô cần sửa trước khi lưu thành viên.", fields=faults)
        return Member(
            member_id,
            household_id,
            name,
            Sex(self.sex) if self.sex else None,
            birth,
            clean_line(self.relation)[:MOST_TEXT],
            clean_line(self.ethnic_group)[:MOST_TEXT],
            *numbers,
            DayWork(self.activity) if self.activity else None,
            self.person_of_merit,
            clean_line(self.disability)[:MOST_TEXT],
            DisabilityDegree(self.disability_degree) if self.disability_degree else None,
            self.on_social_assistance,
            list_order,
        )


def draft_of_member(member: Member) -> MemberDraft:
    """Return the stored values as the form shows them."""
    return MemberDraft(
        member.full_name,
        member.sex or "",
        member.birth.shown if member.birth else "",
        member.relation,
        member.ethnic_group,
        member.citizen_id,
        member.health_insurance_number,
        member.activity or "",
        member.person_of_merit,
        member.disability,
        member.disability_degree or "",
        member.on_social_assistance,
    )


def masked(number: str) -> str:
    """Return a citizen number for lists: 040175001234 → 040•••••••34."""
    if len(number) <= _SHOWN_FIRST + _SHOWN_LAST:
        return "•" * len(number)
    hidden = len(number) - _SHOWN_FIRST - _SHOWN_LAST
    return number[:_SHOWN_FIRST] + "•" * hidden + number[-_SHOWN_LAST:]


def citizen_id_advice(typed: str, sex: str = "", birth: str = "") -> str:
    """Return what the digits contradict, "" for nothing: a record may carry an early mistake.

    Digits 1–3 are the province of birth registration, digit 4 century and sex, digits 5–6 the
    year of birth (Decree 137/2015/NĐ-CP, article 13).
    """
    digits = plain_digits(typed)
    if len(digits) != _ID_LENGTHS[1] or not _is_citizen_id(digits):
        return ""
    found = advice_on(digits)
    if found:
        return found
    code = int(digits[3])
    if sex and Sex(sex) is not (Sex.FEMALE if code % 2 else Sex.MALE):
        return f"Chữ số thứ tư của CCCD cho biết là {'nữ' if code % 2 else 'nam'}; hãy xem lại."
    year = 1900 + code // 2 * 100 + int(digits[4:6])
    written = _readable(birth)
    if written is not None and written.year != year:
        return f"CCCD ghi năm sinh {year}, khác năm sinh {written.year} đã ghi; hãy xem lại."
    return ""


def insurance_advice(typed: str) -> str:
    """Return what is unusual about a health insurance number, "" for nothing."""
    number = plain_digits(typed).upper()
    if not number:
        return ""
    tail = number[-_INSURANCE_LENGTHS[0] :]
    if len(number) in _INSURANCE_LENGTHS and tail.isascii() and tail.isdigit():
        return ""
    return "Số thẻ BHYT thường có 10 chữ số, hoặc 15 ký tự như HN4404012345678; hãy xem lại."


def _is_citizen_id(digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and len(digits) in _ID_LENGTHS


def _readable(text: str) -> PartialDate | None:
    try:
        return PartialDate.from_typed(text)
    except UserError:
        return None


def _birth(text: str, today: date, faults: dict[str, str]) -> PartialDate | None:
    if not text.strip():
        return None
    found = _readable(text)
    if found is None:
        faults["member_birth"] = "Ngày sinh cần là năm, tháng/năm hoặc ngày, ví dụ 1975."
    elif found.first_day > today:
        faults["member_birth"] = "Ngày sinh ở tương lai; hãy xem lại, ví dụ 1975."
    return found
