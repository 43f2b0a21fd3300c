"""Heads and signatures hold any office and any number of recipients."""

from __future__ import annotations

from hungchinh_desktop.documents.blocks import (
    Document,
    Letterhead,
    Paragraph,
    SignatureBlock,
    plain,
)
from hungchinh_desktop.documents.paper_layout import A4_UPRIGHT
from hungchinh_desktop.documents.pdf_writer import write_pdf
from tests.documents.pdf_reading import body_lines, flowing_text, printed_lines, rules, starting

HEAD = Letterhead(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG THÀNH VINH"),
    superior="ỦY BAN NHÂN DÂN TỈNH NGHỆ AN",
    number_line="Số: 05/KH-UBND",
    place_and_date="Phường Thành Vinh, ngày 05 tháng 01 năm 2026",
)


def test_a_superior_body_stands_first_and_is_not_bold() -> None:
    data = write_pdf(Document("Kế hoạch", "", (HEAD,))).data
    lines = printed_lines(data)
    superior, issuer = starting(lines, "ỦY BAN NHÂN DÂN TỈNH"), starting(lines, "PHƯỜNG THÀNH VINH")
    assert superior.fonts == {"Tinos-Regular"}
    assert issuer.fonts == {"Tinos-Bold"}
    assert superior.bottom < issuer.top
    number, dated = starting(lines, "Số: 05"), starting(lines, "Phường Thành Vinh, ngày")
    assert abs(number.top - dated.top) < 0.1
    assert number.top > issuer.bottom + 5
    rule = rules(data)[0]
    assert issuer.width / 3 <= rule.length <= issuer.width / 2


def test_a_long_name_of_the_issuing_body_wraps_inside_its_column() -> None:
    long = Letterhead(("BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA XÃ HƯNG CHÍNH",))
    lines = printed_lines(write_pdf(Document("Kế hoạch", "", (long,))).data)
    left = [one for one in lines if one.right < 290]
    assert len(left) > 1
    assert " ".join(one.text for one in left) == long.issuer[0]


def test_an_annex_head_has_no_national_heading() -> None:
    head = Letterhead(("ỦY BAN NHÂN DÂN", "XÃ HƯNG CHÍNH"), national=False)
    text = flowing_text(write_pdf(Document("Phụ lục", "", (head,))).data)
    assert text == "ỦY BAN NHÂN DÂN XÃ HƯNG CHÍNH"


def test_recipients_beyond_a_page_are_all_printed() -> None:
    recipients = tuple(f"- Nơi nhận thứ {place};" for place in range(120))
    block = SignatureBlock(("CHỦ TỊCH",), "Nguyễn Văn Ký", recipients)
    data = write_pdf(Document("Kế hoạch", "", (Paragraph(plain("Nội dung./.")), block))).data
    lines = body_lines(data)
    assert [one.text for one in lines if one.text.startswith("- Nơi")] == list(recipients)
    assert max(one.bottom for one in lines) <= A4_UPRIGHT.height - A4_UPRIGHT.bottom + 0.6
    assert starting(lines, "Nguyễn Văn Ký").page == starting(lines, "Nơi nhận:").page
