"""Ask which copy on a stick or another disk the register is opened from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QRadioButton, QWidget

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.services.outside_copies import described_copy, found_copies, is_good
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.safekeeping.backup_columns import when

if TYPE_CHECKING:
    from hungchinh_desktop.domain.backup import Backup
    from hungchinh_desktop.ui.kit.look import Look

_EACH, _MOST = 3, 6
_NONE = "Chưa thấy USB hoặc ổ đĩa nào có bản sao lưu. Hãy cắm USB rồi bấm “Tìm lại”."
_SPOILT = "Bản này đọc không còn đúng; hãy chọn bản khác hoặc USB khác."


@dataclass(frozen=True, slots=True)
class OutsideWords:
    """Hold what is asked, why, and what leaving means."""

    title: str
    detail: str
    reject: str = "Hủy"


class OutsideDialog(VerbDialog):
    """Offer the newest copies of each place, and any other file."""

    def __init__(
        self, look: Look, parent: QWidget | None, words: OutsideWords, data_file: Path
    ) -> None:
        super().__init__(look, parent, words.title, words.detail, object_name="outside_dialog")
        self._words = words
        self._data_file = data_file
        self._offers: list[Backup] = []
        self.choices: list[QRadioButton] = []
        self.open_it = self.add_button("Mở bản này", Answer.ACCEPT, primary=True)
        self.add_button("Chọn tệp khác…", Answer.OTHER)
        again = self.add_button("Tìm lại", Answer.OTHER, closes=False)
        named(again, "outside_dialog_again", "Tìm lại")
        again.clicked.connect(self.look_again)
        self.add_button(words.reject, Answer.REJECT)
        self.look_again()

    def look_again(self) -> None:
        """Read the sticks and disks anew."""
        for choice in self.choices:
            self.body.removeWidget(choice)
            choice.deleteLater()
        self.choices, self._offers = [], []
        for place in found_copies(self._data_file):
            for backup in place.backups[:_EACH]:
                if len(self.choices) < _MOST:
                    self._offer(backup, place.place.name)
        self.open_it.setEnabled(bool(self.choices))
        detail = self._words.detail if self.choices else f"{self._words.detail} {_NONE}".strip()
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.fit()

    def chosen(self) -> Backup | None:
        """Return the copy that is marked."""
        pairs = zip(self._offers, self.choices, strict=True)
        return next((one for one, choice in pairs if choice.isChecked()), None)

    def fit(self) -> None:
        """Take the height that the copies need now."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _offer(self, backup: Backup, place: str) -> None:
        held = f"{number(backup.households)} hộ" if backup.households else "có mật khẩu"
        words = f"{when(backup)} · {held} · {place}"
        choice = named(QRadioButton(words), f"outside_{len(self.choices)}", words)
        self.body.addWidget(choice)
        choice.setChecked(not self.choices)
        self.choices.append(choice)
        self._offers.append(backup)


def ask_for_copy(
    look: Look, parent: QWidget | None, words: OutsideWords, data_file: Path
) -> Backup | None:
    """Return the good copy that the officer wants, None when she wants none."""
    while True:
        dialog = OutsideDialog(look, parent, words, data_file)
        answer = dialog.ask()
        if answer is Answer.REJECT:
            return None
        wanted = dialog.chosen() if answer is Answer.ACCEPT else _chosen_file(look, parent)
        if wanted is not None and is_good(wanted):
            return wanted
        if wanted is not None:
            dialogs.error(look, parent, "Chưa mở được bản sao lưu", _SPOILT)


def _chosen_file(look: Look, parent: QWidget | None) -> Backup | None:
    name, _ = QFileDialog.getOpenFileName(
        parent, "Chọn bản sao lưu", "", "Bản sao lưu (*.db);;Mọi tệp (*)"
    )
    if not name:
        return None
    try:
        return described_copy(Path(name))
    except UserError as fault:
        dialogs.error(look, parent, "Chưa mở được bản sao lưu", fault.sentence)
        return None
