"""Show a poverty standard in a form, and check what the officer writes into it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family_vocabulary import Area
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.poverty_standard import Indicator, PovertyStandard
from hungchinh_desktop.domain.support_record import money_of
from hungchinh_desktop.domain.vietnamese import clean_line
from hungchinh_desktop.domain.wording import number, short_date

INDICATORS = 12
_BAR = "|"


def standard_values(standard: PovertyStandard) -> dict[str, str]:
    """Return the fields of the form."""
    marked = standard.verified_on
    return {
        "name": standard.name,
        "source": standard.source,
        "valid_from": short_date(standard.valid_from),
        "valid_to": short_date(standard.valid_to),
        "rural_line": number(standard.lines[Area.RURAL]),
        "urban_line": number(standard.lines[Area.URBAN]),
        "poor_from": str(standard.poor_from),
        "indicators": "\n".join(_indicator_line(one) for one in standard.indicators),
        "verified_by": standard.verified_by,
        "verified_on": short_date(marked) if marked else "",
    }


def checked_standard(
    values: Mapping[str, str],
    former: PovertyStandard,
    others: Sequence[PovertyStandard],
    today: date,
) -> PovertyStandard:
    """Return the standard that a form says.

    Args:
        values: the fields as typed.
        former: the one that is mended or followed; indicators keep its codes by their place.
        others: the other standards; their periods must not meet this one's.
        today: nobody compared the text in the future.

    Raises UserError with one sentence per faulty field.
    """
    faults: dict[str, str] = {}
    name, source = (_needed(values, field, faults) for field in ("name", "source"))
    first, last = (_day(values, field, faults) for field in ("valid_from", "valid_to"))
    if first and last:
        _check_period(first, last, others, faults)
    lines = {area: _line(values, area, faults) for area in Area}
    poor_from = values["poor_from"].strip()
    if not (poor_from.isascii() and poor_from.isdigit() and 1 <= int(poor_from) <= INDICATORS):
        faults["poor_from"] = f"Hãy ghi số chỉ số từ 1 đến {INDICATORS}."
    indicators = _indicators(values["indicators"], former, faults)
    verified_by, verified_on = _mark(values, today, faults)
    if faults or first is None or last is None:
        raise UserError("Còn ô cần sửa trước khi lưu chuẩn nghèo.", fields=faults)
    return PovertyStandard(
        code=former.code,
        name=name,
        source=source,
        valid_from=first,
        valid_to=last,
        lines=lines,
        poor_from=int(poor_from),
        verified=bool(verified_by) or (former.verified and lines == former.lines),
        indicators_verified=bool(verified_by),
        indicators=indicators,
        verified_by=verified_by,
        verified_on=verified_on,
    )


def _indicator_line(one: Indicator) -> str:
    same = one.label == one.short_label
    return one.label if same else f"{one.label} {_BAR} {one.short_label}"


def _needed(values: Mapping[str, str], field: str, faults: dict[str, str]) -> str:
    text = clean_line(values[field])
    if not text:
        what = "tên chuẩn nghèo" if field == "name" else "văn bản quy định"
        faults[field] = f"Chưa ghi {what}; hãy ghi đủ."
    return text


def _day(values: Mapping[str, str], field: str, faults: dict[str, str]) -> date | None:
    try:
        found = PartialDate.from_typed(values[field])
    except UserError as fault:
        faults[field] = fault.sentence
        return None
    return found.first_day if field == "valid_from" else found.last_day


def _check_period(
    first: date, last: date, others: Sequence[PovertyStandard], faults: dict[str, str]
) -> None:
    if last < first:
        faults["valid_to"] = "Ngày cuối phải sau ngày đầu."
    for other in others:
        if first <= other.valid_to and other.valid_from <= last:
            span = f"{short_date(other.valid_from)} – {short_date(other.valid_to)}"
            faults["valid_from"] = f"Thời gian này trùng với {other.name} ({span})."


def _line(values: Mapping[str, str], area: Area, faults: dict[str, str]) -> int:
    amount = money_of(values[f"{area}_line"])
    if not amount:
        faults[f"{area}_line"] = "Mức chuẩn ghi bằng đồng, ví dụ 1.500.000."
    return amount or 0


def _indicators(
    text: str, former: PovertyStandard, faults: dict[str, str]
) -> tuple[Indicator, ...]:
    lines = [clean_line(line) for line in text.splitlines() if clean_line(line)]
    if len(lines) != INDICATORS:
        faults["indicators"] = f"Cần đúng {INDICATORS} chỉ số, mỗi dòng một; đang có {len(lines)}."
        return former.indicators
    made = []
    for line, known in zip(lines, former.indicators, strict=True):
        label, _, short = (part.strip() for part in line.partition(_BAR))
        made.append(Indicator(known.code, label, short or label))
    return tuple(made)


def _mark(
    values: Mapping[str, str], today: date, faults: dict[str, str]
) -> tuple[str, date | None]:
    """Return who compared the text and when; both or neither."""
    who, typed = clean_line(values["verified_by"]), values["verified_on"].strip()
    if not who and not typed:
        return "", None
    if not who:
        faults["verified_by"] = "Chưa ghi ai đã kiểm tra văn bản; hãy ghi họ tên."
    if not typed:
        faults["verified_on"] = "Chưa ghi ngày kiểm tra; ví dụ 15/03/2024."
        return who, None
    try:
        found = PartialDate.from_typed(typed)
    except UserError as fault:
        faults["verified_on"] = fault.sentence
        return who, None
    if found.precision != "day":
        faults["verified_on"] = "Hãy ghi đủ ngày kiểm tra, ví dụ 15/03/2024."
    elif found.first_day > today:
        faults["verified_on"] = "Ngày này ở tương lai; hãy xem lại."
    return who, found.first_day
