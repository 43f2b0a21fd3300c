"""Make texts fit for the cells and the tabs of a workbook."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vietnamese import clean_prose
from hungchinh_desktop.domain.wording import number

CellValue = str | int | None

MAX_CELL_TEXT = 32_767
"""Most characters a cell holds, in the 16-bit units of the format."""

_MAX_SHEET_NAME = 31
_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_RESERVED_BY_EXCEL = "history"


def cell_text(text: str, place: str) -> str:
    """Return the text as a cell can hold it: NFC, without control characters.

    Args:
        text: any text.
        place: where it stands, for the officer: "Thực trạng của hộ Lê Thị Hương (Xóm 7)".

    Raises:
        UserError: the text is longer than a cell can be; it is never cut.
    """
    clean = clean_prose(text)
    length = len(clean.encode("utf-16-le")) // 2
    if length > MAX_CELL_TEXT:
        raise UserError(
            f"{place} dài {number(length)} ký tự, quá {number(MAX_CELL_TEXT)} ký tự "
            "mà một ô Excel chứa được; hãy rút ngắn rồi xuất lại."
        )
    return clean


def sheet_name(wanted: str, taken: Iterable[str]) -> str:
    """Return a name that Excel allows and no other sheet has: "Xóm 7", "Xóm 7 (2)"."""
    plain = _NO_SHEET_NAME.sub(" ", cell_text(wanted, "Tên tờ")).strip("' \n\t") or "Trang"
    used = {name.casefold() for name in taken} | {_RESERVED_BY_EXCEL}
    name, copy = plain[:_MAX_SHEET_NAME], 1
    while name.casefold() in used:
        copy += 1
        suffix = f" ({copy})"
        name = plain[: _MAX_SHEET_NAME - len(suffix)] + suffix
    return name
