"""Pages end where they may: nothing lost, nothing in the margin, nothing left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hungchinh_desktop.documents.blocks import (
    Block,
    Column,
    Document,
    Heading,
    HeadingLevel,
    ListItem,
    Paragraph,
    SignatureBlock,
    Table,
    TableRow,
    plain,
)
from hungchinh_desktop.documents.paper_layout import A4_UPRIGHT
from hungchinh_desktop.documents.pdf_writer import write_pdf
from tests.documents.pdf_reading import PrintedLine, body_lines, flowing_text

SIGNATURE = SignatureBlock(
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Văn Ký", ("- Như trên;", "- Lưu: VT.")
)
WORDS = "công tác giảm nghèo bền vững trên địa bàn"


def paragraph(lines: int, mark: str) -> Paragraph:
    """Make a paragraph of about so many lines; its first word is the mark."""
    return Paragraph(plain(" ".join([mark, *[WORDS] * (2 * lines - 1)])))


def paper(*blocks: Block) -> Document:
    return Document("Kế hoạch", "Ủy ban nhân dân", blocks)


def printed(*blocks: Block) -> list[PrintedLine]:
    return body_lines(write_pdf(paper(*blocks)).data)


def filler(count: int) -> list[Paragraph]:
    return [paragraph(1, f"đoạn{place}") for place in range(count)]


@pytest.mark.parametrize("count", range(18, 34))
@pytest.mark.parametrize("closing", [1, 2, 3, 4, 7])
def test_two_lines_of_text_stay_with_the_signature(count: int, closing: int) -> None:
    lines = printed(*filler(count), paragraph(closing, "cuối"), SIGNATURE)
    authority = next(one for one in lines if one.text.startswith("TM."))
    name = next(one for one in lines if one.text == "Nguyễn Văn Ký")
    recipients = next(one for one in lines if one.text == "Nơi nhận:")
    assert authority.page == name.page == recipients.page
    above = [one for one in lines if one.page == name.page and one.bottom <= authority.top + 1]
    assert len(above) >= 2


@pytest.mark.parametrize("count", range(24, 34))
def test_a_heading_never_stands_last_on_a_page(count: int) -> None:
    section = Heading(HeadingLevel.SECTION, "IV", plain("THỰC TRẠNG"))
    item = Heading(HeadingLevel.ITEM, "1", plain("Tổng hợp chung"))
    table = Table((Column("Xóm", 1),), (TableRow(((plain("Xóm 1"),),)),))
    for following in (paragraph(4, "sau"), ListItem("-", plain("sau")), table):
        lines = printed(*filler(count), section, item, following)
        pages = {one.page for one in lines if one.text.startswith(("IV.", "1. Tổng"))}
        next_up = next(one for one in lines if one.text.startswith(("sau", "- sau", "Xóm")))
        assert pages == {next_up.page}


@pytest.mark.parametrize("count", range(24, 34))
def test_a_line_that_opens_a_list_stays_with_its_first_item(count: int) -> None:
    lines = printed(*filler(count), ListItem("a)", plain("Mục tiêu:")), ListItem("+", plain("sau")))
    opening, item = lines[-2:]
    assert (opening.text, item.text) == ("a) Mục tiêu:", "+ sau")
    assert opening.page == item.page


@pytest.mark.parametrize("count", range(22, 34))
def test_no_line_of_a_paragraph_is_left_alone(count: int) -> None:
    lines = printed(*filler(count), paragraph(5, "dài"))
    start = next(place for place, one in enumerate(lines) if one.text.startswith("dài"))
    pages = [one.page for one in lines[start:]]
    assert all(pages.count(page) >= 2 for page in set(pages))


blocks = st.one_of(
    st.builds(paragraph, st.integers(1, 45), st.just("đoạn")),
    st.just(Heading(HeadingLevel.ITEM, "2", plain("Nội dung"))),
    st.builds(lambda text: ListItem("+", plain(text)), st.text("aăđ ", max_size=900)),
    st.just(SIGNATURE),
)


@settings(max_examples=20, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=15))
def test_any_paper_comes_out_whole_and_inside_its_margins(made: list[Block]) -> None:
    data = write_pdf(paper(*made)).data
    for one in body_lines(data):
        assert one.bottom <= A4_UPRIGHT.height - A4_UPRIGHT.bottom + 0.6
        assert one.right <= A4_UPRIGHT.width - A4_UPRIGHT.right + 0.6
    letters = "".join(words_of(block) for block in made)
    found = flowing_text(data)
    assert sorted(found.replace(" ", "")) == sorted(letters.replace(" ", ""))


def words_of(block: Block) -> str:
    match block:
        case Heading(number=number, runs=runs):
            return f"{number}." + "".join(run.text for run in runs)
        case ListItem(marker=marker, runs=runs):
            return marker + "".join(run.text for run in runs)
        case SignatureBlock(lines=lines, name=name, recipients=recipients):
            return "".join((*lines, name, "Nơi nhận:", *recipients))
        case Paragraph(runs=runs):
            return "".join(run.text for run in runs)
        case _:
            raise AssertionError(block)
