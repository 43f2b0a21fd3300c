"""Apply the multi-dimensional poverty standard of a period to what a review found."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family_vocabulary import (
    AREA_LABELS,
    REVIEWED_CLASS_LABELS,
    Area,
    ReviewedClass,
)
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.support_record import money_of, past_date
from hungchinh_desktop.domain.vietnamese import clean_prose
from hungchinh_desktop.domain.wording import number


@dataclass(frozen=True, slots=True)
class Indicator:
    """Name one of the twelve indicators of basic services that a household may lack."""

    code: str
    label: str
    short_label: str


@dataclass(frozen=True, slots=True)
class PovertyStandard:
    """Hold the income lines (đồng per head and month) and indicators of a period.

    `verified` tells that the lines were compared with the decree's text, `indicators_verified`
    that the indicators' names were; `verified_by` and `verified_on` that the office did, and when.
    """

    code: str
    name: str
    source: str
    valid_from: date
    valid_to: date
    lines: dict[Area, int]
    poor_from: int
    verified: bool
    indicators_verified: bool
    indicators: tuple[Indicator, ...]
    verified_by: str = ""
    verified_on: date | None = None

    def line(self, area: Area) -> int:
        """Return the highest income per head and month of a poor or near-poor household."""
        return self.lines[area]

    def class_of(self, area: Area, income: int, lacking: int) -> ReviewedClass:
        """Return the class by rule (Decree 07/2021/NĐ-CP, article 3 clause 2).

        Args:
            area: rural or urban.
            income: đồng per head and month, mean of the twelve months before the review.
            lacking: how many indicators the household lacks.
        """
        if income > self.line(area):
            return ReviewedClass.NOT_POOR
        return ReviewedClass.POOR if lacking >= self.poor_from else ReviewedClass.NEAR_POOR

    def explanation(self, area: Area, income: int, lacking: int) -> str:
        """Return why: "Thu nhập 1.200.000 đ không quá chuẩn 1.500.000 đ (nông thôn), …"."""
        line = f"{number(self.line(area))} đ ({AREA_LABELS[area].lower()})"
        if income > self.line(area):
            return f"Thu nhập {number(income)} đ cao hơn chuẩn {line}."
        rule = (
            f"từ {self.poor_from} trở lên"
            if lacking >= self.poor_from
            else (f"dưới {self.poor_from}")
        )
        return (
            f"Thu nhập {number(income)} đ không quá chuẩn {line},"
            f" thiếu hụt {lacking} chỉ số ({rule})."
        )


def read_standards(text: str) -> tuple[PovertyStandard, ...]:
    """Return the standards of the shipped reference list, oldest first."""
    found = [
        PovertyStandard(
            code=item["code"],
            name=item["name"],
            source=item["source"],
            valid_from=date.fromisoformat(item["valid_from"]),
            valid_to=date.fromisoformat(item["valid_to"]),
            lines={Area(area): int(line) for area, line in item["lines"].items()},
            poor_from=int(item["poor_from"]),
            verified=bool(item["verified"]),
            indicators_verified=bool(item["indicators_verified"]),
            indicators=tuple(Indicator(*names) for names in item["indicators"]),
        )
        for item in json.loads(text)
    ]
    return tuple(sorted(found, key=lambda standard: standard.valid_from))


def standard_on(standards: Sequence[PovertyStandard], day: date) -> PovertyStandard | None:
    """Return the standard in force on a day, None outside every period."""
    found = (one for one in standards if one.valid_from <= day <= one.valid_to)
    return next(found, None)


@dataclass(frozen=True, slots=True)
class PovertyReview:
    """Hold one review: what was found, what the rule says, what the officer decided."""

    id: str
    household_id: str
    reviewed_on: PartialDate
    standard: str
    area: Area
    income: int
    deprivations: frozenset[str]
    proposed: ReviewedClass
    decided: ReviewedClass
    overriding_reason: str = ""

    @property
    def words(self) -> str:
        """Return "15/11/2024: hộ nghèo · 1.200.000 đ/người/tháng · thiếu hụt 4 chỉ số"."""
        return (
            f"{self.reviewed_on.shown}: {REVIEWED_CLASS_LABELS[self.decided].lower()}"
            f" · {number(self.income)} đ/người/tháng · thiếu hụt {len(self.deprivations)} chỉ số"
        )


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """Hold what the form hands over about one review; `decided` "" follows the rule."""

    reviewed_on: str
    area: Area
    income: str
    deprivations: frozenset[str] = frozenset()
    decided: str = ""
    overriding_reason: str = ""

    def standard(self, standards: Sequence[PovertyStandard]) -> PovertyStandard | None:
        """Return the standard of the review's day, None without a readable day."""
        try:
            return standard_on(standards, PartialDate.from_typed(self.reviewed_on).last_day)
        except UserError:
            return None

    def proposed(self, standard: PovertyStandard) -> ReviewedClass | None:
        """Return the class by rule, None without a readable income."""
        income = money_of(self.income)
        if income is None:
            return None
        return standard.class_of(self.area, income, len(self._lacking(standard)))

    def checked(
        self, record_id: str, household_id: str, standards: Sequence[PovertyStandard], today: date
    ) -> PovertyReview:
        """Return the review. Raises UserError with one sentence per faulty field."""
        faults: dict[str, str] = {}
        reviewed_on = past_date(self.reviewed_on, "reviewed_on", today, faults)
        standard = self.standard(standards)
        if standard is None and not faults:
            first, last = standards[0].valid_from.year, standards[-1].valid_to.year
            faults["reviewed_on"] = f"Chỉ có chuẩn nghèo của các năm {first}–{last}."
        income = money_of(self.income)
        if income is None:
            faults["income"] = "Thu nhập ghi bằng đồng một người một tháng, ví dụ 1.200.000."
        proposed = self.proposed(standard) if standard else None
        decided = ReviewedClass(self.decided) if self.decided else proposed
        reason = clean_prose(self.overriding_reason) if decided is not proposed else ""
        if proposed and decided is not proposed and not reason:
            faults["overriding_reason"] = "Kết luận khác đề xuất thì cần ghi lý do."
        if faults or not (standard and reviewed_on and proposed and decided) or income is None:
            raise UserError("Còn ô cần sửa trước khi lưu kết quả rà soát.", fields=faults)
        return PovertyReview(
            record_id,
            household_id,
            reviewed_on,
            standard.code,
            self.area,
            income,
            self._lacking(standard),
            proposed,
            decided,
            reason,
        )

    def _lacking(self, standard: PovertyStandard) -> frozenset[str]:
        return self.deprivations & {indicator.code for indicator in standard.indicators}
