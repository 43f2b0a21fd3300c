"""Check a plan that is not in the program: pasted words or a file of somebody else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hungchinh_desktop import paths
from hungchinh_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from hungchinh_desktop.domain.finding import Finding


def check_plan_text(text: str) -> list[Finding]:
    """Return the findings on a pasted plan, errors first.

    Raises UserError for no text, and for one without anything that could be checked: nothing
    found there would be taken for "all is right".
    """
    from hungchinh_desktop.domain.pasted_checks import check_pasted, holds_plan
    from hungchinh_desktop.domain.sensitive_text import WordFinder
    from hungchinh_desktop.storage.reference_store import sensitive_words

    found = check_pasted(text, WordFinder(sensitive_words(paths.db_dir() / "reference")))
    if not found and not holds_plan(text):
        raise UserError(
            "Không thấy đề mục, căn cứ hay bảng hộ nào của một kế hoạch nên chưa kiểm tra được gì;"
            " hãy xem đã chọn đúng văn bản chưa."
        )
    return found


def plan_text_of_file(path: Path) -> str:
    """Return the text of a .docx or .txt file. Raises UserError."""
    from hungchinh_desktop.documents.plan_text_file import plan_text_of

    return plan_text_of(path)
