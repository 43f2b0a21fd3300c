"""Find words in the register's texts and put others in their place, shown before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.register_edit import EDIT_LABELS, TEXT_FIELDS, EditField
from hungchinh_desktop.domain.text_replacement import Replacement
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.register_edit_dialog import RegisterEditDialog
from hungchinh_desktop.ui.kit.choice_fields import CheckField, ChoiceField
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.text_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.register_edit import CellEdit
    from hungchinh_desktop.ui.kit.look import Look

_PROSE = "prose"
_SCOPES = {
    _PROSE: (EditField.SITUATION, EditField.SUPPORT),
    **{field.value: (field,) for field in TEXT_FIELDS},
}
_WORDS = {_PROSE: "Thực trạng và hướng hỗ trợ"}


class ReplaceDialog(RegisterEditDialog):
    """Take what is sought, what takes its place, and where."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        households: int,
        where: str,
        preview: Callable[[Sequence[EditField], Replacement], list[CellEdit]],
        write: Callable[[RegisterEditDialog], bool],
    ) -> None:
        """Say in which households is looked: "đang hiện" or "đang chọn"."""
        detail = f"Tìm trong {number(households)} hộ {where}; chỉ ghi những ô có dấu chọn."
        super().__init__(look, parent, "Tìm và thay chữ", detail, "replace_words", write)
        self._preview_of = preview
        self.sought = LineField(look, "replace_sought", "Tìm chữ", required=True)
        self.instead = LineField(look, "replace_instead", "Thay bằng")
        self.instead.control.setPlaceholderText("để trống thì bỏ chữ đó đi")
        words = [(scope, _WORDS.get(scope) or EDIT_LABELS[EditField(scope)]) for scope in _SCOPES]
        self.scope = ChoiceField(look, "replace_scope", "Tìm ở", words)
        self.scope.set_value(_PROSE)
        self.whole = CheckField(look, "replace_whole", "Chỉ cả từ")
        self.exact = CheckField(look, "replace_exact", "Đúng dấu, đúng chữ hoa")
        for box in (self.whole, self.exact):
            box.set_value("1")
        form = Form("replace_form", "Tìm và thay")
        form.add_row(self.sought, self.instead)
        form.add_row(self.scope)
        form.add_row(self.whole, self.exact)
        self.body.addWidget(form)
        self.add_preview()
        form.edited.connect(self.edited)
        self.follow(self._edits, why_none="Không có chỗ nào khớp")
        self.refresh_preview()
        self.sought.control.setFocus()

    @property
    def replacement(self) -> Replacement:
        """Return what is replaced by what."""
        return Replacement(
            # blanks at the ends count, which the field's own value would trim
            self.sought.control.text(),
            self.instead.control.text(),
            whole_words=self.whole.is_checked(),
            exact=self.exact.is_checked(),
        )

    def _edits(self) -> list[CellEdit]:
        if not self.sought.value():
            return []
        return self._preview_of(_SCOPES[self.scope.value() or _PROSE], self.replacement)
