"""The plan's pages keep to Decree 30/2020, annex I, and never change by themselves."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest

from hungchinh_desktop.documents.paper_layout import A4_UPRIGHT, FIRST_INDENT, MM
from hungchinh_desktop.documents.pdf_writer import prepare_pdf, write_pdf
from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from hungchinh_desktop.domain.printed_paper import PrintedPaper
from tests.documents import plan_builders as builders
from tests.documents.pdf_reading import PrintedLine, row_codes, rules, starting, tables

ROOT = Path(__file__).resolve().parents[2]
LEFT, RIGHT = A4_UPRIGHT.left, A4_UPRIGHT.width - A4_UPRIGHT.right
REGULAR, BOLD, ITALIC = "Tinos-Regular", "Tinos-Bold", "Tinos-Italic"
HAIR = 0.6


def body_text(lines: list[PrintedLine]) -> list[PrintedLine]:
    upright = [one for one in lines if one.sizes == {14.0} and one.fonts == {REGULAR}]
    return [one for one in upright if one.top > A4_UPRIGHT.top]


def test_the_paper_is_a4_with_the_decrees_margins(plan: PrintedPaper) -> None:
    assert 30 * MM <= LEFT <= 35 * MM
    assert 15 * MM <= A4_UPRIGHT.right <= 20 * MM
    assert 20 * MM <= A4_UPRIGHT.top <= 25 * MM
    assert 20 * MM <= A4_UPRIGHT.bottom <= 25 * MM
    for page in pypdf.PdfReader(BytesIO(plan.data)).pages:
        assert [float(size) for size in page.mediabox[2:]] == pytest.approx(
            [595.276, 841.89], abs=0.01
        )


def test_nothing_is_printed_in_the_margins_but_page_numbers_and_row_codes(
    plan: PrintedPaper, lines: list[PrintedLine]
) -> None:
    codes = row_codes(plan.data)
    for one in [one for one in lines if one not in codes]:
        assert one.left >= LEFT - HAIR, one
        assert one.right <= RIGHT + HAIR, one
        assert one.bottom <= A4_UPRIGHT.height - A4_UPRIGHT.bottom + HAIR, one
        assert one.top >= A4_UPRIGHT.top - HAIR or one.text.isdecimal(), one


@pytest.mark.parametrize(
    ("start", "font", "sizes"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD, (12, 13)),
        ("Độc lập - Tự do - Hạnh phúc", BOLD, (13, 14)),
        ("ỦY BAN NHÂN DÂN", BOLD, (12, 13)),
        ("XÃ HƯNG CHÍNH", BOLD, (12, 13)),
        ("Số:", REGULAR, (13, 13)),
        ("Hưng Chính, ngày", ITALIC, (13, 14)),
        ("KẾ HOẠCH", BOLD, (13, 14)),
        ("Thực hiện Chương trình", BOLD, (13, 14)),
        ("Thực hiện Nghị quyết", ITALIC, (13, 14)),
        ("UBND xã Hưng Chính ban hành", REGULAR, (13, 14)),
        ("I. MỤC ĐÍCH", BOLD, (13, 14)),
        ("1. Mục đích", BOLD, (13, 14)),
        ("3.1. Tiểu dự án 1", ITALIC, (13, 14)),
        ("- Quán triệt", REGULAR, (13, 14)),
        ("Nơi nhận:", "Tinos-BoldItalic", (12, 12)),
        ("- TT Đảng ủy", REGULAR, (11, 11)),
        ("TM. ỦY BAN NHÂN DÂN", BOLD, (13, 14)),
        ("PHÓ CHỦ TỊCH", BOLD, (13, 14)),
        ("Thái Hữu Dân", BOLD, (13, 14)),
        ("Phụ lục", BOLD, (14, 14)),
        ("PHÂN CÔNG BCĐ", BOLD, (13, 14)),
        ("(Kèm theo Kế hoạch", ITALIC, (13, 14)),
    ],
)
def test_each_component_has_its_size_and_style(
    lines: list[PrintedLine], start: str, font: str, sizes: tuple[int, int]
) -> None:
    found = starting(lines, start)
    assert found.fonts == {font}
    assert sizes[0] <= min(found.sizes) <= max(found.sizes) <= sizes[1]


def test_every_font_is_embedded_and_no_other_is_named(plan: PrintedPaper) -> None:
    names = set()
    for page in pypdf.PdfReader(BytesIO(plan.data)).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            descriptor = font.get_object()["/FontDescriptor"]
            assert "/FontFile2" in descriptor
            names.add(descriptor["/FontName"].split("+")[-1])
    assert names == {REGULAR, BOLD, ITALIC, "Tinos-BoldItalic"}


def test_the_head_stands_in_two_columns(lines: list[PrintedLine]) -> None:
    issuer, national = starting(lines, "ỦY BAN NHÂN DÂN"), starting(lines, "CỘNG HÒA")
    assert issuer.top == pytest.approx(national.top, abs=0.1)
    assert issuer.right + 10 < national.left
    assert starting(lines, "Số:").middle == pytest.approx(issuer.middle, abs=HAIR)
    assert starting(lines, "Số:").top == pytest.approx(
        starting(lines, "Hưng Chính, ngày").top, abs=0.1
    )
    for start in ("Độc lập", "Hưng Chính, ngày"):
        assert starting(lines, start).middle == pytest.approx(national.middle, abs=HAIR)


def test_rules_are_as_long_as_the_decree_asks(plan: PrintedPaper, lines: list[PrintedLine]) -> None:
    issuer, motto, subject = [one for one in rules(plan.data) if one.page == 1]
    words = starting(lines, "Độc lập")
    assert (motto.left, motto.right) == pytest.approx((words.left, words.right), abs=1)
    for rule, text in (
        (issuer, starting(lines, "XÃ HƯNG CHÍNH")),
        (subject, starting(lines, "Thực hiện Chương trình")),
    ):
        assert text.width / 3 <= rule.length <= text.width / 2
        assert (rule.left + rule.right) / 2 == pytest.approx(text.middle, abs=HAIR)
        assert 0 < rule.top - text.bottom < 25


def test_the_subject_is_parted_before_a_phrase(lines: list[PrintedLine]) -> None:
    assert starting(lines, "trên địa bàn xã Hưng Chính năm 2024").fonts == {BOLD}
    assert starting(lines, "của Ủy ban nhân dân xã Hưng Chính)").fonts == {ITALIC}


def test_body_text_is_justified_and_indented(lines: list[PrintedLine]) -> None:
    body = body_text(lines)
    firsts = [one for one in body if one.left == pytest.approx(LEFT + FIRST_INDENT, abs=HAIR)]
    others = [one for one in body if one.left == pytest.approx(LEFT, abs=HAIR)]
    assert 10 * MM <= FIRST_INDENT <= 12.71 * MM
    assert len(firsts) > 80
    assert len(firsts) + len(others) == len(body)
    cut = [
        one
        for one, following in pairwise(body)
        if following.left == pytest.approx(LEFT, abs=HAIR) and following.page == one.page
    ]
    assert len(cut) > 150
    assert all(one.right == pytest.approx(RIGHT, abs=HAIR) for one in cut)


def test_lines_and_paragraphs_keep_the_decrees_distances(lines: list[PrintedLine]) -> None:
    body = body_text(lines)
    pairs = [(a, b) for a, b in pairwise(body) if 0 < b.top - a.top < 60]
    inside = {round(b.top - a.top, 1) for a, b in pairs if b.left < LEFT + 1}
    between = [b.top - a.top for a, b in pairs if b.left > LEFT + 1]
    assert inside == {17.0}  # single to one and a half: 16.1 to 24.2
    assert min(between) >= 17 + 6 - 0.1


def test_signer_and_recipients_stand_side_by_side_below_the_text(lines: list[PrintedLine]) -> None:
    authority, recipients = starting(lines, "TM. ỦY BAN"), starting(lines, "Nơi nhận:")
    name, position = starting(lines, "Thái Hữu Dân"), starting(lines, "PHÓ CHỦ TỊCH")
    assert authority.page == recipients.page == name.page
    assert abs(authority.middle - name.middle) < HAIR
    assert recipients.left == pytest.approx(LEFT, abs=HAIR)
    assert abs(authority.bottom - recipients.bottom) < 3
    assert name.top - position.bottom > 20 * MM
    closing = [one for one in lines if one.page == name.page and one.bottom < authority.top]
    assert len([one for one in closing if one.bottom > A4_UPRIGHT.top]) >= 2


def test_no_row_is_split_and_every_part_of_a_table_has_its_head(plan: PrintedPaper) -> None:
    found = [rows for _page, rows in tables(plan.data) if rows[0][1] == "Họ và tên chủ hộ"]
    assert len(found) == 3  # the near-poor table goes on over one page end
    rows = [row for part in found for row in part[1:]]
    assert all(row[0].isdecimal() and row[1] and row[2] for row in rows)


def test_text_comes_out_composed(plan: PrintedPaper) -> None:
    text = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(plan.data)).pages)
    assert unicodedata.is_normalized("NFC", text)
    assert "Nguyễn Thị Thành" in text


def test_the_file_names_the_plan_and_the_office_but_no_person(plan: PrintedPaper) -> None:
    reader = pypdf.PdfReader(BytesIO(plan.data))
    about = reader.metadata
    assert about is not None
    assert about.title is not None
    assert about.title.startswith("Kế hoạch thực hiện")
    assert about.author == "ỦY BAN NHÂN DÂN XÃ HƯNG CHÍNH"
    assert about.creator == "Hưng Chính Desktop"
    assert str(reader.root_object["/Lang"]) == "vi-VN"


def test_equal_plans_give_equal_bytes_also_in_another_process(plan: PrintedPaper) -> None:
    again = write_pdf(yearly_plan_document(builders.plan_content(draft=False)))
    assert again.data == plan.data
    code = (
        "import sys; from tests.documents import plan_builders as builders;"
        "from hungchinh_desktop.documents.pdf_writer import write_pdf;"
        "from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document;"
        "made = yearly_plan_document(builders.plan_content(draft=False));"
        "sys.stdout.buffer.write(write_pdf(made).data)"
    )
    place = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Ho_Chi_Minh", "LANG": "C"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=place, capture_output=True, check=True
    )
    assert done.stdout == plan.data


def test_loading_the_library_ahead_changes_nothing(plan: PrintedPaper) -> None:
    prepare_pdf()
    assert write_pdf(yearly_plan_document(builders.plan_content(draft=False))).data == plan.data
