"""Hold one text of the plan in the editor: its number, its words, and what is to be said of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from hungchinh_desktop.domain import vietnamese
from hungchinh_desktop.domain.clause_marks import tidy_marks
from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.ui.kit.field import FieldMessage
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.yearly_plan.clause_edit import EDGE, MARGIN, ClauseEdit
from hungchinh_desktop.ui.yearly_plan.editor_parts import Part, PartKind
from hungchinh_desktop.ui.yearly_plan.finding_notes import SEVERITY_LOOK, FindingNotes
from hungchinh_desktop.ui.yearly_plan.slot_card import SlotCard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hungchinh_desktop.domain.plan_checks import Finding
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject

_BAR, _ROUND = 4, 3
_BOLD = (PartKind.SECTION, PartKind.HEADING)


class ClauseBox(QWidget):
    """Keep what is typed until it is saved; a refused text stays with the reason below it."""

    edited = Signal()

    def __init__(
        self, look: Look, part: Part, slots: SlotObject, fill_menu: Callable[[QMenu], object]
    ) -> None:
        super().__init__()
        name = part.anchor if part.key.startswith("clause:") else part.key.partition(":")[2]
        named(self, f"plan_box_{name}", part.name)
        self.part = part
        self._look = look
        self._slots = slots
        self._filling = False
        self._cleaned: str | None = None  # until the next key: it is asked for often
        bold = part.kind in _BOLD
        self._mark = text_label(part.mark, "heading" if bold else "", f"plan_mark_{name}")
        self.edit = named(
            ClauseEdit(slots, fill_menu, one_line=part.one_line), f"plan_text_{name}", part.name
        )
        set_role(self.edit, "bold" if bold else "", "weight")
        self.edit.setReadOnly(part.kind is PartKind.FIXED)
        if part.kind is PartKind.FIXED:
            keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.edit.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keys)
        self.card = SlotCard(look, f"plan_slot_card_{name}")
        self._refusal = FieldMessage(look, f"plan_refusal_{name}")
        self.notes = FindingNotes(look, f"plan_notes_{name}")
        self._lay_out()
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.slot_chosen.connect(self._on_slot_chosen)
        look.changed.connect(self.edit.renew_slots)
        self._fill(part.text)

    # --- text ---------------------------------------------------------------------------------

    def text(self) -> str:
        """Return the words as they would be saved."""
        if self._cleaned is None:
            self._cleaned = tidy_marks(vietnamese.clean_prose(self.edit.text()))
        return self._cleaned

    def is_changed(self) -> bool:
        """Tell whether the words differ from those stored."""
        return not self.edit.isReadOnly() and self.text() != self.part.text

    def show_part(self, part: Part) -> None:
        """Take what is stored now; words that are not saved yet stay."""
        changed = self.is_changed()
        self.part = part
        self._mark.setText(part.mark)
        for widget in (self, self.edit):
            widget.setAccessibleName(part.name)  # its number may have changed
        if not self.is_changed():
            if changed:
                self.mark_saved(part.text)
        elif not changed:
            self._fill(part.text)

    def mark_saved(self, text: str) -> None:
        """Take the words for stored: Ctrl+Z then takes back the whole change, not its typing."""
        self.part = replace(self.part, text=text)
        self.edit.forget_typing()
        self.show_refusal("")
        self.edited.emit()

    def put_draft(self, text: str) -> None:
        """Show words that were typed earlier and could not be saved."""
        self.edit.set_text(text)

    def revert(self) -> None:
        """Give up what is not saved."""
        self._fill(self.part.text)
        self.show_refusal("")
        self.edited.emit()

    # --- what is said of it -------------------------------------------------------------------

    def show_refusal(self, sentence: str) -> None:
        """Say why the words could not be saved; "" clears."""
        set_role(self.edit, "true" if sentence else "false", "invalid")
        self.edit.setAccessibleDescription(sentence)
        self._refusal.show_sentence("field_error", "danger", sentence)
        self.update()

    def refusal(self) -> str:
        """Return the reason shown, "" for none."""
        return self._refusal.accessibleName() if self._refusal.isVisibleTo(self) else ""

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what the checks found here."""
        self.notes.show_findings(findings)
        self.update()

    def show_matches(self, spans: Sequence[tuple[int, int]]) -> None:
        """Mark the places a search found."""
        made = []
        for start, end in spans:
            selection = ClauseEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.edit.document())
            selection.cursor.setPosition(start)
            selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.format.setBackground(self._look.palette.warn_soft)
            selection.format.setForeground(self._look.palette.warn)
            made.append(selection)
        self.edit.setExtraSelections(made)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Colour the ground of a text that must be looked at."""
        level = Severity.ERROR if self.refusal() else self.notes.severity
        if level is None:
            return
        tone = SEVERITY_LOOK[level][1]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color(f"{tone}_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), _ROUND, _ROUND)
        painter.fillRect(0, 0, _BAR, self.height(), self._look.color(tone))

    def _fill(self, text: str) -> None:
        self._filling = True
        self.edit.set_text(text)
        self._filling = False

    def _on_text_changed(self) -> None:
        self._cleaned = None
        if not self._filling:
            self.edited.emit()

    def _on_slot_chosen(self, slot: str) -> None:
        self.card.show_slot(slot, self._slots.value(slot) if slot else "")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (self.edit, self.card, self._refusal, self.notes):
            words.addWidget(widget)
        mark = QVBoxLayout()
        mark.setContentsMargins(0, MARGIN + EDGE, 0, 0)
        mark.addWidget(self._mark)
        mark.addStretch(1)
        row = QHBoxLayout(self)
        inside = EDGE + MARGIN if self.part.mark else 0  # all words begin at one edge
        row.setContentsMargins(_BAR + 6 + inside, 0, 6, 0)
        row.setSpacing(2)
        row.addLayout(mark)
        row.addLayout(words, 1)
        self._mark.setVisible(bool(self.part.mark))
