"""Put dots for what a finding quotes from the register."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hungchinh_desktop.ui.kit.look import DOTS

if TYPE_CHECKING:
    from hungchinh_desktop.domain.finding import Finding
    from hungchinh_desktop.ui.kit.look import Look

_QUOTED = re.compile("“[^”]*”")


def finding_words(look: Look, finding: Finding, text: str) -> str:
    """Return words of a finding as they may be shown now; who and where stays in sight."""
    if look.covers and finding.quotes_register:
        return _QUOTED.sub(f"“{DOTS}”", text)
    return text
