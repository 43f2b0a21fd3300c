"""Choose what of a file is read: its sheet, its head, and the class of all rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from hungchinh_desktop.domain.import_sample import first_lines, source_table
from hungchinh_desktop.domain.vocabulary import STATUS_LONG_LABELS, PovertyStatus
from hungchinh_desktop.ui.kit.flow_layout import FlowLayout
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.ui.import_list.import_session import ImportSession
    from hungchinh_desktop.ui.kit.look import Look

_AUTO = "auto"
_LONGEST = 60


class SourceRow(QWidget):
    """Hold three lists; each begins with what the program finds by itself."""

    sheet_chosen = Signal(object)  # name, or None for all
    head_chosen = Signal(object)  # row, 0 for none, None to find it
    status_chosen = Signal(object)  # PovertyStatus, None to read it

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        named(self, "import_source", "Tờ, dòng tiêu đề, diện hộ")
        self._row = FlowLayout(self, spacing=16, line_spacing=8)
        self._sheet = self._added("Tờ", "import_sheet")
        self._head = self._added("Dòng tiêu đề", "import_head")
        self._status = self._added("Diện của cả danh sách", "import_status")
        self._sheet.activated.connect(lambda _: self.sheet_chosen.emit(self._sheet.currentData()))
        self._head.activated.connect(self._on_head)
        self._status.activated.connect(self._on_status)

    def show_session(self, session: ImportSession) -> None:
        """Offer the sheets and first rows of a file."""
        sheets = dict.fromkeys(table.sheet for table in session.source.tables)
        pairs: list[tuple[str, object]] = [("Mọi tờ đang hiện", None)] if len(sheets) > 1 else []
        _fill(self._sheet, [*pairs, *((name, name) for name in sheets)], session.options.sheet)
        table = source_table(session.source, session.options.sheet)
        lines = first_lines(table) if table else []
        found = session.preview.tables[0].header_rows if session.preview else ()
        words = f"Tự tìm: dòng {'–'.join(map(str, found))}" if found else "Tự tìm"
        heads: list[tuple[str, object]] = [(words, _AUTO), ("Không có dòng tiêu đề", 0)]
        last = max(found, default=0)  # below stand people
        heads += [(f"Dòng {at}: {self._line(text, is_head=at <= last)}", at) for at, text in lines]
        chosen = session.options.profile.header_row
        _fill(self._head, heads, _AUTO if chosen is None else chosen)
        statuses: list[tuple[str, object]] = [("Theo danh sách", _AUTO)]
        statuses += [
            (STATUS_LONG_LABELS[one], one.value)
            for one in (PovertyStatus.POOR, PovertyStatus.NEAR_POOR)
        ]
        status = session.options.profile.status
        _fill(self._status, statuses, status.value if status else _AUTO)

    def _line(self, text: str, *, is_head: bool) -> str:
        shown = text[:_LONGEST]
        return shown if is_head else self._look.hidden(shown)

    def _on_head(self) -> None:
        chosen = self._head.currentData()
        self.head_chosen.emit(None if chosen == _AUTO else int(chosen))

    def _on_status(self) -> None:
        chosen = self._status.currentData()
        self.status_chosen.emit(None if chosen == _AUTO else PovertyStatus(chosen))

    def _added(self, label: str, name: str) -> QComboBox:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        combo = named(QComboBox(), name, label)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(24)
        words = text_label(label, "label", f"{name}_label")
        words.setBuddy(combo)
        column.addWidget(words)
        column.addWidget(combo)
        self._row.addWidget(holder)
        return combo


def _fill(combo: QComboBox, pairs: list[tuple[str, object]], chosen: object) -> None:
    blocked = combo.blockSignals(True)
    combo.clear()
    for words, data in pairs:
        combo.addItem(words, data)
    place = next((n for n, (_, data) in enumerate(pairs) if data == chosen), 0)
    combo.setCurrentIndex(place)
    combo.setEnabled(len(pairs) > 1)
    combo.blockSignals(blocked)
