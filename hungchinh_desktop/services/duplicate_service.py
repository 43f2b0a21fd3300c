"""Look for households that were written down twice, and keep what the officer says of them."""

from __future__ import annotations

from datetime import date

from hungchinh_desktop.domain.duplicate import DuplicatePair
from hungchinh_desktop.domain.duplicate_search import Answered, DuplicateResult
from hungchinh_desktop.domain.namesake import SameNameAnswer
from hungchinh_desktop.services.duplicate_finder import DuplicateMaterial, search
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.duplicate_store import DuplicateStore
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.import_store import ImportStore


class DuplicateService:
    """Answer which households look alike; nothing is joined by itself."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._households = HouseholdStore(database)
        self._duplicates = DuplicateStore(database)
        self._imports = ImportStore(database)

    def material(self) -> DuplicateMaterial:
        """Return the households of the day shown with their people, and the answers so far."""
        return DuplicateMaterial(
            tuple(self._households.entries(self._working_year.as_of)),
            self._duplicates.members(),
            self.answered(),
        )

    def answered(self) -> Answered:
        """Return which pairs the officer said are two, here and while importing."""
        return Answered.of(self._duplicates.distinct(), self._imports.names())

    def state(self) -> tuple[int, date]:
        """Return what changes when the material does; answers do not change it."""
        return self._duplicates.newest_write(), self._working_year.as_of

    def pairs(self) -> DuplicateResult:
        """Return the pairs at once; a window hands `material` to `search` on another thread."""
        return search(self.material())

    def keep_apart(self, pair: DuplicatePair) -> None:
        """Remember that two households are two; an import of the same names knows it too."""
        one, other = pair.first.household, pair.second.household
        with self._database.change(f"Ghi {_names(pair)} là hai hộ khác nhau"):
            self._duplicates.keep_apart(one.id, other.id)
            if one.head_fold == other.head_fold:
                answer = SameNameAnswer(one.head_fold, one.hamlet_id, other.hamlet_id)
                self._imports.remember_names([answer])

    def ask_again(self, pair: DuplicatePair) -> None:
        """Forget the answer about two households, and the one given while importing."""
        one, other = pair.first.household, pair.second.household
        with self._database.change(f"Hỏi lại về {_names(pair)}"):
            self._duplicates.forget(one.id, other.id)
            if one.head_fold == other.head_fold:
                places = frozenset((one.hamlet_id, other.hamlet_id))
                self._duplicates.forget_names(one.head_fold, places)


def _names(pair: DuplicatePair) -> str:
    one, other = pair.first, pair.second
    names = one.household.head_name, other.household.head_name
    if names[0] == names[1]:
        return f"hai hộ {names[0]}"
    return f"hộ {names[0]} và hộ {names[1]}"
