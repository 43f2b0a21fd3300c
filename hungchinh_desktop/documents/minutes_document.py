"""Build the minutes (biên bản) of the hamlet meeting that votes on the households."""

from __future__ import annotations

from collections.abc import Iterator

from hungchinh_desktop.documents.blocks import (
    Block,
    Column,
    ColumnAlign,
    Document,
    Letterhead,
    Paragraph,
    Signer,
    SignerRow,
    Table,
    TableRow,
    Title,
    plain,
)
from hungchinh_desktop.documents.meeting_document import meeting_subject, meeting_time
from hungchinh_desktop.documents.paper_parts import (
    HEAD_ANCHOR,
    SIGNATURE_ANCHOR,
    dashes,
    paper_document,
    place_name,
    section,
)
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.paper_content import OfficePaperContent
from hungchinh_desktop.domain.paper_values import DOTS
from hungchinh_desktop.domain.vocabulary import STATUS_LONG_LABELS

KIND = "BIÊN BẢN"
COPIES = 2
"""One copy stays in the hamlet, one goes to the steering committee (Decision 24/2021/QĐ-TTg)."""

_HINT = "(Ký, ghi rõ họ tên)"
_ROW_HEIGHT = 24
_COLUMNS = (
    Column("TT", 12, ColumnAlign.CENTER),
    Column("Họ và tên chủ hộ", 40),
    Column("Diện hiện nay", 31, ColumnAlign.CENTER),
    Column("Diện đề nghị", 27, ColumnAlign.CENTER),
    Column("Số người đồng ý", 25, ColumnAlign.CENTER),
    Column("Số người không đồng ý", 30, ColumnAlign.CENTER),
)


def minutes_document(content: OfficePaperContent) -> Document:
    """Return the minutes with the households to vote on; results are written in by hand."""
    subject, symbol = meeting_subject(content), content.values.given("symbol")
    blocks = (
        Letterhead(
            issuer=(place_name(content).upper(),),
            superior=f"UBND {content.profile.full_name}".upper(),
            number_line=f"Số: {symbol}" if symbol else "",
            anchor=HEAD_ANCHOR,
        ),
        Title(KIND, plain(subject), HEAD_ANCHOR),
        *_opening(content),
        *_voting(content),
        *_closing(content),
        SignerRow(
            (
                Signer("ĐẠI DIỆN HỘ DÂN", _HINT),
                Signer("THƯ KÝ", _HINT, content.values.given("secretary")),
                Signer("CHỦ TỌA", _HINT, _name_of(content.values.given("chair"))),
            ),
            SIGNATURE_ANCHOR,
        ),
    )
    return paper_document(content, KIND, subject, blocks)


def _opening(content: OfficePaperContent) -> Iterator[Block]:
    values = content.values
    place = values.text("place").rstrip(".;")
    yield Paragraph(
        plain(f"Hôm nay, {meeting_time(content)}, tại {place}, đã họp {place_name(content)}.")
    )
    yield section("I", "THÀNH PHẦN THAM DỰ")
    invited, present = (values.number(field) or DOTS for field in ("invited", "present"))
    yield from dashes(
        [
            f"Chủ tọa: {values.text('chair').rstrip('.;')}",
            f"Thư ký: {values.text('secretary').rstrip('.;')}",
            *(values.lines("guests") or [DOTS]),
            f"Tổng số hộ được mời: {invited} hộ; số đại diện hộ có mặt: {present} người",
        ],
        "guests",
    )


def _voting(content: OfficePaperContent) -> Iterator[Block]:
    yield section("II", "NỘI DUNG")
    yield Paragraph(
        plain(
            "Chủ tọa thông báo kết quả rà soát. Cuộc họp thảo luận và biểu quyết từng hộ; kết quả"
            " được thông qua khi có từ 50% trở lên số người dự họp đồng ý, cụ thể như sau:"
        )
    )
    rows = tuple(_row(place, entry) for place, entry in enumerate(content.entries, 1))
    spare = tuple(TableRow(((),) * len(_COLUMNS)) for _ in range(3))
    yield Table(_COLUMNS, rows + spare, "households", row_height=_ROW_HEIGHT)
    yield Paragraph(plain(f"Ý kiến khác: {DOTS * 4}"))


def _row(place: int, entry: RegisterEntry) -> TableRow:
    texts = (str(place), entry.household.head_name, STATUS_LONG_LABELS[entry.status])
    return TableRow((*((plain(text),) for text in texts), (), (), ()), entry.id)


def _closing(content: OfficePaperContent) -> Iterator[Block]:
    yield section("III", "KẾT LUẬN")
    yield Paragraph(
        plain(
            f"Cuộc họp kết thúc hồi {DOTS} cùng ngày. Biên bản được đọc lại cho mọi người cùng"
            f" nghe, nhất trí và lập thành {COPIES:02d} bản có giá trị như nhau: 01 bản lưu tại"
            f" {place_name(content)}, 01 bản gửi Ban Chỉ đạo giảm nghèo"
            f" {content.profile.full_name}./."
        )
    )


def _name_of(chair: str) -> str:
    """Return the name alone: titles are not written with it ("Trần Văn An, xóm trưởng")."""
    name, separator, _ = chair.partition(",")
    return name.strip() if separator else ""
