"""Whatever the schema ties to a household is in the paper for the person who asks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hungchinh_desktop.domain.household_file import HeldFact
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.services.office_file import OfficeFile
from tests.services.issued_plans import set_errors_aside

LINKS = """
SELECT main.name, link."from" FROM sqlite_schema AS main,
    pragma_foreign_key_list(main.name) AS link
WHERE main.type = 'table' AND link."table" = 'household'
"""
# Columns that say nothing of a household: keys, order, folded twins, the mark of a hidden value.
MUTE = {
    *("id", "household_id", "other_household_id", "merged_id", "batch_id", "content_id"),
    *("head_fold", "list_order", "media_type", "mark", "answered_at", "decided_at", "kept_at"),
    *("standard", "needs"),
}
# A row for each table: column, stored value, and what the paper must say of it.
ROWS: dict[str, dict[str, tuple[Any, str]]] = {
    "status_spell": {
        "status": ("near_poor", "Cận nghèo"),
        "started_on": ("2019-02-03", "03/02/2019"),
        "ended_on": ("2020-04-05", "05/04/2020"),
        "end_reason": ("moved_away", "huyển đi"),
        "decision_number": ("Vào-71", "Vào-71"),
        "decision_date": ("2019-02-01", "01/02/2019"),
        "end_decision_number": ("Ra-72", "Ra-72"),
        "end_decision_date": ("2020-04-01", "01/04/2020"),
    },
    "escape_record": {
        "recognised_on": ("2021-06-07", "07/06/2021"),
        "decision_number": ("Thoát-73", "Thoát-73"),
    },
    "exit_candidate": {"year": (2031, "2031")},
    "household_need": {"need": ("education", "iáo dục")},
    "household_cause": {"cause": ("no_work_skills", "")},
    "priority_mark": {"priority_group": ("", "")},
    "import_row": {
        "sheet": ("Trang Năm", "Trang Năm"),
        "row_number": (7431, "7431"),
        "action": ("added", "thêm hộ"),
    },
    "same_name_answer": {
        "hamlet_id": ("", ""),
        "other_hamlet_id": ("", "trùng tên"),
    },
    "year_review": {"year": (2033, "2033"), "verdict": ("confirmed", "")},
    "household_past": {
        "until": ("2018-12-31", "31/12/2018"),
        "head_name": ("Tên Cũ Ngày Xưa", "Tên Cũ Ngày Xưa"),
        "hamlet_id": ("", ""),
        "situation": ("Cảnh cũ", "Cảnh cũ"),
        "support": ("Giúp cũ", "Giúp cũ"),
        "birth": ("1951", "1951"),
    },
    "member": {
        "full_name": ("Lò Thị Canh", "Lò Thị Canh"),
        "sex": ("female", "ữ"),
        "birth": ("1987-03-04", "04/03/1987"),
        "relation": ("con dâu cả", "con dâu cả"),
        "ethnic_group": ("Thổ", "dân tộc Thổ"),
        "citizen_id": ("040187000123", "040187000123"),
        "health_insurance_number": ("HN2404", "HN2404"),
        "activity": ("works", ""),
        "person_of_merit": (1, "người có công"),
        "disability": ("vận động", "khuyết tật vận động"),
        "disability_degree": ("severe", "ặng"),
        "on_social_assistance": (1, "trợ cấp"),
    },
    "member_count": {
        "under_6": (11, "11"),
        "from_6_to_15": (12, "12"),
        "from_16_to_59": (13, "13"),
        "from_60": (14, "14"),
    },
    "poverty_review": {
        "reviewed_on": ("2022-10-11", "11/10/2022"),
        "area": ("rural", "nông thôn"),
        "income": (1234567, "1.234.567"),
        "deprivations": ("jobs", "thiếu hụt"),
        "proposed": ("poor", "theo chuẩn: hộ nghèo"),
        "decided": ("not_poor", "kết luận: không nghèo"),
        "overriding_reason": ("Có con đi làm xa", "Có con đi làm xa"),
    },
    "support_record": {
        "given_on": ("2023-01-02", "02/01/2023"),
        "kind": ("education", ""),
        "source": ("Quỹ Vì người nghèo", "Quỹ Vì người nghèo"),
        "amount": (765000, "765.000"),
        "item": ("Tập vở", "Tập vở"),
        "result": ("đã dùng", "đã dùng"),
    },
    "visit": {
        "visited_on": ("2023-05-06", "06/05/2023"),
        "visitor": ("Chị Thăm", "Chị Thăm"),
        "note": ("Bếp hỏng", "Bếp hỏng"),
    },
    "attachment": {
        "name": ("đơn xin.pdf", "đơn xin.pdf"),
        "size": (204800, "200 KB"),
        "attached_on": ("2023-07-08", "08/07/2023"),
    },
    "meeting_result": {
        "met_on": ("2023-09-10", "10/09/2023"),
        "agreed": (41, "41 đồng ý"),
        "disagreed": (42, "42 không đồng ý"),
        "opinion": ("Xóm thấy khá lên", "Xóm thấy khá lên"),
    },
    "kept_difference": {"year": (2034, "2034")},
    "distinct_pair": {},
    "household_merge": {"merged_words": ("Hộ ông Bảy, xóm 3", "Hộ ông Bảy, xóm 3")},
}


def fill(office: OfficeFile, key: str, other: str) -> None:
    """Write a row into every table of the list, as stored."""
    database = office.audit._database
    hamlet = office.households.entries()[0].household.hamlet_id
    extra: dict[str, Any] = {
        "id": "x",
        "household_id": min(key, other),
        "other_household_id": max(key, other),
        "merged_id": other,
        "hamlet_id": hamlet,
        "other_hamlet_id": hamlet,
        "batch_id": "lô",
        "content_id": "nội dung",
        "head_fold": "ten",
        "list_order": 99,
        "media_type": "application/pdf",
        "mark": "dấu",
        "standard": "2022",
        "needs": "",
        **dict.fromkeys(("answered_at", "decided_at", "kept_at"), "2024-01-01T00:00:00+00:00"),
    }
    with database.change("Ghi mọi thứ"):
        counts = dict.fromkeys(("added", "changed", "unchanged", "joined", "rejected"), 0)
        batch = {"id": "lô", "made_at": "2024", "source_name": "Nguồn.xlsx"}
        database.insert("import_batch", batch | counts)
        database.insert("file_content", {"id": "nội dung", "bytes": b"x"})
        for table, told in ROWS.items():
            names = [name for _, name, *_ in database.values(f'PRAGMA table_info("{table}")')]
            values = {name: extra[name] for name in names if name in extra}
            values |= {name: stored for name, (stored, _) in told.items() if stored != ""}
            values["household_id"] = min(key, other) if table == "distinct_pair" else key
            for code_column in ("cause", "priority_group"):
                if code_column in names:
                    values[code_column] = first_code(office, table, code_column)
            database.connection.execute(
                f'DELETE FROM "{table}" WHERE household_id = ?', (values["household_id"],)
            )
            database.insert(table, values)


def first_code(office: OfficeFile, table: str, column: str) -> str:
    """Return a code that the table's own rule allows."""
    ((sql,),) = office.audit._database.values("SELECT sql FROM sqlite_schema WHERE name = ?", table)
    return str(sql).split(f"{column} IN (")[1].split("'")[1]


@pytest.fixture
def facts(office: OfficeFile) -> list[HeldFact]:
    key, other = (one.id for one in office.households.entries()[:2])
    fill(office, key, other)
    return [*office.household_file.content(key).facts]


def test_every_table_and_column_of_a_household_is_named_here(office: OfficeFile) -> None:
    database = office.audit._database
    tables = {table for table, _ in database.values(LINKS)}
    assert tables == ROWS.keys()
    for table in tables:
        names = {name for _, name, *_ in database.values(f'PRAGMA table_info("{table}")')}
        assert names - MUTE == ROWS[table].keys(), table


def test_every_value_is_in_the_paper(facts: list[HeldFact]) -> None:
    text = " | ".join(f"{fact.subject}: {fact.words}" for fact in facts)
    missing = {
        (table, column): words
        for table, told in ROWS.items()
        for column, (_, words) in told.items()
        if words not in text
    }
    assert missing == {}


def test_every_row_is_told_with_the_place_of_its_correction(facts: list[HeldFact]) -> None:
    assert all(fact.words and fact.place for fact in facts)
    assert {"Nguồn.xlsx" in fact.words for fact in facts} == {True, False}
    places = {fact.place for fact in facts}
    assert {"Sổ hộ, thẻ Thông tin", "Sổ hộ, thẻ Thành viên", "Sổ hộ, thẻ Hỗ trợ"} <= places


def test_the_other_side_of_a_pair_is_told_without_its_name(office: OfficeFile) -> None:
    first, second = office.households.entries()[:2]
    fill(office, first.id, second.id)
    merged = office.household_file.content(second.id)
    told = " | ".join(fact.words for fact in merged.facts)
    assert "hai hộ khác nhau" in told
    assert first.household.head_name not in told


def test_papers_drafts_lists_and_set_aside_findings_are_told(office: OfficeFile) -> None:
    entry = office.households.entries()[0]
    set_errors_aside(office)
    office.issues.issue_signed("5", date(2024, 4, 2))
    office.drafts.keep(entry.id, "x", 2024, {"situation": "Đang gõ dở đây"}, ["situation"])
    office.exchange.record(office.exchange.households_job(ListProfile.INTERNAL), office.path)
    told = [(fact.subject, fact.words) for fact in office.household_file.content(entry.id).facts]
    assert ("Văn bản đã trình, ký", "Kế hoạch năm 2024, số 05/KH-UBND ngày 02/04/2024") in told
    assert any(s == "Đang gõ dở" and "Đang gõ dở đây" in words for s, words in told)
    assert any(s == "Tệp đã xuất" and "Danh sách hộ (nội bộ)" in words for s, words in told)
