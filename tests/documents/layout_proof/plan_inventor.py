"""Invent plans of every shape from a number: the same number gives the same plan anywhere."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from random import Random

from hungchinh_desktop.documents.blocks import Annex, Document, Paragraph, Table, plain
from hungchinh_desktop.documents.yearly_plan_document import household_table, yearly_plan_document
from hungchinh_desktop.domain.clause_table import table_text
from hungchinh_desktop.domain.hamlet import CommitteeMember, Hamlet
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.paper_content import CommitteeAssignment
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.domain.yearly_plan import Block as PlanBlock
from hungchinh_desktop.domain.yearly_plan import Clause, ClauseKind, Signatory, YearlyPlan
from tests.documents import plan_builders as builders

_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Thái", "Võ", "Bùi", "Dương", "Đặng", "Hoàng", "Y", "H’")
_MIDDLE = ("Thị", "Văn", "Hữu", "Đình", "Quang", "Thị Thu", "Ngọc", "Thị Mai Phương Thảo", "")
_GIVEN = ("Hương", "Tín", "Ẫm", "Ỡ", "Khuyếch", "Nghiễm", "Đức", "Hiền", "Ngo", "Yến", "Ưng")
_AWKWARD = (
    "H'Hen Niê Kđăm",
    "Nguyễn <b>Văn</b> &amp; Tí",
    "Lê  Thị\tHai  Khoảng",
    "LÊ THỊ VIẾT HOA TOÀN BỘ",
    "Trầnthịviếtliềnkhôngcókhoảngtrắngnàocảđếnhếtdòng",
    unicodedata.normalize("NFD", "Nguyễn Thị Ngọc Ánh"),
    "Bùi\u00a0Thị\u200bẨn\x07",
    "1234567890 12/3/1956",
    "Công-Tằng-Tôn-Nữ Thị Hoàng Phương Diễm Quỳnh Như Ý",
    "“Ông” (Ba) {{year}} %s \\n",
)
_WORDS = (
    *("chồng", "chết", "đơn", "thân", "nuôi", "con", "nhỏ", "việc", "làm", "thu", "nhập"),
    *("không", "ổn", "định", "hộ", "khuyết", "tật", "nặng", "nhà", "ở", "xuống", "cấp"),
    *("nghiêng", "khuỷu", "trợ", "cấp", "già", "cô", "đông", "người", "ăn", "theo", "vay"),
    *("chăn", "phát", "triển", "kinh", "tế", "(02", "cháu);", "50%", "1.500.000đ"),
)
_KINDS = (
    ClauseKind.BULLET,
    ClauseKind.PLUS,
    ClauseKind.PARAGRAPH,
    ClauseKind.NUMBERED,
    ClauseKind.POINT,
    ClauseKind.HEADING,
    ClauseKind.TABLE,
)
_NUMBERED = {ClauseKind.HEADING: "123456789", ClauseKind.NUMBERED: "123456789"}
_NUMBERED |= {ClauseKind.POINT: "abcdđeghiklm"}
_SIGNERS = (
    Signatory("TM. ỦY BAN NHÂN DÂN", "", "CHỦ TỊCH", "Nguyễn Văn An"),
    Signatory("", "", "CHỦ TỊCH", "Y"),
    Signatory(
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Công-Tằng-Tôn-Nữ Thị Hoàng Phương Diễm Quỳnh Như Ý",
    ),
    Signatory(
        "TM. ỦY BAN NHÂN DÂN",
        "TUQ. CHỦ TỊCH",
        "TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ PHƯỜNG THÀNH VINH",
        "Thái Hữu Dân",
    ),
)
_SUPERIORS = ("", "", "UBND THÀNH PHỐ VINH", "ỦY BAN NHÂN DÂN THÀNH PHỐ VINH TỈNH NGHỆ AN")


def invented_plan(number: int) -> Document:
    """Return plan `number`: 0–400 households, 1–40 hamlets, 0, 1 or 3 annexes."""
    chance = Random(number)
    hamlets = [f"{chance.choice(('Xóm', 'Khối', 'Bản'))} {place}" for place in range(1, 41)]
    hamlets = hamlets[: chance.randint(1, 40)]
    poor, near_poor = (
        _entries(chance, hamlets, status) for status in PovertyStatus if status in _LISTED
    )
    content = builders.plan_content(
        profile=replace(builders.profile(), superior_heading=chance.choice(_SUPERIORS)),
        plan=_plan(chance),
        clauses=_clauses(chance),
        poor=poor,
        near_poor=near_poor,
        slots=builders.slots(len(poor), len(near_poor)),
        assignments=_assignments(chance, hamlets),
        hamlet_count=len(hamlets),
    )
    document = yearly_plan_document(content)
    draft, code = chance.random() < 0.5, chance.choice(("", "KH24-7Q2K-P"))
    return replace(document, annexes=_annexes(chance, document, poor), draft=draft, code=code)


_LISTED = (PovertyStatus.POOR, PovertyStatus.NEAR_POOR)


def _entries(
    chance: Random, hamlets: list[str], status: PovertyStatus
) -> tuple[RegisterEntry, ...]:
    most = chance.choices((0, 2, 12, 40, 200), (10, 20, 45, 20, 5))[0]
    made = []
    for place in range(chance.randint(most // 2, most)):
        entry = builders.entry(
            _name(chance),
            1,
            status,
            id=f"{status}-{place}",
            situation=_note(chance),
            support=_note(chance),
        )
        made.append(replace(entry, hamlet_name=chance.choice(hamlets)))
    return tuple(made)


def _name(chance: Random) -> str:
    if chance.random() < 0.12:
        return chance.choice(_AWKWARD)
    return " ".join(filter(None, map(chance.choice, (_FAMILY, _MIDDLE, _GIVEN))))


def _note(chance: Random) -> str:
    most = chance.choices((0, 6, 25, 110), (10, 45, 40, 5))[0]
    lines = 1 if most > 100 else chance.choice((1, 1, 1, 2, 3))  # a row fits on a page
    return "\n".join(_sentence(chance, most) for _ in range(lines))


def _sentence(chance: Random, most: int) -> str:
    return " ".join(chance.choices(_WORDS, k=chance.randint(most // 2, most)))


def _plan(chance: Random) -> YearlyPlan:
    own = builders.yearly_plan()
    signed = chance.random() < 0.3
    subject = own.subject + (" " + _sentence(chance, 30) if chance.random() < 0.3 else "")
    lines = [_sentence(chance, 12) or "UBND" for _ in range(chance.choice((0, 3, 6, 10)))]
    return replace(
        own,
        subject=subject,
        opening=_sentence(chance, 60) or own.opening,
        closing=own.closing if chance.random() < 0.7 else _sentence(chance, 90),
        signatory=chance.choice((own.signatory, *_SIGNERS)),
        recipients=tuple(lines),
        document_number=chance.randint(1, 400) if signed else None,
        day=chance.randint(1, 31) if signed else None,
    )


def _clauses(chance: Random) -> tuple[Clause, ...]:
    """Return the clauses of 2024 with others strewn in, and some left out."""
    own = [one for one in builders.clauses() if chance.random() < 0.9]
    for place in range(chance.randint(0, 12)):
        kind = chance.choice(_KINDS)
        number = chance.choice(_NUMBERED.get(kind, ("",)))
        text = _table(chance) if kind is ClauseKind.TABLE else _clause_text(chance, kind)
        made = Clause(f"new-{place}", f"N.{place}", kind, number, text, place)
        own.insert(chance.randint(0, len(own)), made)
    if chance.random() < 0.3:
        block = chance.choice((PlanBlock.HAMLET_TABLE, PlanBlock.COMMITTEE_TABLE))
        own.append(Clause("block", "N.block", ClauseKind.BLOCK, "", block.value, 99))
    return tuple(own)


def _clause_text(chance: Random, kind: ClauseKind) -> str:
    """Return a clause, now and then with words in bold and italics; headings have their own."""
    text = _sentence(chance, chance.choice((3, 20, 150))) or "Nội dung"
    mark = "" if kind is ClauseKind.HEADING else chance.choice(("b", "i", "", ""))
    emphasis = f"{{{{+{mark}}}}}Mục tiêu:{{{{-{mark}}}}} " if mark else ""
    return f"{emphasis}{text}{chance.choice(('', '', ':', '.'))}"


def _table(chance: Random) -> str:
    width = chance.randint(2, 5)
    rows = [
        [_sentence(chance, 12) or "Ô" for _ in range(width)] for _ in range(chance.randint(2, 30))
    ]
    return table_text(rows)


def _assignments(chance: Random, names: list[str]) -> tuple[CommitteeAssignment, ...]:
    hamlets = [Hamlet(str(at), at, name, 0, 0) for at, name in enumerate(names)]
    general = [one for one in builders.assignments() if one.member.general]
    count = chance.randint(1, 12)
    return (
        *general,
        *(
            CommitteeAssignment(
                CommitteeMember(f"m{at}", _name(chance), _sentence(chance, 14) or "Ủy viên"),
                tuple(hamlets[at::count]),
            )
            for at in range(count)
        ),
    )


def _annexes(
    chance: Random, document: Document, entries: tuple[RegisterEntry, ...]
) -> tuple[Annex, ...]:
    """Return no annex, the plan's own, or three: with long text, and with a wide table."""
    count = chance.choice((0, 1, 1, 3))
    own = document.annexes[0]
    if count < 3:
        return (own,) * count
    text = tuple(Paragraph(plain(_sentence(chance, 200) or "Trống")) for _ in range(6))
    head = own.blocks[:2]
    table: Table = household_table(entries, "annex_households")
    return (
        own,
        Annex((*head, *text, own.blocks[-1])),
        Annex((*head, table), landscape=True),
    )
