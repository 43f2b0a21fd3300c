"""Describe the columns of the year's review and of the kept promises."""

from __future__ import annotations

from hungchinh_desktop.domain.vocabulary import (
    OUTCOME_LABELS,
    STATUS_LABELS,
    VERDICT_LABELS,
    ExitOutcome,
    PovertyStatus,
    ReviewVerdict,
)
from hungchinh_desktop.domain.year_review import ExitPromise, ReviewLine
from hungchinh_desktop.ui.kit.chip import STATUS_CHIPS
from hungchinh_desktop.ui.kit.table_column import Column

VERDICT_ICONS = {
    ReviewVerdict.OPEN: ("severity_warn", "warn"),
    ReviewVerdict.CONFIRMED: ("severity_ok", "ok"),
    ReviewVerdict.CHANGED: ("edit", "accent"),
    ReviewVerdict.CLOSED: ("close", "muted"),
}
OUTCOME_ICONS = {
    ExitOutcome.KEPT: ("severity_ok", "ok"),
    ExitOutcome.LATE: ("deadline", "accent"),
    ExitOutcome.NOT_YET: ("severity_warn", "warn"),
    ExitOutcome.LEFT_OTHERWISE: ("close", "muted"),
}
_VERDICTS, _OUTCOMES, _CLASSES = list(ReviewVerdict), list(ExitOutcome), list(PovertyStatus)


def promise_words(promise: ExitPromise | None) -> str:
    """Return what became of a promise: "Đã thoát 11/2024"; "" when there was none."""
    if promise is None:
        return ""
    day = f" {promise.left_on.shown}" if promise.left_on else ""
    return f"{OUTCOME_LABELS[promise.outcome]}{day}"


REVIEW_COLUMNS: tuple[Column[ReviewLine], ...] = (
    Column[ReviewLine](
        "verdict",
        "Kết quả",
        lambda line: VERDICT_LABELS[line.verdict],
        sort_key=lambda line: _VERDICTS.index(line.verdict),
        width=140,
        icon=lambda line: VERDICT_ICONS[line.verdict][0],
        tone=lambda line: VERDICT_ICONS[line.verdict][1],
    ),
    Column[ReviewLine](
        "head_name",
        "Chủ hộ",
        lambda line: line.before.household.head_name,
        sort_key=lambda line: line.before.household.head_sort,
        width=190,
        bold=True,
    ),
    Column[ReviewLine](
        "hamlet",
        "Xóm",
        lambda line: line.before.hamlet_name,
        sort_key=lambda line: line.before.hamlet_number,
        width=76,
    ),
    Column[ReviewLine](
        "status",
        "Diện năm trước",
        lambda line: STATUS_LABELS[line.before.status],
        sort_key=lambda line: _CLASSES.index(line.before.status),
        width=132,
        chips=lambda line: (STATUS_CHIPS[line.before.status],),
    ),
    Column[ReviewLine](
        "promise", "Khả năng thoát", lambda line: promise_words(line.promise), width=150
    ),
    Column[ReviewLine](
        "meeting",
        "Họp xóm",
        lambda line: line.meeting.words if line.meeting else "",
        width=150,
        prose=True,
        tooltip=lambda line: line.meeting.dated_words if line.meeting else "",
        sensitive=lambda line: bool(line.meeting and line.meeting.opinion),
    ),
    Column[ReviewLine](
        "situation",
        "Thực trạng",
        lambda line: line.before.household.situation,
        stretch=True,
        prose=True,
        sensitive=True,
    ),
)
PROMISE_COLUMNS: tuple[Column[ExitPromise], ...] = (
    Column[ExitPromise](
        "outcome",
        "Kết quả",
        promise_words,
        sort_key=lambda one: _OUTCOMES.index(one.outcome),
        width=210,
        icon=lambda one: OUTCOME_ICONS[one.outcome][0],
        tone=lambda one: OUTCOME_ICONS[one.outcome][1],
    ),
    Column[ExitPromise](
        "head_name",
        "Chủ hộ",
        lambda one: one.entry.household.head_name,
        sort_key=lambda one: one.entry.household.head_sort,
        width=180,
        bold=True,
    ),
    Column[ExitPromise](
        "hamlet",
        "Xóm",
        lambda one: one.entry.hamlet_name,
        sort_key=lambda one: one.entry.hamlet_number,
        width=76,
    ),
    Column[ExitPromise](
        "status",
        "Diện khi hứa",
        lambda one: STATUS_LABELS[one.entry.status],
        width=132,
        chips=lambda one: (STATUS_CHIPS[one.entry.status],),
    ),
    Column[ExitPromise](
        "support",
        "Hướng hỗ trợ",
        lambda one: one.entry.household.support,
        stretch=True,
        prose=True,
        sensitive=True,
    ),
)
