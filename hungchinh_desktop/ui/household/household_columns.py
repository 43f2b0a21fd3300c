"""State the columns of the register table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.poverty import escape_clock
from hungchinh_desktop.domain.register_filter import newly_escaped
from hungchinh_desktop.domain.vocabulary import (
    EXIT_CANDIDATE_LABEL,
    NEWLY_ESCAPED_LABEL,
    NEWLY_ESCAPED_SHORT,
    STATUS_LABELS,
    PovertyStatus,
)
from hungchinh_desktop.ui.kit.chip import (
    ARROW,
    EXIT_CANDIDATE_CHIP,
    NEWLY_ESCAPED_CHIP,
    STATUS_CHIPS,
    Chip,
)
from hungchinh_desktop.ui.kit.table_column import Align, Column

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

MARKS, EXIT_YEAR, CLOCK = "marks", "exit_year", "clock"
_CLASS_ORDER = {
    status: number
    for number, status in enumerate(
        (PovertyStatus.POOR, PovertyStatus.NEAR_POOR, PovertyStatus.ESCAPED)
    )
}


def clock_words(entry: RegisterEntry, day: date) -> str:
    """Return what the register says of the 36 months on a day, "" when none were recorded."""
    if entry.escape is None:
        return ""
    clock = escape_clock(entry.escape.recognised_on)
    if day > clock.latest_end:
        return f"đã hết{clock.wording.removeprefix('đến')}"
    return clock.wording


def register_columns(day: Callable[[], date]) -> tuple[Column[RegisterEntry], ...]:
    """Return the columns, left to right; `day` is asked for the day whose state is shown."""

    def marks(entry: RegisterEntry) -> tuple[Chip, ...]:
        if entry.escape is None and entry.exit_year is None:
            return ()  # most households, and every one is asked when the page opens
        clock = (NEWLY_ESCAPED_CHIP,) if newly_escaped(entry, day()) else ()
        return clock + ((EXIT_CANDIDATE_CHIP,) if entry.exit_year else ())

    def marks_text(entry: RegisterEntry) -> str:
        return ", ".join(chip.word for chip in marks(entry))

    def marks_tip(entry: RegisterEntry) -> str:
        return _marks_tip(entry, day())

    return (
        Column(
            MARKS,
            "",
            marks_text,
            width=34,
            searched=False,
            align=Align.CENTER,
            tooltip=marks_tip,
            chips=marks,
            letters_only=True,
        ),
        *_facts(),
        *_prose(),
        Column(
            EXIT_YEAR,
            "Khả năng thoát",
            lambda entry: str(entry.exit_year or ""),
            width=84,
            searched=False,
            tooltip=_exit_tip,
            chips=_exit_chips,
        ),
        _clock(day, marks_tip),
    )


def _clock(day: Callable[[], date], tip: Callable[[RegisterEntry], str]) -> Column[RegisterEntry]:
    def text(entry: RegisterEntry) -> str:
        return "" if entry.escape is None else clock_words(entry, day())

    def chips(entry: RegisterEntry) -> tuple[Chip, ...]:
        words = clock_words(entry, day())
        if not words:
            return ()
        running = newly_escaped(entry, day())
        tones = ("newly_escaped", "newly_escaped_soft") if running else ("muted", "head")
        return (Chip(NEWLY_ESCAPED_SHORT, words, *tones),)

    return Column(
        CLOCK,
        "Hạn 36 tháng",
        text,
        sort_key=_clock_key,
        width=100,
        searched=False,
        tooltip=tip,
        chips=chips,
    )


def _facts() -> tuple[Column[RegisterEntry], ...]:
    return (
        Column(
            "head",
            "Chủ hộ",
            lambda entry: entry.household.head_name,
            sort_key=lambda entry: entry.head_sort,
            width=174,
            bold=True,
        ),
        Column(
            "hamlet",
            "Xóm",
            lambda entry: entry.hamlet_name,
            sort_key=lambda entry: entry.hamlet_number,
            width=64,
        ),
        Column(
            "status",
            "Diện",
            lambda entry: STATUS_LABELS[entry.status],
            sort_key=lambda entry: _CLASS_ORDER[entry.status],
            width=118,
            searched=False,
            chips=lambda entry: (STATUS_CHIPS[entry.status],),
        ),
    )


def _prose() -> tuple[Column[RegisterEntry], ...]:
    return (
        Column(
            "situation",
            "Thực trạng",
            lambda entry: entry.household.situation,
            width=150,
            stretch=True,
            prose=True,
            sensitive=True,
        ),
        Column(
            "support",
            "Hướng hỗ trợ",
            lambda entry: entry.household.support,
            width=150,
            stretch=True,
            prose=True,
            sensitive=True,
        ),
    )


def _exit_chips(entry: RegisterEntry) -> tuple[Chip, ...]:
    if not entry.exit_year:
        return ()
    plain = EXIT_CANDIDATE_CHIP
    return (Chip(ARROW, str(entry.exit_year), plain.tone, plain.soft, dashed=True),)


def _exit_tip(entry: RegisterEntry) -> str:
    return f"{EXIT_CANDIDATE_LABEL} năm {entry.exit_year}" if entry.exit_year else ""


def _marks_tip(entry: RegisterEntry, day: date) -> str:
    lines = []
    if entry.escape is not None:
        shown = entry.escape.recognised_on.shown
        lines.append(f"{NEWLY_ESCAPED_LABEL} từ {shown}; hạn 36 tháng: {clock_words(entry, day)}")
    if entry.exit_year:
        lines.append(_exit_tip(entry))
    return "\n".join(lines)


def _clock_key(entry: RegisterEntry) -> str:
    """Sort by the end of the 36 months; households without a clock come last."""
    if entry.escape is None:
        return "9999"
    return escape_clock(entry.escape.recognised_on).latest_end.isoformat()
