"""Put households together that share something, so that only these need be compared."""

from __future__ import annotations

from collections.abc import Sequence

from hungchinh_desktop.domain.duplicate import Candidate

Blocks = dict[tuple[str, object], list[int]]


def blocks_of(candidates: Sequence[Candidate]) -> tuple[Blocks, Blocks]:
    """Return households by what they share: surely equal things, and parts of near names."""
    exact: Blocks = {}
    near: Blocks = {}
    for index, one in enumerate(candidates):
        for blocks, keys in ((exact, _exact_keys(one)), (near, _near_keys(one))):
            for key in keys:
                blocks.setdefault(key, []).append(index)
    return (
        {key: block for key, block in exact.items() if len(block) > 1},
        {key: block for key, block in near.items() if len(block) > 1},
    )


def _exact_keys(one: Candidate) -> set[tuple[str, object]]:
    name, hamlet = one.head.folded, one.entry.household.hamlet_id
    keys: set[tuple[str, object]] = {("name", name), ("name in hamlet", (name, hamlet))}
    if one.head.birth:
        keys.add(("name and year", (name, one.head.birth.year)))
    for person in one.people:
        if person.citizen_id:
            keys.add(("number", person.citizen_id))
        if person.birth:
            keys.add(("person", (person.folded, person.birth.year)))
    return keys


def _near_keys(one: Candidate) -> set[tuple[str, object]]:
    first, _, last = one.head.folded.rpartition(" ")
    places: list[object] = [one.entry.household.hamlet_id]
    if one.head.birth:
        places.append(one.head.birth.year)
    return {(part, (part, place)) for part in (f"{first} ", f" {last}") for place in places}
