"""Show the files kept with a household; files may be dropped on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal

from hungchinh_desktop.ui.household.record_section import RecordCard, RecordSection, SectionWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from hungchinh_desktop.domain.attachment import Attachment
    from hungchinh_desktop.ui.kit.look import Look

WORDS = SectionWords(
    "Tệp đính kèm",
    "Chọn tệp…",
    "Kéo tệp PDF hoặc ảnh thả vào đây, hoặc bấm “Chọn tệp…”. Tệp được chép vào tệp dữ liệu.",
    "tệp",
    opens=True,
    edits=False,
)


class AttachmentSection(RecordSection):
    """List attached files with their size; taking one off can be undone."""

    files_dropped = Signal(list)  # list[Path]

    def __init__(self, look: Look) -> None:
        super().__init__(look, "attachments", WORDS, add_icon="folder_open")
        self.setAcceptDrops(True)

    def show_attachments(self, attachments: Iterable[Attachment]) -> None:
        """Show the files, newest first."""
        self.show_records(
            RecordCard(
                one.id, one.name, (f"{one.shown_size} · đính kèm {one.attached_on:%d/%m/%Y}",)
            )
            for one in attachments
        )
        self.keep_hint()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer, nothing else."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files of this computer that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
