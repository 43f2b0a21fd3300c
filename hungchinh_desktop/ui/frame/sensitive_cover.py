"""Cover what somebody at the counter must not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hungchinh_desktop.ui.frame.status_bar import StatusBar
    from hungchinh_desktop.ui.frame.window_memory import WindowMemory
    from hungchinh_desktop.ui.kit.look import Look


def toggle_cover(look: Look, memory: WindowMemory, status: StatusBar) -> None:
    """Show dots in sensitive columns, or their words again; say which, and keep it."""
    covers = not look.covers
    look.cover(covers=covers)
    memory.set_covers(covers=covers)
    status.say("Đang che thông tin nhạy cảm; F8 để hiện" if covers else "Đã thôi che")
