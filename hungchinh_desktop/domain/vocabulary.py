"""Name every stored code once, with the official Vietnamese wording for screens and papers."""

from __future__ import annotations

from enum import StrEnum


class PovertyStatus(StrEnum):
    """Class of a household in the register (Decree 07/2021/NĐ-CP, article 3)."""

    POOR = "poor"
    NEAR_POOR = "near_poor"
    ESCAPED = "escaped"


class EndReason(StrEnum):
    """Why a household leaves its class or the register."""

    ESCAPED = "escaped"
    RECLASSIFIED = "reclassified"
    MOVED_AWAY = "moved_away"
    DIED = "died"
    MERGED = "merged"
    ENTERED_BY_MISTAKE = "entered_by_mistake"


class MovementKind(StrEnum):
    """Figures of the movement statement (circular 07/2021/TT-BLĐTBXH, annex VII)."""

    OPENING = "opening"
    ESCAPED = "escaped"
    TO_OTHER_CLASS = "to_other_class"
    MOVED_AWAY = "moved_away"
    DIED = "died"
    MERGED = "merged"
    ENTERED_BY_MISTAKE = "entered_by_mistake"
    TO_OTHER_HAMLET = "to_other_hamlet"
    RELAPSED = "relapsed"
    NEW = "new"
    FROM_OTHER_CLASS = "from_other_class"
    FROM_OTHER_HAMLET = "from_other_hamlet"
    CLOSING = "closing"


class ReviewVerdict(StrEnum):
    """What became of a household of last year's list in a new year."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    CHANGED = "changed"
    CLOSED = "closed"


class ExitOutcome(StrEnum):
    """What became of the expectation that a household would leave its class in a year."""

    KEPT = "kept"
    LATE = "late"
    NOT_YET = "not_yet"
    LEFT_OTHERWISE = "left_otherwise"


class SupportNeed(StrEnum):
    """Kinds of support of the poverty review forms (circular 07/2021/TT-BLĐTBXH)."""

    HEALTH = "health"
    EDUCATION = "education"
    PRODUCTION = "production"
    CREDIT = "credit"
    HOUSING = "housing"
    OTHER = "other"


class PovertyCause(StrEnum):
    """Causes of poverty of the poverty review forms (circular 07/2021/TT-BLĐTBXH)."""

    NO_PRODUCTION_LAND = "no_production_land"
    NO_CAPITAL = "no_capital"
    NO_LABOUR = "no_labour"
    NO_TOOLS = "no_tools"
    NO_KNOWLEDGE = "no_knowledge"
    NO_SKILLS = "no_skills"
    ILLNESS_OR_ACCIDENT = "illness_or_accident"
    OTHER = "other"


class Role(StrEnum):
    """Part of a unit in a project of the national programme."""

    LEAD = "lead"
    COORDINATE = "coordinate"


class UnitGroup(StrEnum):
    """Group of units: the heads above the columns of the responsibility matrix."""

    OFFICER = "officer"
    FRONT = "front"
    GRASSROOTS = "grassroots"
    OTHER = "other"


class ListProfile(StrEnum):
    """Reader of a household list; decides which columns exist in the file at all."""

    MEETING = "meeting"
    POSTING = "posting"
    COMMITTEE = "committee"
    INTERNAL = "internal"


class Severity(StrEnum):
    """Weight of a finding before the plan is signed."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


STATUS_LABELS = {
    PovertyStatus.POOR: "Nghèo",
    PovertyStatus.NEAR_POOR: "Cận nghèo",
    PovertyStatus.ESCAPED: "Đã thoát",
}
STATUS_LONG_LABELS = {
    PovertyStatus.POOR: "Hộ nghèo",
    PovertyStatus.NEAR_POOR: "Hộ cận nghèo",
    PovertyStatus.ESCAPED: "Hộ đã thoát nghèo, cận nghèo",
}
STATUS_SHORT = {
    PovertyStatus.POOR: "N",
    PovertyStatus.NEAR_POOR: "CN",
    PovertyStatus.ESCAPED: "ĐT",
}
NEWLY_ESCAPED_LABEL = "Mới thoát nghèo"
NEWLY_ESCAPED_SHORT = "MT"
EXIT_CANDIDATE_LABEL = "Có khả năng thoát"
END_REASON_LABELS = {
    EndReason.ESCAPED: "Thoát nghèo, thoát cận nghèo",
    EndReason.RECLASSIFIED: "Chuyển diện",
    EndReason.MOVED_AWAY: "Chuyển đi nơi khác",
    EndReason.DIED: "Chủ hộ mất, không còn hộ",
    EndReason.MERGED: "Gộp vào hộ khác",
    EndReason.ENTERED_BY_MISTAKE: "Nhập sai",
}
MOVEMENT_LABELS = {
    MovementKind.OPENING: "Đầu kỳ",
    MovementKind.ESCAPED: "Thoát nghèo",
    MovementKind.TO_OTHER_CLASS: "Chuyển thành hộ cận nghèo",
    MovementKind.MOVED_AWAY: "Chuyển đi nơi khác",
    MovementKind.DIED: "Mất, không còn hộ",
    MovementKind.MERGED: "Gộp vào hộ khác",
    MovementKind.ENTERED_BY_MISTAKE: "Nhập sai",
    MovementKind.TO_OTHER_HAMLET: "Sang {hamlet} khác",
    MovementKind.RELAPSED: "Tái nghèo",
    MovementKind.NEW: "Phát sinh mới",
    MovementKind.FROM_OTHER_CLASS: "Từ hộ cận nghèo chuyển sang",
    MovementKind.FROM_OTHER_HAMLET: "Từ {hamlet} khác đến",
    MovementKind.CLOSING: "Cuối kỳ",
}
"""The figures of the poor; {hamlet} stands for the office's word for a hamlet."""
NEAR_POOR_MOVEMENT_LABELS = MOVEMENT_LABELS | {
    MovementKind.ESCAPED: "Thoát cận nghèo",
    MovementKind.TO_OTHER_CLASS: "Chuyển thành hộ nghèo",
    MovementKind.RELAPSED: "Tái cận nghèo",
    MovementKind.FROM_OTHER_CLASS: "Từ hộ nghèo chuyển sang",
}
VERDICT_LABELS = {
    ReviewVerdict.OPEN: "Chưa rà soát",
    ReviewVerdict.CONFIRMED: "Giữ nguyên",
    ReviewVerdict.CHANGED: "Đã sửa",
    ReviewVerdict.CLOSED: "Đã ra khỏi sổ",
}
OUTCOME_LABELS = {
    ExitOutcome.KEPT: "Đã thoát",
    ExitOutcome.LATE: "Đã thoát, chậm hơn dự kiến",
    ExitOutcome.NOT_YET: "Chưa thoát",
    ExitOutcome.LEFT_OTHERWISE: "Ra khỏi sổ vì lý do khác",
}
NEED_LABELS = {
    SupportNeed.HEALTH: "Y tế",
    SupportNeed.EDUCATION: "Giáo dục",
    SupportNeed.PRODUCTION: "Sản xuất",
    SupportNeed.CREDIT: "Tín dụng",
    SupportNeed.HOUSING: "Nhà ở",
    SupportNeed.OTHER: "Khác",
}
CAUSE_LABELS = {
    PovertyCause.NO_PRODUCTION_LAND: "Không có đất sản xuất",
    PovertyCause.NO_CAPITAL: "Không có vốn sản xuất, kinh doanh",
    PovertyCause.NO_LABOUR: "Không có lao động",
    PovertyCause.NO_TOOLS: "Không có công cụ, phương tiện sản xuất",
    PovertyCause.NO_KNOWLEDGE: "Không có kiến thức về sản xuất",
    PovertyCause.NO_SKILLS: "Không có kỹ năng lao động, sản xuất",
    PovertyCause.ILLNESS_OR_ACCIDENT: "Có người ốm đau, bệnh nặng, tai nạn",
    PovertyCause.OTHER: "Nguyên nhân khác",
}
ROLE_LABELS = {Role.LEAD: "chủ trì", Role.COORDINATE: "phối hợp"}
ROLE_LETTERS = {Role.LEAD: "C", Role.COORDINATE: "P"}
UNIT_GROUP_LABELS = {
    UnitGroup.OFFICER: "Công chức, cán bộ xã",
    UnitGroup.FRONT: "Mặt trận và đoàn thể",
    UnitGroup.GRASSROOTS: "Cơ sở",
    UnitGroup.OTHER: "Khác",
}
PROFILE_LABELS = {
    ListProfile.MEETING: "Họp xóm",
    ListProfile.POSTING: "Niêm yết",
    ListProfile.COMMITTEE: "Ban chỉ đạo",
    ListProfile.INTERNAL: "Nội bộ",
}
SEVERITY_LABELS = {
    Severity.ERROR: "Phải sửa",
    Severity.WARNING: "Nên xem lại",
    Severity.HINT: "Gợi ý",
}
