"""Put rows that belong to a household into words: who lives there, what it was given, and so on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from hungchinh_desktop.domain.family import AgeCounts
from hungchinh_desktop.domain.family_vocabulary import (
    DAY_WORK_LABELS,
    DISABILITY_DEGREE_LABELS,
    PRIORITY_LABELS,
    REVIEWED_CLASS_LABELS,
    SEX_LABELS,
)
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import (
    CAUSE_LABELS,
    END_REASON_LABELS,
    NEED_LABELS,
    STATUS_LABELS,
    VERDICT_LABELS,
    EndReason,
    PovertyStatus,
    ReviewVerdict,
    SupportNeed,
)
from hungchinh_desktop.domain.wording import number

Values = Mapping[str, Any]

TICKED = {
    "household_need": ("needs", "need", {str(key): label for key, label in NEED_LABELS.items()}),
    "household_cause": (
        "causes",
        "cause",
        {str(key): label for key, label in CAUSE_LABELS.items()},
    ),
    "priority_mark": (
        "priority",
        "priority_group",
        {str(key): label for key, label in PRIORITY_LABELS.items()},
    ),
}
"""Tables with a row for each ticked code: the form's field, the column, the words."""


def day_text(stored: str) -> str:
    """Return a stored date as people read it."""
    return PartialDate.from_stored(stored).shown


def ticked_text(table: str, codes: set[str]) -> str:
    """Return the words of ticked codes in their official order."""
    words = TICKED[table][2]
    return ", ".join(label for code, label in words.items() if code in codes)


def spell_text(row: Values) -> str:
    """Return "Cận nghèo, từ 2024 đến 15/06/2024 (chuyển đi nơi khác), QĐ số 12 ngày 01/02/2024"."""
    text = f"{STATUS_LABELS[PovertyStatus(row['status'])]}, từ {day_text(row['started_on'])}"
    if row["ended_on"]:
        reason = END_REASON_LABELS[EndReason(row["end_reason"])]
        text += f" đến {day_text(row['ended_on'])} ({reason[:1].lower()}{reason[1:]})"
    if row["decision_number"]:
        text += f", QĐ số {row['decision_number']}"
    if row["decision_date"]:
        text += f" ngày {day_text(row['decision_date'])}"
    if row.get("end_decision_number") or row.get("end_decision_date"):
        text += "; ra khỏi diện theo QĐ"
        text += f" số {row['end_decision_number']}" if row["end_decision_number"] else ""
        day = row["end_decision_date"]
        text += f" ngày {day_text(day)}" if day else ""
    return text


def row_text(table: str, row: Values) -> str:
    """Return what a row of one of the tables in ROW_LABELS says.

    A row written before the table had a column says nothing of it.
    """
    whole = defaultdict(str, row)
    return ", ".join(part for part in _WORDERS[table](whole) if part)


def row_label(table: str, row: Values) -> str:
    """Return what a row of one of the tables in ROW_LABELS is about."""
    return ROW_LABELS[table].format(**row)


def _member(row: Values) -> Iterator[str]:
    yield row["full_name"]
    yield row["relation"]
    yield _looked_up(SEX_LABELS, row["sex"])
    yield _worded("sinh {}", row["birth"] and day_text(row["birth"]))
    yield _worded("dân tộc {}", row["ethnic_group"])
    yield _worded("số định danh {}", row["citizen_id"])
    yield _worded("thẻ BHYT {}", row["health_insurance_number"])
    yield _looked_up(DAY_WORK_LABELS, row["activity"])
    yield "người có công" if row["person_of_merit"] else ""
    yield _worded("khuyết tật {}", row["disability"])
    yield _worded("mức độ {}", _looked_up(DISABILITY_DEGREE_LABELS, row["disability_degree"]))
    yield "hưởng trợ cấp xã hội" if row["on_social_assistance"] else ""


def _member_count(row: Values) -> Iterator[str]:
    bands = (row[name] for name in ("under_6", "from_6_to_15", "from_16_to_59", "from_60"))
    yield AgeCounts(*bands).words


def _poverty_review(row: Values) -> Iterator[str]:
    yield day_text(row["reviewed_on"])
    yield f"thu nhập {number(row['income'])} đồng"
    yield f"thiếu hụt {len(row['deprivations'].split())} chỉ số"
    yield _looked_up(REVIEWED_CLASS_LABELS, row["decided"])
    yield row["overriding_reason"]


def _support(row: Values) -> Iterator[str]:
    yield day_text(row["given_on"])
    yield NEED_LABELS[SupportNeed(row["kind"])]
    yield row["item"]
    yield _worded("{} đồng", row["amount"] and number(row["amount"]))
    yield _worded("nguồn {}", row["source"])
    yield _worded("kết quả: {}", row["result"])


def _visit(row: Values) -> Iterator[str]:
    yield day_text(row["visited_on"])
    yield row["visitor"]
    yield row["note"]


def _meeting(row: Values) -> Iterator[str]:
    yield f"họp ngày {day_text(row['met_on'])}"
    yield "" if row["agreed"] in ("", None) else f"{row['agreed']} đồng ý"
    yield "" if row["disagreed"] in ("", None) else f"{row['disagreed']} không đồng ý"
    yield row["opinion"]


def _escape(row: Values) -> Iterator[str]:
    yield day_text(row["recognised_on"])
    yield _worded("QĐ số {}", row["decision_number"])


def _worded(words: str, value: object) -> str:
    return words.format(value) if value else ""


def _looked_up(labels: Mapping[Any, str], code: str | None) -> str:
    return next((label for key, label in labels.items() if key == code), "")


ROW_LABELS = {
    "escape_record": "Ngày công nhận thoát nghèo",
    "exit_candidate": "Có khả năng thoát",
    "member": "Nhân khẩu",
    "member_count": "Số nhân khẩu theo tuổi",
    "poverty_review": "Kết quả rà soát",
    "support_record": "Hỗ trợ đã nhận",
    "visit": "Lần thăm hộ",
    "meeting_result": "Ý kiến họp xóm",
    "attachment": "Tệp đính kèm",
    "year_review": "Rà soát năm {year}",
    "household_merge": "Đã gộp vào hộ này",
}
"""Tables told row by row."""

_WORDERS: dict[str, Callable[[Values], Iterator[str]]] = {
    "escape_record": _escape,
    "exit_candidate": lambda row: iter([str(row["year"])]),
    "member": _member,
    "member_count": _member_count,
    "poverty_review": _poverty_review,
    "support_record": _support,
    "visit": _visit,
    "meeting_result": _meeting,
    "attachment": lambda row: iter([row["name"]]),
    "household_merge": lambda row: iter([row["merged_words"]]),
    "year_review": lambda row: iter([VERDICT_LABELS[ReviewVerdict(row["verdict"])]]),
}
