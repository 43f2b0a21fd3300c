"""Write the verdicts of an import into the register."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from hungchinh_desktop.domain.class_change import change_class
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import Household, RegisterEntry, StatusSpell
from hungchinh_desktop.domain.household_past import kept_from
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.import_change import changes_of
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.import_merge import filled
from hungchinh_desktop.domain.import_number import written_number
from hungchinh_desktop.domain.import_preview import ImportPreview
from hungchinh_desktop.domain.import_row import ImportRow
from hungchinh_desktop.domain.import_verdict import RowVerdict, Verdict
from hungchinh_desktop.domain.note_reading import ProposalKind
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import (
    PovertyCause,
    ReviewVerdict,
    SupportNeed,
)
from hungchinh_desktop.services.import_lessons import ImportLessons, Lessons, households_of
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_detail_store import HouseholdDetailStore
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.import_store import ImportedRow, ImportStore, NewHousehold
from hungchinh_desktop.storage.year_review_store import YearReviewStore


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """Hold a row with all that will be written of it: its own cells and confirmed proposals."""

    row: ImportRow
    entry: RegisterEntry | None
    written: frozenset[ImportField]
    causes: frozenset[PovertyCause] = frozenset()

    @property
    def writes(self) -> bool:
        """Tell whether the register will change."""
        return self.entry is None or bool(self.written or self.causes)


@dataclass(slots=True)
class ImportPlan:
    """Hold what will be written: households to add, households to change, rows joined."""

    added: list[PlannedRow] = field(default_factory=list)
    changed: list[PlannedRow] = field(default_factory=list)
    joined: list[tuple[ImportRow, ImportRow]] = field(default_factory=list)

    @property
    def households(self) -> int:
        """Return how many households will be written."""
        return len(self.added) + len(self.changed)


class ImportWriter:
    """Turn a judged preview into rows of the register."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._working_year = working_year
        self._households = HouseholdStore(database)
        self._details = HouseholdDetailStore(database)
        self._imports = ImportStore(database)
        self._reviews = YearReviewStore(database)
        self._lessons = ImportLessons(database)

    def planning(self, preview: ImportPreview, plan: ImportPlan) -> Iterator[int]:
        """Fill the plan with what is to be written; yield now and then the rows looked at."""
        rows: dict[str, ImportRow] = {}
        for verdict in preview.verdicts:
            if verdict.row is not None and verdict.target is not None:
                target = preview.rows[verdict.target]
                plan.joined.append((verdict.row, target))
                rows[target.key] = filled(rows.get(target.key, target), verdict.row)
        for number, verdict in enumerate(preview.verdicts):
            if verdict.row is not None and verdict.verdict in _WRITABLE:
                planned = self._planned(preview, verdict, rows.get(verdict.key, verdict.row))
                if planned.writes:
                    (plan.changed if planned.entry else plan.added).append(planned)
            if number % _PLANNED_AT_ONCE == 0:
                yield number

    def write(self, change: int, preview: ImportPreview, plan: ImportPlan) -> Iterator[int]:
        """Write a plan inside an open change; yield now and then the households written.

        Raises UserError when a class cannot change so.
        """
        batch = self._add_batch(preview, plan)
        ids: dict[str, str] = {}
        first = self._households.next_list_order()
        for start in range(0, len(plan.added), _WRITTEN_AT_ONCE):
            added = plan.added[start : start + _WRITTEN_AT_ONCE]
            made = self._new_households(preview, added, first + start)
            self._imports.add_households(made)
            own = {
                planned.row.key: one.household.id for planned, one in zip(added, made, strict=True)
            }
            self._imports.add_batch_rows(batch, _imported(added, own, "added"))
            ids |= own
            yield start + len(added)
        for done, planned in enumerate(plan.changed, len(plan.added) + 1):
            assert planned.entry is not None  # it was planned as a change
            self._change(change, preview, planned)
            own = {planned.row.key: planned.entry.id}
            self._imports.add_batch_rows(batch, _imported([planned], own, "changed"))
            ids |= own
            yield done
        if plan.joined:
            ids = households_of(preview) | ids
        lessons = self._lessons.learnt(preview, plan.joined, ids)
        self._lessons.remember(lessons, preview.year)

    def lessons(self, preview: ImportPreview, plan: ImportPlan) -> Lessons:
        """Return what an import teaches that writes no household."""
        return self._lessons.learnt(preview, plan.joined, households_of(preview))

    def remember(self, lessons: Lessons, year: int) -> None:
        """Write what was learnt, inside an open change."""
        self._lessons.remember(lessons, year)

    def _add_batch(self, preview: ImportPreview, plan: ImportPlan) -> str:
        counts = preview.counts
        return self._imports.add_batch(
            preview.source.name,
            {
                "added": len(plan.added),
                "changed": len(plan.changed),
                "unchanged": counts[Verdict.UNCHANGED],
                "joined": counts[Verdict.JOINED],
                "rejected": counts[Verdict.REJECTED],
            },
        )

    def _planned(self, preview: ImportPreview, verdict: RowVerdict, row: ImportRow) -> PlannedRow:
        written = set(verdict.written)
        if verdict.entry is not None and row is not verdict.row:
            written |= {one.field for one in changes_of(row, verdict.entry) if one.fills}
        if not preview.options.answers.proposals:
            return PlannedRow(row, verdict.entry, frozenset(written))
        causes: set[PovertyCause] = set()
        needs: set[SupportNeed] = set()
        for proposal in preview.proposals(verdict):
            if not preview.options.answers.confirms(proposal.kind, row.key, proposal.value):
                continue
            if proposal.kind is ProposalKind.EXIT:
                row = row._replace(exit_year=int(proposal.value))
                written.add(ImportField.EXIT_YEAR)
            elif proposal.kind is ProposalKind.ESCAPE:
                row = row._replace(escaped_on=PartialDate.from_stored(proposal.value))
                written.add(ImportField.ESCAPED_ON)
            elif proposal.kind is ProposalKind.NEED:
                needs.add(SupportNeed(proposal.value))
            else:
                causes.add(PovertyCause(proposal.value))
        if verdict.entry is not None:
            causes -= self._details.causes(verdict.entry.id)
        if needs:
            known = verdict.entry.household.needs if verdict.entry else frozenset()
            row = row._replace(needs=row.needs | known | needs)
            written.add(ImportField.NEEDS)
        return PlannedRow(row, verdict.entry, frozenset(written), frozenset(causes))

    def _new_households(
        self, preview: ImportPreview, planned: list[PlannedRow], first: int
    ) -> list[NewHousehold]:
        made = []
        for order, one in enumerate(planned, first):
            row = one.row
            assert row.hamlet is not None  # an unknown one is an open question
            assert row.status is not None
            household = Household(
                new_id(),
                row.head_name,
                row.hamlet.id,
                row.situation,
                row.support,
                row.birth,
                row.needs,
                order,
            )
            started_on = row.started_on or preview.started_on
            spell = StatusSpell(new_id(), household.id, row.status, started_on)
            number = written_number(row)
            made.append(
                NewHousehold(household, spell, row.escaped_on, row.exit_year, one.causes, number)
            )
        return made

    def _change(self, change: int, preview: ImportPreview, planned: PlannedRow) -> None:
        row, entry = planned.row, planned.entry
        assert entry is not None  # it was planned as a change
        year, as_of = self._working_year.year, self._working_year.as_of
        spells = self._households.spells(entry.id)
        since = kept_from(spells, date(year, 1, 1))
        self._households.revise(_changed_household(planned, entry), as_of, since)
        if not planned.written.isdisjoint((ImportField.STATUS, ImportField.STARTED_ON)):
            self._change_class(preview, planned, entry, spells)
        if ImportField.ESCAPED_ON in planned.written:
            self._households.set_escape(entry.id, row.escaped_on, as_of)
        if ImportField.EXIT_YEAR in planned.written and row.exit_year:
            self._households.set_exit_candidate(entry.id, row.exit_year, marked=True)
        if ImportField.CITIZEN_ID in planned.written:
            self._imports.set_number(entry.household, written_number(row))
        if planned.causes:
            self._details.set_causes(entry.id, self._details.causes(entry.id) | planned.causes)
        self._reviews.note_change(change, entry.id, year, ReviewVerdict.CHANGED)

    def _change_class(
        self,
        preview: ImportPreview,
        planned: PlannedRow,
        entry: RegisterEntry,
        spells: list[StatusSpell],
    ) -> None:
        row, spell = planned.row, entry.spell
        status = spell.status
        if ImportField.STATUS in planned.written and row.status is not None:
            status = row.status
        started_on = row.started_on or preview.started_on
        is_later = started_on.first_day > spell.started_on.first_day
        if ImportField.STARTED_ON not in planned.written and not is_later:
            started_on = spell.started_on  # the class was wrong from its first day
        try:
            turned = change_class(spells, spell, status, started_on)
        except UserError as fault:
            place = f"Dòng {row.number}, tờ {row.sheet}, hộ {row.head_name}"
            raise UserError(f"{place}: {fault.sentence}") from fault
        for one in turned.updated:
            self._households.update_spell(one)
        if turned.added:
            self._households.add_spell(turned.added)


_PLANNED_AT_ONCE, _WRITTEN_AT_ONCE = 500, 100
_WRITABLE = (Verdict.NEW, Verdict.CHANGED, Verdict.UNCHANGED)


def _imported(rows: list[PlannedRow], ids: dict[str, str], action: str) -> list[ImportedRow]:
    return [ImportedRow(ids[p.row.key], p.row.sheet, p.row.number, action) for p in rows]


def _changed_household(planned: PlannedRow, entry: RegisterEntry) -> Household:
    row, own = planned.row, entry.household
    values: dict[ImportField, tuple[str, object]] = {
        ImportField.HEAD_NAME: ("head_name", row.head_name),
        ImportField.HAMLET: ("hamlet_id", row.hamlet.id if row.hamlet else own.hamlet_id),
        ImportField.SITUATION: ("situation", row.situation),
        ImportField.SUPPORT: ("support", row.support),
        ImportField.BIRTH: ("birth", row.birth),
        ImportField.NEEDS: ("needs", row.needs),
    }
    changes = {name: value for field, (name, value) in values.items() if field in planned.written}
    return replace(own, **changes)  # type: ignore[arg-type]  # each value fits its own field
