"""Fill the form of a paper with what the record knows already."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hungchinh_desktop.domain.hamlet import CommitteeMember, Hamlet
from hungchinh_desktop.domain.hamlet_words import hamlet_head, hamlet_in_prose
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.office_paper import FORMS, OfficePaper
from hungchinh_desktop.domain.yearly_plan import LegalBasis, YearlyPlan

_AGENDA = (
    "Thông báo kết quả rà soát hộ nghèo, hộ cận nghèo trên địa bàn {hamlet}",
    (
        "Lấy ý kiến và biểu quyết về danh sách hộ nghèo, hộ cận nghèo, hộ thoát nghèo, "
        "hộ thoát cận nghèo năm {year}"
    ),
    "Thông qua biên bản họp",
)
_GUESTS = (
    "Đại diện Ban chỉ đạo giảm nghèo xã",
    "Bí thư chi bộ, {head} và đại diện các đoàn thể {of_hamlet}",
    "Đại diện các hộ được rà soát",
    "Đại diện các hộ gia đình trong {hamlet}",
)
_ABOVE = re.compile(r"\b(tp|thành phố|huyện|quận|tỉnh)\b", re.IGNORECASE)


def default_values(
    paper: OfficePaper,
    profile: OfficeProfile,
    plan: YearlyPlan,
    bases: Sequence[LegalBasis],
    hamlet: Hamlet | None,
    members: Sequence[CommitteeMember] = (),
) -> dict[str, str]:
    """Return the fields of a new form.

    Args:
        paper: its kind.
        profile: the office of the year.
        plan: the plan of the year: who signs and who gets papers.
        bases: the instruments that the plan rests on.
        hamlet: the hamlet it is about, None for the whole commune.
        members: the committee members in charge of that hamlet.
    """
    word = profile.hamlet_word
    name = in_prose(hamlet, profile) if hamlet else f"các {word}"
    head = hamlet_head(name if hamlet else word)
    body = body_name(profile)
    values = {
        "hamlet": hamlet.name if hamlet else "",
        "place": f"Nhà văn hóa {name}" if hamlet else f"trụ sở {body} và nhà văn hóa {name}",
        "chair": head if hamlet else "",
        "guests": "\n".join(
            line.format(hamlet=name, head=head, of_hamlet=word if hamlet else name)
            for line in _guests(members)
        ),
        "agenda": "\n".join(line.format(hamlet=name, year=plan.year) for line in _AGENDA),
        "signer": plan.signatory.full_name,
        "recipients": "\n".join(_recipients(paper, plan, head if hamlet else f"Các {word}")),
        "addressees": f"Ủy ban nhân dân {profile.superior_name}" if profile.superior_name else "",
        "authority": f"CHỦ TỊCH {profile.issuing_body} {profile.full_name}".upper(),
        "bases": "\n".join(
            [
                "Căn cứ Luật Tổ chức chính quyền địa phương",
                *(f"Căn cứ {basis.citation}" for basis in bases),
                "Theo đề nghị của Công chức Văn hóa - Xã hội",
            ]
        ),
        "contact": body,
    }
    return {field.id: values.get(field.id, "") for field in FORMS[paper]}


def body_name(profile: OfficeProfile) -> str:
    """Return "Ủy ban nhân dân xã Hưng Chính"."""
    return f"{profile.issuing_body.capitalize()} {profile.full_name}"


def in_prose(hamlet: Hamlet, profile: OfficeProfile) -> str:
    """Return the name of a hamlet inside a sentence of the office: "xóm 7"."""
    return hamlet_in_prose(hamlet.name, profile.hamlet_word)


def _recipients(paper: OfficePaper, plan: YearlyPlan, hamlet: str) -> list[str]:
    """Return the lines of "Nơi nhận": what the text names first, then the office's usual ones.

    A notice goes to the hamlet and to nobody above the commune.
    """
    match paper:
        case OfficePaper.INVITATION:
            return ["Như trên"]
        case OfficePaper.DECISION:
            return ["Như Điều 3", *plan.recipients]
        case OfficePaper.NOTICE:
            return [*(line for line in plan.recipients if not _ABOVE.search(line)), hamlet]
        case _:
            return ["Như trên", *plan.recipients]


def _guests(members: Sequence[CommitteeMember]) -> list[str]:
    named = [f"{one.honorific} {one.full_name} - {one.position}".strip() for one in members]
    return [*named, *_GUESTS[bool(named) :]]
