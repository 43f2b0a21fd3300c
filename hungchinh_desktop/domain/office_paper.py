"""Describe the papers of the office besides the plan: kinds, and the fields of their forms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class OfficePaper(StrEnum):
    """Kinds of papers."""

    DECISION = "decision"
    NOTICE = "notice"
    INVITATION = "invitation"
    MINUTES = "minutes"
    HALF_YEAR_REPORT = "half_year_report"
    YEAR_REPORT = "year_report"
    POSTING = "posting"


PAPER_TITLES = {
    OfficePaper.DECISION: "Quyết định Ban chỉ đạo",
    OfficePaper.NOTICE: "Thông báo họp {hamlet}",
    OfficePaper.INVITATION: "Giấy mời họp {hamlet}",
    OfficePaper.MINUTES: "Biên bản họp {hamlet}",
    OfficePaper.HALF_YEAR_REPORT: "Báo cáo 6 tháng",
    OfficePaper.YEAR_REPORT: "Báo cáo năm",
    OfficePaper.POSTING: "Danh sách niêm yết",
}
SYMBOLS = {
    OfficePaper.DECISION: "QĐ",
    OfficePaper.NOTICE: "TB",
    OfficePaper.INVITATION: "GM",
    OfficePaper.HALF_YEAR_REPORT: "BC",
    OfficePaper.YEAR_REPORT: "BC",
}
"""Abbreviations of numbered papers (Decree 30/2020, annex III); the others have no number."""

REPORTS = (OfficePaper.HALF_YEAR_REPORT, OfficePaper.YEAR_REPORT)
OPEN_PAPERS = (OfficePaper.NOTICE, OfficePaper.INVITATION, OfficePaper.POSTING)
"""Papers that anybody may read: nothing sensitive may stand in them."""


class FieldKind(StrEnum):
    """What is typed into a field."""

    LINE = "line"
    LINES = "lines"
    DATE = "date"
    NUMBER = "number"
    HAMLET = "hamlet"


@dataclass(frozen=True, slots=True)
class PaperField:
    """Describe a field of a form; `hint` stands in it while it is empty."""

    id: str
    label: str
    kind: FieldKind = FieldKind.LINE
    hint: str = ""


_NUMBER = PaperField("number", "Số văn bản", FieldKind.NUMBER, "văn thư ghi")
_DATE = PaperField("date", "Ngày văn bản", FieldKind.DATE, "văn thư ghi")
_HAMLET = PaperField("hamlet", "{Hamlet}", FieldKind.HAMLET)
_TIME = PaperField("time", "Giờ họp", hint="19 giờ 30 phút")
_MEETING_DATE = PaperField("meeting_date", "Ngày họp", FieldKind.DATE)
_PLACE = PaperField("place", "Địa điểm", hint="Nhà văn hóa xóm 7")
_CHAIR = PaperField("chair", "Chủ trì cuộc họp", hint="họ tên, chức vụ")
_GUESTS = PaperField("guests", "Thành phần", FieldKind.LINES, "mỗi dòng một thành phần")
_AGENDA = PaperField("agenda", "Nội dung", FieldKind.LINES, "mỗi dòng một nội dung")
_RECIPIENTS = PaperField("recipients", "Nơi nhận", FieldKind.LINES, "mỗi dòng một nơi")
_SIGNER = PaperField("signer", "Người ký", hint="họ và tên")
_MEETING = (_HAMLET, _TIME, _MEETING_DATE, _PLACE, _CHAIR)
_REPORT = (
    _NUMBER,
    _DATE,
    PaperField("addressees", "Kính gửi", FieldKind.LINES, "mỗi dòng một nơi"),
    PaperField("results", "Kết quả khác", FieldKind.LINES, "mỗi dòng một kết quả"),
    PaperField("difficulties", "Khó khăn, vướng mắc", FieldKind.LINES, "mỗi dòng một ý"),
    PaperField("tasks", "Nhiệm vụ thời gian tới", FieldKind.LINES, "mỗi dòng một việc"),
    _RECIPIENTS,
    _SIGNER,
)
FORMS: dict[OfficePaper, tuple[PaperField, ...]] = {
    OfficePaper.DECISION: (
        _NUMBER,
        _DATE,
        PaperField("authority", "Người ban hành"),
        PaperField("bases", "Căn cứ", FieldKind.LINES, "mỗi dòng một căn cứ"),
        PaperField("replaces", "Thay thế quyết định", hint="Quyết định số … ngày …"),
        _RECIPIENTS,
        _SIGNER,
    ),
    OfficePaper.NOTICE: (_NUMBER, _DATE, *_MEETING, _GUESTS, _AGENDA, _RECIPIENTS, _SIGNER),
    OfficePaper.INVITATION: (_NUMBER, _DATE, *_MEETING, _GUESTS, _AGENDA, _RECIPIENTS, _SIGNER),
    OfficePaper.MINUTES: (
        PaperField("symbol", "Số, ký hiệu", hint="nếu xóm có lấy số"),
        *_MEETING,
        PaperField("secretary", "Thư ký", hint="họ tên"),
        PaperField("invited", "Số hộ được mời", FieldKind.NUMBER),
        PaperField("present", "Số hộ có mặt", FieldKind.NUMBER),
        _GUESTS,
    ),
    OfficePaper.HALF_YEAR_REPORT: _REPORT,
    OfficePaper.YEAR_REPORT: _REPORT,
    OfficePaper.POSTING: (
        PaperField("hamlet", "{Hamlet}", FieldKind.HAMLET, "Toàn xã"),
        _DATE,
        _PLACE,
        PaperField("posted_from", "Niêm yết từ ngày", FieldKind.DATE),
        PaperField("posted_to", "Đến hết ngày", FieldKind.DATE),
        PaperField("contact", "Nơi nhận ý kiến"),
        _SIGNER,
    ),
}


def paper_title(paper: OfficePaper, hamlet_word: str) -> str:
    """Return the name of a paper in the office's word for a hamlet."""
    return PAPER_TITLES[paper].format(hamlet=hamlet_word)


def field_label(field: PaperField, hamlet_word: str) -> str:
    """Return the label of a field in the office's word for a hamlet."""
    return field.label.format(Hamlet=hamlet_word[:1].upper() + hamlet_word[1:])
