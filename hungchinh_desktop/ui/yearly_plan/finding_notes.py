"""Say below a part of the plan what the checks found there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hungchinh_desktop.domain.finding import MendKind
from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.ui.kit.field import FieldMessage
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.finding import Finding, Mend
    from hungchinh_desktop.ui.kit.look import Look

SEVERITY_LOOK = {
    Severity.ERROR: ("severity_error", "danger"),
    Severity.WARNING: ("severity_warn", "warn"),
    Severity.HINT: ("severity_info", "info"),
}
REMEDY_LINKS = {
    "heading-sequence": "Đánh lại số",
    "two-leads": "Mở ma trận",
    "basis-date": "Đổi tháng ký",
}
_ONE_PRESS = frozenset({MendKind.RENUMBER, MendKind.CLAUSE_TEXT, MendKind.PLAN_TEXT})


def first_mend(finding: Finding) -> Mend | None:
    """Return the way to mend words or a number with one press, None when there is none."""
    return next((mend for mend in finding.mends if mend.kind in _ONE_PRESS), None)


def link_words(finding: Finding) -> str:
    """Return the words of the link beside a finding, "" for none."""
    mend = first_mend(finding)
    usual = REMEDY_LINKS.get(finding.rule, "")
    return usual or (mend.text if mend is not None else "")


class FindingNotes(QWidget):
    """List the findings of one part, each with its remedy and, where there is one, a link."""

    remedy_wanted = Signal(object)  # Finding

    def __init__(self, look: Look, object_name: str) -> None:
        super().__init__()
        named(self, object_name, "Điều cần xem ở đây")
        self._look = look
        self._findings: list[Finding] = []
        self._lines: list[FieldMessage] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 0, 0, 4)
        self._column.setSpacing(2)
        self.hide()

    @property
    def severity(self) -> Severity | None:
        """Return the worst level shown, None for nothing."""
        found = {finding.severity for finding in self._findings}
        return next((level for level in SEVERITY_LOOK if level in found), None)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings; none hides the list."""
        if list(findings) == self._findings:
            return
        self._findings = list(findings)
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [self._line(place, one) for place, one in enumerate(findings, 1)]
        self.setVisible(bool(findings))

    def _line(self, place: int, finding: Finding) -> FieldMessage:
        line = FieldMessage(self._look, f"{self.objectName()}_{place}")
        self._column.addWidget(line)
        icon, tone = SEVERITY_LOOK[finding.severity]
        words = f"{finding.sentence} {finding.remedy}"

        def mend() -> None:
            self.remedy_wanted.emit(finding)

        line.show_sentence(icon, tone, words, link_words(finding), mend)
        return line
