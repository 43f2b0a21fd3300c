"""Find what is typed by hand and not stored, when a lock takes everything away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from hungchinh_desktop.ui.kit.field import Field
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.search_field import SearchField
from hungchinh_desktop.ui.kit.secret_field import SecretField

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEFT_OUT = "left_out_of_typed_words"


def leave_out(widget: QWidget) -> None:
    """Say that nothing in a widget may be kept: it is secret, or kept in another way."""
    widget.setProperty(_LEFT_OUT, True)


def typed_in_window(window: QWidget) -> dict[str, str]:
    """Return what somebody typed into a small window, by label; it is stored by its button."""
    found = (one for one in window.findChildren(QWidget) if _is_typed(one))
    return _named((_label(one), _text(one)) for one in found)


def typed_in_forms(page: QWidget) -> dict[str, str]:
    """Return what differs from what is stored in the forms of a page, by label."""
    changed = (
        form.field(name)
        for form in page.findChildren(Form)
        if not _is_left_out(form)
        for name in form.changed_ids()
    )
    return _named((field.accessibleName(), field.value()) for field in changed)


def _is_typed(one: QWidget) -> bool:
    if isinstance(one, SearchField) or not one.isEnabled() or _is_left_out(one):
        return False
    if isinstance(one, QLineEdit):
        shown = one.echoMode() is QLineEdit.EchoMode.Normal
        return shown and one.isModified() and not one.isReadOnly()
    if isinstance(one, QPlainTextEdit | QTextEdit):
        return one.document().isModified() and not one.isReadOnly()
    return False


def _is_left_out(one: QWidget | None) -> bool:
    while one is not None:
        if isinstance(one, SecretField) or one.property(_LEFT_OUT):
            return True
        one = one.parentWidget()
    return False


def _text(one: QWidget) -> str:
    if isinstance(one, QLineEdit):
        return one.text()
    return one.toPlainText() if isinstance(one, QPlainTextEdit | QTextEdit) else ""


def _label(one: QWidget) -> str:
    """Return how the field around it is called, or it itself."""
    around: QWidget | None = one
    while around is not None and not isinstance(around, Field):
        around = around.parentWidget()
    return (around or one).accessibleName()


def _named(found: Iterator[tuple[str, str]]) -> dict[str, str]:
    """Join what bears the same label; empty texts are nothing to keep."""
    words: dict[str, str] = {}
    for label, text in found:
        if text.strip():
            words[label] = f"{words[label]}\n{text}" if label in words else text
    return words
