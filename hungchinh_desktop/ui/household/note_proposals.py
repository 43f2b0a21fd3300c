"""Offer what the officer's own sentences say as codes; nothing is taken without a click."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from hungchinh_desktop.domain.family_reading import small_children
from hungchinh_desktop.domain.note_reading import ProposalKind, read_notes
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TITLE = "Đề xuất từ câu ghi"
CHILDREN = "under_6"


@dataclass(frozen=True, slots=True)
class FieldProposal:
    """Hold one proposal: the field it fills, the value, and the sentence that explains it.

    `under_6` is no field of the form but the number of small children.
    """

    field_id: str
    value: str
    sentence: str


def field_proposals(
    values: Mapping[str, str], year: int, *, people_known: bool
) -> tuple[FieldProposal, ...]:
    """Return what the sentences of a form propose and the form does not say yet.

    Args:
        values: the form's values by field id.
        year: the working year.
        people_known: members or counts are written already, children are not proposed.
    """
    found = [
        FieldProposal(*_target(one.kind, one.value), one.sentence)
        for one in read_notes(values["situation"], values["support"], year)
        if one.kind is not ProposalKind.EXIT or one.value == str(year)
    ]
    open_ones = [one for one in found if not values.get(one.field_id)]
    children = None if people_known else small_children(values["situation"])
    if children is not None:
        count, words = children
        sentence = f"{count} trẻ dưới 6 tuổi, theo lời ghi “{words}”."
        open_ones.append(FieldProposal(CHILDREN, str(count), sentence))
    return tuple(open_ones)


def _target(kind: ProposalKind, value: str) -> tuple[str, str]:
    """Return the field a proposal fills, and its value there."""
    if kind is ProposalKind.EXIT:
        return "exit_year", "1"
    if kind is ProposalKind.ESCAPE:
        return "escaped_on", PartialDate.from_stored(value).shown
    return f"{kind.value}_{value}", "1"


class NoteProposals(QFrame):
    """Show one line for each proposal, with the link that takes it."""

    taken = Signal(str, str)  # field id and value

    def __init__(self) -> None:
        super().__init__()
        named(self, "note_proposals", TITLE)
        set_role(self, "panel")
        self._shown: tuple[FieldProposal, ...] = ()
        self._lines: list[QFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 6, 4, 6)
        self._column.setSpacing(0)
        self._column.addWidget(text_label(TITLE, "label", "note_proposals_title"))
        self.hide()

    def show_proposals(self, proposals: Sequence[FieldProposal]) -> None:
        """Show these proposals; none hide the box."""
        if tuple(proposals) == self._shown:
            return
        self._shown = tuple(proposals)
        for line in self._lines:
            discard(line)
        self._lines = [self._line(number, one) for number, one in enumerate(self._shown)]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(self._shown))

    def proposals(self) -> tuple[FieldProposal, ...]:
        """Return what is offered now."""
        return self._shown

    def _line(self, number: int, one: FieldProposal) -> QFrame:
        line = named(QFrame(), f"note_proposal_{number}", one.sentence)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(4)
        words = text_label(one.sentence, "advice", f"note_proposal_{number}_words", wrap=True)
        row.addWidget(words, 1)
        take = partial(self.taken.emit, one.field_id, one.value)
        link = link_button(
            "Nhận", f"note_proposal_{number}_take", take, accessible_name=f"Nhận: {one.sentence}"
        )
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return line
