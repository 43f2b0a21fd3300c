"""Read the reference lists that ship with the program."""

from __future__ import annotations

import csv
from pathlib import Path

from hungchinh_desktop.domain.sensitive_text import Match, SensitiveWord


def sensitive_words(folder: Path) -> list[SensitiveWord]:
    """Return the words that no public list may hold, and the phrases that are excused."""
    with (folder / "sensitive_words.csv").open(encoding="utf-8", newline="") as file:
        return [SensitiveWord(row["word"], Match(row["match"])) for row in csv.DictReader(file)]
