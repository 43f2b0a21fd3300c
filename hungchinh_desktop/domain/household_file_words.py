"""Put every row that is held on a household into words for the person who asks.

The change log tells what an officer has to know; this tells all: also what a review counted, the
former years, and what the work left behind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from hungchinh_desktop.domain.audit_fields import SUBJECTS, code_words
from hungchinh_desktop.domain.audit_words import row_values
from hungchinh_desktop.domain.family_vocabulary import AREA_LABELS, REVIEWED_CLASS_LABELS
from hungchinh_desktop.domain.household_file import HeldFact
from hungchinh_desktop.domain.household_history_rows import day_text
from hungchinh_desktop.domain.wording import number

Values = Mapping[str, Any]

_FORM, _PEOPLE = "Sổ hộ, thẻ Thông tin", "Sổ hộ, thẻ Thành viên"
_AID, _CLASSES = "Sổ hộ, thẻ Hỗ trợ", "Sổ hộ, thẻ Lịch sử"
_TRACE = "Vết công việc, không sửa"
PLACES = {
    "household": _FORM,
    "household_need": _FORM,
    "household_cause": _FORM,
    "priority_mark": _FORM,
    "exit_candidate": _FORM,
    "escape_record": _CLASSES,
    "status_spell": _CLASSES,
    "member": _PEOPLE,
    "member_count": _PEOPLE,
    "poverty_review": _PEOPLE,
    "support_record": _AID,
    "visit": _AID,
    "attachment": _AID,
    "meeting_result": "Nhập dữ liệu, danh sách họp",
    "year_review": "Biến động, năm mới",
    "household_past": "Sổ hộ của năm đó",
    "finding_dismissal": "Kiểm tra, lỗi đã bỏ qua",
    "form_draft": "Sổ hộ, mở lại bản gõ dở",
    "frozen_paper": "Ban hành, soạn bản sửa đổi",
    "export_log": _TRACE,
}
"""Where the officer corrects a row of a table; what the work left behind is not corrected."""
_OUTSIDE = {"form_draft": "Đang gõ dở", "frozen_paper": "Văn bản đã trình, ký"}


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Hold what the codes in the rows stand for: hamlets, indicators, files that were imported."""

    hamlets: Mapping[str, str] = field(default_factory=dict)
    indicators: Mapping[str, str] = field(default_factory=dict)
    batches: Mapping[str, str] = field(default_factory=dict)


def held_facts(table: str, row: Values, names: KnownNames) -> Iterator[HeldFact]:
    """Yield what a row says of a household; no row is left out."""
    subject = _OUTSIDE.get(table) or SUBJECTS.get(table, table)
    place = PLACES.get(table, _TRACE)
    special = _WHOLE.get(table)
    if special is not None:
        yield HeldFact(subject, ", ".join(filter(None, special(row, names))), place)
        return
    for value in row_values(table, None, row, names.hamlets):
        whole = table == "household" or value.field == subject
        yield HeldFact(value.field if whole else f"{subject}: {value.field}", value.new, place)


def _past(row: Values, names: KnownNames) -> Iterator[str]:
    yield f"đến {day_text(row['until'])}: {row['head_name']}"
    yield names.hamlets.get(row["hamlet_id"], "")
    yield f"sinh {day_text(row['birth'])}" if row["birth"] else ""
    yield row["situation"] and f"thực trạng: {row['situation']}"
    yield row["support"] and f"hướng hỗ trợ: {row['support']}"


def _review(row: Values, names: KnownNames) -> Iterator[str]:
    yield day_text(row["reviewed_on"])
    yield next((words.lower() for key, words in AREA_LABELS.items() if key == row["area"]), "")
    yield f"thu nhập {number(row['income'])} đồng/người/tháng"
    lacking = [names.indicators.get(code, code) for code in str(row["deprivations"]).split()]
    yield f"thiếu hụt: {'; '.join(lacking)}" if lacking else "không thiếu hụt chỉ số nào"
    classes = {str(key): words.lower() for key, words in REVIEWED_CLASS_LABELS.items()}
    yield f"theo chuẩn: {classes.get(str(row['proposed']), '')}"
    yield f"kết luận: {classes.get(str(row['decided']), '')}"
    yield row["overriding_reason"] or ""


def _year_review(row: Values, _names: KnownNames) -> Iterator[str]:
    yield f"năm {row['year']}"
    yield code_words("year_review", "verdict", str(row["verdict"])).lower()


def _attachment(row: Values, _names: KnownNames) -> Iterator[str]:
    yield str(row["name"])
    yield f"{number(max(round(row['size'] / 1024), 1))} KB"
    yield f"đính kèm {day_text(str(row['attached_on'])[:10])}; xin xem nội dung kèm theo"


def _import(row: Values, names: KnownNames) -> Iterator[str]:
    yield names.batches.get(row["batch_id"], "")
    yield f"trang “{row['sheet']}”" if row["sheet"] else ""
    yield f"dòng {row['row_number']}"
    yield "thêm hộ" if row["action"] == "added" else "sửa hộ"


def _year(row: Values, _names: KnownNames) -> Iterator[str]:
    yield f"năm {row['year']}: danh sách nhập ghi khác sổ, đã giữ như sổ"


def _dismissed(row: Values, _names: KnownNames) -> Iterator[str]:
    yield f"năm {row['year']}"
    yield row["reason"]
    yield row["dismissed_by"]


def _pair(_row: Values, _names: KnownNames) -> Iterator[str]:
    yield "đã xác nhận là hai hộ khác nhau với một hộ gần giống"


def _same_name(row: Values, names: KnownNames) -> Iterator[str]:
    yield "dòng trùng tên trong danh sách nhập đã nhận là hộ này"
    yield names.hamlets.get(row["other_hamlet_id"] or "", "")


def _merged(row: Values, _names: KnownNames) -> Iterator[str]:
    yield row["merged_words"]


def _told(row: Values, _names: KnownNames) -> Iterator[str]:
    yield row["words"]


_WHOLE = {
    "household_past": _past,
    "poverty_review": _review,
    "year_review": _year_review,
    "attachment": _attachment,
    "import_row": _import,
    "kept_difference": _year,
    "finding_dismissal": _dismissed,
    "distinct_pair": _pair,
    "same_name_answer": _same_name,
    "household_merge": _merged,
    "form_draft": _told,
    "frozen_paper": _told,
    "export_log": _told,
}
"""Tables whose rows are told whole here; all others as the change log tells them."""
