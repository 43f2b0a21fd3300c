"""Work out which dated classes a household has after the officer changed one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hungchinh_desktop.domain.decision import Decision
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import StatusSpell
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus


@dataclass(frozen=True, slots=True)
class ClassChange:
    """Hold the spells to rewrite, in this order, and the one to add."""

    updated: tuple[StatusSpell, ...] = ()
    added: StatusSpell | None = None


def change_class(
    spells: Sequence[StatusSpell],
    spell: StatusSpell,
    status: PovertyStatus,
    started_on: PartialDate,
) -> ClassChange:
    """Put a household into a class from a day on.

    Args:
        spells: all spells of the household.
        spell: the one that the officer had before her.
        status: the class it is to be in.
        started_on: from when.

    A day after the end of a spell that is over begins a new one; the same first day means that
    the class was written wrongly; another class from a later day ends the spell. What follows
    later stays as it is.

    Raises UserError, for the field `started_on`, when the day lies before what came earlier.
    """
    same_day = started_on.first_day == spell.started_on.first_day
    if status is spell.status and started_on == spell.started_on:
        return ClassChange()
    if spell.ended_on is not None and spell.ended_on.first_day <= started_on.first_day:
        if not same_day:
            return ClassChange(added=_entered_again(spells, spell, status, started_on))
        return ClassChange((replace(spell, status=status, started_on=started_on),))
    if status is spell.status:
        return ClassChange(_moved_start(spells, spell, started_on))
    if same_day:
        return ClassChange((replace(spell, status=status, started_on=started_on),))
    if started_on.first_day < spell.started_on.first_day:
        raise _too_early("Diện mới phải bắt đầu sau diện cũ", spell.started_on)
    ended = replace(spell, ended_on=started_on, end_reason=EndReason.RECLASSIFIED)
    added = StatusSpell(
        new_id(), spell.household_id, status, started_on, spell.ended_on, spell.end_reason
    )
    return ClassChange((ended,), added)


def with_decision(turned: ClassChange, spell: StatusSpell, decision: Decision) -> ClassChange:
    """Let the class that a change leads to rest on a decision.

    Args:
        turned: what `change_class` found.
        spell: the one that the officer had before her; it is meant unless a new one begins.
        decision: number and date, both may be missing.
    """
    if turned.added is not None:
        return replace(turned, added=_resting_on(turned.added, decision))
    known = {one.id: one for one in turned.updated}
    own = known.get(spell.id, spell)
    if Decision(own.decision_number, own.decision_date) == decision:
        return turned
    known[spell.id] = _resting_on(own, decision)
    return ClassChange(tuple(known.values()))


def _resting_on(spell: StatusSpell, decision: Decision) -> StatusSpell:
    return replace(spell, decision_number=decision.number, decision_date=decision.day)


def _entered_again(
    spells: Sequence[StatusSpell],
    spell: StatusSpell,
    status: PovertyStatus,
    started_on: PartialDate,
) -> StatusSpell:
    """Return the spell of a household that is back; it lasts until the next one it already has."""
    added = StatusSpell(new_id(), spell.household_id, status, started_on)
    starts = [other.started_on for other in spells if other.id != spell.id]
    later = [start for start in starts if start.first_day > started_on.first_day]
    if not later:
        return added
    first = min(later, key=lambda start: start.first_day)
    return replace(added, ended_on=first, end_reason=EndReason.RECLASSIFIED)


def _moved_start(
    spells: Sequence[StatusSpell], spell: StatusSpell, started_on: PartialDate
) -> tuple[StatusSpell, ...]:
    """Correct the first day of a class; the class it followed without a gap ends with it."""
    moved = replace(spell, started_on=started_on)
    for other in spells:
        if other.id == spell.id or other.ended_on is None:
            continue
        if other.ended_on.first_day == spell.started_on.first_day:
            if started_on.first_day <= other.started_on.first_day:
                raise _too_early("Diện này phải bắt đầu sau diện trước", other.started_on)
            return replace(other, ended_on=started_on), moved
    return (moved,)


def _too_early(rule: str, day: PartialDate) -> UserError:
    sentence = f"{rule} ({day.shown})."
    return UserError(sentence, fields={"started_on": sentence})
