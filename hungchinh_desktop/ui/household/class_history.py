"""Show which classes a household has been in, from when to when, and why each ended."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.decision import Decision
from hungchinh_desktop.domain.poverty import escape_clock
from hungchinh_desktop.domain.vocabulary import END_REASON_LABELS
from hungchinh_desktop.ui.kit.buttons import icon_button
from hungchinh_desktop.ui.kit.chip import (
    EXIT_CANDIDATE_CHIP,
    NEWLY_ESCAPED_CHIP,
    STATUS_CHIPS,
    Chip,
    ChipLabel,
)
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.household import RegisterEntry, StatusSpell
    from hungchinh_desktop.ui.kit.look import Look

NEVER_OVERWRITTEN = (
    "Mỗi lần chuyển diện được ghi thêm một mục; mục cũ giữ nguyên ngày và lý do, không bị ghi đè."
)


def spell_lines(spell: StatusSpell) -> list[str]:
    """Return what a card says of one class: the period, the reason, the decision."""
    end = f"đến {spell.ended_on.shown}" if spell.ended_on else "đến nay"
    lines = [f"Từ {spell.started_on.shown} {end}"]
    if spell.end_reason is not None:
        lines.append(f"Lý do ra khỏi diện: {END_REASON_LABELS[spell.end_reason].lower()}")
    put = Decision(spell.decision_number, spell.decision_date).words
    left = Decision(spell.end_decision_number, spell.end_decision_date).words
    if put:
        lines.append(f"Quyết định {put}")
    if left:
        lines.append(f"Ra khỏi diện theo quyết định {left}")
    return lines


class ClassHistory(QWidget):
    """Show one card per class, newest first, and the facts that stand beside the class."""

    edit_wanted = Signal(str)  # key of a class

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "class_history", "Quá trình diện hộ")
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(9)

    def show_history(self, entry: RegisterEntry, spells: Sequence[StatusSpell]) -> None:
        """Show the classes of a household."""
        self.clear()
        for number, spell in enumerate(spells):
            chip, lines = STATUS_CHIPS[spell.status], spell_lines(spell)
            self._add(chip, lines, f"spell_{number}", spell.id)
        if entry.escape is not None:
            clock = escape_clock(entry.escape.recognised_on)
            lines = [
                f"Được công nhận thoát nghèo: {entry.escape.recognised_on.shown}",
                f"Hạn 36 tháng: {clock.wording}",
            ]
            self._add(NEWLY_ESCAPED_CHIP, lines, "spell_escape")
        if entry.exit_year is not None:
            self._add(EXIT_CANDIDATE_CHIP, [f"Dự kiến năm {entry.exit_year}"], "spell_exit")
        self._column.addWidget(text_label(NEVER_OVERWRITTEN, "caption", "spells_note", wrap=True))
        self._column.addStretch(1)

    def clear(self) -> None:
        """Show nothing, as for a household that is not stored yet."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()

    def _add(self, chip: Chip, lines: Sequence[str], name: str, key: str = "") -> None:
        card = named(QFrame(), name, f"{chip.word}. {'. '.join(lines)}")
        set_role(card, "panel")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 9, 12, 9)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(ChipLabel(self._look, chip, f"{name}_chip"))
        head.addStretch(1)
        if key:
            words = f"Sửa ngày, số quyết định của diện {chip.word.lower()}"
            emit = partial(self.edit_wanted.emit, key)
            head.addWidget(icon_button(self._look, "edit", f"{name}_edit", words, emit))
        column.addLayout(head)
        for number, line in enumerate(lines):
            label = text_label(line, "" if number else "strong", f"{name}_{number}", wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        self._column.addWidget(card)
