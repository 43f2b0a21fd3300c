"""Hold all that the officer sees of an import before anything is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from hungchinh_desktop.domain.hamlet import Hamlet
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.import_answers import ImportAnswers
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.import_profile import ImportProfile
from hungchinh_desktop.domain.import_question import Question
from hungchinh_desktop.domain.import_row import ImportRow
from hungchinh_desktop.domain.import_table import SourceFile
from hungchinh_desktop.domain.import_verdict import RowVerdict, Verdict
from hungchinh_desktop.domain.kept_difference import KeptMarks
from hungchinh_desktop.domain.legacy_fonts import TextEncoding
from hungchinh_desktop.domain.namesake import SameNameAnswer
from hungchinh_desktop.domain.note_reading import Proposal, ProposalKind, read_notes
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.poverty import TotalsInterval
from hungchinh_desktop.domain.vocabulary import PovertyStatus, SupportNeed

MappingOrigin = Literal["guess", "remembered", "chosen"]


@dataclass(frozen=True, slots=True)
class RegisterSnapshot:
    """Hold what an import is compared with: the register and what was learnt before.

    `mappings` holds the meaning of columns by the words of a whole head, `numbers` the citizen
    number of each head that has one by household id, None where it has no place.
    `version` is the last change of the file, `kept` what the register was kept against this year.
    """

    entries: list[RegisterEntry]
    hamlets: list[Hamlet]
    year: int
    names: list[SameNameAnswer] = field(default_factory=list)
    mappings: dict[str, dict[int, ImportField]] = field(default_factory=dict)
    numbers: dict[str, str | None] = field(default_factory=dict)
    version: int = 0
    kept: KeptMarks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """Hold what is chosen about reading: the sheet (None: every visible one) and the columns."""

    sheet: str | None = None
    profile: ImportProfile = field(default_factory=ImportProfile)
    answers: ImportAnswers = field(default_factory=ImportAnswers)


@dataclass(frozen=True, slots=True)
class ColumnPreview:
    """Show one column: its letter, head, meaning, and the old encoding of its texts."""

    letter: str
    head: str
    field: ImportField | None
    encoding: TextEncoding


@dataclass(frozen=True, slots=True)
class TablePreview:
    """Show one table of the file, and the counts that tell whether all of it was read.

    `last_order` is the last number of the TT column, `missing_orders` the numbers it leaves
    out, `stated_total` what the file itself says.
    """

    sheet: str
    header_rows: tuple[int, ...]
    titles: tuple[str, ...]
    columns: tuple[ColumnPreview, ...]
    origin: MappingOrigin
    signature: str
    status: PovertyStatus | None
    rows_read: int
    last_order: int | None
    missing_orders: tuple[int, ...]
    stated_total: int | None

    @property
    def fields(self) -> dict[int, ImportField]:
        """Return the meaning of each column that has one."""
        return {place: column.field for place, column in enumerate(self.columns) if column.field}

    @property
    def sentence(self) -> str:
        """Return the counts for the officer to compare."""
        parts = [f"đọc {self.rows_read} hộ"]
        if self.last_order is not None:
            parts.append(f"số TT cuối {self.last_order}")
        if self.stated_total is not None:
            parts.append(f"tổng ghi trong tệp {self.stated_total}")
        return ", ".join(parts)

    @property
    def agrees(self) -> bool:
        """Tell whether every count says the same and no number is left out."""
        counts = {self.rows_read, self.last_order, self.stated_total} - {None}
        return len(counts) == 1 and not self.missing_orders


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """Hold what an import would do; nothing is written yet.

    `verdicts` has every row of the tables but heads, sums and prose, in the order of the file.
    `aliases` are the spellings of hamlets that the answers explain, folded.
    """

    source: SourceFile
    options: ImportOptions
    year: int
    tables: tuple[TablePreview, ...]
    verdicts: tuple[RowVerdict, ...]
    questions: tuple[Question, ...]
    rows: tuple[ImportRow, ...] = ()
    warnings: tuple[str, ...] = ()
    examples: dict[TextEncoding, str] = field(default_factory=dict)
    originals: dict[tuple[str, int, int], str] = field(default_factory=dict)
    interval: TotalsInterval | None = None
    aliases: dict[str, Hamlet] = field(default_factory=dict)
    version: int = 0
    lessons: tuple[SameNameAnswer, ...] = ()

    @property
    def counts(self) -> dict[Verdict, int]:
        """Return how many rows have which verdict."""
        found = Counter(verdict.verdict for verdict in self.verdicts)
        return {verdict: found[verdict] for verdict in Verdict}

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """Return the questions that stand in the way of writing."""
        return tuple(question for question in self.questions if question.is_open)

    @property
    def started_on(self) -> PartialDate:
        """Return from when a new household is in its class where the list does not say it."""
        return self.options.profile.started_on or PartialDate(self.year)

    def proposals(self, verdict: RowVerdict) -> tuple[Proposal, ...]:
        """Return what a row's own sentences let one propose, beyond what the register has."""
        if verdict.row is None or verdict.verdict in (Verdict.REJECTED, Verdict.JOINED):
            return ()
        row = verdict.row
        return tuple(
            proposal
            for proposal in read_notes(row.situation, row.support, self.year)
            if not _is_known(proposal, row, verdict.entry)
        )


def _is_known(proposal: Proposal, row: ImportRow, entry: RegisterEntry | None) -> bool:
    """Tell whether the list's own columns or the register already say what is proposed."""
    if proposal.kind is ProposalKind.EXIT:
        return row.exit_year is not None or bool(entry and entry.exit_year)
    if proposal.kind is ProposalKind.ESCAPE:
        return row.escaped_on is not None or bool(entry and entry.escape)
    if proposal.kind is ProposalKind.NEED:
        known = row.needs | (entry.household.needs if entry else frozenset())
        return SupportNeed(proposal.value) in known
    return False
