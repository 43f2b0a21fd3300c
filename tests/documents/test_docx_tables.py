from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from hungchinh_desktop.documents.docx_tables import docx_table
from hungchinh_desktop.documents.import_faults import SourceFaultError
from hungchinh_desktop.documents.import_reader import read_table_file
from hungchinh_desktop.domain.import_text import read_text

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def cell(text: str, properties: str = "", font: str = "") -> str:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    parts = "".join(f"<w:p><w:r>{fonts}<w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{parts}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def paragraph(text: str) -> str:
    tabs = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'
    inner = text.replace("\t", "</w:t><w:tab/><w:t>")
    return f"<w:p>{tabs}<w:r><w:t>{inner}</w:t></w:r></w:p>"


def document(folder: Path, *parts: str, styles: str = "") -> Path:
    path = folder / "list.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"<w:document {W}><w:body>{''.join(parts)}</w:body></w:document>"
        )
        if styles:
            archive.writestr("word/styles.xml", f"<w:styles {W}>{styles}</w:styles>")
    return path


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def test_tables_and_the_lines_around_them_are_rows(tmp_path: Path) -> None:
    path = document(
        tmp_path,
        paragraph("Danh sách hộ nghèo"),
        paragraph(""),
        table(row(cell("Họ và tên"), cell("Xóm")), row(cell("Hà\nvà con"), cell("3"))),
        paragraph("Người lập"),
    )
    read = docx_table(path)
    assert read.rows == [["Danh sách hộ nghèo"], ["Họ và tên", "Xóm"], ["Hà\nvà con", "3"],
                         ["Người lập"]]  # fmt: skip
    assert read.numbers == [1, 3, 4, 5]


def test_joined_cells_are_known(tmp_path: Path) -> None:
    wide = '<w:gridSpan w:val="2"/>'
    path = document(
        tmp_path,
        table(
            row(cell("TT", '<w:vMerge w:val="restart"/>'), cell("Chủ hộ", wide)),
            row(cell("x", "<w:vMerge/>"), cell("Họ tên"), cell("Năm sinh")),
        ),
    )
    read = docx_table(path)
    assert read.rows == [["TT", "Chủ hộ", ""], ["", "Họ tên", "Năm sinh"]]
    assert {tuple(merge) for merge in read.merged} == {(1, 0, 2, 0), (1, 1, 1, 2)}


def test_a_table_parted_by_a_page_break_goes_on(tmp_path: Path) -> None:
    path = document(
        tmp_path, table(row(cell("5"), cell("đã có"))), table(row(cell(""), cell("việc làm")))
    )
    assert docx_table(path).rows == [["5", "đã có"], ["", "việc làm"]]


def test_lines_with_tabs_are_columns(tmp_path: Path) -> None:
    path = document(tmp_path, paragraph("TT\tHọ và tên\tXóm"), paragraph("1\tHà\t3"))
    assert docx_table(path).rows == [["TT", "Họ và tên", "Xóm"], ["1", "Hà", "3"]]


def test_old_fonts_of_runs_and_styles_are_known(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr>'
        '<w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Bang"><w:basedOn w:val="Normal"/></w:style>'
    )
    styled = (
        '<w:tc><w:p><w:pPr><w:pStyle w:val="Bang"/></w:pPr><w:r><w:t>Xãm</w:t></w:r></w:p></w:tc>'
    )
    path = document(
        tmp_path,
        table(row(cell("NguyÔn"), styled, cell("Hộ nghèo", font="Arial"))),
        styles=styles,
    )
    (read,) = read_table_file(path).tables
    assert read_text(read).rows == [["Nguyễn", "Xóm", "Hộ nghèo"]]


def test_tables_within_cells_and_deleted_words_do_no_harm(tmp_path: Path) -> None:
    inner = f"<w:tc>{table(row(cell('a'), cell('b')))}<w:p/></w:tc>"
    deleted = "<w:tc><w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p></w:tc>"
    path = document(tmp_path, table(row(inner, deleted, cell("c"))))
    (only,) = docx_table(path).rows
    assert (only[0].split(), only[1:]) == (["a", "b"], ["", "c"])


def test_a_document_without_text_or_with_a_document_type_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceFaultError):
        docx_table(document(tmp_path, paragraph(" ")))
    path = document(tmp_path, paragraph("x"))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f"<!DOCTYPE d><w:document {W}/>")
    with pytest.raises(SourceFaultError):
        docx_table(path)
