"""The other papers say what their forms and the record say, in the parts of the decree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest

from hungchinh_desktop.documents.blocks import (
    Addressees,
    BasisLine,
    Block,
    CentredLine,
    Document,
    Letterhead,
    ListItem,
    Paragraph,
    SignatureBlock,
    SignerRow,
    Table,
    Title,
    all_blocks,
    text_of,
)
from hungchinh_desktop.documents.office_paper_document import office_paper_document
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.domain.household import StatusSpell
from hungchinh_desktop.domain.movement_span import HouseholdTrack
from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.domain.paper_content import OfficePaperContent
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from tests.documents.paper_builders import movement, paper_content
from tests.documents.pdf_reading import printed_lines

B = TypeVar("B", bound=Block)


def made(paper: OfficePaper, **changes: str) -> Document:
    return office_paper_document(paper_content(paper, 7, **changes))


def pdf_of(content: OfficePaperContent) -> bytes:
    return write_pdf(office_paper_document(content)).data


def of_kind(document: Document, kind: type[B]) -> list[B]:
    return [block for block in all_blocks(document) if isinstance(block, kind)]


def texts(document: Document) -> list[str]:
    kinds = (Paragraph, ListItem, BasisLine)
    return [text_of(one.runs) for one in all_blocks(document) if isinstance(one, kinds)]


def cells(table: Table) -> list[list[str]]:
    return [[" ".join(map(text_of, cell)) for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    ("paper", "number", "kind"),
    [
        (OfficePaper.DECISION, "Số: 07/QĐ-UBND", "QUYẾT ĐỊNH"),
        (OfficePaper.NOTICE, "Số: 07/TB-UBND", "THÔNG BÁO"),
        (OfficePaper.INVITATION, "Số: 07/GM-UBND", "GIẤY MỜI"),
        (OfficePaper.YEAR_REPORT, "Số: 07/BC-UBND", "BÁO CÁO"),
    ],
)
def test_number_and_kind_stand_in_the_head(paper: OfficePaper, number: str, kind: str) -> None:
    document = made(paper, number="7", date="05/11/2024")
    head = of_kind(document, Letterhead)[0]
    assert head.number_line == number
    assert head.place_and_date == "Hưng Chính, ngày 05 tháng 11 năm 2024"
    assert of_kind(document, Title)[0].document_type == kind


def test_what_the_clerk_gives_stays_blank() -> None:
    head = of_kind(made(OfficePaper.NOTICE), Letterhead)[0]
    blank = "\u00a0" * 6
    assert head.number_line == f"Số: {blank}/TB-UBND"
    assert head.place_and_date == f"Hưng Chính, ngày {blank} tháng {blank} năm 2024"


def test_the_decision_cites_decides_and_lists_the_committee() -> None:
    document = made(OfficePaper.DECISION, replaces="Quyết định số 15/QĐ-UBND ngày 02/02/2023")
    bases = [text_of(one.runs) for one in of_kind(document, BasisLine)]
    assert bases[0] == "Căn cứ Luật Tổ chức chính quyền địa phương;"
    assert [one[-1] for one in bases] == [";"] * (len(bases) - 1) + ["."]
    assert [one.text for one in of_kind(document, CentredLine)] == [
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HƯNG CHÍNH",
        "QUYẾT ĐỊNH:",
    ]
    articles = [one for one in texts(document) if one.startswith("Điều")]
    assert [one[:7] for one in articles] == ["Điều 1.", "Điều 2.", "Điều 3."]
    assert "gồm 07 ông (bà)" in articles[0]
    assert "thay thế Quyết định số 15/QĐ-UBND ngày 02/02/2023" in articles[2]
    rows = cells(of_kind(document, Table)[0])
    assert len(rows) == 7
    assert rows[0][1:] == [
        "Thái Hữu Dân",
        "PCT UBND xã",
        "Trưởng BCĐ phong trào",
        "Chỉ đạo chung",
    ]
    assert rows[-1][4] == "Xóm 4, xóm 5"
    lines = of_kind(document, SignatureBlock)[0].lines
    assert lines == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")  # he decides by himself, not for the body


def test_the_invitation_says_who_where_and_when() -> None:
    found = texts(made(OfficePaper.INVITATION, meeting_date="5/11/2024", time="19 giờ 30 phút"))
    assert found[0] == "Ủy ban nhân dân xã Hưng Chính trân trọng kính mời:"
    assert "Thời gian: 19 giờ 30 phút, ngày 05 tháng 11 năm 2024." in found
    assert "Địa điểm: Nhà văn hóa xóm 7." in found


def test_lists_end_with_semicolons_and_a_stop_whatever_was_typed() -> None:
    document = made(OfficePaper.NOTICE, guests="- Bí thư;\n+ Xóm trưởng.\n\nCác hộ")
    found = [text_of(one.runs) for one in of_kind(document, ListItem) if one.anchor == "guests"]
    assert found[1:] == ["Bí thư;", "Xóm trưởng;", "Các hộ."]


def test_the_minutes_list_the_households_of_the_hamlet_and_who_signs() -> None:
    document = made(
        OfficePaper.MINUTES, chair="Trần Văn An, Xóm trưởng", secretary="Lê Thị Hoa", present="32"
    )
    rows = cells(of_kind(document, Table)[0])
    assert [row[1] for row in rows[:6]] == [
        "Lê Thị Hương",
        "Nguyễn Văn Tín",
        "Trần Thị Thu Hiền",
        "Bùi Hải Chiến",
        "Nguyễn Thị Thành",
        "Võ Thị Loan",
    ]
    assert rows[6:] == [[""] * 6] * 3
    signers = of_kind(document, SignerRow)[0].signers
    assert [(one.title, one.name) for one in signers] == [
        ("ĐẠI DIỆN HỘ DÂN", ""),
        ("THƯ KÝ", "Lê Thị Hoa"),
        ("CHỦ TỌA", "Trần Văn An"),
    ]
    head = of_kind(document, Letterhead)[0]
    assert (head.issuer, head.number_line, head.place_and_date) == (("XÓM 7",), "", "")
    assert any("lập thành 02 bản" in one for one in texts(document))
    assert any("có mặt: 32 người" in one for one in texts(document))


def test_the_report_counts_what_the_register_counts() -> None:
    spell = StatusSpell(
        id="spell",
        household_id="household",
        status=PovertyStatus.POOR,
        started_on=PartialDate(2023),
        ended_on=PartialDate.of(date(2024, 11, 20)),
        end_reason=EndReason.ESCAPED,
    )
    track = HouseholdTrack("household", "hamlet-7", (spell,))
    content = replace(paper_content(OfficePaper.YEAR_REPORT), movement=movement((track,)))
    document = office_paper_document(content)
    table, by_hamlet = of_kind(document, Table)
    assert [row[1:] for row in cells(table)] == [
        ["Số hộ đầu kỳ", "1", "0"],
        ["Giảm trong kỳ", "1", "0"],
        ["- Thoát nghèo", "1", "0"],
        ["Tăng trong kỳ", "0", "0"],
        ["Số hộ cuối kỳ (1 - 2 + 3)", "0", "0"],
        ["Tỷ lệ cuối kỳ", "0,00%", "0,00%"],
    ]
    rows = cells(by_hamlet)
    assert rows[6] == ["7", "Xóm 7", "1", "1", "0", "0", "0", "0", "0", "0"]
    assert rows[-1] == ["", "Cộng", "1", "1", "0", "0", "0", "0", "0", "0"]
    assert document.annexes[0].landscape
    assert of_kind(document, Addressees)[0].names == ("Ủy ban nhân dân thành phố Vinh",)


def test_the_posted_list_has_names_and_classes_and_no_sentence() -> None:
    document = made(OfficePaper.POSTING, posted_from="5/11/2024", posted_to="8/11/2024")
    table = of_kind(document, Table)[0]
    assert [column.head for column in table.columns] == [
        "TT",
        "Họ và tên chủ hộ",
        "Xóm",
        "Kết quả",
    ]
    assert cells(table)[0] == ["1", "Lê Thị Hương", "Xóm 7", "Hộ nghèo"]
    closing = texts(document)[-1]
    assert closing.startswith("Danh sách có 01 hộ nghèo và 05 hộ cận nghèo. Mọi ý kiến")
    assert closing.endswith("trong thời gian niêm yết để được xem xét, trả lời./.")
    assert "từ ngày 05 tháng 11 năm 2024 đến hết ngày 08 tháng 11 năm 2024" in texts(document)[0]


def test_an_empty_list_says_so_instead_of_showing_an_empty_table() -> None:
    document = office_paper_document(paper_content(OfficePaper.POSTING, entries=()))
    assert of_kind(document, Table) == []
    assert "Năm 2024, xóm 7 không có hộ nghèo, hộ cận nghèo." in texts(document)


def test_minutes_have_a_number_only_where_the_hamlet_counts_them() -> None:
    assert of_kind(made(OfficePaper.MINUTES), Letterhead)[0].number_line == ""
    numbered = made(OfficePaper.MINUTES, symbol="01/BB-X7")
    assert of_kind(numbered, Letterhead)[0].number_line == "Số: 01/BB-X7"


def test_the_number_of_the_four_hundredth_household_stays_in_one_line() -> None:
    one = paper_content(OfficePaper.MINUTES).entries[0]
    content = paper_content(OfficePaper.MINUTES, entries=(one,) * 120)
    shown = {line.text.split()[0] for line in printed_lines(pdf_of(content)) if line.text}
    assert "120" in shown
