"""Keep the library of clauses: what each said in every year, who wrote it and when."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from hungchinh_desktop.domain.clause_version import ClauseVersion, LibraryClause, unchanged_years
from hungchinh_desktop.domain.yearly_plan import Clause
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.office_store import OfficeStore
from hungchinh_desktop.storage.plan_clause_store import PlanClauseStore


class ClauseLibraryService:
    """Answer what clauses said; write a version whenever one is changed."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._clauses = PlanClauseStore(database)
        self._office = OfficeStore(database)

    def note(self, former: Clause, text: str, year: int) -> None:
        """Keep what a clause says from now on, inside the change that writes it.

        Its first change also keeps the words it had before.
        """
        profile = self._office.profile(year)
        origin = former.origin_id or former.id
        if former.text and not self._clauses.versions(origin):
            self._clauses.add_version(origin, ClauseVersion(year, former.text, "", ""))
        now = datetime.now().isoformat(timespec="seconds")
        by = profile.drafter_name if profile else ""
        self._clauses.add_version(origin, ClauseVersion(year, text, now, by))

    def versions(self, clause: Clause) -> list[ClauseVersion]:
        """Return what a clause said at each writing, the newest first."""
        return self._clauses.versions(clause.origin_id or clause.id)

    def library(self) -> list[LibraryClause]:
        """Return every clause ever written, those of the newest plan first."""
        texts: defaultdict[str, dict[int, str]] = defaultdict(dict)
        kinds: dict[str, str] = {}
        for year, clause in self._clauses.texts_by_year():
            texts[clause.origin_id].setdefault(year, clause.text)
            kinds.setdefault(clause.origin_id, str(clause.kind))
        versions: defaultdict[str, list[ClauseVersion]] = defaultdict(list)
        for origin, version in self._clauses.all_versions():
            versions[origin].append(version)
        found = [
            LibraryClause(
                origin,
                kinds[origin],
                by_year[max(by_year)],
                tuple(sorted(by_year)),
                unchanged_years(by_year, max(by_year)),
                tuple(versions[origin]),
            )
            for origin, by_year in texts.items()
        ]
        gone = [
            LibraryClause(origin, "paragraph", kept[0].text, (), 0, tuple(kept))
            for origin, kept in versions.items()
            if origin not in texts
        ]
        return found + gone

    def unchanged(self) -> dict[str, int]:
        """Return for how many years each clause of the working year says the same, by origin."""
        texts: defaultdict[str, dict[int, str]] = defaultdict(dict)
        for year, clause in self._clauses.texts_by_year():
            texts[clause.origin_id].setdefault(year, clause.text)
        year = self._working_year.year
        return {
            origin: unchanged_years(by_year, year)
            for origin, by_year in texts.items()
            if year in by_year
        }
