"""Explain one finding and lead to the place where it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.ui.findings.findings_columns import SEVERITY_ICONS
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.panel import Panel, scrolling

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from hungchinh_desktop.domain.finding import Finding
    from hungchinh_desktop.ui.kit.look import Look

_CONSEQUENCE = {
    Severity.ERROR: "Phải sửa xong rồi mới trình ký.",
    Severity.WARNING: "Vẫn trình ký được, nhưng nên xem lại.",
    Severity.HINT: "Không bắt buộc; sửa thì kế hoạch gọn và dễ hiểu hơn.",
}
PAGE_WIDTH, WIDEST_SHARE = 1100, 0.35


class FindingPanel(Panel):
    """Show sentence, consequence, place and remedy of the chosen finding."""

    go_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "finding_panel", "Giải thích điều tìm thấy")
        self.fit_beside(PAGE_WIDTH)
        self._icon = IconLabel(look, "severity_info", "muted", 22)
        self._sentence = text_label("", "heading", "finding_sentence", wrap=True)
        self._consequence = text_label("", "muted", "finding_consequence", wrap=True)
        self._place = text_label("", "", "finding_place", wrap=True)
        self._remedy = text_label("", "", "finding_remedy", wrap=True)
        self.go = push_button(
            look, "Đi tới chỗ sửa", "finding_go", self.go_wanted.emit, role="primary", icon="next"
        )
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(14, 14, 14, 14)
        self._column.setSpacing(8)
        self._lay_out()
        self.body.addWidget(scrolling(content, "finding_scroll", "Giải thích"), 1)

    def show_finding(self, finding: Finding | None) -> None:
        """Explain a finding; None leaves a hint what to do."""
        self.go.setEnabled(finding is not None)
        if finding is None:
            self._icon.show_icon("severity_info", "muted")
            self._sentence.setText("Chọn một dòng bên trái")
            self._consequence.setText("Ở đây sẽ có lý do và cách sửa.")
            self._place.setText("–")
            self._remedy.setText("–")
            return
        self._icon.show_icon(*SEVERITY_ICONS[finding.severity])
        self._sentence.setText(finding.sentence)
        self._consequence.setText(_CONSEQUENCE[finding.severity])
        self._place.setText(finding.place)
        self._remedy.setText(finding.remedy)

    def fit_beside(self, page_width: int) -> None:
        """Grow with the letters, but leave the list most of the page."""
        most = round(page_width * WIDEST_SHARE)
        self.setMinimumWidth(min(self._look.px(300), most))
        self.setMaximumWidth(min(self._look.px(380), most))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon)
        head.addWidget(self._sentence, 1)
        self._column.addLayout(head)
        self._column.addWidget(self._consequence)
        self._add("Nơi", self._place)
        self._add("Cách sửa", self._remedy)
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addStretch(1)

    def _add(self, title: str, words: QLabel) -> None:
        self._column.addSpacing(6)
        self._column.addWidget(text_label(title, "label", f"{words.objectName()}_title"))
        self._column.addWidget(words)
