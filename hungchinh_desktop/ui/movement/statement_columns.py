"""Name the columns of the movement statement on the screen and what each of them counts."""

from __future__ import annotations

from dataclasses import dataclass

from hungchinh_desktop.domain.movement import DECREASES, INCREASES, movement_label
from hungchinh_desktop.domain.vocabulary import MovementKind, PovertyStatus

DECREASE, INCREASE = "Giảm trong kỳ", "Tăng trong kỳ"


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """Hold a head and the figures added up below it; sums are bold."""

    title: str
    kinds: tuple[MovementKind, ...]
    group: str = ""
    bold: bool = False


def figure_columns(status: PovertyStatus, hamlet_word: str) -> list[FigureColumn]:
    """Return the columns in the order of the paper, after the hamlet's name."""

    def single(kind: MovementKind, group: str = "") -> FigureColumn:
        title = movement_label(kind, status, hamlet_word)
        return FigureColumn(title, (kind,), group, bold=not group)

    return [
        single(MovementKind.OPENING),
        *(single(kind, DECREASE) for kind in DECREASES),
        FigureColumn("Cộng giảm", DECREASES, DECREASE, bold=True),
        *(single(kind, INCREASE) for kind in INCREASES),
        FigureColumn("Cộng tăng", INCREASES, INCREASE, bold=True),
        single(MovementKind.CLOSING),
    ]
