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
_FACTS = (Column("Mục", 130), Column("Nội dung", 350))
_HISTORY = (
    Column("Lúc", 76, ColumnAlign.CENTER),
    Column("Việc", 120),
    Column("Mục", 84),
    Column("Cũ", 100),
    Column("Mới", 100),
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
        Paragraph(plain(_RIGHTS)),
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
