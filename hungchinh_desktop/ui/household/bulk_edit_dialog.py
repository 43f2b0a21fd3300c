"""Ask which field of the chosen households gets which value, and show what that changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.code_set_edit import ADD, CODE_WORDS, DROP
from hungchinh_desktop.domain.register_edit import (
    EDIT_LABELS,
    CellEdit,
    CellWish,
    EditField,
    cell_text,
)
from hungchinh_desktop.domain.vocabulary import STATUS_LABELS, PovertyStatus
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.register_edit_dialog import RegisterEditDialog
from hungchinh_desktop.ui.kit.chip import STATUS_CHIPS
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.text_fields import ProseField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.hamlet import Hamlet
    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.ui.kit.field import Field
    from hungchinh_desktop.ui.kit.look import Look

_TICKS = {
    f"{EditField.NEEDS}{ADD}": "Thêm nhóm hỗ trợ",
    f"{EditField.NEEDS}{DROP}": "Bỏ nhóm hỗ trợ",
    f"{EditField.CAUSES}{ADD}": "Thêm nguyên nhân nghèo",
    f"{EditField.CAUSES}{DROP}": "Bỏ nguyên nhân nghèo",
}
_PLAIN = (
    EditField.HAMLET,
    EditField.STATUS,
    EditField.EXIT_YEAR,
    EditField.SUPPORT,
    EditField.SITUATION,
)
_LISTED = (PovertyStatus.POOR, PovertyStatus.NEAR_POOR)


@dataclass(frozen=True, slots=True)
class BulkSource:
    """Hold the chosen households, what may be chosen for them, and what tells old and new."""

    entries: Sequence[RegisterEntry]
    hamlets: Sequence[Hamlet]
    year: int
    preview: Callable[[Iterable[CellWish]], list[CellEdit]]


class BulkEditDialog(RegisterEditDialog):
    """Take one field and its new value for several households."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        source: BulkSource,
        write: Callable[[RegisterEditDialog], bool],
    ) -> None:
        """Take the chosen households and what writes the edits."""
        super().__init__(
            look,
            parent,
            f"Sửa {number(len(source.entries))} hộ đang chọn",
            "Mọi hộ được ghi cùng một giá trị; tất cả là một việc, hoàn tác được một lần.",
            "bulk_edit",
            write,
        )
        self._source = source
        words = [(field.value, EDIT_LABELS[field]) for field in _PLAIN]
        words += _TICKS.items()
        self.field = ChoiceField(look, "bulk_field", "Ô cần sửa", words, required=True)
        self._values = self._built_values(source.hamlets, source.year)
        self.body.addWidget(self.field)
        for value in self._values.values():
            self.body.addWidget(value)
            value.edited.connect(self.edited)
        self.add_preview()
        self.field.edited.connect(self._on_field_chosen)
        self.follow(self._edits, why_none="Chưa có gì để đổi")
        self.choose_field(EditField.HAMLET)

    @property
    def chosen(self) -> EditField:
        """Return the field that is edited."""
        return EditField(self.field.value().rstrip(ADD + DROP))

    @property
    def value(self) -> Field:
        """Return the field that takes the new value."""
        return self._values[self.field.value()]

    def choose_field(self, field: EditField, sign: str = "") -> None:
        """Choose which cell of the households is edited; needs and causes with ADD or DROP."""
        self.field.set_value(f"{field}{sign}")
        self._on_field_chosen()
        self.value.control.setFocus()

    def _built_values(self, hamlets: Sequence[Hamlet], year: int) -> dict[str, Field]:
        look = self._look
        places = [(hamlet.name, hamlet.name) for hamlet in hamlets]
        classes = [(STATUS_LABELS[one], STATUS_LABELS[one]) for one in _LISTED]
        chips = {STATUS_LABELS[one]: STATUS_CHIPS[one] for one in _LISTED}
        exits = [(str(year), f"Có khả năng thoát năm {year}"), ("không", "Không")]
        return _built_ticks(look) | {
            EditField.HAMLET.value: ChoiceField(look, "bulk_hamlet", "Xóm mới", places),
            EditField.STATUS.value: ChoiceField(
                look, "bulk_status", "Diện mới", classes, chips=chips
            ),
            EditField.EXIT_YEAR.value: ChoiceField(look, "bulk_exit", "Khả năng thoát", exits),
            EditField.SUPPORT.value: ProseField(look, "bulk_support", "Hướng hỗ trợ mới"),
            EditField.SITUATION.value: ProseField(look, "bulk_situation", "Thực trạng mới"),
        }

    def _edits(self) -> list[CellEdit]:
        field, typed = self.chosen, self.value.value()
        if typed and self.field.value() in _TICKS:
            typed = f"{self.field.value()[-1]}{typed}"
        if not typed:  # nothing chosen yet never means to strike everything out
            return []
        wishes = [CellWish(entry.id, field, typed) for entry in self._source.entries]
        return self._source.preview(wishes)

    def _on_field_chosen(self) -> None:
        if not self.field.value():
            return
        for field, value in self._values.items():
            value.setVisible(field == self.field.value())
        if isinstance(self.value, ProseField):
            said = {cell_text(entry, self.chosen) for entry in self._source.entries}
            self.value.set_value(next(iter(said)) if len(said) == 1 else "")
        self.refresh_preview()


def _built_ticks(look: Look) -> dict[str, Field]:
    made: dict[str, Field] = {}
    for code, words in _TICKS.items():
        field, sign = EditField(code[:-1]), code[-1]
        name = f"bulk_{field}_{'add' if sign == ADD else 'drop'}"
        made[code] = ChoiceField(look, name, words, [*CODE_WORDS[field].items()])
    return made
