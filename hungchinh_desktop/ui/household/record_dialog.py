"""Ask for the fields of one record in a small window that scrolls where the screen is low."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea

from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.panel import scrolling

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.form import Form
    from hungchinh_desktop.ui.kit.look import Look

WIDTH = 540
_ASIDE = 20
_ICON = 28
_BESIDE = 56  # pixels of margins, gap and frame beside icon and fields
_AROUND = 180  # design pixels of title, buttons and window frame above and below the fields


class RecordDialog(VerbDialog):
    """Show a form with Lưu and Hủy; `save` stores it and tells whether it was taken."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        title: str,
        form: Form,
        save: Callable[[], bool],
        detail: str = "",
        *,
        width: int = WIDTH,
    ) -> None:
        super().__init__(look, parent, title, detail, object_name=f"{form.objectName()}_dialog")
        self.form = form
        self._save = save
        self._area: QScrollArea = scrolling(form, f"{form.objectName()}_area", title)
        self.body.addWidget(self._area)
        accept = self.add_button("Lưu", Answer.ACCEPT, primary=True, closes=False)
        accept.clicked.connect(lambda: self._store(Answer.ACCEPT))
        self.add_button("Hủy", Answer.REJECT)
        screen = self.screen().availableGeometry().width()
        self.setFixedWidth(min(look.px(width), screen - 2 * _ASIDE))
        form.edited.connect(self._on_edited)
        form.focus_first()

    def offer_another(self, words: str) -> None:
        """Add a button that stores the record and goes on with another one."""
        button = self.add_button(words, Answer.OTHER, closes=False)
        button.clicked.connect(lambda: self._store(Answer.OTHER))

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show what was refused beside its fields."""
        self.form.show_errors(faults)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        """Give the fields the height they need, as far as the screen has it."""
        room = self.screen().availableGeometry().height() - self._look.px(_AROUND)
        self.form.ensurePolished()
        wanted: QSize = self.form.sizeHint()
        layout = self.form.layout()
        if layout is not None and layout.hasHeightForWidth():
            width = self.width() - self._look.px(_ICON) - _BESIDE
            wanted.setHeight(layout.totalHeightForWidth(max(width, 1)))
            # Without it Qt would give wrapped words the height they have in a narrow column.
            self.form.setMinimumHeight(wanted.height())
        self._area.setMinimumHeight(min(wanted.height() + 2, room))

    def _store(self, answer: Answer) -> None:
        if self._save():
            self._answer_with(answer)

    def _on_edited(self) -> None:
        """Let go of the sentences beside fields that are being mended."""
        for field_id in self.form.changed_ids():
            if self.form.field(field_id).error():
                self.form.field(field_id).show_error("")
        self._fit()  # a field may have come into sight
        layout = self.layout()
        if self.isVisible() and layout is not None:
            wanted = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), wanted))


def ask_record(
    desk: Desk,
    parent: QWidget,
    title: str,
    form: Form,
    save: Callable[[], object],
    detail: str = "",
    *,
    width: int = WIDTH,
    another: str = "",
) -> Answer:
    """Ask for a record until it is stored or given up.

    Args:
        desk: what the window works with.
        parent: stands behind the window.
        title: says what is asked.
        form: the fields.
        save: stores them.
        detail: a sentence below the title.
        width: design width of the window.
        another: words of the button that goes on with another record, "" for none.

    Returns:
        ACCEPT when it was stored, OTHER when another one is to follow, REJECT for neither.
    """

    def stored() -> bool:
        return desk.done(dialog, save, dialog.show_faults)

    dialog = RecordDialog(desk.look, parent.window(), title, form, stored, detail, width=width)
    if another:
        dialog.offer_another(another)
    dialog.locking.connect(form.locking)
    answer = dialog.ask()
    dialog.deleteLater()
    return answer
