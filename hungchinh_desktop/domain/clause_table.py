"""Hold a table that was typed: rows of cells in plain text, cells parted by tabs."""

from __future__ import annotations

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vietnamese import clean_line

EMPTY_TABLE = "Cột 1\tCột 2"
MOST_COLUMNS, MOST_ROWS = 8, 200

Rows = list[list[str]]


def table_rows(text: str) -> Rows:
    """Return the rows of a table, the heads first, all equally long."""
    rows = [[cell.strip() for cell in line.split("\t")] for line in text.split("\n")]
    width = max(map(len, rows))
    return [row + [""] * (width - len(row)) for row in rows]


def table_text(rows: Rows) -> str:
    """Return rows as the text of a table clause. Raises UserError for one too large or headless."""
    cleaned = [[clean_line(cell.replace("\t", " ")) for cell in row] for row in rows]
    if not cleaned or not all(cleaned[0]):
        raise UserError("Mỗi cột của bảng phải có tên ở hàng đầu; hãy ghi tên các cột.")
    if len(cleaned[0]) > MOST_COLUMNS or len(cleaned) > MOST_ROWS:
        raise UserError(f"Bảng có nhiều nhất {MOST_COLUMNS} cột và {MOST_ROWS} hàng; hãy chia ra.")
    return "\n".join("\t".join(row) for row in cleaned)
