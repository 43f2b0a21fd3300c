"""Stand before a part of a page that somebody at the counter must not read.

Everything that covers asks the look: tables and models by their columns, prose by
`Look.hidden`, and fields or whole sections by a CoverBox.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.look import DOTS
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.kit.look import Look

FIELD_HINT = f"{DOTS}  bấm để xem, sửa"
READ_HINT = f"{DOTS}  bấm để xem"
_BY_HAND = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


def _always() -> bool:
    return True


class CoverBox(QWidget):
    """Show dots in place of what it holds, while the look covers and it was not opened.

    A field opens as soon as the keyboard or the mouse goes to it, so that nobody types blind,
    and is covered again when it is left; a section opens by a press and stays open.
    """

    def __init__(
        self,
        look: Look,
        content: QWidget,
        name: str,
        spoken: str,
        *,
        holds: Callable[[], bool] = _always,
        is_field: bool = False,
        around: QWidget | None = None,
        shows_empty: bool = True,
    ) -> None:
        """Take what is covered.

        Args:
            look: whom to ask.
            content: what is covered.
            name: the beginning of both object names.
            spoken: what the content is called on the screen and aloud.
            holds: tells whether there is anything in it to cover.
            is_field: it is opened and covered by the keyboard coming and going.
            around: what belongs to the field besides, such as its calendar.
            shows_empty: the content is in sight while it holds nothing.
        """
        super().__init__()
        named(self, f"{name}_cover", "")
        self._look = look
        self._content = content
        self._holds = holds
        self._is_field = is_field
        self._around = around or content
        self._shows_empty = shows_empty
        self._opened = False
        section = f"{DOTS}  {spoken}: bấm để xem"
        self.pane = QPushButton(FIELD_HINT if is_field else section)
        named(self.pane, f"{name}_covered", f"{spoken}: đang che; bấm để xem, F8 hiện tất cả")
        set_role(self.pane, "covered")
        self.pane.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.pane.setAutoDefault(False)
        self.pane.setToolTip("Đang che thông tin nhạy cảm; F8 hiện tất cả")
        self.pane.clicked.connect(self.open)
        self.pane.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pane)
        column.addWidget(content)
        self.setSizePolicy(content.sizePolicy())
        look.cover_changed.connect(self.cover_again)
        if is_field:
            cast("QApplication", QApplication.instance()).focusChanged.connect(
                self._on_focus_changed
            )
        self.update_cover()

    @property
    def is_covering(self) -> bool:
        """Tell whether dots stand in place of the content."""
        return not self.pane.isHidden()

    def open(self) -> None:
        """Show what is covered; what can be typed into gets the keyboard."""
        self._opened = True
        self.update_cover()
        if self._is_field:
            self._first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def cover_again(self) -> None:
        """Forget that it was opened: somebody came near, or another record is shown."""
        self._opened = False
        self.update_cover()

    def follow_value(self) -> None:
        """Cover or show after the content has changed; what is being typed stays in sight."""
        if self._has(QApplication.focusWidget()):
            self._opened = True
        self.update_cover()

    def update_cover(self) -> None:
        """Cover or show as the look says."""
        covers = self._look.covers and not self._opened and self._holds()
        if self._is_field:
            self.pane.setText(READ_HINT if self._is_read_only() else FIELD_HINT)
        if covers and self._has(QApplication.focusWidget()):
            # before it is hidden: Qt would hand the keyboard to the next field and open that
            self.pane.show()
            self.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._around is not self._content:
            # the Tab key goes to whom the field sends it, and passes a hidden one by
            self._around.setFocusProxy(self.pane if covers else self._content)
        self._content.setVisible(not covers)
        self.pane.setVisible(covers)
        if not self._shows_empty:
            self.setVisible(self._holds())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open a field as soon as the keyboard comes to it."""
        if (
            self._is_field
            and watched is self.pane
            and event.type() is QEvent.Type.FocusIn
            and isinstance(event, QFocusEvent)
            and event.reason() in _BY_HAND
        ):
            QTimer.singleShot(0, self, self._open_if_focused)
        return super().eventFilter(watched, event)

    def _open_if_focused(self) -> None:
        if self.pane.hasFocus():
            self.open()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now is self.pane:
            return  # another program is in front, or it was just covered
        if self._has(now):
            self._opened = True
        elif self._opened:
            self.cover_again()

    def _has(self, widget: QWidget | None) -> bool:
        """Tell whether a widget belongs to the content, a list dropped from it included."""
        while widget is not None and widget not in (self._content, self._around):
            widget = widget.parentWidget()
        return widget is not None

    def _is_read_only(self) -> bool:
        control = self._first_control()
        return bool(control.property("readOnly")) or not control.isEnabled()

    def _first_control(self) -> QWidget:
        if self._content.focusPolicy() != Qt.FocusPolicy.NoFocus:
            return self._content
        found = (
            one
            for one in self._content.findChildren(QWidget)
            if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.isVisibleTo(self._content)
        )
        return next(found, self._content)
