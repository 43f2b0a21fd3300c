"""Choose what the ground of the tiles shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from hungchinh_desktop.ui.hamlet.map_state import Ground
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WORDS = {Ground.COUNT: "Số hộ", Ground.MEMBER: "Người phụ trách"}
RATE_REASON = "Tỷ lệ: chưa có tổng số hộ từng xóm"
HINT = "Kéo tên người vào xóm để giao; giữ Alt hoặc Shift để dời ô"


class GroundSwitch(QWidget):
    """Offer number and member; the rate is greyed, with its reason beside it."""

    chosen = Signal(object)  # Ground

    def __init__(self, ground: Ground) -> None:
        """Begin with what the tiles show now."""
        super().__init__()
        named(self, "hamlet_ground", "Tô nền theo")
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 0, 8)
        self._row.setSpacing(0)
        self._row.addWidget(text_label("Tô nền theo", "hint", "hamlet_ground_label"))
        self._row.addSpacing(8)
        self._buttons = {choice: self._button(choice) for choice in Ground}
        self._buttons[ground].setChecked(True)
        set_role(self._buttons[Ground.COUNT], "first", "place")
        self._row.addWidget(_rate_button())
        self._row.addSpacing(8)
        self._reason = text_label(RATE_REASON, "hint", "hamlet_rate_reason")
        self._row.addWidget(self._reason)
        self._row.addStretch(1)
        self._hint = text_label(HINT, "hint", "hamlet_map_hint")
        self._row.addWidget(self._hint)

    def buttons(self) -> list[QPushButton]:
        """Return the choices in their order."""
        return list(self._buttons.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the hint go first when the page is narrow, then the reason (it has a tooltip)."""
        super().resizeEvent(event)
        used = self._buttons[Ground.MEMBER].geometry().right() + self._rate_width()
        reason, hint = self._reason.sizeHint().width(), self._hint.sizeHint().width()
        self._reason.setVisible(used + reason <= self.width())
        self._hint.setVisible(used + reason + hint + 24 <= self.width())

    def minimumSizeHint(self) -> QSize:
        """Leave out of the page's least width what gives way."""
        last = self._buttons[Ground.MEMBER].geometry().right()
        return QSize(last + self._rate_width(), super().minimumSizeHint().height())

    def _button(self, ground: Ground) -> QPushButton:
        button = named(QPushButton(_WORDS[ground]), f"hamlet_ground_{ground}", _WORDS[ground])
        button.setCheckable(True)
        button.setAutoDefault(False)
        set_role(button, "segment")
        self._group.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(ground))
        self._row.addWidget(button)
        return button

    def _rate_width(self) -> int:
        rate = self.findChild(QPushButton, "hamlet_ground_rate")
        return rate.sizeHint().width() + 24 if rate is not None else 0


def _rate_button() -> QPushButton:
    button = named(QPushButton("Tỷ lệ"), "hamlet_ground_rate", RATE_REASON)
    set_role(button, "segment")
    button.setEnabled(False)
    button.setToolTip(f"{RATE_REASON}; chỉ có tổng của cả xã.")
    return button
