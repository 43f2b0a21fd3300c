"""Weigh what speaks for and against two households being one."""

from __future__ import annotations

from collections.abc import Iterator

from hungchinh_desktop.domain.duplicate import LEAST_POINTS, Candidate, DuplicatePair, Reason
from hungchinh_desktop.domain.member import masked
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import fold

_LIKE_SENTENCE = 20  # letters; shorter sentences are alike by chance


def judged(first: Candidate, second: Candidate, likeness: float) -> DuplicatePair | None:
    """Return the pair with its reasons, None when too little speaks for one household.

    Args:
        first: one household.
        second: the other.
        likeness: how alike the folded names of the heads are, 0 to 100.
    """
    found = sorted(_reasons(first, second, likeness), key=lambda reason: -reason.points)
    points = sum(reason.points for reason in found)
    if points < LEAST_POINTS:
        return None
    return DuplicatePair(first.entry, second.entry, points, tuple(found))


def _reasons(first: Candidate, second: Candidate, likeness: float) -> Iterator[Reason]:
    yield from _citizen_ids(first, second)
    yield from _names(first, second, likeness)
    yield from _births(first.head.birth, second.head.birth)
    yield from _people(first, second)
    one, other = first.entry, second.entry
    if one.household.hamlet_id == other.household.hamlet_id:
        yield Reason(25, f"cùng {one.hamlet_name.lower()}")
    else:
        yield Reason(0, f"khác xóm ({one.hamlet_name}, {other.hamlet_name})")
    texts = fold(one.household.situation), fold(other.household.situation)
    if len(texts[0]) >= _LIKE_SENTENCE and texts[0] == texts[1]:
        yield Reason(20, "thực trạng ghi giống hệt")


def _citizen_ids(first: Candidate, second: Candidate) -> Iterator[Reason]:
    known = {person.citizen_id for person in first.people if person.citizen_id}
    same = [p.citizen_id for p in second.people if p.citizen_id in known]
    for citizen_id in same[:1]:
        yield Reason(100, f"cùng số định danh {masked(citizen_id)}")
    heads = first.head.citizen_id, second.head.citizen_id
    if not same and all(heads):
        yield Reason(-60, "số định danh của chủ hộ khác nhau")


def _names(first: Candidate, second: Candidate, likeness: float) -> Iterator[Reason]:
    if first.spelling == second.spelling:
        yield Reason(40, "trùng họ tên chủ hộ")
    elif first.head.folded == second.head.folded:
        yield Reason(27, "họ tên chủ hộ chỉ khác dấu")
    elif likeness:
        yield Reason(20, f"họ tên gần giống ({likeness:.0f}%)")


def _births(first: PartialDate | None, second: PartialDate | None) -> Iterator[Reason]:
    if first is None or second is None:
        return
    if first.year != second.year:
        yield Reason(-30, f"năm sinh khác nhau ({first.year}, {second.year})")
    elif first == second and first.precision == "day":
        yield Reason(35, f"cùng ngày sinh {first.shown}")
    else:
        yield Reason(25, f"cùng năm sinh {first.year}")


def _people(first: Candidate, second: Candidate) -> Iterator[Reason]:
    """Compare who else lives there; a head may be a member of the other household."""
    known = {(p.folded, p.birth.year) for p in first.people if p.birth}
    heads = first.head.folded == second.head.folded
    others = second.people[1:] if heads else second.people
    same = [p for p in others if p.birth and (p.folded, p.birth.year) in known]
    if same:
        more = f" và {len(same) - 1} người nữa" if len(same) > 1 else ""
        yield Reason(45 + 15 * min(len(same) - 1, 3), f"cùng thành viên {same[0].words}{more}")
