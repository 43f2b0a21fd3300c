"""Sum an import up before it is written, and afterwards say what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.import_list.row_state import STATE_FACES, JudgedList, RowState
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel, scrolling

if TYPE_CHECKING:
    from hungchinh_desktop.services.import_service import ImportResult
    from hungchinh_desktop.ui.kit.look import Look

_MEANING = {
    RowState.NEW: "hộ thêm vào sổ",
    RowState.CHANGED: "hộ ghi thêm hoặc sửa theo danh sách",
    RowState.KEPT: "hộ khác với danh sách, giữ như trong sổ",
    RowState.UNCHANGED: "hộ giống hệt trong sổ",
    RowState.JOINED: "dòng nối vào hộ khác của danh sách",
    RowState.QUESTION: "dòng chưa trả lời, để lại không nhập",
    RowState.REJECTED: "dòng không nhập, có lý do ở bước Dòng",
}


_DUPLICATES = "duplicates"
_COPY = (
    "Trước khi ghi, tệp sổ được sao ra một bản và đọc thử lại. Cả lần nhập là một việc: bấm"
    " Hoàn tác một lần là trở về như cũ."
)


def _will_write(judged: JudgedList) -> str:
    counts = judged.counts
    new, changed = counts[RowState.NEW], counts[RowState.CHANGED]
    if not new and not changed:
        return "Danh sách không có gì mới so với sổ."
    parts = [f"thêm {number(new)} hộ"] if new else []
    parts += [f"cập nhật {number(changed)} hộ"] if changed else []
    return f"Bấm Ghi vào sổ để {' và '.join(parts)}."


class SummaryStep(QWidget):
    """Show counts, what the list itself states, and what will be written."""

    undo_wanted = Signal()
    link_activated = Signal(object)  # Link
    again_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "import_summary_step", "Tóm tắt trước khi ghi")
        self._look = look
        self.notice = Banner(look, "import_result")
        self._panel = Panel(look, "Sẽ ghi vào sổ", "import_summary")
        self._body = QWidget()
        self._area = scrolling(self._body, "import_summary_scroll", "Tóm tắt")
        self._panel.body.addWidget(self._area, 1)
        self._after = QWidget()
        row = QHBoxLayout(self._after)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for words, name, act, icon in (
            ("Xem trong Sổ hộ", "import_open_register", self._open_register, "page_households"),
            ("Hoàn tác lần nhập này", "import_undo", self.undo_wanted.emit, "undo"),
            ("Nhập danh sách khác", "import_again", self.again_wanted.emit, "import_file"),
        ):
            row.addWidget(push_button(look, words, name, act, icon=icon))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.notice)
        column.addWidget(self._after)
        column.addWidget(self._panel, 1)

    def show_judged(self, judged: JudgedList) -> None:
        """Show what would be written."""
        self.notice.show_notice("info", "")
        self._after.hide()
        self._panel.set_title("Sẽ ghi vào sổ")
        self._show(judged)

    def show_result(self, judged: JudgedList, result: ImportResult, same_names: int) -> None:
        """Show what was written.

        Args:
            judged: what was written.
            result: the counts, and the copy made before.
            same_names: how many rows share their name with another household.
        """
        if result.learnt:
            words = "Không có hộ nào phải ghi; đã nhớ các câu trả lời để lần sau không hỏi lại."
            self.notice.show_notice("info", words)
        elif result.copy is None:
            self.notice.show_notice("info", "Không có gì phải ghi; sổ giữ nguyên.")
        else:
            words = f"Đã ghi vào sổ: thêm {number(result.added)} hộ, sửa {number(result.changed)}"
            words += f" hộ. Bản sao trước khi nhập: {result.copy.name}."
            self.notice.show_notice("ok", words)
        if same_names:
            self.notice.add_link("Xem hộ trùng tên", self._open_duplicates)
        self._after.show()
        self._panel.set_title("Đã xem từng dòng")
        self._show(judged)

    def show_standing(self, *, stands: bool) -> None:
        """Offer to take the import back only while it is what undo would take back."""
        for child in self._after.findChildren(QWidget, "import_undo"):
            child.setEnabled(stands)
        if not stands:
            words = "Lần nhập này đã được hoàn tác, hoặc sau đó sổ đã có thay đổi khác."
            self.notice.show_notice("info", words)

    def _open_register(self) -> None:
        self.link_activated.emit(Link("household"))

    def _open_duplicates(self) -> None:
        self.link_activated.emit(Link(_DUPLICATES))

    def _show(self, judged: JudgedList) -> None:
        preview = judged.preview
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        if not self.notice.isVisibleTo(self):
            for name, words in (("will", _will_write(judged)), ("copy", _COPY)):
                role = "heading" if name == "will" else "muted"
                column.addWidget(text_label(words, role, f"import_{name}", wrap=True))
        column.addLayout(self._counts(judged))
        for place, table in enumerate(preview.tables):
            rows = "–".join(map(str, sorted({*table.header_rows[:1], *table.header_rows[-1:]})))
            head = f"tiêu đề dòng {rows}" if rows else "không có dòng tiêu đề"
            words = f"Tờ {table.sheet}, {head}: {table.sentence}."
            if table.missing_orders:
                missing = ", ".join(map(str, table.missing_orders[:10]))
                words += f" Cột TT thiếu số {missing}."
            icon = ("severity_ok", "ok") if table.agrees else ("severity_warn", "warn")
            column.addLayout(self._line(*icon, words, f"import_table_counts{place}"))
        for place, warning in enumerate(preview.warnings):
            name = f"import_warning{place}"
            column.addLayout(self._line("severity_warn", "warn", warning, name))
        column.addStretch(1)
        self._area.takeWidget()
        self._body.deleteLater()
        self._body = body
        body.setProperty("role", "clear")
        self._area.setWidget(body)

    def _counts(self, judged: JudgedList) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(3, 1)
        counts = judged.counts
        for line, state in enumerate(one for one in RowState if counts[one]):
            face = STATE_FACES[state]
            grid.addWidget(IconLabel(self._look, face.icon, face.tone, 18), line, 0)
            count = text_label(number(counts[state]), "strong", f"import_count_{state.value}")
            grid.addWidget(count, line, 1)
            grid.addWidget(text_label(face.words, "strong", f"import_word_{state.value}"), line, 2)
            grid.addWidget(text_label(_MEANING[state], "muted", f"import_why_{state}"), line, 3)
        return grid

    def _line(self, icon: str, tone: str, words: str, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(IconLabel(self._look, icon, tone, 18))
        row.addWidget(text_label(words, "", name, wrap=True), 1)
        return row
