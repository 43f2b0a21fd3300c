"""Offer undo and redo by name, as a button, menu entries and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from hungchinh_desktop.ui.kit.naming import as_label
from hungchinh_desktop.ui.kit.spaced_button import SpacedButton
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.text_undo import UndoKeyGuard, can_redo, can_undo, focused_field

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look


class UndoButton(SpacedButton):
    """Say what undo would take back; hidden when there is nothing, short when room is."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start with nothing to take back."""
        super().__init__(parent)
        self.setObjectName("undo_button")
        set_role(self, "quiet")
        look.set_icon(self, "undo", "accent")
        self._label = ""
        self._room = 100_000  # pixels; told by the bar it stands in

    def show_label(self, label: str) -> None:
        """Show "Hoàn tác: sửa hộ …", nothing for ""."""
        self._label = label
        self.setAccessibleName(label or "Hoàn tác")
        self.setToolTip(f"{label} (Ctrl+Z)")
        self.fit_into(self._room)

    def fit_into(self, room: int) -> None:
        """Say what would be taken back if that fits, else the verb, else nothing.

        The menu Sửa always says it whole.
        """
        self._room = room
        for words in (self._label, "Hoàn tác" if self._label else ""):
            self.setText(as_label(words))
            if self.sizeHint().width() <= room:
                break
        self.setVisible(bool(self.text()) and self.sizeHint().width() <= room)


class UndoControl(QObject):
    """Keep undo and redo: first of the text field one types in, then of the data file."""

    said = Signal(str)  # a sentence for the status bar

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Build the two commands and the button; the window places them."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._guard = UndoKeyGuard(self)
        self.undo_action = self._action("undo", ["Ctrl+Z"], self._on_undo)
        self.redo_action = self._action("redo", ["Ctrl+Y", "Ctrl+Shift+Z"], self._on_redo)
        self.button = UndoButton(desk.look, window)
        self.button.clicked.connect(self._undo_data)
        desk.changes.changed.connect(self.update)
        self.update()

    def update(self) -> None:
        """Name the two commands after what they would do now."""
        undo, redo = self._labels()
        field = focused_field()
        _name(self.undo_action, "Hoàn tác", undo, typing=can_undo(field))
        _name(self.redo_action, "Làm lại", redo, typing=can_redo(field))
        self.button.show_label(f"Hoàn tác: {_lowered(undo)}" if undo else "")

    def _labels(self) -> tuple[str | None, str | None]:
        """Return what can be taken and brought back; nothing while the file is only looked at."""
        session = self._desk.session
        return (None, None) if session.refusal() else (session.undo_label(), session.redo_label())

    def _action(self, name: str, keys: list[str], slot: Callable[[], None]) -> QAction:
        action = QAction(self._window)
        action.setObjectName(f"{name}_action")
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(slot)
        self._window.addAction(action)
        return action

    def _on_undo(self) -> None:
        field = focused_field()
        if field is not None and can_undo(field):
            field.undo()
        else:
            self._undo_data()
        self.update()

    def _on_redo(self) -> None:
        field = focused_field()
        if field is not None and can_redo(field):
            field.redo()
        elif label := self._labels()[1]:
            self._replay("redo", f"Đã làm lại: {_lowered(label)}.")
        self.update()

    def _undo_data(self) -> None:
        if label := self._labels()[0]:
            self._replay("undo", f"Đã hoàn tác: {_lowered(label)}.")

    def _replay(self, direction: Literal["undo", "redo"], sentence: str) -> None:
        from hungchinh_desktop.ui.kit.replay_work import run_redo, run_undo  # no start waits

        def tell(touched: frozenset[str]) -> None:
            self._desk.session.take_touched()  # the same tables, told below
            self._desk.changes.announce(touched)
            self.said.emit(sentence)

        run = run_undo if direction == "undo" else run_redo
        work = run(self._desk, self._window, tell)
        if work is not None:
            work.ended.connect(self.update)


def _name(action: QAction, verb: str, label: str | None, *, typing: bool) -> None:
    """Name and enable a command; typing is what a field, not the data file, would undo."""
    if typing:
        action.setText(f"{verb} gõ chữ")
    else:
        action.setText(as_label(f"{verb}: {_lowered(label)}") if label else verb)
    action.setEnabled(typing or label is not None)


def _lowered(label: str | None) -> str:
    """Return a label for the middle of a sentence: "Sửa hộ …" becomes "sửa hộ …", "DA 4" stays."""
    if not label or label[:2].isupper():
        return label or ""
    return label[:1].lower() + label[1:]
