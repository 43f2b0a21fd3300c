"""Take a pasted plan or a file and list what does not fit together in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.finding import FindingsReport
from hungchinh_desktop.domain.vocabulary import SEVERITY_LABELS, Severity
from hungchinh_desktop.services.text_check_service import check_plan_text, plan_text_of_file
from hungchinh_desktop.ui.findings.excerpt_label import ExcerptLabel
from hungchinh_desktop.ui.findings.finding_list import FindingList
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.ui.findings.finding_lines import Line
    from hungchinh_desktop.ui.kit.desk import Desk

_FILTER = "Văn bản (*.docx *.txt);;Mọi tệp (*)"
_HINT = (
    "Dán toàn bộ kế hoạch vào đây (chép từ Word, Zalo…), hoặc mở tệp .docx, .txt."
    " Không có gì được ghi vào sổ."
)


class TextCheckDialog(QDialog):
    """Hold the text on the left and what was found on the right."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "text_check_dialog", "Kiểm tra văn bản dán vào")
        self.setWindowTitle("Kiểm tra văn bản dán vào")
        look = desk.look
        self._desk = desk
        self.text = named(QPlainTextEdit(), "text_check_text", "Nội dung kế hoạch")
        self.text.setPlaceholderText(_HINT)
        self.list = FindingList(look, with_controls=False)
        self._said = text_label(_HINT, "muted", "text_check_said", wrap=True)
        self._why = text_label("", "", "text_check_why", wrap=True)
        self._excerpt = ExcerptLabel(look)
        self._excerpt.show_excerpt(None)
        self.list.chosen.connect(self._on_chosen)
        self._check = push_button(
            look, "Kiểm tra", "text_check_run", self.check, role="primary", icon="check"
        )
        self._check.setDefault(True)
        self._lay_out()
        area = parent.window().size()
        self.resize(min(look.px(1080), area.width() - 40), min(look.px(640), area.height() - 40))
        self.text.setFocus()

    def check(self) -> None:
        """Check what stands in the field; a refusal is said above the list."""
        try:
            found = check_plan_text(self.text.toPlainText())
        except UserError as refused:
            self.list.show_report(FindingsReport())
            self._say(refused.sentence, "error")
            return
        report = FindingsReport(tuple(found))
        self.list.show_report(report)
        counts = [f"{report.count(level)} {SEVERITY_LABELS[level].lower()}" for level in Severity]
        self._say(", ".join(counts) if found else "Không thấy điều gì cần sửa.", "strong")

    def open_file(self, path: Path) -> None:
        """Put the text of a file into the field and check it."""
        try:
            text = plan_text_of_file(path)
        except UserError as refused:
            self._say(refused.sentence, "error")
            return
        self.text.setPlainText(text)
        self.check()

    def _say(self, words: str, role: str) -> None:
        set_role(self._said, role)
        self._said.setText(words)

    def _on_chosen(self, line: Line | None) -> None:
        finding = line.finding if line else None
        self._excerpt.show_excerpt(finding)
        self._why.setVisible(finding is not None)
        if finding is not None:
            self._show_in_text(finding.marked)
            self._why.setText(f"Vì sao: {finding.why} Cách sửa: {finding.remedy}")

    def _show_in_text(self, marked: tuple[str, ...]) -> None:
        """Choose the faulty words in the text, where they stand as they are."""
        for words in marked:
            found = self.text.document().find(words)
            if not found.isNull():
                self.text.setTextCursor(found)
                return

    def _ask_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(self, "Mở kế hoạch để kiểm tra", "", _FILTER)
        if name:
            self.open_file(Path(name))

    def _copy(self) -> None:
        shown = [line.finding for line in self.list.lines.lines if line.finding]
        words = [
            f"{SEVERITY_LABELS[one.severity]}: {one.sentence} ({one.place}) {one.remedy}"
            for one in shown
        ]
        QApplication.clipboard().setText("\n".join(words))

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        column.addWidget(self._why)
        column.addWidget(self._excerpt)
        halves = QSplitter()
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.text)
        halves.addWidget(right)
        halves.setSizes([400, 620])
        buttons = QHBoxLayout()
        look = self._desk.look
        buttons.addWidget(
            push_button(look, "Mở tệp…", "text_check_open", self._ask_file, icon="file_open")
        )
        buttons.addWidget(
            push_button(look, "Chép danh sách", "text_check_copy", self._copy, icon="copy")
        )
        buttons.addStretch(1)
        buttons.addWidget(self._check)
        buttons.addWidget(push_button(look, "Đóng", "text_check_close", self.reject))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 12)
        whole.setSpacing(12)
        whole.addWidget(halves, 1)
        whole.addLayout(buttons)
