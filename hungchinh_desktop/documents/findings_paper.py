"""Build the list of what the checks found, to be mended with pen in hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hungchinh_desktop.documents.blocks import (
    AnnexTitle,
    Cell,
    Column,
    ColumnAlign,
    Document,
    Letterhead,
    Paragraph,
    Run,
    RunKind,
    Table,
    TableRow,
    plain,
)
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.plan_parts import issuer_lines
from hungchinh_desktop.domain.finding import Finding
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.vocabulary import SEVERITY_LABELS, Severity
from hungchinh_desktop.domain.wording import short_date

TITLE = "DANH SÁCH KIỂM TRA TRƯỚC KHI KÝ"
_COLUMNS = (
    Column("TT", 34, ColumnAlign.CENTER),
    Column("Nội dung", 310),
    Column("Nơi", 130),
    Column("Cách sửa", 220),
    Column("Đã sửa", 54, ColumnAlign.CENTER),
)


def findings_pdf(
    profile: OfficeProfile, year: int, checked_on: date, findings: Sequence[Finding]
) -> bytes:
    """Return the list by severity as the bytes of a PDF on A4 landscape, boxes left to tick.

    Raises UserError naming a letter that cannot be printed.
    """
    checked = f"Kế hoạch năm {year}, kiểm tra ngày {short_date(checked_on)}"
    rows = tuple(_rows(findings))
    found = Table(_COLUMNS, rows) if rows else Paragraph(plain("Không còn điều gì phải sửa."))
    document = Document(
        title=f"{TITLE.capitalize()} năm {year}",
        author=profile.full_name,
        blocks=(
            Letterhead(issuer_lines(profile), profile.superior_heading),
            AnnexTitle(TITLE, (Run(checked),), ""),
            found,
        ),
        landscape=True,
    )
    return write_pdf(document).data


def _rows(findings: Sequence[Finding]) -> list[TableRow]:
    rows: list[TableRow] = []
    number = 0
    for severity in Severity:
        same = [one for one in findings if one.severity is severity]
        if same:
            title = Run(f"{SEVERITY_LABELS[severity]}: {len(same)}", RunKind.BOLD)
            rows.append(TableRow(((), ((title,),), *[()] * 3)))
        for one in same:
            number += 1
            words = (str(number), one.sentence, one.place, one.remedy)
            cells: list[Cell] = [(plain(text),) for text in words]
            rows.append(TableRow((*cells, ())))
    return rows
