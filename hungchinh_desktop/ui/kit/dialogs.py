"""Tell and ask in small windows whose buttons carry the verb."""

from __future__ import annotations

import weakref
from enum import Enum
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hungchinh_desktop.ui.kit.banner import KIND_ICONS, Kind
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.look import COVER_KEY
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from hungchinh_desktop.ui.kit.look import Look

WIDTH = 480  # never above 560 at the usual text size
_LAST = "last_dialog"


class Answer(Enum):
    """Name the button a question was answered with; closing the window refuses."""

    ACCEPT = "accept"
    OTHER = "other"
    REJECT = "reject"


class VerbDialog(QDialog):
    """Show a sentence as title, room for more in `body`, and buttons that carry verbs."""

    locking = Signal()  # the whole program is locked at once: what is typed has to be kept

    def __init__(
        self,
        look: Look,
        parent: QWidget | None,
        title: str,
        detail: str = "",
        *,
        kind: Kind = "info",
        object_name: str = "dialog",
    ) -> None:
        """Name the thing and the number in the title: "Xóa 3 hộ khỏi năm 2024?"."""
        super().__init__(parent)
        named(self, object_name, title)
        self.setWindowTitle(QApplication.applicationDisplayName())
        self.answer = Answer.REJECT
        self._look = look
        self._title = text_label(title, "heading", f"{object_name}_title", wrap=True)
        self._detail = text_label(detail, "", f"{object_name}_detail", wrap=True)
        self._detail.setVisible(bool(detail))
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        self._detail.setTextInteractionFlags(selectable)
        for label in (self._title, self._detail):
            # Ask for the lines at this width, not for those of a narrow one.
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout()
        self.body.setSpacing(9)
        self.box = QDialogButtonBox()
        self._lay_out(IconLabel(look, KIND_ICONS[kind], kind, 28))
        self.setFixedWidth(look.px(WIDTH))
        key = QShortcut(QKeySequence(COVER_KEY), self)
        key.activated.connect(lambda: look.cover(covers=not look.covers))

    def add_button(
        self, verb: str, answer: Answer, *, primary: bool = False, closes: bool = True
    ) -> QPushButton:
        """Add a button; with closes=False the caller connects what it does."""
        roles = {
            Answer.ACCEPT: QDialogButtonBox.ButtonRole.AcceptRole,
            Answer.OTHER: QDialogButtonBox.ButtonRole.DestructiveRole,
            Answer.REJECT: QDialogButtonBox.ButtonRole.RejectRole,
        }
        button = self.box.addButton(verb, roles[answer])
        named(button, f"{self.objectName()}_{answer.value}", verb.replace("&", ""))
        if primary:
            set_role(button, "primary")
            button.setDefault(True)
        if closes:
            button.clicked.connect(lambda: self._answer_with(answer))
        return button

    def ask(self) -> Answer:
        """Show the window until it is answered."""
        application = QApplication.instance()
        if application is not None:
            application.setProperty(_LAST, weakref.ref(self))
        self.exec()
        return self.answer

    def showEvent(self, event: QShowEvent) -> None:
        """Take the width that the verbs need, and the height of the wrapped words at it."""
        layout = self.layout()
        if layout is not None:
            edges = layout.contentsMargins()
            needed = self.box.sizeHint().width() + edges.left() + edges.right()
            self.setFixedWidth(max(self._look.px(WIDTH), needed))
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        super().showEvent(event)

    def _lay_out(self, icon: IconLabel) -> None:
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addLayout(self.body)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 12)
        column.setSpacing(20)
        column.addLayout(top)
        column.addWidget(self.box)

    def _answer_with(self, answer: Answer) -> None:
        self.answer = answer
        self.done(int(answer is not Answer.REJECT))


def last_dialog() -> VerbDialog | None:
    """Return the dialog shown last, for tests and for reports of a crash."""
    application = QApplication.instance()
    known = application.property(_LAST) if application is not None else None
    last = known() if known is not None else None
    return last if isinstance(last, VerbDialog) and shiboken6.isValid(last) else None


def info(look: Look, parent: QWidget | None, title: str, detail: str = "") -> None:
    """Tell something that has to be read before going on."""
    _tell(look, parent, title, detail, "info")


def warn(look: Look, parent: QWidget | None, title: str, detail: str = "") -> None:
    """Tell something that should be looked at again."""
    _tell(look, parent, title, detail, "warn")


def error(look: Look, parent: QWidget | None, title: str, detail: str = "") -> None:
    """Tell what could not be done, and in the detail how to mend it."""
    _tell(look, parent, title, detail, "danger")


def question(
    look: Look,
    parent: QWidget | None,
    title: str,
    detail: str = "",
    *,
    accept: str,
    reject: str = "Hủy",
    other: str = "",
    kind: Kind = "warn",
) -> Answer:
    """Ask before something that cannot be undone; the buttons say what they do.

    Example: "Lưu thay đổi của hộ Lê Thị Hương?" with accept "Lưu", other "Không lưu".
    """
    dialog = VerbDialog(look, parent, title, detail, kind=kind, object_name="question")
    dialog.add_button(accept, Answer.ACCEPT, primary=True)
    if other:
        dialog.add_button(other, Answer.OTHER)
    refusing = dialog.add_button(reject, Answer.REJECT)
    if kind == "danger":
        # Enter pressed too often must not destroy anything; a button with the focus takes it
        refusing.setDefault(True)
        refusing.setFocus(Qt.FocusReason.OtherFocusReason)
    return dialog.ask()


def _tell(look: Look, parent: QWidget | None, title: str, detail: str, kind: Kind) -> None:
    dialog = VerbDialog(look, parent, title, detail, kind=kind, object_name=f"{kind}_dialog")
    dialog.add_button("Đã hiểu", Answer.ACCEPT, primary=True)
    dialog.ask()
