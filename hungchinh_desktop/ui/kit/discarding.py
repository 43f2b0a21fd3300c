"""Take a widget off the screen for good."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def discard(widget: QWidget) -> None:
    """Remove a widget at once and free it when Qt is back in its event loop.

    Until then it would still be found by its name and read aloud; freeing it at once could
    end the handler of the very button that was pressed.
    """
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
