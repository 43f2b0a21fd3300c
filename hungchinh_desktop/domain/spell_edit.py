"""Mend one dated class of a household: its dates, its reason, its decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from hungchinh_desktop.domain.decision import typed_decision
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import StatusSpell
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import STATUS_LABELS, EndReason

FREE_REASONS = (
    EndReason.MOVED_AWAY,
    EndReason.DIED,
    EndReason.MERGED,
    EndReason.ENTERED_BY_MISTAKE,
)
"""Reasons that no other class follows from; they may be mended by themselves."""
END_PREFIX = "end_"


@dataclass(frozen=True, slots=True)
class SpellDraft:
    """Hold what the form hands over about one class; the ends are empty for the present one."""

    started_on: str
    decision_number: str = ""
    decision_date: str = ""
    ended_on: str = ""
    end_reason: str = ""
    end_decision_number: str = ""
    end_decision_date: str = ""

    def checked(
        self, spells: Sequence[StatusSpell], spell: StatusSpell, today: date
    ) -> list[StatusSpell]:
        """Return the spells to rewrite: the mended one, and those that touched it.

        Raises UserError with one sentence per faulty field.
        """
        faults: dict[str, str] = {}
        started_on = _date(self.started_on, "started_on", faults) or spell.started_on
        ended_on = spell.ended_on and (_date(self.ended_on, "ended_on", faults) or spell.ended_on)
        put = typed_decision(self.decision_number, self.decision_date, today, faults)
        left = typed_decision(
            self.end_decision_number, self.end_decision_date, today, faults, END_PREFIX
        )
        if ended_on and ended_on.first_day < started_on.first_day:
            faults.setdefault("ended_on", f"Ngày ra khỏi diện phải sau ngày {started_on.shown}.")
        reason = spell.end_reason
        if reason in FREE_REASONS and self.end_reason:
            reason = EndReason(self.end_reason)
        mended = replace(
            spell,
            started_on=started_on,
            ended_on=ended_on,
            end_reason=reason,
            decision_number=put.number,
            decision_date=put.day,
            end_decision_number=left.number,
            end_decision_date=left.day,
        )
        changed = _with_neighbours(spells, spell, mended)
        if not faults:
            _check_overlap(spells, changed, mended, faults)
        if faults:
            raise UserError("Còn ô cần sửa trước khi lưu diện hộ.", fields=faults)
        return changed


def draft_of_spell(spell: StatusSpell) -> SpellDraft:
    """Return the stored values as the form shows them."""
    return SpellDraft(
        spell.started_on.shown,
        spell.decision_number,
        spell.decision_date.shown if spell.decision_date else "",
        spell.ended_on.shown if spell.ended_on else "",
        spell.end_reason or "",
        spell.end_decision_number,
        spell.end_decision_date.shown if spell.end_decision_date else "",
    )


def _date(text: str, field: str, faults: dict[str, str]) -> PartialDate | None:
    if not text.strip():
        faults[field] = "Chưa ghi ngày; ví dụ 2024 hoặc 15/03/2024."
        return None
    try:
        return PartialDate.from_typed(text)
    except UserError as fault:
        faults[field] = fault.sentence
        return None


def _with_neighbours(
    spells: Sequence[StatusSpell], spell: StatusSpell, mended: StatusSpell
) -> list[StatusSpell]:
    """Move the class before and the one after with the days they had in common."""
    changed = [mended]
    for other in spells:
        if other.id == spell.id:
            continue
        if other.ended_on == spell.started_on and mended.started_on != spell.started_on:
            changed.append(replace(other, ended_on=mended.started_on))
        elif spell.ended_on == other.started_on and mended.ended_on is not None:
            changed.append(replace(other, started_on=mended.ended_on))
    # The open class is written last: two may not be open at once.
    return sorted(changed, key=lambda one: one.ended_on is None)


def _check_overlap(
    spells: Sequence[StatusSpell],
    changed: Sequence[StatusSpell],
    mended: StatusSpell,
    faults: dict[str, str],
) -> None:
    now = {spell.id: spell for spell in (*spells, *changed)}
    for one in now.values():
        if one.ended_on and one.ended_on.first_day < one.started_on.first_day:
            faults["started_on"] = f"Ngày này chồng lên diện {STATUS_LABELS[one.status].lower()}."
        if one.id != mended.id and _overlap(one, mended):
            since = f"{STATUS_LABELS[one.status].lower()} từ {one.started_on.shown}"
            faults["started_on"] = f"Thời gian này trùng với diện {since}; hãy sửa diện đó trước."


def _overlap(one: StatusSpell, other: StatusSpell) -> bool:
    ends = [spell.ended_on.first_day if spell.ended_on else date.max for spell in (one, other)]
    starts = [spell.started_on.first_day for spell in (one, other)]
    return starts[0] < ends[1] and starts[1] < ends[0]
