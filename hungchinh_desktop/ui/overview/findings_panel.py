"""List the first things to mend before the plan can be signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import SEVERITY_LABELS, Severity
from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.finding_cover import finding_words
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.panel import Panel
from hungchinh_desktop.ui.overview.line_button import LineButton, WholeLabel

if TYPE_CHECKING:
    from hungchinh_desktop.domain.finding import Finding
    from hungchinh_desktop.ui.kit.look import Look

SHOWN = 6
_ICONS = {
    Severity.ERROR: ("severity_error", "danger"),
    Severity.WARNING: ("severity_warn", "warn"),
    Severity.HINT: ("severity_info", "info"),
}


class FindingsPanel(Panel):
    """Show up to six findings, each a button that leads to its place."""

    link_activated = Signal(object)  # Link

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Việc cần làm", "overview_findings")
        self._count = text_label("", "caption", "overview_findings_count")
        self._all = link_button(
            "Xem tất cả",
            "overview_findings_all",
            lambda: self.link_activated.emit(Link("findings")),
        )
        self.head.addWidget(self._count)
        self.head.addWidget(self._all)
        self._lines: list[LineButton] = []
        self._findings: list[Finding] = []
        look.cover_changed.connect(self._on_cover_changed)
        self._none = EmptyState(look, "severity_ok", "overview_findings_none")
        self._none.say("Không còn điều gì phải sửa.", "Kế hoạch có thể in và trình ký.")
        self._none.hide()  # until the first checks are done
        self._ending: LineButton | None = None
        self.body.addWidget(self._none, 1)
        self.body.addStretch(1)

    def show_findings(self, findings: list[Finding]) -> None:
        """Show the most serious findings."""
        self._findings = findings
        for line in self._lines:
            discard(line)
        shown = findings[:SHOWN]
        self._lines = [self._line(number, finding) for number, finding in enumerate(shown, 1)]
        for place, line in enumerate(self._lines):
            self.body.insertWidget(place, line)
        self._none.setVisible(not findings)
        self._count.setText(f"{len(shown)} trong {len(findings)} ·" if findings else "")
        self._all.setVisible(bool(findings))

    def _on_cover_changed(self) -> None:
        if self._findings:  # before the first checks nothing is said of them
            self.show_findings(self._findings)

    def show_ending(self, words: str) -> None:
        """Say below the findings whose 36 months end soon, "" for nobody."""
        if self._ending is not None:
            discard(self._ending)
            self._ending = None
        if words:
            name = "overview_ending"
            self._ending = line = LineButton(self._look, name, f"{words}. Xem danh sách")
            line.add_icon("deadline", "newly_escaped")
            line.add_part(WholeLabel(words, f"{name}_words"), 1)
            line.add_icon("next", "accent", 16)
            line.clicked.connect(lambda: self.link_activated.emit(Link("agenda")))
            self.body.addWidget(line)

    def _line(self, number: int, finding: Finding) -> LineButton:
        sentence = finding_words(self._look, finding, finding.sentence)
        remedy = finding_words(self._look, finding, finding.remedy)
        words = f"{SEVERITY_LABELS[finding.severity]}: {sentence} {finding.place}"
        line = LineButton(self._look, f"overview_finding_{number}", words)
        line.add_icon(*_ICONS[finding.severity])
        line.add_part(WholeLabel(sentence, f"overview_finding_{number}_sentence"), 1)
        line.add_text(finding.place, "hint", width=136)
        line.add_icon("next", "accent", 16)
        line.clicked.connect(lambda: self.link_activated.emit(finding.link))
        line.setToolTip(f"{sentence}\n{remedy}")
        return line
