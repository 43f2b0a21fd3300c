"""Take lines and prose by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit

from hungchinh_desktop.domain import vietnamese
from hungchinh_desktop.ui.kit.field import Field
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.ui.kit.look import Look

MOST_LINES = 6


class LineField(Field):
    """Take one line: a name, a number, a year. Nothing is masked while UniKey types."""

    control: QLineEdit

    def __init__(
        self,
        look: Look,
        field_id: str,
        label: str,
        *,
        required: bool = False,
        placeholder: str = "",
        completions: Sequence[str] = (),
    ) -> None:
        line = QLineEdit()
        super().__init__(look, field_id, label, line, required=required)
        line.setPlaceholderText(placeholder)
        line.textChanged.connect(self.edited)
        line.editingFinished.connect(self._on_editing_finished)
        if completions:
            self.set_completions(completions)

    def value(self) -> str:
        return vietnamese.clean_line(self.control.text())

    def set_value(self, value: str) -> None:
        self.control.setText(value)
        self.control.setCursorPosition(0)

    def set_completions(self, words: Sequence[str]) -> None:
        """Offer words in a list below; never inline, which garbles what UniKey types."""
        completer = QCompleter(list(words), self.control)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if (popup := completer.popup()) is not None:
            set_role(popup, "popup")
        self.control.setCompleter(completer)

    def _on_editing_finished(self) -> None:
        joined = self.value()
        if joined != self.control.text():
            self.control.setText(joined)


class ProseField(Field):
    """Take sentences; grows from two to six lines. Shift+Enter begins a new line."""

    control: QPlainTextEdit

    def __init__(
        self,
        look: Look,
        field_id: str,
        label: str,
        *,
        required: bool = False,
        placeholder: str = "",
        lines: int = 2,
    ) -> None:
        text = QPlainTextEdit()
        super().__init__(look, field_id, label, text, required=required)
        self._lines = lines
        text.setTabChangesFocus(True)
        text.setPlaceholderText(placeholder)
        text.textChanged.connect(self._on_text_changed)
        text.document().documentLayout().documentSizeChanged.connect(self._grow)
        look.changed.connect(self._grow)
        self._grow()

    def value(self) -> str:
        return vietnamese.clean_prose(self.control.toPlainText())

    def set_value(self, value: str) -> None:
        self.control.setPlainText(value)

    def set_read_only(self, read_only: bool) -> None:  # named like Qt's setters
        """Let long texts still be scrolled and copied."""
        self.control.setReadOnly(read_only)
        self.control.style().unpolish(self.control)  # the sheet greys what is read only
        self.control.style().polish(self.control)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Join letters and marks when the field is left; grow again at another width."""
        if watched is self.control and event.type() == QEvent.Type.Resize:
            # The lines are broken anew only after this event.
            QTimer.singleShot(0, self, self._grow)
        if watched is self.control and event.type() == QEvent.Type.FocusOut:
            text = self.control.toPlainText()
            if vietnamese.nfc(text) != text:
                self.control.setPlainText(vietnamese.nfc(text))
        return super().eventFilter(watched, event)

    def _on_text_changed(self) -> None:
        self.edited.emit()
        self._grow()

    def _grow(self) -> None:
        document = self.control.document()
        wanted = round(document.documentLayout().documentSize().height())
        lines = min(max(wanted, self._lines), MOST_LINES)
        height = lines * max(self.control.fontMetrics().lineSpacing(), self._line_height())
        self.control.setFixedHeight(height + round(2 * document.documentMargin()) + 10)

    def _line_height(self) -> int:
        # QPlainTextEdit spaces its lines by the font's own figure; never give it less.
        return min(line_height(self._look.font()), self.control.fontMetrics().lineSpacing() + 2)
