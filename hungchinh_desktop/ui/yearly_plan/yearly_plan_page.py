"""Edit the yearly plan, see its pages follow, print and save them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout

from hungchinh_desktop.domain.clause_version import UNCHANGED_YEARS, unchanged_words
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.services.plan_tables import PLAN_TABLES
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.yearly_plan.anchor_index import block_anchors
from hungchinh_desktop.ui.yearly_plan.clause_orders import ClauseOrders
from hungchinh_desktop.ui.yearly_plan.clause_tools import ClauseTools
from hungchinh_desktop.ui.yearly_plan.editor_parts import SIGNATORY, parts_of, with_texts
from hungchinh_desktop.ui.yearly_plan.outline_entries import (
    entry_of,
    findings_by_anchor,
    outline_of,
)
from hungchinh_desktop.ui.yearly_plan.plan_commands import PlanOrders, plan_specs
from hungchinh_desktop.ui.yearly_plan.plan_dialogs import PlanDialogs
from hungchinh_desktop.ui.yearly_plan.plan_outline import PlanOutline
from hungchinh_desktop.ui.yearly_plan.plan_paper import PlanPaper
from hungchinh_desktop.ui.yearly_plan.plan_preview import PlanPreview
from hungchinh_desktop.ui.yearly_plan.plan_remedies import PlanRemedies
from hungchinh_desktop.ui.yearly_plan.plan_splitter import PlanSplitter
from hungchinh_desktop.ui.yearly_plan.plan_text_panel import PlanTextPanel
from hungchinh_desktop.ui.yearly_plan.plan_writer import PlanWriter
from hungchinh_desktop.ui.yearly_plan.signed_body import SignedBody
from hungchinh_desktop.ui.yearly_plan.signing_form import SigningForm
from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject

if TYPE_CHECKING:
    from hungchinh_desktop.domain.paper_content import PlanContent
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.action import ActionSpec
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.yearly_plan.clause_box import ClauseBox
    from hungchinh_desktop.ui.yearly_plan.editor_parts import Part

_TARGETS = {"annex": "annex_signer"}


class YearlyPlanPage(Page):
    """Join outline, text and printed pages; each follows the others."""

    page_id: ClassVar[str] = "yearly_plan"
    title: ClassVar[str] = "Kế hoạch năm"
    icon_name: ClassVar[str] = "page_plan"
    group: ClassVar[str] = "Văn bản"
    watches: ClassVar[frozenset[str]] = PLAN_TABLES

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        """Build the three columns; `refresh` fills them."""
        super().__init__(desk)
        self._office = office
        self._content: PlanContent | None = None
        self._blocks: dict[str, str] = {}  # anchors of printed rows and the block of each
        self._unchanged: dict[str, int] | None = None  # years by origin, read when first wanted
        self._slots = SlotObject(self.look, self)
        self.signing = SigningForm(self.look, self)
        self.outline = PlanOutline(self.look)
        tools = ClauseTools(self.look)
        self.text = PlanTextPanel(self.look, self._slots, self.signing, tools)
        self.editor = self.text.editor
        self.preview = PlanPreview(desk)
        self.writer = PlanWriter(desk, office.plans, self.editor, self.signing, self)
        self.orders = ClauseOrders(desk, office, self.text, self.writer, self)
        self.dialogs = PlanDialogs(desk, office, self._slots, self.orders, self)
        self.remedies = PlanRemedies(desk, office, self.writer, self.editor, self.signing, self)
        tools.serve(self.orders, self.dialogs)
        self._paper = PlanPaper(desk, office.exchange, self.preview.notice, self)
        self._splitter = PlanSplitter(desk, self.outline, self.text, self.preview)
        self._none = EmptyState(self.look, "page_plan", "plan_none")
        self._stack = QStackedLayout(self)
        self._signed = SignedBody(self.look, self._splitter)
        self._stack.addWidget(self._signed)
        self._stack.addWidget(self._none)
        self._connect()

    # --- the window's questions ---------------------------------------------------------------

    def heading(self) -> str:
        return f"Kế hoạch năm {self._office.working_year.year}"

    def subtitle(self) -> str:
        if not self._is_draft():
            return "Đã ban hành · sửa ở đây không đổi bản đã ký; chỗ khác hiện ở trang Ban hành"
        if self._content is not None and self._office.issues.signed() is not None:
            return "Dự thảo sửa sau ban hành · bản đã ký giữ nguyên, trang bên phải in là dự thảo"
        return "Dự thảo · sửa câu chữ ở giữa, số liệu tự tính, trang in bên phải đổi theo"

    def side_count(self) -> str:
        return "dự thảo" if self._office.plans.years() and self._is_draft() else ""

    def specs(self) -> list[ActionSpec]:
        tools = self.text.tools
        return plan_specs(
            PlanOrders(
                check=lambda: self.link_activated.emit(Link("findings")),
                print_paper=self._print,
                save_pdf=self._save_pdf,
                save=self.writer.save_all,
                find=self.text.open_find,
                insert_slot=self.text.open_slot_menu,
                style=lambda name: tools.toggle(bold=name == "bold", italic=name == "italic"),
                set_kind=self.orders.set_kind,
                move=self.orders.move,
                library=self.dialogs.open_library,
                copy_year=self.dialogs.open_copy,
                leftovers=self.dialogs.open_leftovers,
                has_plan=lambda: self._content is not None,
                can_insert=lambda: self.text.current_box() is not None,
            )
        )

    def refresh(self) -> None:
        plans = self._office.plans
        try:
            self._content = plans.content()
        except UserError as fault:
            self._content = None
            self._none.say(fault.sentence)
            self._stack.setCurrentWidget(self._none)
            return
        self._stack.setCurrentWidget(self._signed)
        self._signed.show_standing(self._office.issues)
        self._blocks = block_anchors(self._content)
        self._unchanged = None
        self._slots.values = self._content.slots
        parts, findings = parts_of(self._content), findings_by_anchor(plans.findings())
        self.editor.show_parts(parts, findings)
        self.signing.offer([one.full_name for one in self._content.profile.signers])
        self.signing.show_plan(self._content.plan)
        self.text.forget_boxes()
        self.outline.show_entries(outline_of(parts, findings, self._content.slots))
        self._show_place()
        self._on_edited()
        self.preview.show_content(self._typed_content(self._content))
        self.actions_changed.emit()

    def open_link(self, link: Link) -> None:
        if link.target and not self._go_to(_TARGETS.get(link.target, link.target)):
            self.take_focus()

    def typed_words(self) -> dict[str, str]:
        """Return texts that were refused, besides the fields of the signers."""
        refused = {box.part.name: box.text() for box in self.editor.unsaved()}
        return refused | super().typed_words()

    def leave(self) -> bool:
        """Save everything; ask when something is refused."""
        if self.writer.save_all():
            return True
        names = ", ".join(self.writer.unsaved_names())
        answer = dialogs.question(
            self.look,
            self,
            f"Chưa lưu được {names}.",
            self.writer.first_refusal(),
            accept="Ở lại sửa",
            other="Bỏ phần chưa lưu",
            reject="Hủy",
        )
        if answer is not dialogs.Answer.OTHER:
            self._show_refused()
            return False
        self.writer.give_up()
        return True

    def take_focus(self) -> None:
        box = self.text.current_box() or next(iter(self.editor.boxes()), None)
        if box is not None:
            box.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- inside -------------------------------------------------------------------------------

    def _connect(self) -> None:
        editor = self.editor
        self.outline.chosen.connect(self._go_to)
        self.text.sections_wanted.connect(self.outline.open_menu)
        self._signed.link_activated.connect(self.link_activated)
        self._splitter.narrowed.connect(self.text.set_narrow)
        self._splitter.narrowed.connect(self.preview.set_narrow)
        editor.edited.connect(self._on_edited)
        editor.edited.connect(self._on_typed)
        editor.left.connect(self.writer.save_text)
        editor.caret_moved.connect(self._on_caret_moved)
        editor.place_changed.connect(self._on_place_changed)
        editor.slot_wanted.connect(self.remedies.follow_slot)
        editor.link_activated.connect(self.link_activated)
        editor.remedy_wanted.connect(self.remedies.follow)
        editor.below_wanted.connect(self.orders.add_like)
        editor.list_wanted.connect(self.dialogs.open_list)
        editor.table_wanted.connect(self.orders.edit_table)
        editor.menu_wanted.connect(self.text.tools.open_menu_of)
        self.text.table_chosen.connect(self.orders.add_table)
        self.dialogs.link_activated.connect(self.link_activated)
        self.remedies.link_activated.connect(self.link_activated)
        self.signing.edited.connect(self._on_edited)
        self.signing.left.connect(self.writer.save_signing)
        self.preview.anchor_clicked.connect(self._on_anchor_clicked)
        self.text.find_bar.hit_chosen.connect(self._on_caret_moved)
        find_bar = self.text.find_bar
        find_bar.replace_wanted.connect(
            lambda old, new: find_bar.show_replaced(self.dialogs.replace_all(old, new))
        )

    def _is_draft(self) -> bool:
        return self._content is None or self._content.plan.document_number is None

    def _typed_content(self, content: PlanContent) -> PlanContent:
        """Return the content as it will be once everything typed is saved."""
        return with_texts(content, {box.part.key: box.text() for box in self.editor.unsaved()})

    def _go_to(self, anchor: str) -> bool:
        found = self.editor.go_to(anchor)
        if found:
            parts = self.editor.parts()
            printed = next(p.anchor for p in parts if anchor in {p.anchor, p.key})
            self.preview.show_anchor(printed)
        return found

    def _print(self) -> None:
        if self._may_use_paper():
            self._paper.print_paper(self.heading())

    def _save_pdf(self) -> None:
        if self._may_use_paper():
            self._paper.save_pdf()

    def _may_use_paper(self) -> bool:
        """Save first; a text that is refused would be missing from the paper."""
        if self.writer.save_all():
            return True
        names = ", ".join(self.writer.unsaved_names())
        self.desk.show_error(self, f"Chưa lưu được {names}. {self.writer.first_refusal()}")
        self._show_refused()
        return False

    def _show_refused(self) -> None:
        unsaved = self.editor.unsaved()
        self.editor.go_to(unsaved[0].part.key if unsaved else SIGNATORY)

    def _show_place(self) -> None:
        box = self.text.current_box()
        part = box.part if box is not None else self.editor.part_in_sight()
        if part is not None:
            self._on_place_changed(part.anchor)

    def _on_edited(self) -> None:
        self.text.show_unsaved(self.writer.unsaved_names())

    def _on_typed(self) -> None:
        if self._content is not None:
            self.preview.show_content(self._typed_content(self._content), typing=True)

    def _on_caret_moved(self, box: ClauseBox) -> None:
        self.orders.take("")
        self._on_place_changed(box.part.anchor)
        self.preview.show_anchor(box.part.anchor, box.edit.caret_fraction())
        self.actions_changed.emit()

    def _on_place_changed(self, anchor: str) -> None:
        parts = self.editor.parts()
        self.outline.set_current(entry_of(self.outline.entries(), parts, anchor))
        part = next((p for p in parts if anchor in {p.anchor, p.key}), None)
        if part is not None:
            self.text.show_section(part.section, self._age_of(part))

    def _age_of(self, part: Part) -> str:
        """Say for how many years nobody touched a clause, "" for a younger one."""
        if self._unchanged is None:
            self._unchanged = self._office.clauses.unchanged()
        years = self._unchanged.get(part.origin, 0) if part.origin else 0
        return f"{part.anchor} {unchanged_words(years)}" if years >= UNCHANGED_YEARS else ""

    def _on_anchor_clicked(self, anchor: str) -> None:
        self._go_to(self._blocks.get(anchor, anchor))
