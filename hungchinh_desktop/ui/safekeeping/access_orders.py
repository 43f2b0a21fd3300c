"""Say what the dialogs about passwords ask of the program that holds the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hungchinh_desktop.services.file_access import Session

Rewrite = Callable[[Path, "Session | None"], "Session | None"]
"""Work on the closed file: gets its path and who is working, returns who works from then on."""

LOCK_MINUTES = "safety/lock_minutes"
USUAL_MINUTES = 10
MINUTES = (5, 10, 20, 30, 0)


@dataclass(frozen=True, slots=True)
class AccessOrders:
    """Hold the orders.

    `rewrite` closes file and window, does the work beside, and opens both again; `lock` covers
    everything until the password is typed; `watch` reads again after how long that happens.
    """

    rewrite: Callable[[Rewrite], object]
    lock: Callable[[], object]
    watch: Callable[[], object]
