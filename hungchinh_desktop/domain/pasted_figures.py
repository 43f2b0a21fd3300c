"""Check the figures of a pasted plan: one total behind all rates, and rows behind each count."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from hungchinh_desktop.domain.finding import Finding, Rule
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.pasted_plan import PastedPlan
from hungchinh_desktop.domain.plan_figures import Figure, distinct, figures_in, total_in
from hungchinh_desktop.domain.poverty import implied_totals
from hungchinh_desktop.domain.vocabulary import PovertyStatus, Severity
from hungchinh_desktop.domain.wording import joined, number

HERE = Link("findings")
_PLACE = "Kế hoạch · số liệu"
_WORDS = {PovertyStatus.POOR: "hộ nghèo", PovertyStatus.NEAR_POOR: "hộ cận nghèo"}
_WIDEST = 10**6

IMPLIED = Rule(
    "implied-total",
    Severity.HINT,
    "Tổng số hộ dân suy ra từ các tỷ lệ",
    "Văn bản ghi số hộ và tỷ lệ mà không ghi tổng số hộ dân; chỉ những tổng số trong khoảng này"
    " mới cho đúng các tỷ lệ đã làm tròn.",
)
CONTRADICT = Rule(
    "rates-contradict",
    Severity.ERROR,
    "Các tỷ lệ không thể cùng đúng",
    "Mỗi cặp số hộ và tỷ lệ chỉ đúng với một khoảng tổng số hộ dân;"
    " các khoảng này không giao nhau.",
)
OUTSIDE = Rule(
    "total-outside",
    Severity.ERROR,
    "Tổng số hộ dân không cho các tỷ lệ này",
    "Số hộ chia cho tổng số hộ dân đã ghi, làm tròn, không ra tỷ lệ đã ghi.",
)
ROWS = Rule(
    "table-count",
    Severity.ERROR,
    "Số hộ khác số dòng của bảng",
    "Số hộ ghi ở đề mục hoặc phần tổng hợp phải bằng số dòng của danh sách.",
)


def implied_total(pasted: PastedPlan) -> Iterator[Finding]:
    """Find rates that no total makes true together; else tell the interval of those that do."""
    rated = [figure for figure in distinct(_figures(pasted)) if figure.rate]
    if not rated:
        return
    shown = joined([f"{number(figure.count)} hộ = {figure.rate}" for figure in rated])
    quoted = " … ".join(figure.words for figure in rated)
    marked = tuple(figure.rate for figure in rated)
    whole = implied_totals([(figure.count, figure.rate) for figure in rated])
    stated = _stated_total(pasted)
    if whole is None:
        yield CONTRADICT.found(
            f"{shown}: không có tổng số hộ dân nào làm các tỷ lệ này cùng đúng{_conflict(rated)}.",
            _PLACE,
            "Xem lại số hộ, tỷ lệ; các tỷ lệ phải tính trên cùng một tổng số hộ.",
            HERE,
            excerpt=quoted,
            marked=marked,
        )
    elif stated is not None and not whole.lowest <= stated <= whole.highest:
        yield OUTSIDE.found(
            f"Tổng số {number(stated)} hộ dân: {shown} chỉ đúng với"
            f" {number(whole.lowest)}–{number(whole.highest)} hộ.",
            _PLACE,
            "Xem lại tổng số hộ dân hoặc các tỷ lệ.",
            HERE,
            excerpt=quoted,
            marked=marked,
        )
    elif stated is None and whole.highest < _WIDEST:
        yield IMPLIED.found(
            f"{shown}: cùng đúng khi có {number(whole.lowest)}–{number(whole.highest)} hộ dân;"
            " văn bản không ghi tổng số này.",
            _PLACE,
            "Ghi thêm tổng số hộ dân để người đọc kiểm lại được.",
            HERE,
            excerpt=quoted,
            marked=marked,
        )


def counts_and_rows(pasted: PastedPlan) -> Iterator[Finding]:
    """Find counts that differ from the number of rows of their table."""
    for status, words in _WORDS.items():
        tables = [table for table in pasted.tables if table.status is status]
        if len(tables) != 1:
            continue
        rows = len(tables[0].entries)
        for figure in distinct(_figures(pasted)):
            if figure.status is status and figure.count != rows:
                yield ROWS.found(
                    f"Ghi {figure.count} {words}, bảng có {rows} dòng.",
                    f"{_PLACE} · bảng {words}",
                    "Sửa con số, hoặc bổ sung danh sách.",
                    HERE,
                    excerpt=figure.words,
                    marked=(str(figure.count), figure.words),
                )


def _figures(pasted: PastedPlan) -> list[Figure]:
    return [
        figure
        for line in pasted.text.lines
        if len(line.cells) == 1
        for figure in figures_in(line.text)
    ]


def _stated_total(pasted: PastedPlan) -> int | None:
    totals = (total_in(line.text) for line in pasted.text.lines if len(line.cells) == 1)
    return next((total for total in totals if total), None)


def _conflict(rated: list[Figure]) -> str:
    """Return which two statements already exclude each other, "" when it takes more of them."""
    for one, other in combinations(rated, 2):
        if implied_totals([(one.count, one.rate), (other.count, other.rate)]) is None:
            spans = [implied_totals([(figure.count, figure.rate)]) for figure in (one, other)]
            words = [
                f"{figure.rate} cần {number(span.lowest)}–{number(span.highest)} hộ"
                for figure, span in zip((one, other), spans, strict=True)
                if span is not None
            ]
            return f" ({', '.join(words)})" if words else ""
    return ""
