"""Make the buttons that stand in panels, forms and strips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from hungchinh_desktop.ui.kit.enter_button import EnterButton
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.spaced_button import SpacedButton
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.kit.look import Look


def push_button(
    look: Look,
    text: str,
    object_name: str,
    on_click: Callable[[], object],
    *,
    role: str = "",
    icon: str = "",
) -> QPushButton:
    """Return a button with a word; role is "", "small", "primary" or "quiet"."""
    button = named(SpacedButton(text), object_name, text.replace("&", ""))
    button.setAutoDefault(False)
    if role:
        set_role(button, role)
    if icon:
        look.set_icon(button, icon, "on_accent" if role == "primary" else "text")
    button.clicked.connect(_without_state(on_click))
    return button


def link_button(
    text: str, object_name: str, on_click: Callable[[], object], *, accessible_name: str = ""
) -> QPushButton:
    """Return a button that reads as an underlined word in a sentence."""
    button = named(EnterButton(text), object_name, accessible_name or text.replace("&", ""))
    button.setAutoDefault(False)
    set_role(button, "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    font = button.font()
    font.setUnderline(True)
    button.setFont(font)
    button.clicked.connect(_without_state(on_click))
    return button


def icon_button(
    look: Look,
    icon: str,
    object_name: str,
    accessible_name: str,
    on_click: Callable[[], object],
) -> QToolButton:
    """Return a button with an icon alone: only for ‹ › zoom, close and editor buttons."""
    button = named(QToolButton(), object_name, accessible_name)
    button.setToolTip(accessible_name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    look.set_icon(button, icon)
    button.clicked.connect(_without_state(on_click))
    return button


def _without_state(on_click: Callable[[], object]) -> Callable[[bool], None]:
    """Keep Qt's `checked` away from a handler that has optional arguments of its own."""

    def run(_checked: bool) -> None:  # the signal's signature
        on_click()

    return run
