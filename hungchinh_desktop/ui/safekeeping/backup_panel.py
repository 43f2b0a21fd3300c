"""Say what a backup holds and what restoring it would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hungchinh_desktop.domain.backup import REASON_LABELS
from hungchinh_desktop.domain.backup_difference import HouseholdDifference
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.panel import Panel, scrolling
from hungchinh_desktop.ui.kit.writing_parts import writing
from hungchinh_desktop.ui.safekeeping.backup_columns import when

if TYPE_CHECKING:
    from hungchinh_desktop.domain.backup import Backup
    from hungchinh_desktop.services.safety_service import BackupComparison
    from hungchinh_desktop.ui.kit.look import Look

WIDTH = 380
_SHOWN, _NAMED = 40, 5
_SPOILT = "Bản này không còn như lúc chép, có thể do ổ đĩa lỗi; không dùng để phục hồi được."
_GONE = "Không thấy tệp của bản này nữa; hãy chọn bản khác."
_NOTHING = "Chọn một bản sao bên trái để xem trong đó có gì."


class BackupPanel(Panel):
    """Show one backup beside the list."""

    restore_wanted = Signal()
    look_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Bản sao lưu", "backup_panel", "Bản sao lưu đang chọn")
        self._what = text_label(_NOTHING, "", "backup_what", wrap=True)
        self._loss = text_label("", "", "backup_loss", wrap=True)
        self._households = text_label("", "label", "backup_households", wrap=True)
        self._lines = text_label("", "", "backup_lines", wrap=True)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        for label in (self._what, self._loss, self._households, self._lines):
            column.addWidget(label)
        column.addStretch(1)
        self.body.addWidget(scrolling(content, "backup_scroll", "Bản sao lưu"), 1)
        self.restore = push_button(
            look,
            "Phục hồi bản này…",
            "backup_restore",
            self.restore_wanted.emit,
            role="primary",
            icon="history",
        )
        writing(self.restore)
        self.look_inside = push_button(
            look, "Mở để xem", "backup_look", self.look_wanted.emit, icon="file_open"
        )
        foot = self.foot()
        foot.addWidget(self.restore)
        foot.addWidget(self.look_inside)
        foot.addStretch(1)
        self.show_backup(None, None)
        look.changed.connect(self._fit)
        self._fit()

    def show_backup(self, backup: Backup | None, comparison: BackupComparison | None) -> None:
        """Describe a backup; without a comparison it is damaged, or none is chosen."""
        usable = backup is not None and comparison is not None
        self.restore.setEnabled(usable)
        self.look_inside.setEnabled(usable)
        for label in (self._loss, self._households, self._lines):
            label.setVisible(usable)
        if backup is None:
            self.set_title("Bản sao lưu")
            self._what.setText(_NOTHING)
            return
        self.set_title(f"Bản {when(backup)}")
        if comparison is None:
            self._what.setText(_SPOILT if backup.path.is_file() else _GONE)
            return
        listed = number(comparison.picture.listed())
        kept = number(backup.households)
        self._what.setText(
            f"Sao lưu {REASON_LABELS[backup.reason]}."
            f" Trong sổ có {kept} hộ, đang theo dõi {listed} hộ."
        )
        self._loss.setText(loss_words(comparison))
        differing = comparison.households
        self._households.setText(
            f"Khác bản hiện tại {number(len(differing))} hộ. Phục hồi thì:" if differing else ""
        )
        self._households.setVisible(bool(differing))
        self._lines.setText(_lines(differing))

    def _fit(self) -> None:
        self.setFixedWidth(self._look.px(WIDTH))


def loss_words(comparison: BackupComparison) -> str:
    """Say in a sentence or two what restoring would take away."""
    lost = comparison.lost
    if lost is None:
        return "Bản này thuộc một lần phục hồi khác; các thay đổi từ đó không đếm được."
    if not lost:
        same = "Bản này giống hệt sổ hiện tại."
        other = "Từ bản này tới nay không có thay đổi nào làm bằng chương trình."
        return other if comparison.households else same
    more = len(lost) - _NAMED
    named = "; ".join(lost[:_NAMED]) + (f" và {number(more)} việc khác" if more > 0 else "")
    return f"Phục hồi thì mất {number(len(lost))} thay đổi làm sau đó: {named}."


def _lines(differing: list[HouseholdDifference]) -> str:
    shown = [f"• {one.head_name} ({one.hamlet}): {one.words}" for one in differing[:_SHOWN]]
    more = len(differing) - len(shown)
    return "\n".join([*shown, *([f"… và {number(more)} hộ nữa"] if more else [])])
