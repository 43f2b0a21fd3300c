"""Put a label above a control and, when needed, a sentence below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.cover import CoverBox
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.kit.look import Look

REQUIRED = "bắt buộc"


class Field(QWidget):
    """Hold one value of a form as text; subclasses bring the control.

    The control's object name is the field id; label, message and the whole are called
    <id>_label, <id>_message and <id>_field.
    """

    edited = Signal()

    def __init__(
        self, look: Look, field_id: str, label: str, control: QWidget, *, required: bool = False
    ) -> None:
        super().__init__()
        self.field_id = field_id
        self.control = control
        self._look = look
        self._goes_on = True
        spoken = f"{label}, {REQUIRED}" if required else label
        named(self, f"{field_id}_field", label)
        named(control, field_id, spoken)
        self._message = FieldMessage(look, f"{field_id}_message")
        self._cover: CoverBox | None = None
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if label:
            column.addLayout(self._label_row(label, required=required))
        column.addWidget(control)
        column.addWidget(self._message)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(control)
        control.installEventFilter(self)

    def value(self) -> str:
        """Return what stands in the field, NFC and trimmed."""
        raise NotImplementedError

    def set_value(self, value: str) -> None:
        """Put a value into the field."""
        raise NotImplementedError

    def keep_enter(self) -> None:
        """Leave Enter to the control, where it does what the window is for."""
        self._goes_on = False

    def cover(self) -> Self:
        """Let the look cover the value while nobody is in the field; an empty one stays open."""
        place = self._column.indexOf(self.control)
        spoken = self.accessibleName()
        self._cover = CoverBox(
            self._look,
            self.control,
            self.field_id,
            spoken,
            holds=lambda: bool(self.value()),
            is_field=True,
            around=self,
        )
        self._column.insertWidget(place, self._cover)
        self.edited.connect(self._cover.follow_value)
        return self

    def cover_again(self) -> None:
        """Cover the value although it was opened: it is another record's."""
        if self._cover is not None:
            self._cover.cover_again()

    def show_error(self, sentence: str) -> None:
        """Mark the field and say what is wrong and how to mend it; "" clears."""
        if sentence and self._cover is not None and self._cover.is_covering:
            self._cover.open()
        set_role(self.control, "true" if sentence else "false", "invalid")
        self.control.setAccessibleDescription(sentence)
        self._message.show_sentence("field_error", "danger", sentence)

    def show_advice(
        self, sentence: str, link: str = "", on_link: Callable[[], object] | None = None
    ) -> None:
        """Say something that is no error, with a link that does it; "" clears."""
        self.control.setAccessibleDescription(sentence)
        self._message.show_sentence("severity_info", "info", sentence, link, on_link)

    def error(self) -> str:
        """Return the sentence of the error shown, "" for none."""
        shown = self.control.property("invalid") == "true"
        return self.control.accessibleDescription() if shown else ""

    def set_read_only(self, read_only: bool) -> None:  # named like Qt's setters
        """Let the value be read but not changed."""
        self.control.setEnabled(not read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter go to the next field, and the wheel scroll the form and not the value."""
        if watched is self.control:
            if event.type() == QEvent.Type.Wheel and not self.control.hasFocus():
                event.ignore()
                return True
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                goes_on = self._goes_on and self._is_enter(event)
                return goes_on and self.focusNextPrevChild(True)
        return super().eventFilter(watched, event)

    def _is_enter(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        return plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}

    def _label_row(self, label: str, *, required: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(3)
        words = text_label(label, "label", f"{self.field_id}_label")
        words.setBuddy(self.control)
        row.addWidget(words)
        if required:
            star = text_label("*", "label", f"{self.field_id}_star")
            set_role(star, "danger", "kind")
            star.setAccessibleName(REQUIRED)
            row.addWidget(star)
        row.addStretch(1)
        return row


class FieldMessage(QWidget):
    """Show an icon, a sentence and perhaps a link below a field; hidden while empty."""

    def __init__(self, look: Look, object_name: str) -> None:
        super().__init__()
        named(self, object_name, "")
        self._icon = IconLabel(look, "field_error", "danger", 16)
        self._words = text_label("", "error", f"{object_name}_words", wrap=True)
        self._link = link_button("", f"{object_name}_link", self._follow_link)
        self._on_link: Callable[[], object] | None = None
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._link)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.hide()

    def show_sentence(
        self,
        icon: str,
        tone: str,
        sentence: str,
        link: str = "",
        on_link: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence; an empty one hides the line."""
        self._icon.show_icon(icon, tone)
        set_role(self._words, "error" if tone == "danger" else "advice")
        self._words.setText(sentence)
        self._link.setText(link)
        self._link.setAccessibleName(link)
        self._link.setVisible(bool(link))
        self._on_link = on_link
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def _follow_link(self) -> None:
        if self._on_link is not None:
            self._on_link()
