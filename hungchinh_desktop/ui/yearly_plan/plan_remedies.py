"""Mend what the checks found beside a clause, or lead to where it is mended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.yearly_plan.editor_parts import SIGNATORY
from hungchinh_desktop.ui.yearly_plan.finding_notes import first_mend
from hungchinh_desktop.ui.yearly_plan.slot_sources import source_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.finding import Finding
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.yearly_plan.plan_editor import PlanEditor
    from hungchinh_desktop.ui.yearly_plan.plan_writer import PlanWriter
    from hungchinh_desktop.ui.yearly_plan.signing_form import SigningForm


class PlanRemedies(QObject):
    """Answer the links of notes and slots."""

    link_activated = Signal(object)  # Link

    def __init__(
        self,
        desk: Desk,
        office: OfficeFile,
        writer: PlanWriter,
        editor: PlanEditor,
        signing: SigningForm,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._desk, self._office, self._page = desk, office, page
        self._writer, self._editor, self._signing = writer, editor, signing

    def follow_slot(self, slot: str) -> None:
        """Open what a slot counts: the very row or hamlet where it names one."""
        link = source_of(slot).link
        if link is not None:
            self.link_activated.emit(self._narrowed(link, slot.partition(":")[2]))

    def _narrowed(self, link: Link, code: str) -> Link:
        """Return the link to the row of the matrix or the hamlet that a code names."""
        if not code or link.page not in {"project", "household", "hamlet"}:
            return link
        if link.page == "project":
            rows = self._office.projects.matrix().rows
            return replace(link, target=next((row.id for row in rows if row.code == code), ""))
        hamlets = self._office.hamlets.hamlets()
        found = next((hamlet.id for hamlet in hamlets if str(hamlet.number) == code), "")
        return replace(link, hamlet_id=found)

    def follow(self, finding: Finding) -> None:
        """Mend a finding with one press where that is possible, after saving what is typed."""
        mend = first_mend(finding)
        if mend is not None:
            from hungchinh_desktop.services.mending_service import MendingService

            if self._writer.save_all():
                self._desk.done(
                    self._page, lambda: MendingService(self._office).mend(finding, mend)
                )
        elif finding.rule == "two-leads":
            self.link_activated.emit(Link("project"))
        else:
            self._editor.go_to(SIGNATORY)
            self._signing.month.control.setFocus(Qt.FocusReason.OtherFocusReason)
