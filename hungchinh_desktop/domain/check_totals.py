"""Check the figures: the base of the rates, and numbers typed beside those of the register."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hungchinh_desktop.domain.check_texts import rewriting
from hungchinh_desktop.domain.finding import Finding, Mend, MendKind, Rule
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.plan_facts import PlanFacts, PlanText, of_clause, texts_of
from hungchinh_desktop.domain.plan_figures import Figure, exit_targets_in, figures_in, total_in
from hungchinh_desktop.domain.vocabulary import PovertyStatus, Severity
from hungchinh_desktop.domain.wording import number, rate, short_date
from hungchinh_desktop.domain.yearly_plan import SLOT

BASE = Link("overview", target="total_households")
_WORDS = {PovertyStatus.POOR: "hộ nghèo", PovertyStatus.NEAR_POOR: "hộ cận nghèo"}

MISSING = Rule(
    "base-missing",
    Severity.ERROR,
    "Chưa có tổng số hộ dân",
    "Tỷ lệ hộ nghèo là số hộ nghèo chia cho tổng số hộ dân; chưa có mẫu số thì chỗ tỷ lệ in “…”.",
)
UNCONFIRMED = Rule(
    "base-unconfirmed",
    Severity.WARNING,
    "Tổng số hộ dân chưa được xác nhận",
    "Mọi tỷ lệ trong kế hoạch đều tính trên con số này, mà kế hoạch không in ra nó.",
)
TYPED = Rule(
    "figure-register",
    Severity.ERROR,
    "Số gõ trong kế hoạch khác sổ",
    "Con số này được gõ tay, không lấy từ sổ, nên không đổi theo khi sổ thay đổi.",
)
TYPED_RATE = Rule(
    "rate-base",
    Severity.ERROR,
    "Tỷ lệ gõ trong kế hoạch không khớp",
    "Tỷ lệ bằng số hộ chia cho tổng số hộ dân của xã, làm tròn hai chữ số sau dấu phẩy.",
)
TYPED_TOTAL = Rule(
    "total-register",
    Severity.ERROR,
    "Tổng số hộ dân ghi hai cách",
    "Các tỷ lệ tính trên tổng số hộ dân đã lưu; con số gõ trong câu này khác con số đó.",
)
TARGET = Rule(
    "exit-target",
    Severity.HINT,
    "Số hộ có khả năng thoát chưa thành chỉ tiêu",
    "Các hộ có khả năng thoát được đánh dấu trong sổ nhưng kế hoạch không cộng thành chỉ tiêu năm.",
)
TARGET_DIFFERS = Rule(
    "exit-target-differs",
    Severity.WARNING,
    "Chỉ tiêu thoát khác số hộ trong sổ",
    "Chỉ tiêu của kế hoạch nên bằng số hộ đã đánh dấu có khả năng thoát, để cuối năm đối chiếu.",
)
UNDATED = Rule(
    "undated-count",
    Severity.HINT,
    "Số hộ chưa ghi tính đến ngày nào",
    "Danh sách thay đổi trong năm; ghi ngày tính thì sau này đối chiếu được.",
)
_DATED = re.compile(r"tính đến|đến ngày|thời điểm|theo kết quả rà soát|cuối năm", re.IGNORECASE)
_COUNT_SLOTS = ("{{poor_count}}", "{{near_poor_count}}")


def base(facts: PlanFacts) -> Iterator[Finding]:
    """Find a base that is missing or that nobody confirmed."""
    totals = facts.totals
    if totals.base is None:
        sentence = f"Chưa có tổng số hộ dân năm {facts.plan.year} nên chưa tính được tỷ lệ."
        yield MISSING.found(sentence, "Tổng quan", "Ghi tổng số hộ dân của xã.", BASE)
        return
    if totals.base.confirmed:
        return
    bounds, interval = "", totals.interval
    if interval:
        rates = f"{totals.poor_rate} và {totals.near_poor_rate}"
        span = f"{number(interval.lowest)}–{number(interval.highest)}"
        bounds = f"; tỷ lệ {rates} đang in chỉ cùng đúng với {span} hộ"
    yield UNCONFIRMED.found(
        f"Tổng số hộ dân {number(totals.base.count)} chưa được xác nhận{bounds}.",
        "Tổng quan",
        "Ghi tổng số hộ dân theo sổ của xã rồi bấm Xác nhận.",
        BASE,
        mends=(Mend(MendKind.GO, "Ghi tổng số hộ dân theo sổ của xã", link=BASE),),
    )


def typed_figures(facts: PlanFacts) -> Iterator[Finding]:
    """Find counts and rates typed into the text that the register contradicts."""
    for text in texts_of(facts):
        shown = SLOT.sub("…", text.text)
        for figure in figures_in(shown):
            yield from _against_register(facts, text, figure)
        total = total_in(shown)
        stored = facts.totals.base
        if total is not None and stored is not None and total != stored.count:
            yield TYPED_TOTAL.found(
                f"Tổng số hộ dân ở {text.name} ghi {number(total)}, số đã lưu là"
                f" {number(stored.count)}.",
                text.place,
                "Sửa con số trong câu, hoặc xác nhận lại tổng số hộ dân.",
                text.link,
                excerpt=text.text,
                marked=(number(total), str(total)),
                mends=(
                    Mend(MendKind.GO, "Mở câu này để sửa", link=text.link),
                    Mend(MendKind.GO, "Xác nhận lại tổng số hộ dân", link=BASE),
                ),
            )


def undated_counts(facts: PlanFacts) -> Iterator[Finding]:
    """Find that no sentence around the counts says from which day they are."""
    counting = [
        clause for clause in facts.clauses if any(slot in clause.text for slot in _COUNT_SLOTS)
    ]
    if counting and not any(_DATED.search(clause.text) for clause in counting):
        first = counting[0]
        new = _dated(first.text, facts)
        text = of_clause(first)
        yield UNDATED.found(
            f"Số hộ ở {text.name} chưa ghi tính đến ngày nào.",
            text.place,
            "Thêm “tính đến ngày …” vào câu.",
            text.link,
            excerpt=first.text,
            mends=rewriting(text, new, f"Ghi thêm “{_as_of(facts)}”"),
        )


def exit_target(facts: PlanFacts) -> Iterator[Finding]:
    """Compare the households expected to leave with the target that the plan states."""
    totals = facts.totals
    if not totals.exit_candidates:
        return
    stated = [
        (text, target)
        for text in texts_of(facts)
        if text.clause is not None
        for target in exit_targets_in(SLOT.sub("…", text.text))
    ]
    expected = {totals.exit_candidates, totals.near_poor_exits}
    link = Link("household", filter="exit_candidate")
    if not stated:
        left = totals.near_poor_after_exits
        base = totals.base
        share = f", chiếm {rate(left, base.count)}" if base else ""
        yield TARGET.found(
            f"{totals.exit_candidates} hộ có khả năng thoát chưa được ghi thành chỉ tiêu;"
            f" nếu đạt, cuối năm còn {left} hộ cận nghèo{share}.",
            "Sổ hộ",
            "Thêm một câu chỉ tiêu vào phần mục đích hoặc mục IV.",
            link,
        )
    elif not expected & {target for _text, target in stated}:
        text, target = stated[0]
        yield TARGET_DIFFERS.found(
            f"Chỉ tiêu {target} hộ thoát ở {text.name}: trong sổ có {totals.exit_candidates} hộ"
            " có khả năng thoát.",
            text.place,
            "Sửa chỉ tiêu, hoặc đánh dấu lại các hộ có khả năng thoát.",
            text.link,
            excerpt=text.text,
            marked=(f"{target} hộ",),
            mends=(
                Mend(MendKind.GO, "Mở câu này để sửa chỉ tiêu", link=text.link),
                Mend(MendKind.GO, "Xem các hộ có khả năng thoát", link=link),
            ),
        )


def _as_of(facts: PlanFacts) -> str:
    return f"tính đến ngày {short_date(facts.totals.as_of)}"


def _dated(text: str, facts: PlanFacts) -> str:
    """Return the sentence with the day before its first colon or at its end."""
    head, colon, tail = text.partition(":")
    if colon:
        return f"{head} ({_as_of(facts)}):{tail}"
    return f"{text.rstrip('.;')} ({_as_of(facts)})."


def _against_register(facts: PlanFacts, text: PlanText, figure: Figure) -> Iterator[Finding]:
    totals = facts.totals
    listed = totals.poor if figure.status is PovertyStatus.POOR else totals.near_poor
    words = _WORDS[figure.status]
    if figure.count != listed:
        yield TYPED.found(
            f"Số {words} ở {text.name} ghi {figure.count}, trong sổ là {listed}.",
            text.place,
            "Thay số gõ tay bằng số liệu tự tính (Chèn số liệu).",
            text.link,
            excerpt=text.text,
            marked=(figure.words,),
        )
    stored = totals.base
    if figure.rate and stored is not None and figure.rate != rate(figure.count, stored.count):
        right = rate(figure.count, stored.count)
        yield TYPED_RATE.found(
            f"Tỷ lệ {words} ở {text.name} ghi {figure.rate}; {figure.count} hộ trên"
            f" {number(stored.count)} hộ là {right}.",
            text.place,
            "Thay tỷ lệ gõ tay bằng số liệu tự tính (Chèn số liệu).",
            text.link,
            excerpt=text.text,
            marked=(figure.rate,),
        )
