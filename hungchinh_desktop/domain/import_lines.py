"""Tell rows of households from the other rows of a list: groups, totals, signatures, prose."""

from __future__ import annotations

import re

from hungchinh_desktop.domain.status_words import stated_count

_TOTAL = re.compile(r"\W*(?:tổng(?: cộng| số)?|cộng|toàn xã)\b", re.IGNORECASE)
_FOOTER = re.compile(
    r"\W*(?:người lập|lập biểu|tm\.|kt\.|t/m|chủ tịch|phó chủ tịch|trưởng (?:xóm|thôn|khối|ban)"
    r"|xác nhận|nơi nhận|ghi chú|đại diện|thủ trưởng|cán bộ|công chức|ủy ban|uỷ ban|ubnd"
    r"|\(?ký|.*\bngày\b.*\bnăm\b)",
    re.IGNORECASE,
)
_HAMLET = re.compile(
    r"\W*(?:[IVX]+\W+)?(?:xóm|thôn|khối|bản|làng|ấp|tổ dân phố|khu phố)\s+(?!trưởng)[\w. -]{1,25}"
    r"(?:[:(,].*)?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_]+(?:['’.-]?\s*[^\W\d_]+){0,9}")
_NUMBER = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})*|[0-9]{1,7}")
_MOST_NAME_LETTERS = 120


def filled_cells(row: list[str]) -> list[int]:
    """Return the columns of a row that hold something."""
    return [column for column, cell in enumerate(row) if cell]


def is_total(text: str) -> bool:
    """Tell whether a line begins as a sum does: "Tổng cộng: 18 hộ"."""
    return _TOTAL.match(text) is not None


def is_footer(text: str) -> bool:
    """Tell whether a line belongs below a table: signers, date, notes."""
    return _FOOTER.match(text) is not None


def names_hamlet(text: str) -> bool:
    """Tell whether a line names a hamlet, known or not: "Khối 5", "Xóm Trung: 4 hộ"."""
    return _HAMLET.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Tell whether a text can be the name of a person: words of letters alone."""
    return len(text) <= _MOST_NAME_LETTERS and _NAME.fullmatch(text) is not None


def total_of(cells: list[str]) -> int | None:
    """Return the number of households that the cells of a sum state.

    "18 hộ" is one; of several numbers without a word nobody knows which it is.
    """
    counted = [count for cell in cells if (count := stated_count(cell)) is not None]
    numbers = [int(cell.replace(".", "")) for cell in cells if _NUMBER.fullmatch(cell)]
    found = counted or numbers
    return found[0] if len(found) == 1 else None


class OrderNumbers:
    """Follow the TT column, which may begin again with 1 for each hamlet."""

    def __init__(self) -> None:
        self._last = 0
        self._sum_of_runs = 0
        self._missing: list[int] = []
        self.seen = 0

    def take(self, text: str) -> None:
        """Note the number of a row; what is no number is left out."""
        digits = text if text.isdecimal() else text.strip(" .)").removesuffix(".0")
        if not digits.isdecimal() or len(digits) > 7:
            return
        number = int(digits)
        self.seen += 1
        if number == self._last + 1:
            self._last = number
            return
        if number == 1:
            self._sum_of_runs, self._last = self._sum_of_runs + self._last, 0
        self._missing += range(self._last + 1, min(number, self._last + 1000))
        self._last = max(self._last, number)

    @property
    def last(self) -> int | None:
        """Return the last number, or the sum of the last numbers of all runs."""
        return self._sum_of_runs + self._last if self.seen else None

    @property
    def missing(self) -> tuple[int, ...]:
        """Return the numbers that were left out."""
        return tuple(self._missing)
