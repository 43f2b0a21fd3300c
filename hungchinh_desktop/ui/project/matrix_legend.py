"""Say above the matrix what its letters mean and which keys write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hungchinh_desktop.ui.kit.labels import key_cap, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.project.role_box import RoleSample

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.ui.kit.look import Look

_MEANINGS = (
    ("C", "chủ trì", "lead"),
    ("P", "phối hợp", "coordinate"),
    ("P?", "ghi chung chung", "vague"),
    ("V.3", "nơi khác trong kế hoạch giao chủ trì", "claim"),
)


class MatrixLegend(QWidget):
    """Keep the meanings always in view; the keys give way when the page is narrow."""

    def __init__(self, look: Look) -> None:
        """Build the row once; it never changes."""
        super().__init__()
        named(self, "matrix_legend", "Chú giải")
        self._look = look
        self._words = [
            text_label(words, "", f"matrix_meaning_{name}") for _, words, name in _MEANINGS
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 8)
        row.setSpacing(5)
        self._meanings = QWidget()
        meanings = QHBoxLayout(self._meanings)
        meanings.setContentsMargins(0, 0, 0, 0)
        meanings.setSpacing(5)
        for (letters, words, name), label in zip(_MEANINGS, self._words, strict=True):
            meanings.addWidget(RoleSample(look, letters, f"matrix_sample_{name}", words))
            meanings.addWidget(label)
            meanings.addSpacing(10)
        row.addWidget(self._meanings)
        row.addStretch(1)
        self._keys = self._built_keys()
        row.addWidget(self._keys)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self._meanings.sizeHint().width() + self._keys.sizeHint().width()
        self._keys.setVisible(needed <= self.width())

    def minimumSizeHint(self) -> QSize:
        """Leave the keys out of what the page must be wide enough for."""
        return QSize(self._meanings.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _built_keys(self) -> QWidget:
        keys = named(QWidget(), "matrix_keys", "Phím tắt của ma trận")
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(text_label("Bấm ô để đổi, hoặc gõ", "hint", "matrix_keys_start"))
        for key in ("C", "P", "Delete"):
            row.addWidget(key_cap(key, f"matrix_key_{key.lower()}"))
        row.addWidget(text_label("· mũi tên để đi", "hint", "matrix_keys_end"))
        return keys

    def _on_look_changed(self) -> None:
        for label in self._words:
            label.setFont(self._look.font(10))
