"""Ask before letters of old fonts are converted and lost zeros are put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QVBoxLayout

from hungchinh_desktop.domain.import_number import ZEROS
from hungchinh_desktop.domain.legacy_fonts import TEXT_ENCODING_LABELS, TextEncoding
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.ui.import_list.import_session import ImportSession
    from hungchinh_desktop.ui.kit.look import Look

_SHOWN = 3


class ConsentList(QFrame):
    """Show each mending before and after, with a tick; hidden while there is none."""

    converted = Signal(object, bool)  # TextEncoding
    zeros_wanted = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "import_consents", "Sửa chữ và số trước khi nhập")
        set_role(self, "banner")
        set_role(self, "warn", "kind")
        self._look = look
        self._ticks: dict[str, QCheckBox] = {}
        self._words: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 12, 8)
        self._column.setSpacing(2)
        self.hide()

    def show_session(self, session: ImportSession) -> None:
        """Show what can be mended in a file."""
        for encoding in TextEncoding:
            example = session.examples.get(encoding, "")
            title = f"Chuyển chữ gõ bằng {TEXT_ENCODING_LABELS[encoding]} sang Unicode"
            ticked = session.converts(encoding) is True
            self._show(encoding.value, title, f"Ví dụ {example}" if example else "", ticked=ticked)
        pairs = dict.fromkeys(session.zeros)
        title = f"Thêm số 0 ở đầu cho {len(session.zeros)} số định danh (CCCD) bị Excel bỏ mất"
        shown = "; ".join(f"{typed} → {padded}" for typed, padded in list(pairs)[:_SHOWN])
        shown += "; …" if len(pairs) > _SHOWN else ""
        self._show(ZEROS, title, shown, ticked=ZEROS in session.answers.proposals)
        self.setVisible(any(not tick.isHidden() for tick in self._ticks.values()))

    def _show(self, name: str, title: str, example: str, *, ticked: bool) -> None:
        if name not in self._ticks:
            if not example:
                return
            self._add(name)
        tick, words = self._ticks[name], self._words[name]
        tick.setVisible(bool(example))
        words.setVisible(bool(example))
        tick.setText(title)
        tick.setAccessibleName(title)
        words.setText(example)
        blocked = tick.blockSignals(True)
        tick.setChecked(ticked)
        tick.blockSignals(blocked)

    def _add(self, name: str) -> None:
        tick = named(QCheckBox(), f"import_consent_{name}", "")
        words = text_label("", "hint", f"import_example_{name}", wrap=True)
        words.setContentsMargins(self._look.px(26), 0, 0, 2)
        if name == ZEROS:
            tick.toggled.connect(self.zeros_wanted)
        else:
            encoding = TextEncoding(name)
            tick.toggled.connect(lambda on: self.converted.emit(encoding, on))
        self._ticks[name], self._words[name] = tick, words
        self._column.addWidget(tick)
        self._column.addWidget(words)
