"""Check the households: one name twice, dates, support, and what their notes contradict."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hungchinh_desktop.domain.exit_wording import says_exit_wrongly, with_near_poor_exit
from hungchinh_desktop.domain.finding import Finding, Mend, MendKind, Rule
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.plan_facts import PlanFacts
from hungchinh_desktop.domain.poverty import escape_clock
from hungchinh_desktop.domain.register_filter import newly_escaped
from hungchinh_desktop.domain.vocabulary import PovertyStatus, Severity

REGISTER = "Sổ hộ"
MANY = 20
"""From so many households on, one finding stands for all of them and opens their list."""
_EXIT = re.compile(r"(?:khả năng|đăng ký|phấn đấu|dự kiến)\s+thoát", re.IGNORECASE)
_ESCAPED = re.compile(r"(?:mới|vừa|đã)\s+thoát\s+nghèo(?:\s+(?:năm\s+)?\d{4})?", re.IGNORECASE)
_STABLE = re.compile(r"(?<!lao động )có việc làm(?:,)? và thu nhập ổn định", re.IGNORECASE)
_BOTH = "hộ cận nghèo đồng thời còn trong 36 tháng mới thoát nghèo"

SAME_NAME = Rule(
    "same-name",
    Severity.WARNING,
    "Hai hộ trùng họ tên",
    "Họ tên không phân biệt được hai hộ; có thể là một hộ ghi hai lần, hoặc hai người khác nhau.",
)
ESCAPE_DATE = Rule(
    "escape-date",
    Severity.WARNING,
    "Chưa rõ ngày hết 36 tháng",
    "Hộ mới thoát nghèo được hưởng chính sách trong 36 tháng kể từ ngày công nhận;"
    " thiếu ngày thì không biết khi nào hết.",
    "Quyết định 90/QĐ-TTg ngày 18/01/2022; mục II.1 của kế hoạch",
)
NEAR_POOR_ESCAPED = Rule(
    "near-poor-escaped",
    Severity.HINT,
    "Hộ cận nghèo đồng thời mới thoát nghèo",
    "Diện hiện nay và 36 tháng mới thoát nghèo là hai việc khác nhau; hộ có thể được hưởng"
    " chính sách của cả hai.",
)
ESCAPE_UNRECORDED = Rule(
    "escape-unrecorded",
    Severity.WARNING,
    "Ghi mới thoát nghèo nhưng chưa tính 36 tháng",
    "Câu thực trạng nói hộ mới thoát nghèo mà sổ chưa ghi thời điểm công nhận.",
)
WITHOUT_SUPPORT = Rule(
    "without-support",
    Severity.WARNING,
    "Hộ chưa có phương án hỗ trợ",
    "Cột chương trình hỗ trợ của hộ này sẽ in trống.",
)
EXIT_WORDING = Rule(
    "exit-wording",
    Severity.WARNING,
    "Ghi “thoát nghèo” cho hộ cận nghèo",
    "Hộ cận nghèo thì thoát cận nghèo; ghi nhầm làm sai số hộ thoát nghèo.",
)
EXIT_UNMARKED = Rule(
    "exit-unmarked",
    Severity.WARNING,
    "Ghi có khả năng thoát nhưng chưa đánh dấu",
    "Số hộ có khả năng thoát chỉ đếm những hộ đã đánh dấu trong sổ.",
)
STABLE_INCOME = Rule(
    "stable-income",
    Severity.HINT,
    "Thu nhập ổn định mà vẫn trong danh sách",
    "Câu thực trạng nói việc làm và thu nhập ổn định; người đọc sẽ hỏi vì sao hộ còn cận nghèo.",
)
FORMER_SUPPORT = Rule(
    "former-support",
    Severity.WARNING,
    "Hướng hỗ trợ còn ghi năm trước",
    "Câu chép từ năm trước có thể còn việc đã làm xong.",
)


def same_names(facts: PlanFacts) -> Iterator[Finding]:
    """Find heads of one name; each group is told once."""
    groups: dict[str, list[RegisterEntry]] = {}
    for entry in facts.entries:
        groups.setdefault(entry.household.head_fold, []).append(entry)
    for entries in groups.values():
        if len(entries) > 1:
            yield _same_name(entries)


def escapes(facts: PlanFacts) -> Iterator[Finding]:
    """Find escapes without a day, unrecorded ones, and near-poor households that have both."""
    undated, both, unrecorded = [], [], []
    for entry in facts.entries:
        own = entry.household
        noted = _ESCAPED.search(own.situation)
        if entry.escape is None:
            if noted:
                words = f"ghi “{noted.group()}” nhưng sổ chưa có ngày công nhận thoát nghèo"
                remedy = "Ghi ngày quyết định công nhận thoát nghèo vào hộ."
                unrecorded.append(_about(ESCAPE_UNRECORDED, entry, words, remedy, noted.group()))
            continue
        if not escape_clock(entry.escape.recognised_on).exact:
            words = f"mới thoát nghèo {entry.escape.recognised_on.shown}, chưa rõ ngày hết 36 tháng"
            remedy = "Ghi ngày quyết định công nhận thoát nghèo."
            marked = noted.group() if noted else ""
            undated.append(_about(ESCAPE_DATE, entry, words, remedy, marked))
        if entry.status is PovertyStatus.NEAR_POOR and newly_escaped(entry, facts.totals.as_of):
            remedy = "Xem hộ có được hưởng chính sách của cả hai diện không."
            marked = noted.group() if noted else ""
            both.append(_about(NEAR_POOR_ESCAPED, entry, _BOTH, remedy, marked))
    yield from _all_or_each(ESCAPE_DATE, undated, "chưa rõ ngày hết 36 tháng", "newly_escaped")
    words = "ghi mới thoát nghèo nhưng chưa có ngày công nhận"
    yield from _all_or_each(ESCAPE_UNRECORDED, unrecorded, words, "all")
    yield from _all_or_each(NEAR_POOR_ESCAPED, both, f"là {_BOTH}", "newly_escaped")


def supports(facts: PlanFacts) -> Iterator[Finding]:
    """Find households without a word on their support."""
    found = [
        _about(WITHOUT_SUPPORT, entry, "chưa có phương án hỗ trợ", "Ghi hướng hỗ trợ cho hộ.")
        for entry in facts.entries
        if not entry.household.support
    ]
    yield from _all_or_each(WITHOUT_SUPPORT, found, "chưa có phương án hỗ trợ", "without_support")


def exits(facts: PlanFacts) -> Iterator[Finding]:
    """Find households whose words on leaving contradict their class or their mark."""
    wrong = [
        _wrong_exit(entry)
        for entry in facts.entries
        if says_exit_wrongly(entry.household.support, entry.status)
    ]
    words = "cận nghèo ghi “thoát nghèo” trong hướng hỗ trợ"
    yield from _all_or_each(EXIT_WORDING, wrong, words, "near_poor")
    unmarked = [
        _unmarked_exit(facts, entry, noted.group())
        for entry in facts.entries
        if entry.exit_year is None
        and (
            noted := _EXIT.search(entry.household.support)
            or _EXIT.search(entry.household.situation)
        )
    ]
    yield from _all_or_each(EXIT_UNMARKED, unmarked, "chưa đánh dấu có khả năng thoát", "all")


def _wrong_exit(entry: RegisterEntry) -> Finding:
    own = entry.household
    right = with_near_poor_exit(own.support)
    return _about(
        EXIT_WORDING,
        entry,
        "ghi “thoát nghèo” nhưng là hộ cận nghèo",
        "Sửa thành “thoát cận nghèo” trong hướng hỗ trợ.",
        "hả năng thoát nghèo",
        text=own.support,
        mends=(household_mend("Sửa thành “thoát cận nghèo”", {f"{own.id}/support": right}),),
    )


def _unmarked_exit(facts: PlanFacts, entry: RegisterEntry, noted: str) -> Finding:
    year = facts.plan.year
    words = f"Đánh dấu có khả năng thoát năm {year}"
    own = entry.household
    return _about(
        EXIT_UNMARKED,
        entry,
        f"ghi “{noted}” nhưng chưa đánh dấu có khả năng thoát",
        "Đánh dấu năm dự kiến thoát, hoặc bỏ câu đó.",
        noted,
        text=own.support if noted in own.support else own.situation,
        mends=(Mend(MendKind.EXIT_YEAR, words, ((entry.id, str(year)),)),),
    )


def stable_incomes(facts: PlanFacts) -> Iterator[Finding]:
    """Find households on the list whose note says that work and income are steady."""
    words = "ghi “thu nhập ổn định” mà vẫn trong danh sách"
    remedy = "Xác nhận lại thực trạng, hoặc ghi rõ còn thiếu hụt gì."
    steady = [
        _about(STABLE_INCOME, entry, words, remedy, found.group())
        for entry in facts.entries
        if (found := _STABLE.search(entry.household.situation))
    ]
    yield from _all_or_each(STABLE_INCOME, steady, words, "all")


def former_supports(facts: PlanFacts) -> Iterator[Finding]:
    """Find support that still names last year."""
    year = facts.plan.year
    former = re.compile(rf"(?<![\d/]){year - 1}(?![\d/])")
    found = [
        _about(
            FORMER_SUPPORT,
            entry,
            f"hướng hỗ trợ còn ghi năm {year - 1}",
            f"Sửa hướng hỗ trợ của hộ cho năm {year}.",
            str(year - 1),
            text=entry.household.support,
            mends=(
                household_mend(
                    f"Đổi thành năm {year}",
                    {f"{entry.id}/support": former.sub(str(year), entry.household.support)},
                ),
            ),
        )
        for entry in facts.entries
        if former.search(entry.household.support)
    ]
    yield from _all_or_each(FORMER_SUPPORT, found, f"hướng hỗ trợ còn ghi năm {year - 1}", "all")


def household_mend(words: str, texts: dict[str, str]) -> Mend:
    """Return the way to write texts of households anew, by "id/situation" or "id/support"."""
    return Mend(MendKind.HOUSEHOLD_TEXTS, words, tuple(texts.items()))


def place_of(entry: RegisterEntry) -> str:
    """Return where the household stands: "Sổ hộ · xóm 4"."""
    return f"{REGISTER} · {entry.hamlet_name[:1].lower()}{entry.hamlet_name[1:]}"


def link_to(entry: RegisterEntry) -> Link:
    """Return the way to the household."""
    return Link("household", target=entry.id)


def _about(
    rule: Rule,
    entry: RegisterEntry,
    words: str,
    remedy: str,
    marked: str = "",
    *,
    text: str | None = None,
    mends: tuple[Mend, ...] = (),
) -> Finding:
    """Return a finding on one household; the last way to mend is always to open it."""
    return rule.found(
        f"{entry.household.head_name}: {words}.",
        place_of(entry),
        remedy,
        link_to(entry),
        excerpt=entry.household.situation if text is None else text,
        marked=(marked,) if marked else (),
        mends=(*mends, Mend(MendKind.GO, "Mở hộ để sửa", link=link_to(entry))),
    )


def _all_or_each(rule: Rule, found: list[Finding], words: str, filter_id: str) -> Iterator[Finding]:
    if len(found) < MANY:
        yield from found
        return
    edits = tuple(edit for one in found for edit in one.mends[0].edits)
    link = Link("household", filter=filter_id)
    mends: tuple[Mend, ...] = (Mend(MendKind.GO, "Mở danh sách các hộ này", link=link),)
    if edits:
        first = found[0].mends[0]
        mends = (Mend(first.kind, f"{first.text} ở {len(edits)} hộ", edits), *mends)
    sentence = f"{len(found)} hộ {words}."
    yield rule.found(sentence, REGISTER, found[0].remedy, link, mends=mends)


def _same_name(entries: list[RegisterEntry]) -> Finding:
    entry = entries[0]
    shown = [f"{one.hamlet_name[:1].lower()}{one.hamlet_name[1:]}" for one in entries]
    places = " và ".join(shown)
    both = "Hai hộ khác nhau" if len(entries) == 2 else "Các hộ khác nhau"
    births = " … ".join(
        f"{one.household.head_name}, {one.hamlet_name.lower()}"
        + (f", sinh {one.household.birth.shown}" if one.household.birth else "")
        for one in entries
    )
    return SAME_NAME.found(
        f"{entry.household.head_name}: trùng họ tên ở {places}.",
        REGISTER,
        "Xem hai hộ có phải là một không; ghi thêm năm sinh để phân biệt.",
        link_to(entry),
        excerpt=births,
        marked=(entry.household.head_name,),
        mends=(
            Mend(MendKind.KEEP, f"{both}, chỉ trùng tên"),
            *(
                Mend(MendKind.GO, f"Mở hộ ở {place} để ghi năm sinh", link=link_to(one))
                for place, one in zip(shown, entries, strict=True)
            ),
        ),
    )
