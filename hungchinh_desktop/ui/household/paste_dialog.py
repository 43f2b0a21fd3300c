"""Show what a pasted block changes in the register, cell by cell, before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.register_edit_dialog import RegisterEditDialog
from hungchinh_desktop.ui.kit.labels import text_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.register_edit import CellEdit, CellWish
    from hungchinh_desktop.ui.household.paste_plan import PastePlan
    from hungchinh_desktop.ui.kit.look import Look


class PasteDialog(RegisterEditDialog):
    """Hold the preview of one paste."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        plan: PastePlan,
        preview: Callable[[Iterable[CellWish]], list[CellEdit]],
        write: Callable[[RegisterEditDialog], bool],
    ) -> None:
        """Take the cells that the block lies over."""
        detail = "Ghi từ ô đang chọn sang phải và xuống dưới; chưa ghi gì vào sổ."
        if plan.blanks:
            detail += f" {number(plan.blanks)} ô trống của khối dán: giữ nguyên."
        title = f"Dán vào {number(plan.households)} hộ?"
        super().__init__(look, parent, title, detail, "paste_cells", write)
        if plan.notes:
            notes = text_label("\n".join(plan.notes), "hint", "paste_notes", wrap=True)
            self.body.addWidget(notes)
        self.add_preview()
        self.follow(lambda: preview(plan.wishes), why_none="Không có ô nào đổi")
        self.refresh_preview()
