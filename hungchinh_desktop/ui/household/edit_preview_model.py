"""List cells before and after, each with a tick; what cannot be written has none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from hungchinh_desktop.domain.register_edit import EDIT_LABELS, CellEdit
from hungchinh_desktop.domain.sensitive_fields import OPEN_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

    from hungchinh_desktop.ui.kit.look import Look

AnyIndex = QModelIndex | QPersistentModelIndex
EDIT_ROLE = Qt.ItemDataRole.UserRole + 1
_NO_INDEX = QModelIndex()
_EMPTY = "(trống)"


def shown_value(text: str) -> str:
    """Return a cell's text on one line; an empty one is named."""
    return " ".join(text.split()) or _EMPTY


class EditPreviewModel(QAbstractListModel):
    """Hold the faulty cells first, then those that change; what stays the same is only counted."""

    ticks_changed = Signal()

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._listed: list[CellEdit] = []
        self._left_out: set[str] = set()
        self.unchanged = 0
        self.one_each = True  # no household has two cells among the edits

    def show_edits(self, edits: Iterable[CellEdit]) -> None:
        """List other cells, all that can be written ticked."""
        found = list(edits)
        self.beginResetModel()
        faulty = [edit for edit in found if edit.fault]
        self._listed = faulty + [edit for edit in found if edit.changes]
        self.unchanged = len(found) - len(self._listed)
        self.one_each = len({edit.household_id for edit in found}) == len(found)
        self._left_out = set()
        self.endResetModel()
        self.ticks_changed.emit()

    def ticked(self) -> list[CellEdit]:
        """Return the cells that are to be written."""
        return [one for one in self._listed if one.changes and one.key not in self._left_out]

    def faulty(self) -> list[CellEdit]:
        """Return the cells that cannot be written."""
        return [edit for edit in self._listed if edit.fault]

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._listed)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        can_be_ticked = self._listed[index.row()].changes
        return usual | Qt.ItemFlag.ItemIsUserCheckable if can_be_ticked else usual

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        edit = self._listed[index.row()]
        if role == EDIT_ROLE:
            return edit
        if role == Qt.ItemDataRole.CheckStateRole and edit.changes:
            out = edit.key in self._left_out
            return Qt.CheckState.Unchecked if out else Qt.CheckState.Checked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{place_words(edit)}: {result_words(shown_edit(self._look, edit))}"
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        key = self._listed[index.row()].key
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left_out.discard(key)
        else:
            self._left_out.add(key)
        self.dataChanged.emit(index, index)
        self.ticks_changed.emit()
        return True


def shown_edit(look: Look, edit: CellEdit) -> CellEdit:
    """Return the edit as it may be shown now: with dots for what must not be read."""
    if not look.covers or edit.field in OPEN_FIELDS:
        return edit
    return replace(edit, old=look.hidden(edit.old), new=look.hidden(edit.new))


def place_words(edit: CellEdit) -> str:
    """Return "Thái Thị An · Xóm 5 · Hướng hỗ trợ"."""
    return f"{edit.head_name} · {edit.hamlet_name} · {EDIT_LABELS[edit.field]}"


def result_words(edit: CellEdit) -> str:
    """Return "Xóm 5 → Xóm 2", or why it cannot be written."""
    if edit.fault:
        return edit.fault
    return f"{shown_value(edit.old)} → {shown_value(edit.new)}"
