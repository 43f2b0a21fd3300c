"""Annexes are numbered and turned by what they are, whichever writer draws them."""

from __future__ import annotations

from hungchinh_desktop.documents.blocks import (
    ANNEX_LABEL,
    Annex,
    AnnexTitle,
    Document,
    Orientation,
    parts_of,
    plain,
)


def annex(label: str = ANNEX_LABEL, *, landscape: bool = False) -> Annex:
    return Annex((AnnexTitle(label, plain("DANH SÁCH"), ""),), landscape)


def labels(*annexes: Annex) -> list[str]:
    parts = parts_of(Document("", "", (), annexes))
    return [one.label for part in parts for one in part.blocks if isinstance(one, AnnexTitle)]


def test_one_annex_has_no_number_and_several_have_roman_ones() -> None:
    assert labels(annex()) == ["Phụ lục"]
    assert labels(*[annex()] * 4) == ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"]
    assert labels(annex("TỔNG HỢP"), annex("XÓM 7")) == ["TỔNG HỢP", "XÓM 7"]


def test_a_turned_annex_of_a_paper_keeps_the_decrees_margins() -> None:
    parts = parts_of(Document("", "", (), (annex(), annex(landscape=True))))
    assert [part.orientation for part in parts] == [
        Orientation.UPRIGHT,
        Orientation.UPRIGHT,
        Orientation.TURNED,
    ]
    listed = parts_of(Document("", "", (), (annex(),), landscape=True))
    assert {part.orientation for part in listed} == {Orientation.LIST}
