"""Check counts by age and the priority groups that follow from members."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family import AgeCounts, counts_of, derived_groups, typed_counts
from hungchinh_desktop.domain.family_vocabulary import PriorityGroup
from hungchinh_desktop.domain.member import Member, MemberDraft

DAY = date(2024, 12, 31)


def member(name: str, birth: str = "", **more: str | bool) -> Member:
    draft = MemberDraft(name, birth=birth, **more)  # type: ignore[arg-type]  # text and flags
    return draft.checked(name, "h1", 1, DAY)


def test_four_small_children_are_a_number() -> None:
    counts = typed_counts({"under_6": "4", "from_16_to_59": " 1 ", "from_60": ""})
    assert (counts.total, counts.children) == (5, 4)
    assert counts.words == "5 người: 4 dưới 6 tuổi, 1 từ 16 đến 59 tuổi"
    assert AgeCounts().words == ""


@pytest.mark.parametrize("text", ["-1", "bốn", "41", "1,5", "²"])
def test_a_count_is_a_small_whole_number(text: str) -> None:
    with pytest.raises(UserError) as refused:
        typed_counts({"under_6": text, "from_60": "x"})
    assert set(refused.value.fields) == {"under_6", "from_60"}


def test_members_are_counted_by_age_on_a_day() -> None:
    family = [member("A", "2019"), member("B", "2018"), member("C", "01/01/2009")]
    family += [member("D", "31/12/1964"), member("E", "1965"), member("F")]
    assert counts_of(family, DAY) == (AgeCounts(1, 2, 1, 1), 1)
    assert counts_of(family, date(2025, 1, 1))[0] == AgeCounts(1, 1, 2, 1)


def test_groups_follow_from_members_with_their_names() -> None:
    family = [
        member("Mẹ", "1980", sex="female", ethnic_group="Thái"),
        member("Ông", "1940", sex="male", person_of_merit=True, ethnic_group="kinh"),
        member("Bé", "2018", sex="female", disability="Vận động"),
    ]
    assert derived_groups(family, AgeCounts(), DAY) == {
        PriorityGroup.ETHNIC_MINORITY: "Mẹ",
        PriorityGroup.PERSON_OF_MERIT: "Ông",
        PriorityGroup.CHILDREN: "Bé",
        PriorityGroup.DISABILITY: "Bé",
        PriorityGroup.WOMEN: "Mẹ",
    }


def test_what_nobody_wrote_is_left_to_a_tick() -> None:
    assert derived_groups([member("A")], AgeCounts(4), DAY) == {}
    assert derived_groups([], AgeCounts(), DAY) == {}


def test_counts_make_children_where_nobody_is_named() -> None:
    assert derived_groups([], AgeCounts(4, 1), DAY) == {
        PriorityGroup.CHILDREN: "5 trẻ dưới 16 tuổi"
    }
