"""A Word paper has the styles, heads and page numbers that an office corrects it by."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document as OpenedDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from hungchinh_desktop.documents.office_paper_document import office_paper_document
from hungchinh_desktop.documents.word_writer import write_docx
from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.office_paper import OfficePaper
from tests.documents import plan_builders as builders
from tests.documents.paper_builders import paper_content


@pytest.fixture(scope="module")
def data() -> bytes:
    return write_docx(yearly_plan_document(builders.plan_content()))


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(name).decode()


def test_equal_papers_give_equal_bytes(data: bytes) -> None:
    assert write_docx(yearly_plan_document(builders.plan_content())) == data


def test_the_sheet_is_a4_with_the_margins_of_the_decree(data: bytes) -> None:
    section = OpenedDocument(BytesIO(data)).sections[0]
    sizes = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    for found, wanted in zip(sizes, (Mm(210), Mm(297), Mm(30), Mm(15)), strict=True):
        assert found == pytest.approx(wanted, abs=Pt(1))
    assert section.top_margin == pytest.approx(Mm(20), abs=Pt(1))
    assert section.bottom_margin == pytest.approx(Mm(20), abs=Pt(1))


def test_body_and_headings_are_styles_an_office_can_change(data: bytes) -> None:
    document = OpenedDocument(BytesIO(data))
    body = document.styles["Nội dung"]
    assert (body.font.size, body.paragraph_format.first_line_indent) == (Pt(14), Mm(12.7))
    assert body.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert document.styles["Normal"].font.name == "Times New Roman"
    used = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert {"Tên loại văn bản", "Trích yếu", "Căn cứ", "Đề mục I", "Đề mục 1"} <= used


def test_each_part_counts_its_pages_from_one_and_shows_none_on_the_first(data: bytes) -> None:
    sections = OpenedDocument(BytesIO(data)).sections
    assert len(sections) == 2
    body = part(data, "word/document.xml")
    assert body.count('<w:pgNumType w:start="1"/>') == body.count("<w:titlePg/>") == 2
    for section in sections:
        assert "PAGE" in section.header.part.blob.decode()
        assert "PAGE" not in section.first_page_header.part.blob.decode()


def test_table_heads_come_again_and_rows_stay_whole(data: bytes) -> None:
    ruled = [t for t in OpenedDocument(BytesIO(data)).tables if t.cell(0, 0).text == "TT"]
    assert [len(table.rows) for table in ruled] == [3, 19, 6]
    for table in ruled:
        marks = [row._tr.xml for row in table.rows]
        assert [("<w:tblHeader/>" in mark) for mark in marks] == [True] + [False] * (len(marks) - 1)
        assert all("<w:cantSplit/>" in mark for mark in marks)


def test_a_row_taller_than_a_page_may_go_on_over_its_end() -> None:
    long = builders.entry("An", situation="từng chữ một " * 900)
    content = builders.plan_content(poor=(long,))
    document = OpenedDocument(BytesIO(write_docx(yearly_plan_document(content))))
    row = next(t for t in document.tables if t.cell(0, 0).text == "TT").rows[1]
    assert "<w:cantSplit/>" not in row._tr.xml


def test_nothing_in_the_file_names_a_person_or_a_time(data: bytes) -> None:
    properties = part(data, "docProps/core.xml")
    assert re.findall(r"<(?:dc|cp|dcterms):(\w+)[ >]", properties)[1:] == [
        "title",
        "creator",
        "language",
    ]
    assert "ỦY BAN NHÂN DÂN XÃ HƯNG CHÍNH" in properties
    assert "Microsoft" not in part(data, "docProps/app.xml")
    assert "python-docx" not in properties
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_draft_says_so_at_the_foot_of_every_page() -> None:
    document = yearly_plan_document(builders.plan_content())
    draft = replace(document, draft=True, code="KH24-7")
    section = OpenedDocument(BytesIO(write_docx(draft))).sections[0]
    for footer in (section.footer, section.first_page_footer):
        assert [one.text for one in footer.paragraphs] == ["BẢN DỰ THẢO", "Mã tra cứu: KH24-7"]


def test_a_letter_that_no_font_has_is_refused_as_for_the_pdf() -> None:
    content = builders.plan_content(poor=(builders.entry("Nguyễn \U0001f600"),))
    with pytest.raises(UserError, match="Không in được ký tự"):
        write_docx(yearly_plan_document(content))


def test_shared_words_stand_over_their_columns_and_both_levels_come_again() -> None:
    document = office_paper_document(paper_content(OfficePaper.YEAR_REPORT))
    made = OpenedDocument(BytesIO(write_docx(document)))
    table = made.tables[-1]
    upper, lower = ([cell.text for cell in row.cells] for row in table.rows[:2])
    assert upper == ["TT", "Xóm", *["Hộ nghèo"] * 4, *["Hộ cận nghèo"] * 4]
    assert lower == ["TT", "Xóm", *["Đầu kỳ", "Giảm", "Tăng", "Cuối kỳ"] * 2]
    marks = ["<w:tblHeader/>" in row._tr.xml for row in table.rows]
    assert marks[:3] == [True, True, False]
    assert made.sections[-1].page_width == pytest.approx(Mm(297), abs=Pt(1))
