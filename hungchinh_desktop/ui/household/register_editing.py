"""Change many cells of the register at once: chosen rows, found words, pasted blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from hungchinh_desktop.domain.code_set_edit import CODE_WORDS
from hungchinh_desktop.domain.pasted_cells import pasted_block
from hungchinh_desktop.domain.register_edit import EDIT_LABELS, TEXT_FIELDS, EditField
from hungchinh_desktop.domain.sensitive_fields import OPEN_FIELDS
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.bulk_edit_dialog import BulkEditDialog, BulkSource
from hungchinh_desktop.ui.household.paste_dialog import PasteDialog
from hungchinh_desktop.ui.household.paste_plan import planned_paste
from hungchinh_desktop.ui.household.register_writing import written
from hungchinh_desktop.ui.household.replace_dialog import ReplaceDialog
from hungchinh_desktop.ui.kit.dialogs import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData

    from hungchinh_desktop.domain.register_edit import CellEdit
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.services.register_edit_service import RegisterEditService
    from hungchinh_desktop.ui.household.household_editor import HouseholdEditor
    from hungchinh_desktop.ui.household.household_list import HouseholdList
    from hungchinh_desktop.ui.household.household_tasks import HouseholdTasks
    from hungchinh_desktop.ui.household.register_edit_dialog import RegisterEditDialog
    from hungchinh_desktop.ui.kit.desk import Desk

_LONGEST = 24


class RegisterEditing(QObject):
    """Show what will change, write it as one named change, and say so with the way back."""

    def __init__(
        self,
        desk: Desk,
        office: OfficeFile,
        listing: HouseholdList,
        editor: HouseholdEditor,
        tasks: HouseholdTasks,
    ) -> None:
        super().__init__(listing)
        self._desk = desk
        self._office = office
        self._listing = listing
        self._editor = editor
        self._tasks = tasks

    def edit_selected(self, field: EditField | None = None) -> None:
        """Give one field of the chosen households one value."""
        entries = self._listing.table.selected_records()
        if not entries or not self._editor.may_leave():
            return
        service = self._office.edits
        dialog = BulkEditDialog(
            self._desk.look,
            self._listing.window(),
            BulkSource(
                entries,
                self._office.households.hamlets(),
                self._office.households.year,
                service.preview,
            ),
            self._writer(service, _bulk_label),
        )
        if field is not None:
            dialog.choose_field(field)
        self._ask(dialog)

    def change_class(self) -> None:
        """Put the chosen households into another class."""
        self.edit_selected(EditField.STATUS)

    def replace_words(self) -> None:
        """Find and replace words in the rows chosen, or in all that are shown."""
        if not self._editor.may_leave():
            return
        selected = self._listing.table.selected_records()
        some = len(selected) > 1
        keys = [entry.id for entry in (selected if some else self._listing.model.records())]
        service = self._office.edits
        dialog = ReplaceDialog(
            self._desk.look,
            self._listing.window(),
            len(keys),
            "đang chọn" if some else "đang hiện",
            lambda fields, words: service.preview_replacement(keys, fields, words),
            self._writer(service, lambda edits: _replace_label(dialog, edits)),
        )
        self._ask(dialog)

    def paste(self) -> None:
        """Put the cells on the clipboard over the table, from the cell in use on."""
        table, model = self._listing.table, self._listing.model
        # nothing at all where the clipboard is empty, whatever the stubs of Qt say
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        block = _block_of(data)
        current = table.currentIndex()
        if not block or not current.isValid():
            why = "chưa có ô nào được chép" if not block else "hãy chọn ô bắt đầu trong bảng"
            self._listing.footer.show_message(f"Chưa dán được: {why}.")
            return
        if not self._editor.may_leave():
            return
        shown = table.columns_layout.shown_columns()
        start = shown.index(model.columns[current.column()])
        plan = planned_paste(
            block, shown[start:], model.records()[current.row() :], table.selected_records()
        )
        service = self._office.edits
        writer = self._writer(service, _paste_label)
        window = self._listing.window()
        self._ask(PasteDialog(self._desk.look, window, plan, service.preview, writer))

    def copy(self) -> None:
        """Put the chosen rows on the clipboard as a table for Excel and Word."""
        table = self._listing.table
        table.copy_selection()
        count = len(table.selected_records())
        if count:
            self._listing.footer.show_message(
                f"Đã chép {number(count)} hộ; dán được vào Excel, Word (Ctrl+V)."
            )

    def _writer(
        self, service: RegisterEditService, label: Callable[[list[CellEdit]], str]
    ) -> Callable[[RegisterEditDialog], bool]:
        def write(dialog: RegisterEditDialog) -> bool:
            edits = dialog.edits.ticked()
            words = label(edits)
            began = dialog.beginning()
            done = written(
                self._desk,
                dialog,
                len({edit.household_id for edit in edits}),
                lambda copy: service.apply_in_steps(edits, words, *began, copy=copy),
                dialog.show_faults,
            )
            if done:
                self._tasks.say(f"Đã ghi: {words[:1].lower()}{words[1:]}.")
            return done

        return write

    def _ask(self, dialog: RegisterEditDialog) -> None:
        if dialog.ask() is Answer.ACCEPT:
            self._listing.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _block_of(data: QMimeData | None) -> list[list[str]]:
    if data is None:
        return []
    return pasted_block(data.text(), data.html() if data.hasHtml() else "")


def _households(edits: list[CellEdit]) -> str:
    """Return "hộ Thái Thị An" or "3 hộ"."""
    keys = {edit.household_id for edit in edits}
    return f"hộ {edits[0].head_name}" if len(keys) == 1 else f"{number(len(keys))} hộ"


def _bulk_label(edits: list[CellEdit]) -> str:
    field = edits[0].field
    words = f"Sửa {EDIT_LABELS[field].lower()} của {_households(edits)}"
    # sentences and causes are sensitive; the list of changes is open to see
    if field in TEXT_FIELDS or field in CODE_WORDS:
        return words
    return f"{words} thành “{edits[0].new.lower() or 'không'}”"


def _replace_label(dialog: ReplaceDialog, edits: list[CellEdit]) -> str:
    if len({edit.household_id for edit in edits}) == 1 and edits[0].field not in OPEN_FIELDS:
        # whose words they were must not be read in the list of changes
        return f"Thay chữ ở {EDIT_LABELS[edits[0].field].lower()} của {_households(edits)}"
    words = dialog.replacement
    sought, instead = _short(words.sought), _short(words.instead)
    if not instead:
        return f"Bỏ chữ “{sought}” ở {_households(edits)}"
    return f"Thay “{sought}” bằng “{instead}” ở {_households(edits)}"


def _paste_label(edits: list[CellEdit]) -> str:
    return f"Dán {number(len(edits))} ô vào {_households(edits)}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1].rstrip()}…"
