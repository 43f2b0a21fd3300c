"""Keep what the answers of an import taught, so that the next one does not ask again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.import_verdict import Verdict
from hungchinh_desktop.domain.kept_difference import KeptDifference, mark_of
from hungchinh_desktop.domain.namesake import SameNameAnswer, hamlet_id_of
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.storage.import_store import ImportStore
from hungchinh_desktop.storage.kept_store import KeptStore

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hungchinh_desktop.domain.hamlet import Hamlet
    from hungchinh_desktop.domain.import_field import ImportField
    from hungchinh_desktop.domain.import_preview import ImportPreview
    from hungchinh_desktop.domain.import_row import ImportRow
    from hungchinh_desktop.storage.database import Database

JoinedRows = list[tuple["ImportRow", "ImportRow"]]


@dataclass(frozen=True, slots=True)
class Lessons:
    """Hold what is not known yet: spellings of hamlets, columns, who is who, what was kept.

    `chosen` says whether the officer named a column herself.
    """

    aliases: dict[str, Hamlet]
    mappings: dict[str, dict[int, ImportField]]
    names: list[SameNameAnswer]
    kept: list[KeptDifference]
    chosen: bool

    @property
    def are_answers(self) -> bool:
        """Tell whether the officer decided something that is worth a change of its own."""
        return bool(self.aliases or self.names or self.kept or self.chosen)


class ImportLessons:
    """Find out and write what an import taught."""

    def __init__(self, database: Database) -> None:
        self._imports = ImportStore(database)
        self._kept = KeptStore(database)

    def learnt(self, preview: ImportPreview, joined: JoinedRows, ids: Mapping[str, str]) -> Lessons:
        """Return what an import teaches beyond what is known.

        Args:
            preview: the rows as they were judged.
            joined: rows that are one household with another row.
            ids: the household of each row, by its place in the file.
        """
        same = [
            SameNameAnswer(
                fold(row.head_name), hamlet_id_of(row), hamlet_id_of(target), ids[target.key]
            )
            for row, target in joined
            if target.key in ids
        ]
        known, mappings = set(self._imports.names()), self._imports.mappings()
        spelled = self._imports.aliases()
        new = [
            table
            for table in preview.tables
            if table.signature and mappings.get(table.signature) != table.fields
        ]
        names = dict.fromkeys([*preview.lessons, *same])
        return Lessons(
            {alias: one for alias, one in preview.aliases.items() if alias not in spelled},
            {table.signature: table.fields for table in new},
            [answer for answer in names if answer not in known],
            self._newly_kept(preview),
            any(table.origin == "chosen" for table in new),
        )

    def remember(self, lessons: Lessons, year: int) -> None:
        """Write them, inside an open change."""
        self._imports.remember_aliases(lessons.aliases)
        for signature, fields in lessons.mappings.items():
            self._imports.remember_mapping(signature, fields)
        self._imports.remember_names(lessons.names)
        self._kept.remember(lessons.kept, year)

    def _newly_kept(self, preview: ImportPreview) -> list[KeptDifference]:
        """Return the cells that did not replace what the register has."""
        known = self._kept.marks(preview.year)
        found = [
            KeptDifference(verdict.entry.id, mark_of(change))
            for verdict in preview.verdicts
            if verdict.verdict is Verdict.CHANGED and verdict.entry is not None
            for change in verdict.changes
            if not change.fills and change.field not in verdict.written
        ]
        new = (one for one in found if one.mark not in known.get(one.household_id, ()))
        return list(dict.fromkeys(new))


def households_of(preview: ImportPreview) -> dict[str, str]:
    """Return the household of each row that was found in the register, by its place."""
    return {one.key: one.entry.id for one in preview.verdicts if one.entry is not None}
