"""Set what goes into the chosen paper and where it is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from hungchinh_desktop.ui.exchange.as_of_field import AsOfField
from hungchinh_desktop.ui.exchange.password_dialog import PasswordDialog
from hungchinh_desktop.ui.kit.buttons import icon_button, link_button, push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel, scrolling
from hungchinh_desktop.ui.kit.text_fields import LineField
from hungchinh_desktop.ui.kit.writing_parts import releasing

if TYPE_CHECKING:
    from hungchinh_desktop.domain.file_password import FilePassword
    from hungchinh_desktop.domain.hamlet import HamletTile
    from hungchinh_desktop.ui.exchange.paper_choices import PaperChoice
    from hungchinh_desktop.ui.kit.look import Look

_COLUMNS = 3


class OptionsPanel(Panel):
    """Show purpose, hamlets, file name and folder, and the buttons that make the paper."""

    hamlets_changed = Signal()
    save_wanted = Signal()
    pdf_wanted = Signal()
    word_wanted = Signal()
    print_wanted = Signal()
    folder_chosen = Signal(object)  # Path
    columns_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "exchange_options", "Lựa chọn khi xuất")
        self._title = text_label("", "heading", "exchange_title", wrap=True)
        self._purpose = text_label("", "muted", "exchange_purpose", wrap=True)
        self._boxes: dict[str, QCheckBox] = {}
        self._empty = text_label("", "caption", "exchange_empty_hamlets", wrap=True)
        self._hamlets = self._built_hamlets()
        self.as_of = AsOfField(look)
        self._columns_words = text_label("", "", "exchange_columns")
        self._columns = self._built_columns()
        self._locked = text_label("Tệp có mật khẩu.", "", "exchange_locked")
        self._lock = link_button("Đặt mật khẩu cho tệp…", "exchange_password", self._ask_password)
        self._unlock = link_button("Bỏ mật khẩu", "exchange_no_password", self._drop_password)
        self.file_name = LineField(look, "exchange_file_name", "Tên tệp")
        self._folder_words = _PathLabel()
        self.save = push_button(
            look, "Lưu…", "exchange_save", self.save_wanted.emit, role="primary", icon="excel"
        )
        releasing(self.save)
        self.save_pdf = push_button(
            look, "Lưu PDF…", "exchange_save_pdf", self.pdf_wanted.emit, icon="pdf"
        )
        releasing(self.save_pdf)
        self.save_word = push_button(
            look, "Lưu Word…", "exchange_save_word", self.word_wanted.emit, icon="word"
        )
        releasing(self.save_word)
        self.save_word.setToolTip("Word để chuyển văn thư sửa thể thức")
        self.print = push_button(
            look, "In…", "exchange_print", self.print_wanted.emit, icon="print"
        )
        releasing(self.print)
        self.folder = Path()
        self.password: FilePassword | None = None
        self._choice_id = ""
        self._lay_out(look)
        look.changed.connect(self._on_width_changed)
        self._on_width_changed()

    def show_choice(self, choice: PaperChoice, file_name: str) -> None:
        """Show the options of a paper; a password is for the paper it was typed for."""
        if choice.id != self._choice_id:
            self._choice_id = choice.id
            self._drop_password()
        self._title.setText(choice.title)
        self._purpose.setText(choice.purpose)
        self._hamlets.setVisible(choice.by_hamlet)
        self.as_of.setVisible(choice.of_a_day)
        pages = choice.prepare_pdf is not None
        self.save_pdf.setVisible(pages)
        self.save_word.setVisible(choice.prepare_word is not None)
        if self._paper_foot:
            self._paper_foot.setVisible(choice.printable or pages)
        self.file_name.set_value(file_name)
        self._look.set_icon(self.save, "pdf" if choice.printable else "excel", "on_accent")

    def as_of_refused(self, faults: dict[str, str]) -> None:
        """Show beside its field why a day cannot be shown."""
        self.as_of.show_error(faults.get(self.as_of.field_id, ""))

    def _ask_password(self) -> None:
        dialog = PasswordDialog(self._look, self)
        if dialog.exec():
            self._keep_password(dialog.password)

    def _drop_password(self) -> None:
        self._keep_password(None)

    def _keep_password(self, password: FilePassword | None) -> None:
        """Lock the files of this paper from now on, or no longer."""
        self.password = password
        locked = password is not None
        self._locked.setVisible(locked)
        self._unlock.setVisible(locked)
        self._lock.setVisible(not locked)

    def show_columns(self, labels: list[str]) -> None:
        """Tell which columns the list has; none for a paper without a choice."""
        self._columns.setVisible(bool(labels))
        self._columns_words.setText(f"{len(labels)} cột")
        self._columns_words.setToolTip(", ".join(labels))
        self._columns_words.setAccessibleDescription(", ".join(labels))

    def show_sheets(self, sheets: int, *, pdf: bool) -> None:
        """Say on the button what will be made and how much."""
        words = f"Lưu PDF, {sheets} trang" if pdf else f"Xuất Excel, {sheets} tờ"
        self.save.setText(words)
        self.save.setAccessibleName(words)

    def show_tiles(self, tiles: list[HamletTile]) -> None:
        """Offer the hamlets; those without households are not ticked at first."""
        first = not self._boxes
        for place, tile in enumerate(tiles):
            box = self._boxes.get(tile.hamlet.name)
            if box is None:
                box = named(
                    QCheckBox(tile.hamlet.name),
                    f"exchange_hamlet_{tile.hamlet.number}",
                    tile.hamlet.name,
                )
                box.toggled.connect(self.hamlets_changed)
                self._boxes[tile.hamlet.name] = box
                self._grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
            if first:
                blocked = box.blockSignals(True)
                box.setChecked(tile.households > 0)
                box.blockSignals(blocked)
        empty = [tile.hamlet.name.lower() for tile in tiles if not tile.households]
        words = f"{', '.join(empty)} không có hộ nên không có tờ riêng." if empty else ""
        self._empty.setText(words[:1].upper() + words[1:])
        self._empty.setVisible(bool(empty))

    def show_folder(self, folder: Path) -> None:
        """Show where the file will be written."""
        self.folder = folder
        self._folder_words.show_path(folder)

    def chosen_hamlets(self) -> list[str]:
        """Return the ticked hamlets by name."""
        return [name for name, box in self._boxes.items() if box.isChecked()]

    def path(self) -> Path:
        """Return the file that will be written."""
        return self.folder / self.file_name.value()

    def _on_width_changed(self) -> None:
        self.setMinimumWidth(self._look.px(282))
        self.setMaximumWidth(self._look.px(310))

    def path_with(self, suffix: str) -> Path:
        """Return the file of another kind that would be written under the same name."""
        name = self.file_name.value().removesuffix(".xlsx").removesuffix(".pdf")
        return self.folder / (name + suffix)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Chọn thư mục lưu", str(self.folder))
        if chosen:
            self.folder_chosen.emit(Path(chosen))

    def _tick_all(self) -> None:
        for box in self._boxes.values():
            blocked = box.blockSignals(True)
            box.setChecked(True)
            box.blockSignals(blocked)
        self.hamlets_changed.emit()

    def _built_hamlets(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(text_label("Xóm", "label", "exchange_hamlets_title"))
        head.addWidget(link_button("Chọn tất cả", "exchange_all_hamlets", self._tick_all))
        head.addStretch(1)
        column.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(self._empty)
        return part

    def _built_columns(self) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text_label("Trong bảng", "label", "exchange_columns_title"))
        row.addWidget(self._columns_words)
        choose = self.columns_wanted.emit
        row.addWidget(link_button("Chọn cột…", "exchange_choose_columns", choose))
        row.addStretch(1)
        return part

    def _built_lock(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for part in (self._locked, self._lock, self._unlock):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _built_folder(self, look: Look) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(text_label("Lưu vào", "label", "exchange_folder_title"))
        row = QHBoxLayout()
        row.addWidget(self._folder_words, 1)
        row.addWidget(
            icon_button(
                look,
                "folder_open",
                "exchange_choose_folder",
                "Chọn thư mục khác",
                self._choose_folder,
            )
        )
        column.addLayout(row)
        return column

    def _lay_out(self, look: Look) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 14, 14, 10)
        column.setSpacing(10)
        for part in (self._title, self._purpose, self._hamlets, self._columns):
            column.addWidget(part)
        column.addWidget(self.as_of)
        column.addWidget(self.file_name)
        column.addLayout(self._built_folder(look))
        column.addLayout(self._built_lock())
        column.addStretch(1)
        self._drop_password()
        self.body.addWidget(scrolling(content, "exchange_options_scroll", "Lựa chọn"), 1)
        self.foot().addWidget(self.save, 1)
        others = self.foot()
        others.addWidget(self.save_pdf, 1)
        others.addWidget(self.save_word, 1)
        others.addWidget(self.print, 1)
        self._paper_foot = others.parentWidget()


class _PathLabel(QLabel):
    """Show a folder on one line; the middle goes first when room is short."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "exchange_folder", "Thư mục lưu")

    def show_path(self, path: Path) -> None:
        self.setToolTip(str(path))
        self.setAccessibleDescription(str(path))
        parts = path.parts
        shown = " › ".join(parts[-2:]) if len(parts) > 2 else str(path)
        self.setText(shown)
