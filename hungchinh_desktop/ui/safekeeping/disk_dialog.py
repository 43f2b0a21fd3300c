"""Ask which other disk every copy is brought to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QRadioButton, QWidget

from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.safekeeping.place_words import SHARED, disk_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.backup import Stick
    from hungchinh_desktop.ui.kit.look import Look

_WHY = (
    "Mỗi lần sao lưu, bản sao được chép thêm sang đó và đọc lại. Bản sao có cùng mật khẩu với sổ."
)
_SAFER = "Ổ chứa sổ hỏng thì còn bản ở ổ kia."
_NO_DISK = "Máy này chưa thấy ổ đĩa thứ hai; có thể chọn thư mục của một ổ khác bằng tay."


class DiskDialog(VerbDialog):
    """Offer the other disks of the machine, any folder, and to stop."""

    def __init__(
        self, look: Look, parent: QWidget, disks: Sequence[Stick], chosen: Path | None
    ) -> None:
        title = "Tự chép bản sao sang ổ đĩa khác?"
        shared = [disk for disk in disks if disk.shares_disk]
        detail = _WHY if shared else f"{_SAFER} {_WHY}"
        if not disks:
            detail = f"{detail} {_NO_DISK}"
        if chosen is not None:
            detail = f"Đang chép sang “{chosen}”. {detail}"
        super().__init__(look, parent, title, detail, object_name="disk_dialog")
        self._disks = list(disks)
        self.forgets = False
        words = [f"{disk_words(disk)[:1].upper()}{disk_words(disk)[1:]}" for disk in disks]
        self.choices = [
            named(QRadioButton(one), f"disk_{index}", one) for index, one in enumerate(words)
        ]
        for choice in self.choices:
            self.body.addWidget(choice)
        if shared:
            self.body.addWidget(text_label(SHARED, "muted", "disk_dialog_shared", wrap=True))
        if self.choices:
            self.choices[0].setChecked(True)
            self.add_button("Dùng ổ này", Answer.ACCEPT, primary=True)
        self.add_button("Chọn thư mục…", Answer.OTHER, primary=not self.choices)
        if chosen is not None:
            stop = self.add_button("Thôi chép sang đó", Answer.OTHER, closes=False)
            named(stop, "disk_dialog_forget", "Thôi chép sang đó")
            stop.clicked.connect(self._on_forget)
        self.add_button("Hủy", Answer.REJECT)

    def folder(self, answer: Answer) -> Path | None:
        """Return what was chosen, None for nothing; see `forgets`."""
        if answer is Answer.REJECT or self.forgets:
            return None
        if answer is Answer.OTHER:
            name = QFileDialog.getExistingDirectory(self, "Chọn thư mục ở ổ đĩa khác", "")
            return Path(name) if name else None
        pairs = zip(self._disks, self.choices, strict=True)
        return next((disk.root for disk, choice in pairs if choice.isChecked()), None)

    def _on_forget(self) -> None:
        self.forgets = True
        self._answer_with(Answer.OTHER)
