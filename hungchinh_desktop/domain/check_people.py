"""Check the people: hamlets covered once, one title each, the committee in office, the signers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hungchinh_desktop.domain.finding import Finding, Mend, MendKind, Rule
from hungchinh_desktop.domain.hamlet import CommitteeMember, coverage
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.office import Unit
from hungchinh_desktop.domain.plan_facts import PlanFacts
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import Severity, UnitGroup
from hungchinh_desktop.domain.wording import joined
from hungchinh_desktop.domain.yearly_plan import ClauseKind

ANNEX_PLACE = "Kế hoạch · Phụ lục"
# What is left of a role once these are taken away names another committee than this plan's own.
_ROLE_WORDS = re.compile(
    r"\b(pho truong|pho|truong|uy vien|thanh vien|thu ky|thuong truc|ban chi dao|bcd|bcđ|ban"
    r"|giam ngheo|ben vung|chuong trinh|muc tieu quoc gia|mtqg|xa|phuong|kiem|vien|to)\b"
)
_POSITION_SHORT = (
    (r"\bpct\b", "pho chu tich"),
    (r"\bct\b", "chu tich"),
    (r"\bubnd\b|\buy ban nhan dan\b", ""),
    (r"\b(xa|phuong|thi tran)\b", ""),
)

COVERAGE = Rule(
    "coverage",
    Severity.ERROR,
    "Mỗi xóm đúng một người phụ trách",
    "Phụ lục giao mỗi xóm cho một thành viên Ban chỉ đạo; xóm bị bỏ sót không ai theo dõi,"
    " xóm giao hai người không rõ ai báo cáo.",
)
OTHER_COMMITTEE = Rule(
    "committee-role",
    Severity.WARNING,
    "Chức danh của ban khác",
    "Phụ lục phân công Ban chỉ đạo giảm nghèo, nhưng chức danh này là của một ban khác.",
)
TITLE_FORMS = Rule(
    "title-forms",
    Severity.HINT,
    "Một chức danh viết nhiều cách",
    "Cùng một người mà mỗi phần của kế hoạch gọi một cách thì người đọc tưởng là hai người.",
)
SIGNER_TITLE = Rule(
    "signer-title",
    Severity.ERROR,
    "Chức vụ người ký chưa khớp",
    "Cấp phó ký thay thì ghi KT. và chức vụ của mình; người đứng đầu ký thì không ghi KT.",
    "Nghị định 30/2020/NĐ-CP, Điều 13",
)
NOT_IN_OFFICE = Rule(
    "not-in-office",
    Severity.WARNING,
    "Người không còn trong danh sách",
    "Người này có tên trong Ban chỉ đạo năm trước nhưng không còn trong danh sách năm nay.",
)


def hamlet_coverage(facts: PlanFacts) -> Iterator[Finding]:
    """Find hamlets without exactly one member in charge."""
    cover = coverage(list(facts.tiles))
    if not cover.complete:
        first = (cover.uncovered + cover.doubly_covered)[0]
        yield COVERAGE.found(
            f"{cover.sentence}.",
            "Địa bàn xóm",
            "Kéo tên một thành viên Ban chỉ đạo vào xóm đó.",
            Link("hamlet", hamlet_id=first.id),
        )


def committee_roles(facts: PlanFacts) -> Iterator[Finding]:
    """Find members whose role belongs to another committee ("Trưởng BCĐ phong trào")."""
    for member in facts.members:
        rest = _ROLE_WORDS.sub(" ", fold(member.committee_role)).strip(" .,-")
        if rest:
            yield OTHER_COMMITTEE.found(
                f"{member.full_name}: Phụ lục ghi là “{member.committee_role}”,"
                " không phải Ban chỉ đạo giảm nghèo.",
                ANNEX_PLACE,
                "Xem lại chức danh của người này trong Ban chỉ đạo giảm nghèo.",
                Link("yearly_plan", target="annex_table"),
                excerpt=f"{member.full_name} - {member.position}, {member.committee_role}",
                marked=(member.committee_role,),
            )


def title_forms(facts: PlanFacts) -> Iterator[Finding]:
    """Find officers whose title is written in several ways in one plan."""
    headings = [
        (clause.unit_code, clause.text, clause.code)
        for clause in facts.clauses
        if clause.kind is ClauseKind.HEADING and clause.unit_code
    ]
    for unit in facts.matrix.units:
        if unit.group is not UnitGroup.OFFICER:
            continue
        forms = {
            text: f"mục {code}" for unit_code, text, code in headings if unit_code == unit.code
        }
        if any(facts.matrix.role(row.id, unit.id) for row in facts.matrix.rows):
            forms.setdefault(unit.printed_name, "mục III")
        for member in facts.members:
            if _is_title_of(member, unit):
                forms.setdefault(member.position, "Phụ lục")
        if len({fold(form) for form in forms}) > 1:
            shown = joined([f"“{form}” ({place})" for form, place in forms.items()])
            yield TITLE_FORMS.found(
                f"{unit.name} viết {len(forms)} cách: {shown}.",
                "Kế hoạch · V, Phụ lục",
                "Chọn một cách viết cho cả kế hoạch.",
                Link(
                    "yearly_plan", target=next((c for u, _, c in headings if u == unit.code), "V")
                ),
                excerpt=" … ".join(forms),
                marked=tuple(forms),
            )


def signers(facts: PlanFacts) -> Iterator[Finding]:
    """Find a signer whose position and authority contradict each other or the committee list."""
    signatory = facts.plan.signatory
    link = Link("yearly_plan", target="signatory")
    place = "Kế hoạch · Người ký"
    deputy = fold(signatory.position).startswith("pho")
    block = " / ".join(
        line for line in (signatory.deputizing, signatory.position, signatory.full_name) if line
    )
    if bool(signatory.deputizing) != deputy and signatory.position:
        lacking = "thiếu dòng “KT.”" if deputy else "không được ghi “KT.”"
        yield SIGNER_TITLE.found(
            f"{signatory.position}: người ký {lacking}.",
            place,
            "Sửa quyền hạn hoặc chức vụ của người ký.",
            link,
            excerpt=block,
            marked=(signatory.position,),
        )
    for member in facts.members:
        if _same_name(member, signatory.full_name) and not _same_position(
            signatory.position, member.position
        ):
            yield SIGNER_TITLE.found(
                f"{member.full_name}: ký với chức vụ “{signatory.position}”,"
                f" Phụ lục ghi “{member.position}”.",
                place,
                "Sửa chức vụ ở một trong hai nơi.",
                link,
                why="Một người mang hai chức vụ trong cùng một văn bản thì một chỗ ghi sai.",
                excerpt=block,
                marked=(signatory.position,),
            )


def out_of_office(facts: PlanFacts) -> Iterator[Finding]:
    """Find signers and members who left office: by last year's committee, by the settings."""
    yield from _left_the_committee(facts)
    serving = {fold(one.full_name) for one in facts.signers}
    if not serving:
        return
    told = {fold(member.full_name) for member in facts.former_members}
    told -= {fold(member.full_name) for member in facts.members}
    link = Link("setting", target="office")
    plan = facts.plan
    for name in dict.fromkeys((plan.signatory.full_name, plan.annex.signer_name)):
        if name and fold(name) not in serving | told:
            yield NOT_IN_OFFICE.found(
                f"{name}: ký văn bản năm {plan.year} nhưng không có trong người ký của đơn vị.",
                "Kế hoạch · Người ký",
                "Chọn người đang giữ chức vụ, hoặc ghi thêm người này ở Thiết đặt.",
                Link("yearly_plan", target="signatory"),
                why="Thiết đặt ghi những người ký của đơn vị trong từng giai đoạn.",
                excerpt=name,
                marked=(name,),
                mends=(Mend(MendKind.GO, "Mở Thiết đặt để xem người ký", link=link),),
            )
    left = {fold(one.full_name): one for one in facts.former_signers}
    for member in facts.members:
        former = left.get(fold(member.full_name))
        if former is not None and fold(member.full_name) not in serving:
            yield NOT_IN_OFFICE.found(
                f"{member.full_name}: có trong Ban chỉ đạo năm {plan.year}"
                " nhưng không còn là người ký của đơn vị.",
                ANNEX_PLACE,
                "Xem người này còn giữ chức vụ không; nếu không, thay ở Ban chỉ đạo.",
                Link("yearly_plan", target="annex_table"),
                why=f"Giai đoạn trước người này ký với chức vụ {former.position}.",
                excerpt=f"{member.full_name} - {member.position}",
                marked=(member.full_name,),
            )


def _left_the_committee(facts: PlanFacts) -> Iterator[Finding]:
    """Find signers who sat on last year's committee and no longer on this year's."""
    now = {fold(member.full_name) for member in facts.members}
    former = {fold(member.full_name) for member in facts.former_members} - now
    plan = facts.plan
    for name, target, place in (
        (plan.signatory.full_name, "signatory", "Kế hoạch · Người ký"),
        (plan.annex.signer_name, "annex", ANNEX_PLACE),
    ):
        if name and fold(name) in former:
            yield NOT_IN_OFFICE.found(
                f"{name}: ký văn bản nhưng không còn trong Ban chỉ đạo năm {plan.year}.",
                place,
                "Chọn người đang giữ chức vụ.",
                Link("yearly_plan", target=target),
                excerpt=name,
                marked=(name,),
            )


def signer_mend(facts: PlanFacts) -> tuple[Mend, ...]:
    """Return the way to let the plan's signer sign the annex too."""
    name = facts.plan.signatory.full_name
    if not name:
        return ()
    return (Mend(MendKind.ANNEX_SIGNER, f"Ghi {name} ký phụ lục", (("signer", name),)),)


def _is_title_of(member: CommitteeMember, unit: Unit) -> bool:
    forms = {fold(form) for form in (unit.name, unit.plan_name, *unit.aliases)}
    return fold(member.position) in forms or fold(member.display_position) in forms


def _same_name(member: CommitteeMember, name: str) -> bool:
    return bool(name) and fold(member.full_name) == fold(name)


def _same_position(signing: str, listed: str) -> bool:
    return _bare_position(signing) == _bare_position(listed) or not signing


def _bare_position(position: str) -> str:
    text = fold(position)
    for pattern, words in _POSITION_SHORT:
        text = re.sub(pattern, words, text)
    return " ".join(text.split())
