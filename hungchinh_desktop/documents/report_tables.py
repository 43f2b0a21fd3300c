"""Build the tables of a report: the movement of the commune, and of each hamlet."""

from __future__ import annotations

from hungchinh_desktop.documents.blocks import Column, ColumnAlign, Table, TableRow, plain
from hungchinh_desktop.domain.movement import (
    COUNTED_CLASSES,
    DECREASES,
    INCREASES,
    MovementStatement,
    movement_label,
)
from hungchinh_desktop.domain.paper_content import MovementContent
from hungchinh_desktop.domain.vocabulary import MovementKind, PovertyStatus
from hungchinh_desktop.domain.wording import number, rate

_CLASS_WORDS = {PovertyStatus.POOR: "Hộ nghèo", PovertyStatus.NEAR_POOR: "Hộ cận nghèo"}
_MOVEMENT_COLUMNS = (
    Column("TT", 12, ColumnAlign.CENTER),
    Column("Chỉ tiêu", 81),
    Column("Hộ nghèo", 36, ColumnAlign.CENTER),
    Column("Hộ cận nghèo", 36, ColumnAlign.CENTER),
)


def movement_table(statement: MovementStatement, households: int, hamlet_word: str) -> Table:
    """Return opening, what left, what entered, closing, and the rates of `households`."""

    def counts(kind: MovementKind) -> list[str]:
        return [number(statement.count(status, kind)) for status in COUNTED_CLASSES]

    def lines(kinds: tuple[MovementKind, ...]) -> list[list[str]]:
        found = [(kind, counts(kind)) for kind in kinds]
        label = movement_label
        return [
            ["", f"- {label(kind, PovertyStatus.POOR, hamlet_word)}", *values]
            for kind, values in found
            if values != ["0", "0"] and kind not in _BETWEEN_HAMLETS
        ]

    decrease = [number(_outside(statement, status, DECREASES)) for status in COUNTED_CLASSES]
    increase = [number(_outside(statement, status, INCREASES)) for status in COUNTED_CLASSES]
    closing = counts(MovementKind.CLOSING)
    rows = [
        ["1", "Số hộ đầu kỳ", *counts(MovementKind.OPENING)],
        ["2", "Giảm trong kỳ", *decrease],
        *lines(DECREASES),
        ["3", "Tăng trong kỳ", *increase],
        *lines(INCREASES),
        ["4", "Số hộ cuối kỳ (1 - 2 + 3)", *closing],
    ]
    if households:
        ends = [statement.count(status, MovementKind.CLOSING) for status in COUNTED_CLASSES]
        rows.append(["5", "Tỷ lệ cuối kỳ", *(rate(end, households) for end in ends)])
    return Table(_MOVEMENT_COLUMNS, tuple(map(_row, rows)), "movement")


_BETWEEN_HAMLETS = (MovementKind.TO_OTHER_HAMLET, MovementKind.FROM_OTHER_HAMLET)


def _outside(
    statement: MovementStatement, status: PovertyStatus, kinds: tuple[MovementKind, ...]
) -> int:
    """Count what crossed the border of the commune's list; moves between hamlets even out."""
    return sum(statement.count(status, kind) for kind in kinds if kind not in _BETWEEN_HAMLETS)


def hamlet_table(movement: MovementContent) -> Table:
    """Return opening, decrease, increase and closing of both classes for each hamlet."""
    statement = movement.statement
    word = movement.profile.hamlet_word
    columns = [
        Column("TT", 12, ColumnAlign.CENTER),
        Column(word[:1].upper() + word[1:], 40),
        *(
            Column(part, 25, ColumnAlign.CENTER, group=_CLASS_WORDS[status])
            for status in COUNTED_CLASSES
            for part in ("Đầu kỳ", "Giảm", "Tăng", "Cuối kỳ")
        ),
    ]
    rows = [
        [str(place), hamlet.name, *_figures(statement, hamlet.id)]
        for place, hamlet in enumerate(movement.hamlets, 1)
    ]
    rows.append(["", "Cộng", *_figures(statement)])
    return Table(tuple(columns), tuple(map(_row, rows)), "hamlets")


def _figures(statement: MovementStatement, hamlet_id: str = "") -> list[str]:
    return [
        number(figure)
        for status in COUNTED_CLASSES
        for figure in (
            statement.count(status, MovementKind.OPENING, hamlet_id),
            statement.decrease(status, hamlet_id),
            statement.increase(status, hamlet_id),
            statement.count(status, MovementKind.CLOSING, hamlet_id),
        )
    ]


def _row(texts: list[str]) -> TableRow:
    return TableRow(tuple((plain(text),) if text else () for text in texts))
