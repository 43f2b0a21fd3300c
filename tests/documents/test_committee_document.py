"""The annex names who is in charge of which hamlet, as the map has it."""

from __future__ import annotations

from dataclasses import replace

from hungchinh_desktop.documents.blocks import (
    Annex,
    AnnexTitle,
    Letterhead,
    SignatureBlock,
    SignerPair,
    Table,
    text_of,
)
from hungchinh_desktop.documents.committee_document import committee_annex
from hungchinh_desktop.domain.paper_content import PlanContent
from tests.documents import plan_builders as builders
from tests.seed.scan_text import corrected_places


def rows_of(annex: Annex) -> list[list[list[str]]]:
    table = next(block for block in annex.blocks if isinstance(block, Table))
    return [[[text_of(line) for line in cell] for cell in row.cells] for row in table.rows]


def title_of(content: PlanContent) -> AnnexTitle:
    return next(b for b in committee_annex(content).blocks if isinstance(b, AnnexTitle))


def test_the_table_has_the_leaders_in_one_row_and_the_members_below() -> None:
    rows = rows_of(committee_annex(builders.plan_content()))
    assert rows[0] == [
        ["1"],
        [
            "- Đ/c Thái Hữu Dân - PCT UBND xã, Trưởng BCĐ phong trào",
            "- Đ/c Nguyễn Văn Nghệ - Chủ tịch UBMTTQ xã, phó BCĐ",
            "- Đ/c Bùi Thị Lan - Công chức VH-XH, phó ban thường trực",
        ],
        ["- Chỉ đạo, theo dõi chung"],
    ]
    assert rows[1] == [
        ["2"],
        ["Đ/c Trần Thị Hoa - Chủ tịch Hội LHPN xã"],
        ["- Đơn vị xóm 1, xóm 6"],
    ]
    assert [row[2][0] for row in rows[2:]] == [
        "- Đơn vị xóm 2, xóm 8",
        "- Đơn vị xóm 3, xóm 7",
        "- Đơn vị xóm 4, xóm 5",
    ]


def test_the_annex_says_every_line_of_the_officers_sheet() -> None:
    annex = committee_annex(builders.plan_content())
    table = next(block for block in annex.blocks if isinstance(block, Table))
    joined = [" | ".join(column.head for column in table.columns)]
    joined += [" | ".join(" ".join(cell) for cell in row) for row in rows_of(annex)]
    scanned = corrected_places()["annex"]
    assert [line for line in scanned if " | " in line] == joined
    head = next(block for block in annex.blocks if isinstance(block, Letterhead))
    assert list(head.issuer) == scanned[:2]
    assert text_of(title_of(builders.plan_content()).title) == scanned[2].upper()
    end = next(block for block in annex.blocks if isinstance(block, SignatureBlock))
    assert list(end.lines) == scanned[-1:]
    paragraphs = [text_of(block.runs) for block in annex.blocks if hasattr(block, "runs")]
    assert paragraphs == [scanned[3], scanned[-2]]


def test_the_annex_says_which_plan_it_goes_with_and_leaves_number_and_day_blank() -> None:
    blank = "\u00a0" * 6
    assert title_of(builders.plan_content()).attached_to == (
        f"(Kèm theo Kế hoạch số {blank}/KH-UBND ngày {blank} tháng 3 năm 2024 "
        "của Ủy ban nhân dân xã Hưng Chính)"
    )
    signed = builders.plan_content(plan=builders.yearly_plan(document_number=12, day=28))
    assert title_of(signed).attached_to == (
        "(Kèm theo Kế hoạch số 12/KH-UBND ngày 28 tháng 3 năm 2024 "
        "của Ủy ban nhân dân xã Hưng Chính)"
    )


def test_a_member_without_hamlet_shows_a_gap_to_be_filled() -> None:
    own = builders.assignments()
    freed = tuple(replace(one, hamlets=()) if not one.member.general else one for one in own)
    rows = rows_of(committee_annex(builders.plan_content(assignments=freed)))
    assert [row[2] for row in rows[1:]] == [["…"]] * 4


def test_a_committee_without_leaders_begins_with_its_members() -> None:
    members = tuple(one for one in builders.assignments() if not one.member.general)
    rows = rows_of(committee_annex(builders.plan_content(assignments=members)))
    assert rows[0][:2] == [["1"], ["Đ/c Trần Thị Hoa - Chủ tịch Hội LHPN xã"]]


def test_a_named_signer_gets_room_for_the_signature() -> None:
    own = builders.yearly_plan()
    named = replace(own, annex=replace(own.annex, signer_name="Thái Hữu Dân"))
    blocks = committee_annex(builders.plan_content(plan=named)).blocks
    end = next(block for block in blocks if isinstance(block, SignatureBlock))
    assert (end.name, end.room) == ("Thái Hữu Dân", True)


def test_each_part_of_the_annex_can_be_found_on_the_page() -> None:
    annex = committee_annex(builders.plan_content())
    anchored = [block for block in annex.blocks if not isinstance(block, SignerPair)]
    assert list(dict.fromkeys(block.anchor for block in anchored)) == [
        "annex",
        "annex_introduction",
        "annex_table",
        "annex_closing",
        "annex_signature",
    ]
