"""Keep one household in the form: open it, save it, and lose nothing when it is left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import HouseholdDraft
from hungchinh_desktop.domain.vocabulary import STATUS_LABELS
from hungchinh_desktop.ui.household.household_finder import NameIndex
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.dialogs import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hungchinh_desktop.domain.hamlet import Hamlet
    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.services.household_service import HouseholdService
    from hungchinh_desktop.ui.household.household_panel import HouseholdPanel
    from hungchinh_desktop.ui.kit.desk import Desk

NEW_NAME = "Hộ mới"


class HouseholdEditor(QObject):
    """Hold which household the panel shows; "" with an open panel is a new one."""

    opened = Signal()  # the panel came to be seen
    closed = Signal(bool)  # the panel is hidden; whether it had the keyboard
    state_changed = Signal()  # opened, closed, typed into, saved
    saved = Signal(str, str)  # key and name of the household
    household_shown = Signal(str)  # key of what is shown as stored now, "" for a new one

    def __init__(self, desk: Desk, service: HouseholdService, panel: HouseholdPanel) -> None:
        super().__init__(panel)
        self._desk = desk
        self._service = service
        self._panel = panel
        self._form = panel.form
        self._names = NameIndex(())
        self._hamlets: list[Hamlet] = []
        self._stored_name = NEW_NAME
        self.household_id = ""
        panel.hide()
        self._form.edited.connect(self._on_edited)

    @property
    def is_open(self) -> bool:
        """Tell whether the panel shows a household."""
        return not self._panel.isHidden()

    @property
    def is_new(self) -> bool:
        """Tell whether the panel takes a household that is not stored yet."""
        return self.is_open and not self.household_id

    @property
    def is_changed(self) -> bool:
        """Tell whether something typed is not saved."""
        return self.is_open and self._form.is_changed()

    def open(self, household_id: str) -> None:
        """Show a stored household; what the form held is let go."""
        draft = self._desk.perform(self._panel, lambda: self._service.draft_of(household_id))
        if draft is not None:
            if household_id != self.household_id:
                self._form.cover_again()
            self.household_id = household_id
            self._stored_name = draft.head_name
            self._form.show_draft(draft, self._service.year)
            self._show_history()
            self.household_shown.emit(household_id)
            self._show_panel()

    def open_new(self, hamlet_id: str = "") -> None:
        """Show an empty form."""
        self.household_id, self._stored_name = "", NEW_NAME
        self._form.cover_again()
        draft = replace(self._service.new_draft(), hamlet_id=hamlet_id)
        self._form.show_draft(draft, self._service.year, is_new=True)
        self._panel.history.clear()
        self.household_shown.emit("")
        self._show_panel()
        self._form.focus_first()

    def open_copy(self, household_id: str) -> None:
        """Show a new household that is like a stored one in all but who it is and its past."""
        former = self._desk.perform(self._panel, lambda: self._service.draft_of(household_id))
        if former is not None:
            self.open_new()
            kept = replace(self._service.new_draft(), status=former.status, needs=former.needs)
            self._form.fill(
                replace(
                    kept,
                    hamlet_id=former.hamlet_id,
                    situation=former.situation,
                    support=former.support,
                    causes=former.causes,
                    priority=former.priority,
                )
            )

    def focus_form(self) -> None:
        """Put the cursor into the first field."""
        self._panel.show_form()
        self._form.focus_first()

    def follow_store(self, entries: Iterable[RegisterEntry], hamlets: list[Hamlet]) -> None:
        """Take over what was changed elsewhere; close the form of a household that is gone."""
        listed = list(entries)
        self._names = NameIndex(listed)
        if hamlets != self._hamlets:
            self._hamlets = hamlets
            self._form.show_hamlets(hamlets)
        if not self.is_open or self.is_new:
            return
        if any(entry.id == self.household_id for entry in listed):
            self._form.take_stored(self._service.draft_of(self.household_id), self._service.year)
            self._show_history()
            self.household_shown.emit(self.household_id)
            self._on_edited()
        elif not self.is_changed:
            self.close()

    def save(self) -> bool:
        """Store what the form holds; False when it was refused, faults beside the fields."""
        draft = self._form.draft()
        if self.household_id:
            stored = self._desk.done(
                self._panel,
                lambda: self._service.update(self.household_id, draft),
                self._show_faults,
            )
        else:
            new_id = self._desk.perform(
                self._panel, lambda: self._service.add(draft), self._show_faults
            )
            stored = new_id is not None
            self.household_id = new_id or ""
        if stored:
            self.open(self.household_id)
            self.saved.emit(self.household_id, draft.head_name)
        return stored

    def revert(self) -> None:
        """Let go what was typed: a stored household as it is stored, a new one not at all."""
        if self.household_id:
            self.open(self.household_id)
        else:
            self.close()

    def close(self) -> None:
        """Hide the form; what it held is let go."""
        self.household_id = ""
        self._form.show_draft(self._service.new_draft(), self._service.year, is_new=True)
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and self._panel.isAncestorOf(focused)
        self._panel.hide()
        self.closed.emit(had_keyboard)
        self.state_changed.emit()

    def may_leave(self) -> bool:
        """Ask what becomes of unsaved changes; False to stay."""
        if not self.is_changed:
            return True
        answer = dialogs.question(
            self._desk.look,
            self._panel.window(),
            self._question(),
            "Nếu không lưu, những gì vừa ghi ở hộ này sẽ mất.",
            accept="Lưu",
            other="Không lưu",
        )
        if answer is Answer.ACCEPT:
            return self.save()
        if answer is Answer.OTHER:
            self.revert()
            return True
        return False

    def _question(self) -> str:
        name = self._form.draft().head_name
        if self.is_new:
            return f"Lưu hộ mới {name}?" if name else "Lưu hộ mới?"
        return f"Lưu thay đổi của hộ {name or 'này'}?"

    def _show_panel(self) -> None:
        if not self.is_open:
            self._panel.show()
            self.opened.emit()
        self._on_edited()

    def _on_edited(self) -> None:
        draft = self._form.draft()
        name = draft.head_name or self._stored_name
        self._panel.show_head(name, self._place(draft))
        self._panel.show_state(changed=self.is_changed, is_new=self.is_new)
        self._panel.show_namesakes(self._names.namesakes(draft.head_name, self.household_id))
        self.state_changed.emit()

    def _place(self, draft: HouseholdDraft) -> str:
        hamlets = [hamlet.name for hamlet in self._hamlets if hamlet.id == draft.hamlet_id]
        word = STATUS_LABELS[draft.status]
        return f"{hamlets[0]} · {word.lower()}" if hamlets else word

    def _show_history(self) -> None:
        try:
            entry = self._service.entry(self.household_id)
        except UserError:
            self._panel.history.clear()
            return
        self._panel.history.show_history(entry, self._service.spells(self.household_id))

    def _show_faults(self, faults: dict[str, str]) -> None:
        self._panel.show_form()
        for sentence in self._form.show_errors(faults):
            self._desk.show_error(self._panel, sentence)
