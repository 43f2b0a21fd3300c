"""Keep what the register said of a household in former times, so that old lists stay true.

A household holds its newest words. When they change, the former ones are kept until the day
from which the new ones hold: a move keeps the former hamlet until that day, an edit in a new
year keeps last year's words until 1 January.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from hungchinh_desktop.domain.household import Household, StatusSpell
from hungchinh_desktop.domain.identifiers import new_id

_FIELDS = tuple(item.name for item in fields(Household) if item.name != "id")


@dataclass(frozen=True, slots=True)
class PastHousehold:
    """Hold a household as it stood in the register until a day (the first day outside)."""

    id: str
    until: date
    household: Household


@dataclass(frozen=True, slots=True)
class Revision:
    """Say what becomes of a household's past and present when its words are changed."""

    present: Household
    added: tuple[PastHousehold, ...] = ()
    updated: tuple[PastHousehold, ...] = ()
    removed: tuple[PastHousehold, ...] = ()


def household_on(past: Sequence[PastHousehold], present: Household, day: date) -> Household:
    """Return the household as it stood on a day; `past` is ordered by `until`."""
    return next((one.household for one in past if day < one.until), present)


def kept_from(spells: Sequence[StatusSpell], day: date) -> date | None:
    """Return the day when the household was in the register before it, else None.

    What no former list can have shown is corrected from its beginning on.
    """
    return day if any(spell.started_on.first_day < day for spell in spells) else None


def revise(
    past: Sequence[PastHousehold],
    present: Household,
    changed: Household,
    as_of: date,
    since: date | None,
) -> Revision:
    """Change the words of a day.

    A field that later words had taken over unchanged is changed there too, so that a mended
    name is right in every later year; what was written later for its own sake stays.

    Args:
        past: the former words, ordered by `until`.
        present: the newest words.
        changed: what the register is to say on `as_of`.
        as_of: the day whose words are changed.
        since: keep the words before that day; None corrects them from their beginning on.
    """
    index = sum(one.until <= as_of for one in past)
    former = household_on(past, present, as_of)
    if changed == former:
        return Revision(present)
    begins = past[index - 1].until if index else None
    kept = since is not None and (begins is None or begins < since)
    added = (PastHousehold(new_id(), since, former),) if since is not None and kept else ()
    later = [one.household for one in past[index:]] + [present]
    *revised, newest = _carried(later, former, changed)
    removed = past[index - 1 : index] if index and not kept else []
    removed = [one for one in removed if one.household == changed]
    return Revision(
        newest,
        added,
        tuple(
            replace(one, household=made)
            for one, made in zip(past[index:], revised, strict=True)
            if made != one.household
        ),
        tuple(removed),
    )


def _carried(later: Sequence[Household], former: Household, changed: Household) -> list[Household]:
    """Return the words from the changed day on, each with the changes that reach it."""
    live = {name for name in _FIELDS if getattr(former, name) != getattr(changed, name)}
    made = []
    for household in later:
        live = {name for name in live if getattr(household, name) == getattr(former, name)}
        made.append(replace(household, **{name: getattr(changed, name) for name in live}))
    return made
