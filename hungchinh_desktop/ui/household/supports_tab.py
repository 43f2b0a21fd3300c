"""Show what a household was given, who visited it, and the files kept with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hungchinh_desktop.domain.vocabulary import NEED_LABELS
from hungchinh_desktop.ui.household.attachment_section import AttachmentSection
from hungchinh_desktop.ui.household.record_section import RecordCard, RecordSection, SectionWords
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.domain.support_record import SupportRecord, Visit
    from hungchinh_desktop.ui.kit.look import Look

SUPPORT_WORDS = SectionWords(
    "Đã hỗ trợ",
    "Ghi hỗ trợ",
    "Chưa ghi lần hỗ trợ nào. Ghi ngày, nguồn, hiện vật hoặc số tiền để biết hộ đã được gì.",
    "hỗ trợ",
)
VISIT_WORDS = SectionWords("Lần thăm hộ", "Ghi lần thăm", "Chưa ghi lần thăm nào.", "lần thăm ngày")


class SupportsTab(QWidget):
    """Hold three lists, newest first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "supports_tab", "Hỗ trợ, lần thăm và tệp đính kèm của hộ")
        self.supports = RecordSection(look, "supports", SUPPORT_WORDS)
        self.visits = RecordSection(look, "visits", VISIT_WORDS)
        self.attachments = AttachmentSection(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(18)
        for section in (self.supports, self.visits, self.attachments):
            column.addWidget(section)
        column.addStretch(1)

    def cover_again(self) -> None:
        """Cover what was opened: it is another household's."""
        for section in (self.supports, self.visits, self.attachments):
            section.cover_again()


def support_card(record: SupportRecord) -> RecordCard:
    """Return what a card says of a support."""
    when = f"{record.given_on.shown} · {NEED_LABELS[record.kind].lower()}"
    lines = (
        when,
        f"Nguồn: {record.source}" if record.source else "",
        f"Kết quả: {record.result}" if record.result else "",
    )
    return RecordCard(record.id, record.words, tuple(filter(None, lines)))


def visit_card(visit: Visit) -> RecordCard:
    """Return what a card says of a visit."""
    return RecordCard(visit.id, f"{visit.visited_on.shown} · {visit.visitor}", (visit.note,))
