"""Ask which stick or disk a copy goes to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QRadioButton, QWidget

from hungchinh_desktop.domain.copy_place import STICK_FOLDER
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.backup import Stick
    from hungchinh_desktop.ui.kit.desk import Desk

_LAST = "safety/last_folder"
_GIGABYTE = 1024**3


class StickDialog(VerbDialog):
    """Offer the sticks that are plugged in, and any other folder."""

    def __init__(self, desk: Desk, sticks: Sequence[Stick], parent: QWidget) -> None:
        found = bool(sticks)
        super().__init__(
            desk.look,
            parent,
            "Chép một bản sao ra ngoài máy?" if found else "Chưa thấy USB nào.",
            "Bản sao được chép, đọc lại cho đúng, rồi mới báo rút ra."
            if found
            else "Hãy cắm USB rồi bấm lại nút “Sao ra USB…”, hoặc chọn một thư mục ở ổ đĩa khác.",
            object_name="stick_dialog",
        )
        self.choices = [
            named(QRadioButton(_words(one)), f"stick_{n}", _words(one))
            for n, one in enumerate(sticks)
        ]
        self._sticks = list(sticks)
        for choice in self.choices:
            self.body.addWidget(choice)
        if found:
            self.choices[0].setChecked(True)
            self.add_button("Chép ra USB", Answer.ACCEPT, primary=True)
        self.add_button("Chọn thư mục khác…", Answer.OTHER, primary=not found)
        self.add_button("Hủy", Answer.REJECT)

    @classmethod
    def ask_folder(cls, desk: Desk, sticks: Sequence[Stick], parent: QWidget) -> Path | None:
        """Return the folder that the copy goes to, None when it shall not."""
        dialog = cls(desk, sticks, parent)
        answer = dialog.ask()
        if answer is Answer.ACCEPT:
            return dialog.chosen().root / STICK_FOLDER
        return _other_folder(desk, parent) if answer is Answer.OTHER else None

    def chosen(self) -> Stick:
        """Return the stick that is marked."""
        pairs = zip(self._sticks, self.choices, strict=True)
        return next((one for one, choice in pairs if choice.isChecked()), self._sticks[0])


def _other_folder(desk: Desk, parent: QWidget) -> Path | None:
    last = str(desk.settings.value(_LAST, ""))
    name = QFileDialog.getExistingDirectory(parent, "Chọn nơi chép bản sao", last)
    if not name:
        return None
    desk.settings.setValue(_LAST, name)
    return Path(name) / STICK_FOLDER


def _words(stick: Stick) -> str:
    free = f"{stick.free / _GIGABYTE:.1f}".replace(".", ",")
    return f"{stick.name} (còn trống {free} GB)"
