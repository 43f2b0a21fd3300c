"""Give widgets the two names that tests, keyboards and screen readers need."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, object_name: str, accessible_name: str) -> W:
    """Set the stable object name and the Vietnamese accessible name; return the widget."""
    widget.setObjectName(object_name)
    widget.setAccessibleName(accessible_name)
    return widget


def as_label(text: str) -> str:
    """Return what was typed as the label of a button or command: "&" is drawn, not a key."""
    return text.replace("&", "&&")
