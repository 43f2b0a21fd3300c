"""The plan says what the office's paper says, with every number from the record."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest

from hungchinh_desktop.documents.blocks import (
    BasisLine,
    Block,
    Document,
    Heading,
    HeadingLevel,
    Letterhead,
    ListItem,
    Paragraph,
    Run,
    RunKind,
    SignatureBlock,
    Table,
    Title,
    all_blocks,
    text_of,
)
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from hungchinh_desktop.domain.printed_paper import PrintedPaper
from hungchinh_desktop.domain.vocabulary import PovertyStatus, Role
from hungchinh_desktop.domain.yearly_plan import ClauseKind
from tests.documents import plan_builders as builders
from tests.documents.pdf_reading import flowing_text, tables
from tests.seed.scan_text import corrected_places

B = TypeVar("B", bound=Block)

LAID_OUT_ANEW = {"header", "bases", "IV.2.1", "IV.3", "recipients", "signature", "annex"}
"""Places whose lines stand otherwise than in the scan; each has a test of its own."""


@pytest.fixture(scope="module")
def paper() -> Document:
    return yearly_plan_document(builders.plan_content())


def of_kind(document: Document, kind: type[B]) -> list[B]:
    return [block for block in all_blocks(document) if isinstance(block, kind)]


def headings(document: Document) -> list[str]:
    return [
        f"{one.number}. {text_of(one.runs)}" if one.number else text_of(one.runs)
        for one in of_kind(document, Heading)
    ]


def test_every_paragraph_of_the_officers_plan_is_printed_in_its_order(plan: PrintedPaper) -> None:
    text = flowing_text(plan.data)
    places = corrected_places()
    wanted = [line for place in places if place not in LAID_OUT_ANEW for line in places[place]]
    assert len(wanted) > 90
    end = 0
    for line in wanted:
        found = text.find(line, end)
        assert found >= 0, line
        end = found + len(line)


def test_bases_stand_one_per_line_with_semicolons_and_a_final_stop(paper: Document) -> None:
    lines = [text_of(one.runs) for one in of_kind(paper, BasisLine)]
    assert len(lines) == 5
    assert [line[-1] for line in lines] == [";", ";", ";", ";", "."]
    assert lines[1] == "Thực hiện Nghị định số 27/2022/NĐ-CP ngày 19/4/2022 của Chính phủ;"
    scanned = corrected_places()["bases"][0]
    for line in lines:
        assert line.removeprefix("Thực hiện ").rstrip(";.") in scanned


def test_number_and_day_are_blanks_to_write_in(paper: Document) -> None:
    head = of_kind(paper, Letterhead)[0]
    blank = "\u00a0" * 6
    assert head.number_line == f"Số: {blank}/KH-UBND"
    assert head.place_and_date == f"Hưng Chính, ngày {blank} tháng 3 năm 2024"
    assert head.issuer == ("ỦY BAN NHÂN DÂN", "XÃ HƯNG CHÍNH")
    assert head.superior == ""


def test_number_and_day_are_printed_once_the_clerk_has_given_them() -> None:
    signed = builders.yearly_plan(document_number=7, day=5)
    head = of_kind(yearly_plan_document(builders.plan_content(plan=signed)), Letterhead)[0]
    assert head.number_line == "Số: 07/KH-UBND"
    assert head.place_and_date == "Hưng Chính, ngày 05 tháng 3 năm 2024"


def test_counts_and_rates_are_slots_filled_from_the_register(paper: Document) -> None:
    item = next(one for one in of_kind(paper, ListItem) if one.anchor == "IV.1.1")
    assert text_of(item.runs) == "Tổng số hộ nghèo toàn xã năm 2024: 2 hộ, chiếm 0,09%;"
    assert [run.text for run in item.runs if run.kind is RunKind.SLOT] == ["2024", "2", "0,09%"]


def test_projects_are_numbered_in_order_and_parts_only_where_there_are_several(
    paper: Document,
) -> None:
    found = headings(paper)
    start = found.index("III. NỘI DUNG THỰC HIỆN")
    assert found[start + 1 : found.index("IV. THỰC TRẠNG VÀ GIẢI PHÁP")] == [
        "1. Dự án 2: Hỗ trợ đa dạng hoá sinh kế, phát triển mô hình giảm nghèo",
        "2. Dự án 3: Hỗ trợ phát triển sản xuất",
        "Tiểu dự án 1: Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp",
        "3. Dự án 4: Phát triển giáo dục nghề nghiệp, việc làm bền vững",
        "3.1. Tiểu dự án 1: Phát triển giáo dục nghề nghiệp",
        "3.2. Tiểu dự án 3: Hỗ trợ việc làm bền vững",
        "4. Dự án 6: Truyền thông và giảm nghèo về thông tin",
        "4.1. Tiểu dự án 1: Giảm nghèo về thông tin",
        "4.2. Tiểu dự án 2: Truyền thông về giảm nghèo đa chiều",
        "5. Dự án 7: Nâng cao năng lực và giám sát, đánh giá Chương trình",
        "5.1. Tiểu dự án 1: Nâng cao năng lực thực hiện Chương trình",
        "5.2. Tiểu dự án 2: Giám sát, đánh giá",
    ]


def test_a_changed_matrix_cell_changes_the_sentence_of_point_d() -> None:
    matrix = builders.matrix()
    cells = matrix.cells | {
        ("DA2", "culture_officer"): Role.COORDINATE,
        ("DA2", "urban_officer"): Role.LEAD,
    }
    changed = builders.plan_content(matrix=replace(matrix, cells=cells))
    lines = [text_of(one.runs) for one in of_kind(yearly_plan_document(changed), ListItem)]
    sentence = next(line for line in lines if line.startswith("Bộ phận chủ trì"))
    assert sentence.startswith("Bộ phận chủ trì: Công chức Đô thị chủ trì, phối hợp với các ban")


def test_both_household_tables_have_one_set_of_heads_and_the_officers_sentences(
    plan: PrintedPaper,
) -> None:
    heads = ["TT", "Họ và tên chủ hộ", "Xóm", "Thực trạng", "Chương trình hỗ trợ"]
    rows = []
    for _page, found in tables(plan.data):
        if found[0] == heads:
            rows += found[1:]
    poor = builders.entries(PovertyStatus.POOR)
    near_poor = builders.entries(PovertyStatus.NEAR_POOR)
    assert rows == [
        [str(place), own.head_name, one.hamlet_name, own.situation, own.support]
        for entries in (poor, near_poor)
        for place, one in enumerate(entries, 1)
        for own in [one.household]
    ]
    assert len(rows) == 20


def test_the_tables_stand_below_their_headings(plan: PrintedPaper) -> None:
    text = flowing_text(plan.data)
    places = [
        text.index(words)
        for words in (
            "2.1. Hộ nghèo: 02 hộ",
            "Lê Thị Hương",
            "3. Phân loại hộ cận nghèo",
            "Nguyễn Thị Hà",
            "V. TỔ CHỨC THỰC HIỆN",
        )
    ]
    assert places == sorted(places)


def test_recipients_and_signer_stand_as_in_the_officers_plan(paper: Document) -> None:
    block = of_kind(paper, SignatureBlock)[0]
    places = corrected_places()
    assert ["Nơi nhận:", *block.recipients] == places["recipients"]
    assert [*block.lines, block.name] == [
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Thái Hữu Dân",
    ]


def test_recipients_typed_with_marks_get_no_second_ones() -> None:
    typed = builders.yearly_plan(
        recipients=("- Đảng ủy xã;", "Các xóm."), archive_line="- Lưu: VT."
    )
    block = of_kind(yearly_plan_document(builders.plan_content(plan=typed)), SignatureBlock)[0]
    assert block.recipients == ("- Đảng ủy xã;", "- Các xóm;", "- Lưu: VT.")


def test_the_chairman_signs_without_deputizing_line() -> None:
    own = builders.yearly_plan()
    chairman = replace(own.signatory, deputizing="", position="CHỦ TỊCH")
    content = builders.plan_content(plan=replace(own, signatory=chairman))
    block = of_kind(yearly_plan_document(content), SignatureBlock)[0]
    assert block.lines == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


def test_lines_typed_into_a_clause_become_paragraphs_of_their_own() -> None:
    clause = builders.clause("Câu đầu {{year}}\n\n  Câu sau  ", ClauseKind.BULLET)
    document = yearly_plan_document(builders.plan_content(clauses=(clause,)))
    item = of_kind(document, ListItem)[0]
    following = next(one for one in of_kind(document, Paragraph) if one.anchor == clause.code)
    assert (item.marker, text_of(item.runs)) == ("-", "Câu đầu 2024")
    assert following.runs == (Run("Câu sau"),)


def test_a_clause_emptied_by_its_editor_leaves_no_lone_dash() -> None:
    content = builders.plan_content(clauses=(builders.clause("  "),))
    assert of_kind(yearly_plan_document(content), ListItem) == []


def test_sections_are_printed_in_capitals_with_their_slots() -> None:
    clause = builders.clause("Kết quả của {{commune}}", ClauseKind.SECTION, "VI")
    heading = of_kind(yearly_plan_document(builders.plan_content(clauses=(clause,))), Heading)[0]
    assert (heading.level, text_of(heading.runs)) == (
        HeadingLevel.SECTION,
        "KẾT QUẢ CỦA XÃ HƯNG CHÍNH",
    )


def test_a_class_without_households_still_has_its_heads() -> None:
    document = yearly_plan_document(builders.plan_content(poor=()))
    assert of_kind(document, Table)[0].rows == ()
    found = tables(write_pdf(document).data)
    assert found[0][1] == [["TT", "Họ và tên chủ hộ", "Xóm", "Thực trạng", "Chương trình hỗ trợ"]]


def test_the_file_is_named_after_the_plan_and_the_office(paper: Document) -> None:
    assert paper.title.startswith("Kế hoạch thực hiện Chương trình mục tiêu quốc gia giảm nghèo")
    assert paper.author == "ỦY BAN NHÂN DÂN XÃ HƯNG CHÍNH"
    assert of_kind(paper, Title)[0].document_type == "KẾ HOẠCH"
