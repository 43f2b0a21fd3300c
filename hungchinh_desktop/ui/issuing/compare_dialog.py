"""Set two papers side by side: two issued ones, or one and the plan as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from hungchinh_desktop.domain.paper_comparison import Difference, compare
from hungchinh_desktop.domain.paper_snapshot import PaperPart
from hungchinh_desktop.ui.issuing.comparison_html import comparison_html
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hungchinh_desktop.domain.paper_snapshot import PaperSnapshot
    from hungchinh_desktop.ui.kit.desk import Desk

Readable = tuple[str, "Callable[[], PaperSnapshot]"]
"""A paper's name and how its snapshot is read."""


class CompareDialog(QDialog):
    """Choose two papers and see words and cells that differ."""

    def __init__(self, desk: Desk, parent: QWidget, papers: Sequence[Readable]) -> None:
        """Take the papers, newest first: the second is compared with the first."""
        super().__init__(parent)
        look = desk.look
        named(self, "compare_dialog", "So sánh hai bản")
        self.setWindowTitle("So sánh hai bản")
        room = parent.window().size()
        self.resize(min(look.px(1080), room.width()), min(look.px(640), room.height()))
        self._desk = desk
        self._papers = papers
        self.old = self._choice("compare_old", "Bản thứ nhất", min(1, len(papers) - 1))
        self.new = self._choice("compare_new", "Bản thứ hai", 0)
        self.only = named(
            QCheckBox("Chỉ hiện chỗ khác"), "compare_only", "Chỉ hiện những chỗ khác nhau"
        )
        self.only.setChecked(True)
        self.count = text_label("", "strong", "compare_count")
        self.text = named(QTextBrowser(), "compare_text", "Hai bản cạnh nhau")
        self.text.setOpenLinks(False)
        self._lay_out()
        for combo in (self.old, self.new):
            combo.currentIndexChanged.connect(self._show)
        self.only.toggled.connect(self._show)
        look.changed.connect(self._show)
        self._show()

    def _choice(self, name: str, words: str, index: int) -> QComboBox:
        combo = named(QComboBox(), name, words)
        for paper, _read in self._papers:
            combo.addItem(paper)
        combo.setCurrentIndex(index)
        return combo

    def _show(self) -> None:
        chosen = [self._papers[combo.currentIndex()] for combo in (self.old, self.new)]
        snapshots = self._desk.perform(self, lambda: [read() for _, read in chosen])
        if snapshots is None:
            return
        items = compare(*snapshots)
        differing = [
            one
            for one in items
            if one.difference is not Difference.SAME and one.shown.part is not PaperPart.HEAD
        ]
        words = f"{len(differing)} dòng khác nhau" if differing else "Hai bản giống nhau"
        self.count.setText(words)
        heads = (chosen[0][0], chosen[1][0])
        shown = differing if self.only.isChecked() else items
        palette = self._desk.look.palette
        self.text.setHtml(comparison_html(shown, heads, palette) if shown else "")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.old, 1)
        top.addWidget(text_label("so với", "muted", "compare_with"))
        top.addWidget(self.new, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addWidget(self.only)
        foot.addStretch(1)
        close = push_button(self._desk.look, "Đóng", "compare_close", self.accept, role="primary")
        close.setDefault(True)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
