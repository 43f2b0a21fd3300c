"""Check that the plan's headings follow one another and that none of them stands alone."""

from __future__ import annotations

from collections.abc import Iterator

from hungchinh_desktop.domain.clause_marks import without_marks
from hungchinh_desktop.domain.clause_numbering import Misnumbered, misnumbered
from hungchinh_desktop.domain.finding import Finding, Mend, MendKind, Rule
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.plan_facts import PlanFacts
from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.domain.yearly_plan import SLOT, Clause, ClauseKind

SEQUENCE = Rule(
    "heading-sequence",
    Severity.ERROR,
    "Đề mục đánh số không liền nhau",
    "Người đọc tìm theo số đề mục; số nhảy cóc làm tưởng thiếu một phần.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.6",
)
EMPTY_SECTION = Rule(
    "empty-section",
    Severity.ERROR,
    "Đề mục không có nội dung",
    "Đề mục không có câu nào bên dưới sẽ in ra một dòng trơ trọi.",
)


def sequence(facts: PlanFacts) -> Iterator[Finding]:
    """Find headings numbered out of order, such as 3 after 2.1."""
    for fault in misnumbered(facts.clauses):
        clause = fault.clause
        section = clause.code.split(".")[0]
        shown = fault.previous or "đầu mục"
        words = f"Đánh lại số đề mục thành “{fault.wanted}”"
        link = Link("yearly_plan", target=clause.code)
        yield SEQUENCE.found(
            f"Mục {section}: sau “{shown}” là “{clause.number}”, thiếu “{fault.wanted}”.",
            f"Kế hoạch · Mục {section}",
            f"{words}.",
            link,
            excerpt=f"{clause.number}. {clause.text}",
            marked=(f"{clause.number}.",),
            mends=(
                Mend(MendKind.RENUMBER, words, ((clause.id, fault.wanted),)),
                *_raising(fault),
                Mend(MendKind.GO, "Mở kế hoạch để thêm đề mục còn thiếu", link=link),
            ),
        )


def _raising(fault: Misnumbered) -> tuple[Mend, ...]:
    """Return the way to make a heading of its own out of a 2.1 that no 2.2 follows."""
    if fault.lone is None:
        return ()
    raised = int(fault.previous.split(".")[0]) + 1
    words = f"Nâng “{fault.previous}. {_short(fault.lone.text)}” thành đề mục “{raised}”"
    return (Mend(MendKind.RAISE_HEADING, words, ((fault.lone.id, ""),)),)


def _short(text: str) -> str:
    words = SLOT.sub("…", without_marks(text)).split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")


def no_section(facts: PlanFacts) -> Iterator[Finding]:
    """Find a plan whose sections were all hidden or removed."""
    if not any(clause.kind is ClauseKind.SECTION for clause in facts.clauses):
        yield EMPTY_SECTION.found(
            "Kế hoạch không có mục nào.",
            "Kế hoạch",
            "Hiện lại các mục đã ẩn, hoặc thêm mục.",
            Link("yearly_plan", target="opening"),
            why="Kế hoạch không có mục thì in ra chỉ có căn cứ và chữ ký.",
        )


def empty_sections(facts: PlanFacts) -> Iterator[Finding]:
    """Find sections and headings that nothing follows before the next one of their rank."""
    clauses = facts.clauses
    for place, clause in enumerate(clauses):
        rank = _rank(clause)
        if rank is None:
            continue
        following = clauses[place + 1] if place + 1 < len(clauses) else None
        next_rank = _rank(following) if following else 0
        if next_rank is not None and next_rank <= rank:
            shown = f"{clause.number}. {clause.text}".strip(". ")
            yield EMPTY_SECTION.found(
                f"Mục {clause.code} “{clause.text}” chưa có nội dung.",
                f"Kế hoạch · {clause.code}",
                "Ghi nội dung bên dưới, hoặc bỏ đề mục này.",
                Link("yearly_plan", target=clause.code),
                excerpt=shown,
                marked=(shown,),
            )


def _rank(clause: Clause) -> int | None:
    """Return 0 for a section, 1 for "2", 2 for "2.1", None for a text."""
    if clause.kind is ClauseKind.SECTION:
        return 0
    if clause.kind is ClauseKind.HEADING:
        return clause.number.count(".") + 1
    return None
