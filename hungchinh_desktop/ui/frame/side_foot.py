"""Show at the foot of the sidebar who is working, and the way to help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look


class SideFoot(QWidget):
    """Hold a hairline, the person's name and the help button."""

    help_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Build the row; the person is told later."""
        super().__init__(parent)
        self._look = look
        self._collapsed = False
        line = QFrame(self)
        set_role(line, "line")
        self._icon = QLabel(self)
        self._person = named(QLabel(self), "side_person", "Người đang làm việc")
        set_role(self._person, "caption")
        self._help = self._help_button("help_button")
        self._help.setText("Trợ giúp F1")
        self._help_icon = self._help_button("help_icon_button")
        look.set_icon(self._help_icon, "help", "accent", 20)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fill_row()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line)
        layout.addLayout(self._row)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_person(self, name: str) -> None:
        """Name who is working; nothing is shown when that is not known."""
        self._person.setText(name)
        self._arrange()

    def set_collapsed(self, collapsed: bool) -> None:
        """Keep only the help icon, or show the words again."""
        self._collapsed = collapsed
        self._arrange()

    def _help_button(self, name: str) -> QPushButton:
        button = named(QPushButton(self), name, "Trợ giúp về trang này, phím F1")
        button.setToolTip("Trợ giúp về trang này (F1)")
        button.clicked.connect(self.help_wanted)
        return button

    def _fill_row(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(4)
        who.addWidget(self._icon)
        who.addWidget(self._person, 1)
        self._row.setSpacing(4)
        self._row.addLayout(who)
        self._row.addWidget(self._help)
        self._row.addWidget(self._help_icon)
        self._row.addStretch(1)

    def _arrange(self) -> None:
        """Put help beside the name, or below it when the name is long: a name is never cut."""
        known = bool(self._person.text()) and not self._collapsed
        self._person.setVisible(known)
        self._icon.setVisible(known)
        self._help.setVisible(not self._collapsed)
        self._help_icon.setVisible(self._collapsed)
        edge = 0 if self._collapsed else self._look.px(14)
        self._row.setContentsMargins(edge, 4, 0 if self._collapsed else 4, 4)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        self._person.setWordWrap(False)
        if self._row.sizeHint().width() > self._look.px(219) and known:
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
            self._person.setWordWrap(True)

    def _on_look_changed(self) -> None:
        size, ratio = self._look.px(16), self.devicePixelRatioF()
        color = self._look.color("muted")
        self._icon.setPixmap(self._look.icons.pixmap("person", color, size, ratio))
        self._arrange()
