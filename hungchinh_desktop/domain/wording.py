"""Write numbers, rates and dates the way an administrative document does."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal


def number(value: int) -> str:
    """Return a whole number with a dot between thousands: 2195 → "2.195"."""
    return f"{value:,}".replace(",", ".")


def padded(value: int) -> str:
    """Return a count with a leading zero below ten, as office papers write it: 2 → "02"."""
    return f"{value:02d}" if value < 10 else number(value)


def rate(count: int, total: int) -> str:
    """Return count / total in per cent, two decimals, decimal comma: (2, 2195) → "0,09%".

    Raises ValueError when the total is not positive.
    """
    if total <= 0:
        raise ValueError("total must be positive")
    percent = (Decimal(count) * 100 / Decimal(total)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{percent}".replace(".", ",") + "%"


def short_date(day: date) -> str:
    """Return dd/MM/yyyy."""
    return f"{day:%d/%m/%Y}"


def office_date(year: int, month: int | None = None, day: int | None = None) -> str:
    """Return the date of a document: "ngày 05 tháng 01 năm 2024".

    Days below 10 and the months 1 and 2 take a leading zero (Decree 30/2020, annex I, II.4);
    an unknown day or month stays a blank wide enough to write in.
    """
    blank = "\u00a0" * 6
    day_text = f"{day:02d}" if day else blank
    month_text = blank if not month else f"{month:02d}" if month <= 2 else str(month)
    return f"ngày {day_text} tháng {month_text} năm {year}"


def joined(parts: list[str]) -> str:
    """Return "a, b và c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} và {parts[-1]}"
