"""Show which column means what; each can be changed, old letters and lost zeros mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.import_sample import ColumnSample, column_samples, source_table
from hungchinh_desktop.domain.sensitive_fields import OPEN_FIELDS
from hungchinh_desktop.ui.import_list.column_choices import MeaningCombo
from hungchinh_desktop.ui.import_list.consent_list import ConsentList
from hungchinh_desktop.ui.import_list.source_row import SourceRow
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel, scrolling

if TYPE_CHECKING:
    from hungchinh_desktop.domain.import_field import ImportField
    from hungchinh_desktop.domain.import_preview import TablePreview
    from hungchinh_desktop.ui.import_list.import_session import ImportSession
    from hungchinh_desktop.ui.kit.look import Look

_ORIGINS = {
    "guess": "đoán theo chữ ở tiêu đề",
    "remembered": "nhớ từ lần nhập trước",
    "chosen": "theo lựa chọn của bạn",
}
_HEADS = ("Cột", "Tiêu đề trong tệp", "Vài ô bên dưới", "Nhập vào mục")


class ColumnStep(QWidget):
    """List the columns of every table found."""

    field_chosen = Signal(str, object)  # column's head or letter, ImportField or None

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "import_column_step", "Chọn tờ và cột")
        self._look = look
        self._combos: dict[tuple[int, str], MeaningCombo] = {}
        self._shape: object = None
        self._session: ImportSession | None = None
        look.cover_changed.connect(self._on_cover_changed)
        self.notice = Banner(look, "import_column_notice")
        self.source = SourceRow(look)
        self.consents = ConsentList(look)
        self._panel = Panel(look, "", "import_columns", "Các cột của danh sách")
        self._table = QWidget()
        whole = QWidget()  # everything scrolls: with large letters the columns need the room
        self._inside = QVBoxLayout(whole)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(8)
        self._inside.addWidget(self.source)
        self._inside.addWidget(self.consents)
        self._panel.body.addWidget(self._table)
        self._inside.addWidget(self._panel, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.notice)
        column.addWidget(scrolling(whole, "import_columns_scroll", "Tờ và cột"), 1)

    def show_session(self, session: ImportSession) -> None:
        """Show the columns found, or those of the sheet where nothing was found."""
        self._session = session
        self.notice.show_notice("danger", session.fault)
        self.source.show_session(session)
        self.consents.show_session(session)
        tables = session.preview.tables if session.preview else (None,)
        kept = session.kept_encodings()
        samples = []
        for shown in tables:
            sheet = shown.sheet if shown else session.options.sheet
            table = source_table(session.source, sheet)
            samples.append(column_samples(table, shown, kept) if table else ())
        shape = [(shown and (shown.sheet, shown.header_rows, shown.origin)) for shown in tables]
        meanings = [shown and [one.field for one in shown.columns] for shown in tables]
        whole = (shape, samples, meanings if self._look.covers else None)
        if whole != self._shape:
            self._shape = whole
            self._build(list(tables), samples)
        self._show_fields(session)

    def _on_cover_changed(self) -> None:
        if self._session is not None:
            self._shape = None
            self.show_session(self._session)

    def _show_fields(self, session: ImportSession) -> None:
        chosen = session.options.profile.columns
        for (place, letter), combo in self._combos.items():
            if session.preview is None:
                combo.show_field(chosen.get(letter))
                continue
            columns = session.preview.tables[place].columns
            found = next((one.field for one in columns if one.letter == letter), None)
            combo.show_field(found)

    def _build(
        self, tables: list[TablePreview | None], samples: list[tuple[ColumnSample, ...]]
    ) -> None:
        self._combos = {}
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 5)
        grid.setColumnStretch(3, 3)
        line = 0
        for place, (shown, columns) in enumerate(zip(tables, samples, strict=True)):
            if shown is not None:
                words = f"Tờ {shown.sheet}: {shown.sentence} · {_ORIGINS[shown.origin]}"
                title = text_label(words, "heading", f"import_table{place}", wrap=True)
                grid.addWidget(title, line, 0, 1, 4)
                line += 1
            for column, head in enumerate(_HEADS):
                name = f"import_columns_head{place}_{column}"
                grid.addWidget(text_label(head, "label", name), line, column)
            line += 1
            for sample in columns:
                self._add_column(grid, line, place, shown, sample)
                line += 1
        grid.setRowStretch(line, 1)
        self._panel.body.removeWidget(self._table)
        self._table.hide()
        self._table.deleteLater()  # the list just used may be in it
        self._table = content
        self._panel.body.addWidget(content)

    def _add_column(
        self,
        grid: QGridLayout,
        line: int,
        place: int,
        shown: TablePreview | None,
        sample: ColumnSample,
    ) -> None:
        letter = sample.letter
        heads = {one.letter: one.head for one in shown.columns} if shown else {}
        head = heads.get(letter, "")
        name = f"import_column_{place}_{letter}"
        top = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(text_label(letter, "muted", f"{name}_letter"), line, 0, top)
        grid.addWidget(text_label(head or "–", "strong", f"{name}_head", wrap=True), line, 1, top)
        cells = " · ".join(
            after if before == after else f"{before} → {after}" for before, after in sample.cells
        )
        meanings = {one.letter: one.field for one in shown.columns} if shown else {}
        if meanings.get(letter) not in OPEN_FIELDS:
            cells = self._look.hidden(cells)
        grid.addWidget(text_label(cells or "(trống)", "", f"{name}_cells", wrap=True), line, 2, top)
        # Heads said twice ("Ghi chú", "Ghi chú") are told apart by their letters.
        alone = bool(head) and list(heads.values()).count(head) == 1
        column = head if alone else letter

        def choose(meaning: ImportField | None) -> None:
            self.field_chosen.emit(column, meaning)

        combo = MeaningCombo(name, f"Cột {letter}: {head}", choose)
        self._combos[place, letter] = combo
        grid.addWidget(combo, line, 3, top)
