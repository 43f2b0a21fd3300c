"""Show every clause ever written with its versions, to read or to use again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
)

from hungchinh_desktop.domain.vietnamese import fold, matches
from hungchinh_desktop.domain.yearly_plan import fill_slots
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.search_field import SearchField
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.clause_version import LibraryClause
    from hungchinh_desktop.ui.kit.look import Look

    Use = Callable[[str, str], object]  # the words and the clause they come from

_PLACE = Qt.ItemDataRole.UserRole


class ClauseLibraryDialog(QDialog):
    """List the clauses at the left, the versions of the chosen one at the right."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        clauses: Sequence[LibraryClause],
        values: dict[str, str],
        current: str,
        use: Use,
    ) -> None:
        """Take the values of slots, the clause to begin with, and who adds words to the plan."""
        super().__init__(parent)
        named(self, "clause_library", "Câu mẫu và lịch sử câu")
        self.setWindowTitle("Câu mẫu và lịch sử câu")
        self.resize(look.px(860), look.px(520))
        self._clauses, self._values, self._use = list(clauses), values, use
        self._row_height = line_height(look.font()) + look.px(6)
        self.search = SearchField(look, "clause_library_search", "Tìm trong các câu")
        self.clauses = named(QListWidget(), "clause_library_list", "Các câu")
        self.versions = named(QListWidget(), "clause_versions", "Các bản của câu")
        self._words = named(QPlainTextEdit(), "clause_version_words", "Nội dung của bản đang chọn")
        self._words.setReadOnly(True)
        self._state = text_label("", "hint", "clause_state", wrap=True)
        self._lay_out(look)
        self.search.text_settled.connect(self._fill)
        self.clauses.currentRowChanged.connect(self._on_clause_changed)
        self.versions.currentRowChanged.connect(self._on_version_changed)
        self._fill("")
        self._begin_with(current)

    def shown_words(self) -> str:
        """Return the words of the chosen version."""
        return self._words.toPlainText()

    def state(self) -> str:
        """Return what is said of the chosen clause."""
        return self._state.text()

    def _fill(self, typed: str) -> None:
        self.clauses.clear()
        for place, one in enumerate(self._clauses):
            words = " ".join(fill_slots(one.text, self._values).split())
            if typed.strip() and not matches(typed, fold(words)):
                continue
            item = QListWidgetItem(words)
            item.setData(_PLACE, place)
            item.setToolTip(words)
            item.setSizeHint(QSize(0, self._row_height))
            self.clauses.addItem(item)
        self.clauses.setCurrentRow(0)

    def _begin_with(self, origin: str) -> None:
        for row in range(self.clauses.count()):
            if self._clauses[self.clauses.item(row).data(_PLACE)].origin_id == origin:
                self.clauses.setCurrentRow(row)
                return

    def _clause(self) -> LibraryClause | None:
        row = self.clauses.currentRow()
        return self._clauses[int(self.clauses.item(row).data(_PLACE))] if row >= 0 else None

    def _texts(self) -> list[tuple[str, str]]:
        """Return the versions of the clause, each with its words."""
        clause = self._clause()
        if clause is None:
            return []
        made = [
            (" · ".join(part for part in (one.shown_time, one.made_by) if part), one.text)
            for one in clause.versions
        ]
        return made or [("Bản đang dùng", clause.text)]

    def _on_clause_changed(self, _row: int) -> None:
        clause = self._clause()
        self.versions.clear()
        for words, _text in self._texts():
            self.versions.addItem(words)
        self.versions.setCurrentRow(0)
        years = ", ".join(map(str, clause.years)) if clause else ""
        parts = [f"Trong kế hoạch năm {years}" if years else "Không còn trong kế hoạch nào"]
        if clause and clause.state:
            parts.append(f"{clause.state}: nên xem lại còn đúng không")
        self._state.setText(" · ".join(parts) if clause else "")

    def _on_version_changed(self, row: int) -> None:
        texts = self._texts()
        words = texts[row][1] if 0 <= row < len(texts) else ""
        self._words.setPlainText(fill_slots(words, self._values))
        self._insert.setEnabled(bool(words))

    def _on_use(self) -> None:
        clause, row = self._clause(), self.versions.currentRow()
        if clause is not None and row >= 0:
            self._use(self._texts()[row][1], clause.origin_id)
            self.accept()

    def _lay_out(self, look: Look) -> None:
        self._insert = push_button(
            look, "Thêm vào kế hoạch", "clause_library_use", self._on_use, role="primary"
        )
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.clauses, 1)
        right = QVBoxLayout()
        right.addWidget(text_label("Các bản", "heading", "clause_versions_title"))
        right.addWidget(self.versions, 1)
        right.addWidget(self._words, 2)
        right.addWidget(self._state)
        halves = QHBoxLayout()
        halves.setSpacing(12)
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._insert)
        foot.addWidget(push_button(look, "Đóng", "clause_library_close", self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(halves, 1)
        column.addLayout(foot)
