"""Ask into which hamlet the chosen households go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.wording import joined, number
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.hamlet import Hamlet
    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.ui.kit.look import Look

_MOST_NAMES = 4


class MoveHouseholdDialog(VerbDialog):
    """Take one hamlet of the closed list; `move` is called with its key."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        entries: Sequence[RegisterEntry],
        hamlets: Sequence[Hamlet],
        move: Callable[[str], bool],
    ) -> None:
        """Name the households, the first few by their heads."""
        names = [entry.household.head_name for entry in entries]
        one = len(names) == 1
        what = f"hộ {names[0]}" if one else f"{number(len(names))} hộ"
        super().__init__(
            look,
            parent,
            f"Đổi {what} sang xóm nào?",
            entries[0].hamlet_name if one else _named(names),
            object_name="move_household",
        )
        self._move = move
        present = {entry.household.hamlet_id for entry in entries}
        choices = [(hamlet.id, hamlet.name) for hamlet in hamlets if {hamlet.id} != present]
        self.hamlet = ChoiceField(look, "target_hamlet", "Xóm mới", choices, required=True)
        self.body.addWidget(self.hamlet)
        accept = self.add_button("Đổi xóm", Answer.ACCEPT, primary=True, closes=False)
        accept.clicked.connect(self._on_accept)
        self.add_button("Hủy", Answer.REJECT)
        self.hamlet.edited.connect(self._on_edited)
        self.hamlet.control.setFocus()

    def _on_edited(self) -> None:
        self.hamlet.show_error("")

    def _on_accept(self) -> None:
        if not self.hamlet.value():
            self.hamlet.show_error("Chưa chọn xóm; hãy chọn một xóm trong danh sách.")
        elif self._move(self.hamlet.value()):
            self._answer_with(Answer.ACCEPT)


def _named(names: Sequence[str]) -> str:
    """Return the heads' names, the last ones as a number when there are many."""
    if len(names) <= _MOST_NAMES:
        return f"{joined(list(names))}."
    rest = len(names) - _MOST_NAMES + 1
    return f"{joined([*names[: _MOST_NAMES - 1], f'{number(rest)} hộ khác'])}."
