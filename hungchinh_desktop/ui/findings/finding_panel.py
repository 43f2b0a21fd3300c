"""Explain one finding: where it stands, why it is one, and the ways to mend it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.finding import MendKind
from hungchinh_desktop.ui.findings.excerpt_label import ExcerptLabel
from hungchinh_desktop.ui.findings.finding_lines import SEVERITY_ICONS, Line
from hungchinh_desktop.ui.findings.mend_choices import MendChoices
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.finding_cover import finding_words
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.panel import Panel, scrolling

if TYPE_CHECKING:
    from hungchinh_desktop.domain.finding import Finding, Mend
    from hungchinh_desktop.ui.kit.look import Look

PAGE_WIDTH, WIDEST_SHARE = 1100, 0.35
_MEND, _GO, _KEEP = "Sửa và sang mục sau", "Đi tới chỗ sửa", "Bỏ qua và sang mục sau"
_FOOT = "Bỏ qua phải ghi lý do. Lý do, người và ngày được giữ lại trong tệp."


class FindingPanel(Panel):
    """Show title, excerpt, reason and choices of the chosen finding."""

    go_wanted = Signal(object)  # Link
    mend_wanted = Signal(object)  # Mend
    again_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "finding_panel", "Giải thích điều tìm thấy")
        self.fit_beside(PAGE_WIDTH)
        self._line: Line | None = None
        self._icon = IconLabel(look, "severity_info", "muted", 22)
        self._title = text_label("", "heading", "finding_title", wrap=True)
        self._where = text_label("", "hint", "finding_where", wrap=True)
        self._excerpt = ExcerptLabel(look)
        self._why = text_label("", "", "finding_why", wrap=True)
        self._source = text_label("", "hint", "finding_source", wrap=True)
        self._choose = text_label("", "label", "finding_choose", wrap=True)
        self.choices = MendChoices()
        self.act = push_button(look, _MEND, "finding_act", self._on_act, role="primary")
        self.choices.chosen.connect(self._show_act)
        look.cover_changed.connect(lambda: self.show_line(self._line))
        content = _Content()
        self._parts = QVBoxLayout(content)
        self._parts.setContentsMargins(14, 14, 14, 14)
        self._parts.setSpacing(8)
        self._lay_out()
        self.body.addWidget(scrolling(content, "finding_scroll", "Giải thích"), 1)
        foot = self.foot()  # the button is at hand however long the explanation is
        foot.addWidget(self.act)
        foot.addStretch(1)
        self.foot().addWidget(text_label(_FOOT, "hint", "finding_foot", wrap=True))

    def show_line(self, line: Line | None) -> None:
        """Explain a line; a head or nothing leaves a hint what to do."""
        self._line = line
        finding = line.finding if line else None
        self._excerpt.show_excerpt(finding)
        for part in (self._where, self._why, self._source, self._choose):
            part.setVisible(finding is not None)
        self.act.setVisible(finding is not None)
        if line is None or finding is None:
            self._icon.show_icon("severity_info", "muted")
            self._title.setText("Chọn một dòng bên trái")
            self.choices.show_mends(())
            return
        self._icon.show_icon(*SEVERITY_ICONS[finding.severity])
        words = partial(finding_words, self._look, finding)
        self._title.setText(finding.title or words(finding.sentence))
        self._where.setText(f"Ở {finding.place}")
        self._why.setText(f"Vì sao: {finding.why or words(finding.remedy)}")
        self._source.setText(f"Theo {finding.source}." if finding.source else "")
        self._source.setVisible(bool(finding.source))
        self._show_ways(line, finding)

    def fit_beside(self, page_width: int) -> None:
        """Grow with the letters, but leave the list most of the page."""
        most = round(page_width * WIDEST_SHARE)
        self.setMinimumWidth(min(self._look.px(300), most))
        self.setMaximumWidth(min(self._look.px(380), most))

    def _show_ways(self, line: Line, finding: Finding) -> None:
        if line.dismissal is not None:
            made = datetime.fromisoformat(line.dismissal.dismissed_at).astimezone()
            self._choose.setText(
                f"{line.dismissal.dismissed_by} bỏ qua lúc {made:%H:%M %d/%m/%Y}."
                f" Lý do: {self._look.hidden(line.dismissal.reason)}"
            )
            self.choices.show_mends(())
        else:
            many = len(finding.mends) > 1
            words = partial(finding_words, self._look, finding)
            remedy = words(finding.remedy)
            self._choose.setText("Chọn một cách sửa" if many else f"Cách sửa: {remedy}")
            self.choices.show_mends(finding.mends, words)
        self._show_act()

    def _show_act(self) -> None:
        mend = self.choices.mend()
        if self._line is not None and self._line.dismissal is not None:
            words = "Xem lại điều này"
        elif mend is None or mend.kind is MendKind.GO:
            words = _GO
        else:
            words = _KEEP if mend.kind is MendKind.KEEP else _MEND
        self.act.setText(words)
        self.act.setAccessibleName(words)
        self._look.set_icon(self.act, "next" if words == _GO else "check", "on_accent")

    def _on_act(self) -> None:
        line, mend = self._line, self.choices.mend()
        if line is None or line.finding is None:
            return
        if line.dismissal is not None:
            self.again_wanted.emit()
        elif mend is None or mend.kind is MendKind.GO:
            self.go_wanted.emit(_goal(line.finding, mend))
        else:
            self.mend_wanted.emit(mend)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        self._parts.addLayout(head)
        parts = (self._where, self._excerpt, self._why, self._source, self._choose)
        for part in parts:
            self._parts.addWidget(part)
        self._parts.addWidget(self.choices)
        self._parts.addStretch(1)


class _Content(QWidget):
    """Ask for the height of the words at the panel's width, not at the narrowest one."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


def _goal(finding: Finding, mend: Mend | None) -> object:
    return mend.link if mend is not None and mend.link is not None else finding.link
