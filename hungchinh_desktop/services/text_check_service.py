"""Check a plan that is not in the program: pasted words or a file of somebody else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hungchinh_desktop import paths

if TYPE_CHECKING:
    from hungchinh_desktop.domain.finding import Finding


def check_plan_text(text: str) -> list[Finding]:
    """Return the findings on a pasted plan, errors first. Raises UserError for no text."""
    from hungchinh_desktop.domain.pasted_checks import check_pasted
    from hungchinh_desktop.domain.sensitive_text import WordFinder
    from hungchinh_desktop.storage.reference_store import sensitive_words

    return check_pasted(text, WordFinder(sensitive_words(paths.db_dir() / "reference")))


def plan_text_of_file(path: Path) -> str:
    """Return the text of a .docx or .txt file. Raises UserError."""
    from hungchinh_desktop.documents.plan_text_file import plan_text_of

    return plan_text_of(path)
