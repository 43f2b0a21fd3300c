"""Keep what a lock cuts off in a window or page, and show it to the same person afterwards."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.cover import CoverBox
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.sensitive_clipboard import put_sensitive_text
from hungchinh_desktop.ui.kit.typed_words import leave_out, typed_in_window

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.form_draft import FormDraft
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look

_WHY = (
    "Lúc khóa, những chữ này chưa được ghi vào sổ. Bấm “Chép” rồi mở lại chỗ đó để dán vào;"
    " “Để sau” thì lần mở khóa sau sẽ hỏi lại."
)


def keep_left_words(office: OfficeFile, typed: Mapping[str, dict[str, str]]) -> None:
    """Keep what is typed, by the title of its page or window; nobody is there to be told."""
    if office.undo.refusal():
        return
    for title, words in typed.items():
        if words:
            with suppress(UserError):
                office.drafts.keep_words(_person(office), title, words)


def keep_of_window(office: OfficeFile, window: QWidget) -> None:
    """Keep what is typed into a small window that the lock is about to close."""
    if isinstance(window, QDialog) and not isinstance(window, QFileDialog | LeftWordsDialog):
        title = window.accessibleName() or window.windowTitle()
        keep_left_words(office, {title: typed_in_window(window)})


def offer_left_words(look: Look, office: OfficeFile, parent: QWidget) -> None:
    """Show what the person at work left behind; it goes only when they say so."""
    for draft in office.drafts.words_of(_person(office)):
        dialog = LeftWordsDialog(look, parent, draft)
        answer = dialog.ask()
        dialog.deleteLater()
        if answer is Answer.OTHER:
            with suppress(UserError):
                office.drafts.forget(draft.key)


class LeftWordsDialog(VerbDialog):
    """Show the words, covered at first; they can be copied."""

    def __init__(self, look: Look, parent: QWidget, draft: FormDraft) -> None:
        super().__init__(
            look, parent, f"Còn chữ gõ dở ở “{draft.title}”.", _WHY, object_name="left_words"
        )
        self.words = named(QPlainTextEdit(draft.words), "left_words_text", "Chữ đã gõ")
        self.words.setReadOnly(True)
        self.words.setFixedHeight(look.px(150))
        leave_out(self.words)
        self.body.addWidget(CoverBox(look, self.words, "left_words", "Chữ đã gõ"))
        copy = self.add_button("Chép", Answer.ACCEPT, primary=True, closes=False)
        copy.clicked.connect(lambda: put_sensitive_text(self.words.toPlainText()))
        self.add_button("Bỏ chữ này", Answer.OTHER)
        self.add_button("Để sau", Answer.REJECT)


def _person(office: OfficeFile) -> str:
    return office.session.user.name if office.session is not None else ""
