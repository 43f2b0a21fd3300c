"""Replace words everywhere in the plan as one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.clause_marks import tidy_marks, without_marks
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.plan_replace import replaced
from hungchinh_desktop.domain.vietnamese import clean_line, clean_prose
from hungchinh_desktop.domain.yearly_plan import (
    TEXT_LABELS,
    Clause,
    ClauseKind,
    check_clause_text,
    plan_text,
)
from hungchinh_desktop.services.clause_library_service import ClauseLibraryService
from hungchinh_desktop.services.copy_before import MANY, copied_before
from hungchinh_desktop.storage.yearly_plan_store import YearlyPlanStore

if TYPE_CHECKING:
    from hungchinh_desktop.services.working_year import WorkingYear
    from hungchinh_desktop.storage.database import Database

_SHOWN = 30


class PlanReplaceService:
    """Work on the plan of the working year."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._plans = YearlyPlanStore(database)
        self._versions = ClauseLibraryService(database, working_year)

    def replace_all(self, needle: str, words: str, *, copy: bool = True) -> int:
        """Replace words in every text that is typed, and return at how many places.

        Accents count, capitals do not; computed values stay. Before many places the file is
        copied, unless `copy` is False.

        Raises UserError when a text would be left empty or gets braces, NoCopyError when the
        file could not be copied; then nothing is replaced.
        """
        plan = self._plans.plan(self._working_year.year)
        needle, words = clean_line(needle), clean_line(words)
        if plan is None or not needle:
            return 0
        clauses: list[tuple[Clause, str]] = []
        texts: list[tuple[str, str]] = []
        total = 0
        for clause in self._plans.clauses(plan.id):
            made, count = replaced(clause.text, needle, words)
            if count and clause.kind is not ClauseKind.BLOCK:
                clauses.append((clause, _checked(clause.text, made, f"Mục {clause.code}")))
                total += count
        for field, label in TEXT_LABELS.items():
            made, count = replaced(plan_text(plan, field), needle, words)
            if count:
                texts.append((field, _checked(plan_text(plan, field), made, label.capitalize())))
                total += count
        if total:
            label = f"Thay “{_short(needle)}” ở {total} chỗ của kế hoạch"
            is_copied = copy and total >= MANY
            with (
                copied_before(self._database, BackupReason.BULK_EDIT, wanted=is_copied),
                self._database.change(label),
            ):
                for clause, text in clauses:
                    self._plans.set_clause_text(clause.id, text)
                    self._versions.note(clause, text, self._working_year.year)
                for field, text in texts:
                    self._plans.set_plan_text(plan.id, field, text)
        return total


def _checked(former: str, made: str, place: str) -> str:
    text = tidy_marks(clean_prose(made))
    check_clause_text(former, text)
    if not without_marks(text):
        raise UserError(f"{place} sẽ trống nếu thay như vậy; hãy sửa riêng chỗ đó.")
    return text


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
