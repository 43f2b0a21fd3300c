"""Name the codes of what is known about the people of a household and how they live."""

from __future__ import annotations

from enum import StrEnum

from hungchinh_desktop.domain.vocabulary import PovertyCause


class Sex(StrEnum):
    """Sex as on the citizen card."""

    MALE = "male"
    FEMALE = "female"


class DayWork(StrEnum):
    """What a member does by day, as the review form asks (Mẫu 01, Decision 24/2021/QĐ-TTg)."""

    WORKS = "works"
    STUDIES = "studies"
    NEITHER = "neither"


class DisabilityDegree(StrEnum):
    """Degree on the certificate of disability (Law 51/2010/QH12, article 3)."""

    EXTREMELY_SEVERE = "extremely_severe"
    SEVERE = "severe"
    MILD = "mild"


class PriorityGroup(StrEnum):
    """Groups that section II.1 of the yearly plan gives priority."""

    ETHNIC_MINORITY = "ethnic_minority"
    PERSON_OF_MERIT = "person_of_merit"
    CHILDREN = "children"
    DISABILITY = "disability"
    WOMEN = "women"


class ReviewedClass(StrEnum):
    """What a review finds (Decree 07/2021/NĐ-CP, article 3)."""

    POOR = "poor"
    NEAR_POOR = "near_poor"
    NOT_POOR = "not_poor"


class Area(StrEnum):
    """Kind of area: it decides which income line holds."""

    RURAL = "rural"
    URBAN = "urban"


SEX_LABELS = {Sex.MALE: "Nam", Sex.FEMALE: "Nữ"}
DAY_WORK_LABELS = {
    DayWork.WORKS: "Đang làm việc",
    DayWork.STUDIES: "Đang đi học",
    DayWork.NEITHER: "Không làm việc, không đi học",
}
DISABILITY_DEGREE_LABELS = {
    DisabilityDegree.EXTREMELY_SEVERE: "Đặc biệt nặng",
    DisabilityDegree.SEVERE: "Nặng",
    DisabilityDegree.MILD: "Nhẹ",
}
CAUSE_SHORT = {
    PovertyCause.NO_PRODUCTION_LAND: "Không có đất",
    PovertyCause.NO_CAPITAL: "Không có vốn",
    PovertyCause.NO_LABOUR: "Không có lao động",
    PovertyCause.NO_TOOLS: "Không có công cụ",
    PovertyCause.NO_KNOWLEDGE: "Thiếu kiến thức",
    PovertyCause.NO_SKILLS: "Thiếu kỹ năng",
    PovertyCause.ILLNESS_OR_ACCIDENT: "Ốm đau, tai nạn",
    PovertyCause.OTHER: "Khác",
}
PRIORITY_LABELS = {
    PriorityGroup.ETHNIC_MINORITY: "Dân tộc thiểu số",
    PriorityGroup.PERSON_OF_MERIT: "Người có công",
    PriorityGroup.CHILDREN: "Trẻ em",
    PriorityGroup.DISABILITY: "Người khuyết tật",
    PriorityGroup.WOMEN: "Phụ nữ",
}
REVIEWED_CLASS_LABELS = {
    ReviewedClass.POOR: "Hộ nghèo",
    ReviewedClass.NEAR_POOR: "Hộ cận nghèo",
    ReviewedClass.NOT_POOR: "Không nghèo",
}
AREA_LABELS = {Area.RURAL: "Nông thôn", Area.URBAN: "Thành thị"}
