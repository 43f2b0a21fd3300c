"""Check the closed list of hamlets and who is in charge of each."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.hamlet import (
    CommitteeMember,
    coverage,
    find_hamlet,
    member_loads,
    tile_counts,
)
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from tests.builders import hamlet, member, tile

HAMLETS = [hamlet(number) for number in range(1, 13)]
ANNA, BINH = member("anna"), member("binh")


SPELLINGS = ["4", "04", "X4", "x.4", "X. 4", "Xóm 4", "xóm 4", "XÓM 4", "xom 4", " xóm  4 ", "xóm4"]


@pytest.mark.parametrize("typed", [*SPELLINGS, "xóm 4.", unicodedata.normalize("NFD", "Xóm 4")])
def test_every_spelling_is_the_same_hamlet(typed: str) -> None:
    assert find_hamlet(typed, HAMLETS).number == 4


@pytest.mark.parametrize("typed", ["13", "Xóm 13", "", "  ", "xóm", "Xóm 1 4x", "thôn 4", "44"])
def test_an_unknown_hamlet_is_refused_with_the_list(typed: str) -> None:
    with pytest.raises(UserError) as caught:
        find_hamlet(typed, HAMLETS)
    assert caught.value.sentence == (
        f"Không có xóm “{typed.strip()}” trong danh sách;"
        " các xóm đang có: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12."
    )


def test_a_hamlet_with_a_name_of_its_own_is_found_by_name_and_number() -> None:
    known = [hamlet(1, name="Xóm Bắc Sơn", aliases=frozenset())]
    assert {find_hamlet(typed, known).id for typed in ("1", "xom bac son", "Xóm Bắc Sơn")} == {"x1"}


@given(st.text())
def test_no_typed_text_makes_a_hamlet(typed: str) -> None:
    try:
        found: object = find_hamlet(typed, HAMLETS)
    except UserError as error:
        found = error.sentence.rpartition(";")[2]
    assert found in (*HAMLETS, " các xóm đang có: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.")


def test_every_hamlet_with_exactly_one_member_is_covered() -> None:
    cover = coverage([tile(1, [ANNA]), tile(2, [BINH]), tile(3, [ANNA])])
    assert cover.complete
    assert cover.sentence == "3/3 xóm có đúng một người phụ trách"


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        ([[ANNA], [], [BINH]], "Xóm 2 chưa có người phụ trách"),
        ([[], [], [BINH]], "Xóm 1, xóm 2 chưa có người phụ trách"),
        ([[ANNA, BINH], [ANNA], [BINH]], "Xóm 1 có nhiều hơn một người phụ trách"),
        (
            [[], [ANNA, BINH], [ANNA]],
            "Xóm 1 chưa có người phụ trách; Xóm 2 có nhiều hơn một người phụ trách",
        ),
    ],
)
def test_faulty_hamlets_are_named(members: list[list[CommitteeMember]], sentence: str) -> None:
    tiles = [tile(number, found) for number, found in enumerate(members, 1)]
    cover = coverage(tiles)
    assert not cover.complete
    assert cover.sentence == sentence


def test_loads_count_the_households_of_a_members_hamlets() -> None:
    tiles = [
        tile(1, [ANNA], poor=1, near_poor=2),
        tile(2, [ANNA, BINH], near_poor=4),
        tile(3, [], poor=9),
    ]
    loads = member_loads(tiles)
    assert (loads["anna"], loads["binh"], loads["nobody"]) == (7, 4, 0)


def test_statuses_are_counted_by_class() -> None:
    statuses = [PovertyStatus.POOR, PovertyStatus.NEAR_POOR, PovertyStatus.NEAR_POOR]
    assert tile_counts([*statuses, PovertyStatus.ESCAPED]) == (1, 2)
    assert tile_counts([]) == (0, 0)


def test_a_member_is_shown_by_initials_and_short_position() -> None:
    one = member("m", full_name="Nguyễn Lưu Cường", display_position="Chủ tịch Hội CCB")
    assert (one.initials, one.shown_position) == ("LC", "Chủ tịch Hội CCB")
    assert member("m", full_name="Ân").initials == "Â"
    assert member("m").shown_position == "Chủ tịch Hội LHPN xã"
