"""Build the paper with everything that is held on one household."""

from __future__ import annotations

from hungchinh_desktop.documents.blocks import (
    Block,
    Column,
    ColumnAlign,
    Document,
    Heading,
    HeadingLevel,
    Letterhead,
    Paragraph,
    Signer,
    SignerRow,
    Table,
    TableRow,
    Title,
    plain,
)
from hungchinh_desktop.documents.list_columns import INTERNAL_MARK
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.plan_parts import issuer_lines
from hungchinh_desktop.domain.household_file import HouseholdFile
from hungchinh_desktop.domain.wording import short_date

_RIGHTS = (
    "Người được ghi trong sổ có quyền xem và đề nghị sửa những dữ liệu này"
    " (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15)."
)
_ASKING = (
    "Người xem thấy chỗ nào chưa đúng thì ghi vào bảng dưới đây; cán bộ sửa ở nơi ghi trong cột"
    " “Sửa ở” của phần I, lần sửa được ghi vào nhật ký của hộ."
)
_HINT = "(Ký, ghi rõ họ tên)"
_FACTS = (Column("Mục", 110), Column("Nội dung", 260), Column("Sửa ở", 110))
_WISHES = (Column("Mục", 110), Column("Đang ghi", 170), Column("Đề nghị sửa thành", 200))
_BLANK_ROWS = 4
_BLANK_HEIGHT = 24
_HISTORY = (
    Column("Lúc", 74, ColumnAlign.CENTER),
    Column("Việc", 86),
    Column("Mục", 76),
    Column("Cũ", 122),
    Column("Mới", 122),
)


def household_file_pdf(content: HouseholdFile) -> bytes:
    """Return the paper as the bytes of a PDF. Raises UserError for a letter without a glyph."""
    return write_pdf(household_file_paper(content)).data


def household_file_paper(content: HouseholdFile) -> Document:
    """Return what is held now, and below it what was ever written."""
    profile, day = content.profile, content.asked_on
    place = f"{profile.place_name}, ngày {day:%d} tháng {day:%m} năm {day.year}"
    blocks: tuple[Block, ...] = (
        Letterhead(issuer_lines(profile), profile.superior_heading, place_and_date=place),
        Title("TẤT CẢ DỮ LIỆU VỀ HỘ", plain(content.head_name)),
        Heading(HeadingLevel.SECTION, "I", plain(f"Đang ghi trong sổ ngày {short_date(day)}")),
        Table(_FACTS, tuple(_row(fact) for fact in content.facts)),
        Heading(HeadingLevel.SECTION, "II", plain("Mọi lần ghi, sửa")),
        Table(
            _HISTORY,
            tuple(
                _row((line.shown_time, _task(line.label, line.made_by), line.field, *values))
                for line in content.history
                for values in [(line.old, line.new)]
            ),
        ),
        Heading(HeadingLevel.SECTION, "III", plain("Đề nghị sửa")),
        Paragraph(plain(f"{_RIGHTS} {_ASKING}")),
        Table(_WISHES, (_row(("", "", "")),) * _BLANK_ROWS, row_height=_BLANK_HEIGHT),
        SignerRow(
            (
                Signer("NGƯỜI ĐỀ NGHỊ", _HINT),
                Signer("CÁN BỘ TIẾP NHẬN", _HINT, profile.drafter_name),
            )
        ),
    )
    return Document(
        title=f"Tất cả dữ liệu về hộ {content.head_name}",
        author=profile.full_name,
        blocks=blocks,
        mark=INTERNAL_MARK,
    )


def _task(label: str, made_by: str) -> str:
    return f"{label} ({made_by})" if made_by else label


def _row(texts: tuple[str, ...]) -> TableRow:
    return TableRow(tuple((plain(text),) if text else () for text in texts))
