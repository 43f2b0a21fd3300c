"""Ask for the number of all households, on which every rate rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.text_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.domain.totals import RegisterTotals
    from hungchinh_desktop.ui.kit.look import Look

    Confirm = Callable[[str, Callable[[dict[str, str]], object]], bool]

FIELD = "total_households"


class BaseDialog(QDialog):
    """Take one number; a refused one is explained beside its field and stays."""

    def __init__(
        self, look: Look, totals: RegisterTotals, confirm: Confirm, parent: QWidget
    ) -> None:
        """Show the present figure; `confirm` stores what was typed and tells whether it did."""
        super().__init__(parent)
        named(self, "base_dialog", "Xác nhận tổng số hộ dân")
        self.setWindowTitle(f"Tổng số hộ dân năm {totals.year}")
        self.setMinimumWidth(look.px(460))
        self._confirm = confirm
        self.field = LineField(
            look, FIELD, "Tổng số hộ dân của xã", required=True, placeholder="ví dụ 2.195"
        )
        self.field.set_value(number(totals.base.count) if totals.base else "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(text_label(_explained(totals), "", "base_dialog_why", wrap=True))
        layout.addWidget(self.field)
        layout.addLayout(self._buttons(look))
        self.field.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.control.selectAll()

    def accept(self) -> None:
        """Store the number; stay open while it is refused."""
        if self._confirm(self.field.value(), self._on_faults):
            super().accept()

    def _on_faults(self, faults: dict[str, str]) -> None:
        self.field.show_error(faults.get(FIELD, ""))
        self.field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        confirm = push_button(look, "Xác nhận", "base_confirm", self.accept, role="primary")
        confirm.setDefault(True)
        row.addWidget(confirm)
        row.addWidget(push_button(look, "Hủy", "base_cancel", self.reject))
        return row


def _explained(totals: RegisterTotals) -> str:
    base, interval = totals.base, totals.interval
    if base is None:
        return "Chưa có con số này nên kế hoạch chưa in được tỷ lệ."
    if interval is None:
        return f"Đang tính trên {number(base.count)} hộ ({base.source})."
    return (
        f"Kế hoạch không ghi con số này. {number(base.count)} hộ là {base.source}. Tỷ lệ"
        f" {totals.poor_rate} và {totals.near_poor_rate} chỉ cùng đúng khi xã có từ"
        f" {number(interval.lowest)} đến {number(interval.highest)} hộ. Ghi số theo sổ của xã:"
    )
