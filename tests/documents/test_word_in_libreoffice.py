"""A Word paper opened by another program says line for line what the PDF says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hungchinh_desktop.documents.blocks import (
    Addressees,
    Annex,
    CentredLine,
    Document,
    Letterhead,
    Paragraph,
    Signer,
    SignerRow,
    Table,
    Title,
    plain,
)
from hungchinh_desktop.documents.household_paper import households_paper
from hungchinh_desktop.documents.office_paper_document import office_paper_document
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.word_writer import write_docx
from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.domain.vocabulary import ListProfile
from tests.documents import plan_builders as builders
from tests.documents.libreoffice import MISSING, SOFFICE, printed_pdf, printed_pdfs
from tests.documents.list_builders import entry, household_list
from tests.documents.paper_builders import paper_content
from tests.documents.pdf_reading import opened

pytestmark = [pytest.mark.long, pytest.mark.skipif(SOFFICE is None, reason=MISSING)]


def page_lines(data: bytes) -> list[list[str]]:
    """Return the lines of each page in the order in which they were drawn, numbers left out."""
    with opened(data) as pdf:
        return [_lines(page) for page in pdf.pages]


def _lines(page: object) -> list[str]:
    rows: list[tuple[float, float, list[str]]] = []
    for char in page.chars:  # type: ignore[attr-defined]  # pdfplumber has no types
        level = char["matrix"][5]
        if not 45 < char["top"] < page.height - 45 or char["size"] < 8.5:  # type: ignore[attr-defined]
            continue  # page number, marks and codes in the margins
        if rows and abs(rows[-1][0] - level) < 1 and -1 < char["x0"] - rows[-1][1] < 25:
            level, letters = rows[-1][0], rows.pop()[2]
        else:
            letters = []
        rows.append((level, char["x1"], [*letters, char["text"]]))
    texts = (" ".join("".join(letters).split()) for _, _, letters in rows)
    return [text for text in texts if text]


def all_lines(data: bytes) -> list[str]:
    return [line for page in page_lines(data) for line in page]


def letters(data: bytes, head: str) -> str:
    """Return all letters without blanks; the head of a table counts on its first page alone."""
    text = "".join(line for page in page_lines(data) for line in page).replace(" ", "")
    return text.replace(head.replace(" ", ""), "")


def test_the_plan_breaks_its_lines_and_pages_in_the_same_places(tmp_path: Path) -> None:
    document = yearly_plan_document(builders.plan_content())
    ours = page_lines(write_pdf(document).data)
    theirs = page_lines(printed_pdf(write_docx(document), tmp_path, ".docx"))
    assert len(ours) == 11
    assert theirs == ours


def test_page_numbers_stand_above_all_pages_but_the_first_of_each_part(tmp_path: Path) -> None:
    document = yearly_plan_document(builders.plan_content())
    with opened(printed_pdf(write_docx(document), tmp_path, ".docx")) as pdf:
        heads = [page.crop((0, 0, page.width, 45)).extract_text() for page in pdf.pages]
    assert heads == ["", *map(str, range(2, 11)), ""]


def test_awkward_words_come_out_as_they_are_typed(tmp_path: Path) -> None:
    typed = "<w:p/> & “{{x}}” ${HOME} =1+1 \x07 e\u0302\u0301 file:///etc/passwd " + "dài" * 90
    own = builders.entry(typed[:60], situation=typed + "\n" + "từng chữ " * 3000)
    content = builders.plan_content(poor=(own,), near_poor=())
    document = yearly_plan_document(content)
    head = "TT Họ và tên chủ hộ Xóm Thực trạng Chương trình hỗ trợ"
    theirs = letters(printed_pdf(write_docx(document), tmp_path, ".docx"), head)
    # a row taller than a page is drawn in strips, so its cells come in another order
    assert sorted(theirs) == sorted(letters(write_pdf(document).data, head))
    assert "file:///etc/passwd" in theirs


def table_of(annex: Annex) -> Table:
    return next(block for block in annex.blocks if isinstance(block, Table))


def test_a_household_list_lies_across_the_page_with_its_mark(tmp_path: Path) -> None:
    entries = [entry(f"Nguyễn Văn Tín {number}", 7) for number in range(28)]
    document = households_paper(household_list(entries, ListProfile.INTERNAL))
    made = printed_pdf(write_docx(document), tmp_path, ".docx")
    head = "".join(column.head for column in table_of(document.annexes[0]).columns)
    assert letters(made, head) == letters(write_pdf(document).data, head)
    with opened(made) as pdf:
        assert all(page.width > page.height for page in pdf.pages)
        heads = [page.crop((0, 0, page.width, 47)).extract_text() for page in pdf.pages]
    assert all("LƯU HÀNH NỘI BỘ" in head for head in heads)


def test_minutes_with_three_signers_and_a_turned_annex(tmp_path: Path) -> None:
    signers = (Signer("THƯ KÝ", "(Ký, ghi rõ họ tên)"), Signer("CHỦ TỌA", "", "Trần Văn An"))
    head = Letterhead(("ỦY BAN NHÂN DÂN", "XÃ HƯNG CHÍNH"), "UBND THÀNH PHỐ VINH")
    blocks = (
        replace(head, number_line="Số:        /BB-UBND"),
        Title("BIÊN BẢN", plain("Họp xóm bình xét hộ nghèo")),
        Addressees(("Đảng ủy xã", "Hội đồng nhân dân xã")),
        CentredLine("QUYẾT ĐỊNH:"),
        Paragraph(plain("Nội dung cuộc họp như sau.")),
        SignerRow(signers),
    )
    document = Document("Biên bản", "UBND xã", blocks, (Annex(blocks[4:], landscape=True),))
    made = printed_pdf(write_docx(document), tmp_path, ".docx")
    ours = write_pdf(document).data
    assert page_lines(made) == page_lines(ours)
    with opened(made) as one, opened(ours) as other:
        sizes = [
            [(round(page.width), round(page.height)) for page in pdf.pages] for pdf in (one, other)
        ]
    assert sizes[0] == sizes[1] == [(595, 842), (842, 595)]


def test_every_other_paper_reads_as_its_pdf_does(tmp_path: Path) -> None:
    papers = {paper.value: office_paper_document(paper_content(paper)) for paper in OfficePaper}
    made = printed_pdfs({name: write_docx(one) for name, one in papers.items()}, tmp_path, ".docx")
    for name, document in papers.items():
        assert all_lines(made[name]) == all_lines(write_pdf(document).data), name
