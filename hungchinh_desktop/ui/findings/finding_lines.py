"""Arrange findings as lines: heads that fold, and below each what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hungchinh_desktop.domain.finding import Dismissal, Finding, FindingsReport
from hungchinh_desktop.domain.vietnamese import fold, matches
from hungchinh_desktop.domain.vocabulary import Severity


class Group(StrEnum):
    """Name the groups of the list in their order."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class GroupWords:
    """Hold what a head says, and the tokens of its ground and its title."""

    title: str
    consequence: str
    ground: str
    tone: str


GROUP_WORDS = {
    Group.ERROR: GroupWords(
        "Phải sửa trước khi ký",
        "chưa sửa xong thì chỉ in được bản dự thảo",
        "danger_soft",
        "danger",
    ),
    Group.WARNING: GroupWords("Nên xem lại", "vẫn ký được", "warn_soft", "warn"),
    Group.HINT: GroupWords("Gợi ý", "không bắt buộc", "info_soft", "info"),
    Group.DISMISSED: GroupWords("Đã bỏ qua", "hiện lại khi số liệu thay đổi", "head", "text"),
}
SEVERITY_ICONS = {
    Severity.ERROR: ("severity_error", "danger"),
    Severity.WARNING: ("severity_warn", "warn"),
    Severity.HINT: ("severity_info", "info"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line: the head of a group, or a finding with the dismissal it may have."""

    group: Group
    count: int = 0
    folded: bool = False
    finding: Finding | None = None
    dismissal: Dismissal | None = None

    @property
    def key(self) -> str:
        """Return what tells the line from the others, also after the record changed."""
        if self.finding is None:
            return self.group
        return f"{self.finding.rule}|{self.finding.subject}|{self.finding.fingerprint}"

    @property
    def words(self) -> str:
        """Return the line as it is read aloud."""
        if self.finding is None:
            words = GROUP_WORDS[self.group]
            state = ", đang gấp" if self.folded else ""
            return f"{words.title}: {self.count} · {words.consequence}{state}"
        aside = f" · đã bỏ qua: {self.dismissal.reason}" if self.dismissal else ""
        return f"{self.finding.sentence} {self.finding.place}{aside}"


def lines_of(
    report: FindingsReport, folded: frozenset[Group], pages: frozenset[str], search: str
) -> list[Line]:
    """Return the lines to show.

    Args:
        report: what stands and what was set aside.
        folded: the groups whose findings are hidden.
        pages: the pages a finding must be mended on; none means all.
        search: words that the sentence or the place must hold.
    """
    everything: list[tuple[Group, Finding, Dismissal | None]] = [
        (Group(finding.severity.value), finding, None) for finding in report.standing
    ]
    everything += [(Group.DISMISSED, finding, why) for finding, why in report.dismissed]
    lines: list[Line] = []
    for group in Group:
        inside = [
            Line(group, finding=finding, dismissal=dismissal)
            for one, finding, dismissal in everything
            if one is group
            and (not pages or finding.link.page in pages)
            and (not search or matches(search, fold(f"{finding.sentence} {finding.place}")))
        ]
        if inside:
            lines.append(Line(group, len(inside), group in folded))
            lines += inside if group not in folded else []
    return lines
