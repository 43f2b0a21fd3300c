"""Keep what is typed into the form every few seconds, and offer it after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.banner import Banner

if TYPE_CHECKING:
    from hungchinh_desktop.domain.form_draft import FormDraft
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_editor import HouseholdEditor
    from hungchinh_desktop.ui.household.household_navigator import HouseholdNavigator
    from hungchinh_desktop.ui.household.household_panel import HouseholdPanel
    from hungchinh_desktop.ui.kit.look import Look

EVERY_MS = 3000


class DraftKeeper(QObject):
    """Follow the editor: a draft exists while something is typed and not saved."""

    failed = Signal(str)  # why a draft could not be kept; told once
    part_taken = Signal(object)  # FormDraft of a small form of the household now shown

    def __init__(
        self,
        look: Look,
        office: OfficeFile,
        editor: HouseholdEditor,
        panel: HouseholdPanel,
        navigator: HouseholdNavigator,
    ) -> None:
        super().__init__(panel)
        self._office = office
        self._service = office.drafts
        self._editor = editor
        self._form = panel.form
        self._navigator = navigator
        self._own = ""  # key of the draft that this form wrote
        self._failing = False
        self._taken: FormDraft | None = None  # open in its small form
        self.banner = Banner(look, "draft_banner", "warn")
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.keep_now)
        editor.state_changed.connect(self._on_state_changed)

    def keep_now(self) -> None:
        """Write the form as it stands, if something in it is not saved."""
        if not self._editor.is_changed:
            return
        values = self._form.values()
        try:
            draft = self._service.keep(
                self._editor.household_id,
                values["head_name"],
                self._office.working_year.year,
                values,
                self._form.changed_ids(),
            )
        except UserError as fault:
            if not self._failing:
                self._failing = True
                self.failed.emit(fault.sentence)
            return
        self._own, self._failing = draft.key, False

    def offer(self) -> None:
        """Offer the newest draft that an earlier run left behind."""
        waiting = [
            draft
            for draft in self._service.drafts(self._office.working_year.year)
            if draft.key != self._own and draft is not self._taken
        ]
        self.banner.show_notice("warn", waiting[0].offer if waiting else "")
        if waiting:
            self.banner.add_link("Mở bản nháp", lambda: self._take(waiting[0]))
            self.banner.add_link("Bỏ bản nháp", lambda: self._drop(waiting[0]))

    def _take(self, draft: FormDraft) -> None:
        """Put a draft into the form; it is saved or let go there like anything typed."""
        if not self._editor.may_leave():
            return
        if draft.part:
            self._take_part(draft)
            return
        stored = bool(draft.household_id) and self._navigator.show(draft.household_id)
        if not stored:
            self._navigator.leave_rows()
            self._editor.open_new()
        wanted = draft.changed if stored else list(draft.values)
        known = self._form.values()
        for name in wanted:
            if name in known and name in draft.values:
                self._form.field(name).set_value(draft.values[name])
        self._own = draft.key
        if not self._editor.is_changed:  # someone saved the same words meanwhile
            self._forget()
        self.offer()
        self._editor.focus_form()

    def _take_part(self, draft: FormDraft) -> None:
        """Open the small form again; the draft stays until that is closed by hand."""
        self._taken = draft
        self.offer()
        shown = self._navigator.show(draft.household_id)
        if shown:
            self.part_taken.emit(draft)
        self._taken = None
        if not shown:
            self.failed.emit(f"Hộ {draft.name} không hiện trong sổ năm {draft.year}.")
            self.offer()
            return
        try:
            self._service.forget_same(draft)
        except UserError as fault:
            self.failed.emit(fault.sentence)
        self.offer()

    def _drop(self, draft: FormDraft) -> None:
        self._forget_key(draft.key)
        self.offer()

    def _on_state_changed(self) -> None:
        if self._editor.is_changed:
            if not self._timer.isActive():
                self._timer.start()
            return
        self._timer.stop()
        self._forget()

    def _forget(self) -> None:
        if self._own:
            own, self._own = self._own, ""
            self._forget_key(own)

    def _forget_key(self, key: str) -> None:
        try:
            self._service.forget(key)
        except UserError as fault:
            self.failed.emit(fault.sentence)
