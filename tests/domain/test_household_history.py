"""Old and new rows of the log become fields with Vietnamese names, newest change first."""

from __future__ import annotations

from typing import Any

import pytest

from hungchinh_desktop.domain.household_history import FieldChange, LoggedRow, history_entries

HAMLETS = {"x4": "Xóm 4", "x7": "Xóm 7"}
SPELL = {
    "id": "s",
    "status": "poor",
    "started_on": "2024",
    "ended_on": None,
    "end_reason": None,
    "decision_number": "",
    "decision_date": None,
}


def row(table: str, old: Any, new: Any, change: int = 1, row_id: str = "r") -> LoggedRow:
    return LoggedRow(change, "2024-03-15T07:05:00+00:00", "Sửa hộ", "do", table, row_id, old, new)


def told(*rows: LoggedRow) -> list[tuple[str, str, str, str | None]]:
    """Return label, old, new and the value to put back of the newest change."""
    fields = history_entries(rows, HAMLETS)[0].fields
    return [(one.label, one.old, one.new, one.old_value) for one in fields]


def test_only_what_changed_is_told_and_hidden_columns_never() -> None:
    old = {
        "head_name": "A",
        "head_fold": "a",
        "hamlet_id": "x4",
        "birth": "1960-05",
        "list_order": 1,
    }
    new = {"head_name": "B", "head_fold": "b", "hamlet_id": "x7", "birth": None, "list_order": 2}
    assert told(row("household", old, new)) == [
        ("Họ và tên chủ hộ", "A", "B", "A"),
        ("Xóm", "Xóm 4", "Xóm 7", "x4"),
        ("Năm sinh", "05/1960", "", "05/1960"),
    ]
    unseen = row("household", {"list_order": 1}, {"list_order": 2})
    assert history_entries([unseen], HAMLETS) == []


def test_a_new_household_has_no_former_value_to_put_back() -> None:
    new = {"head_name": "A", "hamlet_id": "x4", "birth": None, "situation": "", "support": "Vốn"}
    need = row("household_need", None, {"need": "health"})
    assert told(row("household", None, new), need) == [
        ("Họ và tên chủ hộ", "", "A", None),
        ("Xóm", "", "Xóm 4", None),
        ("Hướng hỗ trợ", "", "Vốn", None),
        ("Nhóm hỗ trợ", "", "Y tế", None),
    ]


def test_needs_are_told_as_the_whole_list_before_and_after() -> None:
    first = row("household_need", None, {"need": "credit"}, row_id="a")
    rows = [
        first,
        row("household_need", None, {"need": "health"}, 2, "b"),
        row("household_need", {"need": "credit"}, None, 2, "a"),
    ]
    assert told(*rows) == [("Nhóm hỗ trợ", "Tín dụng", "Y tế", "credit")]


def test_a_class_that_follows_is_told_as_one_line_with_its_dates() -> None:
    ended = SPELL | {"ended_on": "2024-11-15", "end_reason": "reclassified"}
    near = SPELL | {"id": "t", "status": "near_poor", "started_on": "2024-11-15"}
    rows = [
        row("status_spell", None, SPELL, row_id="s"),
        row("status_spell", SPELL, ended, 2, "s"),
        row("status_spell", None, near, 2, "t"),
    ]
    assert told(*rows) == [("Diện", "Nghèo, từ 2024", "Cận nghèo, từ 15/11/2024", None)]
    left = near | {
        "ended_on": "2025-02",
        "end_reason": "moved_away",
        "decision_number": "12/QĐ-UBND",
        "decision_date": "2025-02-28",
    }
    again = [*rows, row("status_spell", near, left, 3, "t")]
    assert told(*again)[0][2] == (
        "Cận nghèo, từ 15/11/2024 đến 02/2025 (chuyển đi nơi khác),"
        " QĐ số 12/QĐ-UBND ngày 28/02/2025"
    )
    corrected = ended | {"started_on": "2023"}
    older = [*rows, row("status_spell", ended, corrected, 3, "s")]
    assert told(*older) == [
        (
            "Diện",
            "Nghèo, từ 2024 đến 15/11/2024 (chuyển diện)",
            "Nghèo, từ 2023 đến 15/11/2024 (chuyển diện)",
            None,
        )
    ]


def test_marks_and_former_words_are_told() -> None:
    words = {"until": "2025-01-01", "situation": "cũ", "needs": "health"}
    moved = {"until": "2025-03-15", "situation": "cũ"}
    assert told(
        row("escape_record", {"recognised_on": "2022"}, {"recognised_on": "2022-12-15"}),
        row("exit_candidate", None, {"year": 2024}),
        row("household_past", None, words),
        row("household_past", words, words | {"situation": "mới", "needs": "health other"}),
        row("household_past", moved, moved | {"situation": "mới"}),
        row("household_past", words, None),
    ) == [
        ("Ngày công nhận thoát nghèo", "2022", "15/12/2022", "2022"),
        ("Có khả năng thoát", "", "2024", None),
        ("Thực trạng (năm 2024)", "cũ", "mới", None),
        ("Nhóm hỗ trợ (năm 2024)", "Y tế", "Y tế, Khác", None),
        ("Thực trạng (trước 15/03/2025)", "cũ", "mới", None),
    ]


MEMBER = {
    "full_name": "Lê Văn A",
    "sex": "male",
    "birth": "2018",
    "relation": "Con",
    "ethnic_group": "Kinh",
    "citizen_id": "040218000123",
    "health_insurance_number": "",
    "activity": "studies",
    "person_of_merit": 0,
    "disability": "vận động",
    "disability_degree": "severe",
    "on_social_assistance": 1,
}
SUPPORT = {
    "given_on": "2023-05",
    "kind": "production",
    "source": "Hội LHPN xã",
    "amount": 15_000_000,
    "item": "Bò giống",
    "result": "",
}


@pytest.mark.parametrize(
    ("table", "values", "label", "text"),
    [
        (
            "member",
            MEMBER,
            "Nhân khẩu",
            (
                "Lê Văn A, Con, Nam, sinh 2018, dân tộc Kinh, số định danh 040218000123,"
                " Đang đi học, khuyết tật vận động, mức độ Nặng, hưởng trợ cấp xã hội"
            ),
        ),
        (
            "member_count",
            {"under_6": 4, "from_6_to_15": 0, "from_16_to_59": 1, "from_60": 0},
            "Số nhân khẩu theo tuổi",
            "5 người: 4 dưới 6 tuổi, 1 từ 16 đến 59 tuổi",
        ),
        (
            "support_record",
            SUPPORT,
            "Hỗ trợ đã nhận",
            "05/2023, Sản xuất, Bò giống, 15.000.000 đồng, nguồn Hội LHPN xã",
        ),
        (
            "poverty_review",
            {
                "reviewed_on": "2024-11-15",
                "income": 1_500_000,
                "deprivations": "jobs water",
                "decided": "near_poor",
                "overriding_reason": "",
            },
            "Kết quả rà soát",
            "15/11/2024, thu nhập 1.500.000 đồng, thiếu hụt 2 chỉ số, Hộ cận nghèo",
        ),
        (
            "visit",
            {"visited_on": "2024-03-01", "visitor": "Trần Thị Hoa", "note": "Đang sửa nhà"},
            "Lần thăm hộ",
            "01/03/2024, Trần Thị Hoa, Đang sửa nhà",
        ),
        ("attachment", {"name": "Quyết định.pdf"}, "Tệp đính kèm", "Quyết định.pdf"),
        ("year_review", {"year": 2025, "verdict": "confirmed"}, "Rà soát năm 2025", "Giữ nguyên"),
    ],
)
def test_what_belongs_to_a_household_is_told_row_by_row(
    table: str, values: dict[str, Any], label: str, text: str
) -> None:
    assert told(row(table, None, values)) == [(label, "", text, None)]
    assert told(row(table, values, None)) == [(label, text, "", None)]
    hidden = values | {"list_order": 5}
    assert history_entries([row(table, values, hidden)], HAMLETS) == []


def test_a_row_from_before_a_column_came_is_still_told() -> None:
    assert told(row("member", None, {"full_name": "Lê Văn A"}))[0][2] == "Lê Văn A"


def test_causes_and_groups_are_told_as_whole_lists() -> None:
    assert told(
        row("household_cause", None, {"cause": "no_labour"}, row_id="a"),
        row("household_cause", None, {"cause": "no_capital"}, row_id="b"),
        row("priority_mark", None, {"priority_group": "women"}),
        row("unknown_table", None, {"household_id": "h"}),
    ) == [
        (
            "Nguyên nhân nghèo",
            "",
            "Không có vốn sản xuất, kinh doanh, Không có lao động",
            "",
        ),
        ("Đối tượng ưu tiên", "", "Phụ nữ", ""),
    ]


def test_changes_come_newest_first_with_their_time_and_action() -> None:
    rows = [
        row("household", {"support": "a"}, {"support": "b"}, 1),
        row("household", {"support": "b"}, {"support": "c"}, 4),
    ]
    newest, oldest = history_entries(rows, HAMLETS)
    assert (newest.change_id, oldest.change_id) == (4, 1)
    assert (newest.label, newest.kind) == ("Sửa hộ", "do")
    assert newest.made_at.isoformat() == "2024-03-15T07:05:00+00:00"
    assert newest.shown_time == f"{newest.made_at.astimezone():%d/%m/%Y %H:%M}"
    assert newest.fields == (FieldChange("support", "Hướng hỗ trợ", "b", "c", "b"),)
