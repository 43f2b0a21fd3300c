"""Build the list of households that is posted in public."""

from __future__ import annotations

from hungchinh_desktop.documents.blocks import (
    Column,
    ColumnAlign,
    Document,
    Paragraph,
    Table,
    TableRow,
    plain,
)
from hungchinh_desktop.documents.paper_parts import (
    head,
    paper_document,
    place_name,
    signature,
)
from hungchinh_desktop.domain.paper_content import OfficePaperContent
from hungchinh_desktop.domain.vocabulary import STATUS_LONG_LABELS, PovertyStatus
from hungchinh_desktop.domain.wording import padded

KIND = "DANH SÁCH"


def posting_document(content: OfficePaperContent) -> Document:
    """Return the list: name, hamlet, class and nothing else that the register knows."""
    values, year = content.values, content.plan.year
    subject = f"Hộ nghèo, hộ cận nghèo {place_name(content)} năm {year} được niêm yết công khai"
    word = content.profile.hamlet_word
    columns = (
        Column("TT", 12, ColumnAlign.CENTER),
        Column("Họ và tên chủ hộ", 78),
        Column(word[:1].upper() + word[1:], 30, ColumnAlign.CENTER),
        Column("Kết quả", 45, ColumnAlign.CENTER),
    )
    rows = tuple(
        TableRow(tuple((plain(text),) for text in texts), entry.id)
        for place, entry in enumerate(content.entries, 1)
        for texts in [
            (
                str(place),
                entry.household.head_name,
                entry.hamlet_name,
                STATUS_LONG_LABELS[entry.status],
            )
        ]
    )
    first, last = (values.day_words(field, year) for field in ("posted_from", "posted_to"))
    posted = (
        f"Danh sách được niêm yết tại {values.text('place').rstrip('.;')} từ {first} đến hết"
        f" {last}."
    )
    poor, near_poor = (
        sum(entry.status == status for entry in content.entries)
        for status in (PovertyStatus.POOR, PovertyStatus.NEAR_POOR)
    )
    closing = (
        f"Danh sách có {padded(poor)} hộ nghèo và {padded(near_poor)} hộ cận nghèo. Mọi ý kiến về"
        f" danh sách đề nghị gửi về {values.text('contact').rstrip('.;')} trong thời gian niêm yết"
        " để được xem xét, trả lời./."
    )
    nobody = f"Năm {year}, {place_name(content)} không có hộ nghèo, hộ cận nghèo"
    blocks = (
        *head(content, KIND, subject),
        Paragraph(plain(posted), "posted_from"),
        Table(columns, rows, "households") if rows else Paragraph(plain(f"{nobody}.")),
        Paragraph(plain(closing)),
        signature(content, recipients=False),
    )
    return paper_document(content, KIND, subject, blocks)
