"""Name in Vietnamese what the change log speaks of: tables, their columns, stored codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hungchinh_desktop.domain.legal_instrument import STATUS_LABELS
from hungchinh_desktop.domain.plan_edition import KIND_LABELS, STATE_LABELS
from hungchinh_desktop.domain.vocabulary import (
    PROFILE_LABELS,
    ROLE_LABELS,
    VERDICT_LABELS,
)

SUBJECTS = {
    "household": "Hộ",
    "status_spell": "Diện hộ",
    "escape_record": "Công nhận thoát nghèo",
    "exit_candidate": "Khả năng thoát nghèo",
    "household_need": "Nhóm hỗ trợ",
    "household_cause": "Nguyên nhân nghèo",
    "priority_mark": "Đối tượng ưu tiên",
    "household_past": "Sổ những năm trước",
    "member": "Nhân khẩu",
    "member_count": "Số nhân khẩu",
    "poverty_review": "Kết quả rà soát",
    "support_record": "Hỗ trợ đã nhận",
    "visit": "Lần thăm hộ",
    "meeting_result": "Ý kiến họp xóm",
    "attachment": "Tệp đính kèm",
    "year_review": "Rà soát cuối năm",
    "household_merge": "Gộp hộ",
    "kept_difference": "Khác biệt giữ nguyên",
    "distinct_pair": "Hai hộ khác nhau",
    "same_name_answer": "Hộ trùng tên",
    "total_households": "Tổng số hộ dân",
    "unit": "Cơ quan, đơn vị",
    "unit_alias": "Tên khác của đơn vị",
    "hamlet": "Xóm",
    "hamlet_alias": "Tên khác của xóm",
    "committee_member": "Ban chỉ đạo",
    "hamlet_duty": "Phụ trách xóm",
    "project_row": "Dự án",
    "responsibility": "Phân công",
    "yearly_plan": "Kế hoạch năm",
    "plan_clause": "Mục của kế hoạch",
    "clause_version": "Bản của mục",
    "plan_recipient": "Nơi nhận",
    "plan_edition": "Bản ban hành",
    "legal_basis": "Căn cứ",
    "legal_instrument": "Văn bản pháp luật",
    "paper_entry": "Văn bản khác",
    "office_profile": "Thông tin cơ quan",
    "poverty_standard": "Chuẩn nghèo",
    "export_log": "Tệp đã xuất",
    "import_batch": "Lần nhập danh sách",
    "import_row": "Dòng đã nhập",
    "import_mapping": "Cách đọc cột",
    "list_column": "Cột của danh sách",
    "saved_filter": "Bộ lọc",
    "finding_dismissal": "Lỗi đã bỏ qua",
}
"""What a row of each table is about."""

COLUMNS = {
    "head_name": "Họ và tên chủ hộ",
    "hamlet_id": "Xóm",
    "birth": "Năm sinh",
    "situation": "Thực trạng",
    "support": "Hướng hỗ trợ",
    "full_name": "Họ và tên",
    "position": "Chức vụ",
    "committee_role": "Vai trò trong ban",
    "name": "Tên",
    "text": "Nội dung",
    "value": "Nội dung",
    "count": "Số hộ",
    "source": "Nguồn",
    "year": "Năm",
    "number": "Số",
    "document_number": "Số văn bản",
    "subject": "Trích yếu",
    "signed_on": "Ngày ký",
    "issued_on": "Ngày ban hành",
    "issuer": "Cơ quan ban hành",
    "state": "Trạng thái",
    "reason": "Lý do",
    "path": "Tệp",
    "row_count": "Số dòng",
    "profile": "Người xem",
    "role": "Vai trò",
    "verdict": "Kết quả",
    "goals": "Mục tiêu",
    "beneficiaries": "Đối tượng",
    "funding": "Kinh phí",
    "source_name": "Tệp nhập",
    "opening": "Mở đầu",
    "closing": "Kết thúc",
    "sign_name": "Người ký",
    "sign_position": "Chức vụ người ký",
    "drafter_name": "Người soạn",
    "recipients": "Nơi nhận",
    "alias": "Tên khác",
    "plan_name": "Tên trong kế hoạch",
    "code": "Mã",
    "kind": "Loại",
    "status": "Hiệu lực",
    "valid_from": "Từ ngày",
    "valid_to": "Đến ngày",
}
"""Columns told one by one; those of a table that is told whole and all others stay unsaid."""

CODES: dict[str, Mapping[Any, str]] = {
    "responsibility.role": ROLE_LABELS,
    "export_log.profile": PROFILE_LABELS,
    "list_column.profile": PROFILE_LABELS,
    "year_review.verdict": VERDICT_LABELS,
    "legal_instrument.status": STATUS_LABELS,
    "plan_edition.state": STATE_LABELS,
    "plan_edition.kind": KIND_LABELS,
}

AUDIT_FIELDS = {
    **{
        f"household.{column}": COLUMNS[column]
        for column in ("head_name", "hamlet_id", "birth", "situation", "support")
    },
    **{table: words for table, words in SUBJECTS.items() if table != "household"},
}
"""Fields one can ask for: a table, or a column of the register's."""


def code_words(table: str, column: str, stored: str) -> str:
    """Return the words of a stored code, or what is stored where it is none."""
    labels = CODES.get(f"{table}.{column}", {})
    return next((words for code, words in labels.items() if code == stored), stored)
