"""Show every text of the plan in one column, to be edited around its slots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.panel import scrolling
from hungchinh_desktop.ui.yearly_plan.caption_box import CaptionBox
from hungchinh_desktop.ui.yearly_plan.clause_box import ClauseBox
from hungchinh_desktop.ui.yearly_plan.editor_parts import TEXT_KINDS, Part, PartKind
from hungchinh_desktop.ui.yearly_plan.made_block import MadeBlock
from hungchinh_desktop.ui.yearly_plan.signing_form import SigningBox
from hungchinh_desktop.ui.yearly_plan.table_box import TableBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hungchinh_desktop.domain.plan_checks import Finding
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.yearly_plan.signing_form import SigningForm
    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject

_SPACES = {PartKind.TITLE: 18, PartKind.SECTION: 18, PartKind.CAPTION: 8, PartKind.HEADING: 6}
_SPACE = 3  # above every other part
_AROUND = 60  # pixels kept in sight above and below the caret


class PlanEditor(QWidget):
    """Make one widget per part, keep them while the plan keeps its parts, and lead to each."""

    edited = Signal()  # something was typed or taken back
    left = Signal(object)  # ClauseBox whose text was left
    caret_moved = Signal(object)  # ClauseBox
    place_changed = Signal(str)  # anchor of the part that is looked at
    slot_wanted = Signal(str)
    link_activated = Signal(object)  # Link
    remedy_wanted = Signal(object)  # Finding
    below_wanted = Signal(object)  # ClauseBox: another clause like this one
    list_wanted = Signal(str)  # key of a caption whose list is changed in a dialog
    table_wanted = Signal(object)  # Part of a typed table
    menu_wanted = Signal(str, object)  # key of a clause without words, QPoint on the screen

    def __init__(
        self,
        look: Look,
        slots: SlotObject,
        signing: SigningForm,
        fill_menu: Callable[[QMenu], object],
    ) -> None:
        """Take who draws slots, the form of the signers and the menu of slots."""
        super().__init__()
        self.setObjectName("plan_editor_column")
        self.setAccessibleName("Nội dung kế hoạch")
        self._look = look
        self._slots = slots
        self._signing = signing
        self._fill_menu = fill_menu
        self._parts: list[Part] = []
        self._widgets: list[QWidget] = []
        self._made_for: dict[tuple[str, PartKind, bool], QWidget] = {}
        self._shown_values: dict[str, str] = {}
        self._drafts: dict[str, str] = {}  # refused words of parts that are not shown now
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(8, 4, 8, 20)
        self._column.setSpacing(0)
        self._area = scrolling(self._content, "plan_editor_scroll", "Nội dung kế hoạch")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        self._area.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # --- what is shown ------------------------------------------------------------------------

    def show_parts(self, parts: Sequence[Part], findings: dict[str, list[Finding]]) -> None:
        """Show what is stored now, with the findings by anchor; unsaved words stay."""
        same = [_shape(one) for one in parts] == [_shape(one) for one in self._parts]
        self._parts = list(parts)
        if not same:
            self._rebuild()
        new_values = self._slots.values != self._shown_values
        self._shown_values = dict(self._slots.values)
        for part, widget in zip(self._parts, self._widgets, strict=True):
            found = findings.get(part.anchor, [])
            if isinstance(widget, ClauseBox):
                widget.show_part(part)
                if new_values:
                    widget.edit.renew_slots()
                widget.show_findings(found)
            elif isinstance(widget, (MadeBlock, TableBox)):
                widget.show_part(part)
            elif isinstance(widget, SigningBox):
                widget.show_above(part.text)
                widget.notes.show_findings(found)
            elif isinstance(widget, CaptionBox):
                widget.notes.show_findings(found)

    def boxes(self) -> list[ClauseBox]:
        """Return the boxes with texts, in the order of the paper."""
        return [widget for widget in self._widgets if isinstance(widget, ClauseBox)]

    def unsaved(self) -> list[ClauseBox]:
        """Return the boxes whose words are not saved."""
        return [box for box in self.boxes() if box.is_changed()]

    def focused(self) -> ClauseBox | None:
        """Return the box that has the keyboard."""
        widget = QApplication.focusWidget()
        return next((box for box in self.boxes() if box.edit is widget), None)

    def parts(self) -> list[Part]:
        """Return the parts shown, in the order of the paper."""
        return list(self._parts)

    def widget_of(self, anchor: str) -> QWidget | None:
        """Return the first widget of an anchor or a key."""
        for part, widget in zip(self._parts, self._widgets, strict=True):
            if anchor in {part.anchor, part.key}:
                return widget
        return None

    # --- going places -------------------------------------------------------------------------

    def go_to(self, anchor: str, *, focus: bool = True) -> bool:
        """Bring a part to the top third and give it the keyboard; False for an unknown one."""
        widget = self.widget_of(anchor)
        if widget is None:
            return False
        self._settle()
        if focus:
            self._focus_from(widget)
        above = self._area.viewport().height() // 8
        self._area.verticalScrollBar().setValue(self._top_of(widget) - above)
        self.place_changed.emit(anchor)
        return True

    def step_from(self, box: ClauseBox, direction: int) -> None:
        """Move the caret to the next or the previous text."""
        boxes = self.boxes()
        place = boxes.index(box) + direction
        if 0 <= place < len(boxes):
            edit = boxes[place].edit
            edit.setFocus(Qt.FocusReason.TabFocusReason)
            end = edit.document().characterCount() - 1
            at = 0 if direction > 0 else end
            edit.select(at, at)
            self.show_caret(boxes[place])

    def show_caret(self, box: ClauseBox) -> None:
        """Scroll until the caret of a box is in sight."""
        self._settle()
        rect = box.edit.cursorRect()
        top = box.edit.viewport().mapTo(self._content, rect.topLeft()).y()
        shown = self._area.verticalScrollBar().value()
        room = self._area.viewport().height()
        if not shown <= top <= shown + room - rect.height():
            self._area.ensureVisible(0, top, 0, min(_AROUND, room // 3))

    def part_in_sight(self) -> Part | None:
        """Return the part at the upper third of what is seen."""
        if not self.isVisible():
            return self._parts[0] if self._parts else None
        line = self._area.verticalScrollBar().value() + self._area.viewport().height() // 3
        above = [
            part
            for part, widget in zip(self._parts, self._widgets, strict=True)
            if self._top_of(widget) <= line
        ]
        return above[-1] if above else None

    # --- inside -------------------------------------------------------------------------------

    def _rebuild(self) -> None:
        """Put the parts in their order; a widget stays as long as its part keeps its shape."""
        while self._column.takeAt(0) is not None:
            pass
        wanted = {_shape(part) for part in self._parts}
        known = {shape: one for shape, one in self._made_for.items() if shape in wanted}
        for shape in self._made_for.keys() - wanted:
            gone = self._made_for[shape]
            if isinstance(gone, ClauseBox) and gone.is_changed():
                self._drafts[gone.part.key] = gone.edit.text()
            discard(gone)
        self._made_for = {
            _shape(part): known.get(_shape(part)) or self._made(part) for part in self._parts
        }
        self._widgets = [self._made_for[_shape(part)] for part in self._parts]
        for part, widget in zip(self._parts, self._widgets, strict=True):
            self._column.addSpacing(_SPACES.get(part.kind, _SPACE))
            self._column.addWidget(widget)
        self._column.addStretch(1)

    def _made(self, part: Part) -> QWidget:
        if part.kind in TEXT_KINDS:
            return self._made_text(part)
        if part.kind is PartKind.BLOCK:
            block = MadeBlock(self._look, part)
            block.link_activated.connect(self.link_activated)
            block.menu_wanted.connect(self.menu_wanted)
            return block
        if part.kind is PartKind.TABLE:
            table = TableBox(self._look, part, self._slots)
            table.edit_wanted.connect(self.table_wanted)
            table.menu_wanted.connect(self.menu_wanted)
            return table
        if part.kind in {PartKind.SIGNING, PartKind.ANNEX_SIGNER}:
            signing = part.kind is PartKind.SIGNING
            form = self._signing
            fields = (form.month, form.signer) if signing else (form.annex_signer,)
            box = SigningBox(self._look, f"plan_{part.key}", part.name, fields)
            box.notes.remedy_wanted.connect(self.remedy_wanted)
            return box
        caption = CaptionBox(self._look, part)
        caption.notes.remedy_wanted.connect(self.remedy_wanted)
        caption.list_wanted.connect(self.list_wanted)
        return caption

    def _made_text(self, part: Part) -> ClauseBox:
        box = ClauseBox(self._look, part, self._slots, self._fill_menu)
        box.edited.connect(self.edited)
        box.edit.left.connect(lambda: self.left.emit(box))
        box.edit.caret_moved.connect(lambda: self._on_caret_moved(box))
        box.edit.stepped.connect(lambda direction: self.step_from(box, direction))
        box.edit.below_wanted.connect(lambda: self.below_wanted.emit(box))
        box.edit.slot_wanted.connect(self.slot_wanted)
        box.card.link_wanted.connect(self.slot_wanted)
        box.notes.remedy_wanted.connect(self.remedy_wanted)
        if part.key in self._drafts:
            box.put_draft(self._drafts.pop(part.key))
        return box

    def _focus_from(self, widget: QWidget) -> None:
        """Give the keyboard to a part, or to the first text below words of the program."""
        for other in self._widgets[self._widgets.index(widget) :]:
            if not isinstance(other, CaptionBox):
                other.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _on_caret_moved(self, box: ClauseBox) -> None:
        if box.edit.hasFocus():
            # After the text has grown: its new height is known when the events are through.
            QTimer.singleShot(0, box, lambda: self._follow_caret(box))
            self.caret_moved.emit(box)

    def _follow_caret(self, box: ClauseBox) -> None:
        if box.edit.hasFocus():  # the keyboard may have gone elsewhere meanwhile
            self.show_caret(box)

    def _on_scrolled(self) -> None:
        if len(self._widgets) != len(self._parts):
            return  # they are being put in order
        if self.focused() is None and (part := self.part_in_sight()) is not None:
            self.place_changed.emit(part.anchor)

    def _settle(self) -> None:
        """Let the column take its heights now, so that places can be asked for."""
        self._column.activate()

    def _top_of(self, widget: QWidget) -> int:
        return widget.mapTo(self._content, QPoint(0, 0)).y()


def _shape(part: Part) -> tuple[str, PartKind, bool]:
    """Return what a widget is made for; its words and its number may change."""
    return part.key, part.kind, bool(part.mark)
