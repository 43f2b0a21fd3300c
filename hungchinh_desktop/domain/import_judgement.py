"""Make the preview of an import from what was read and what the register has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.hamlet import Hamlet
from hungchinh_desktop.domain.import_number import with_zeros
from hungchinh_desktop.domain.import_part import ImportPart, PartReader
from hungchinh_desktop.domain.import_preview import (
    ColumnPreview,
    ImportOptions,
    ImportPreview,
    RegisterSnapshot,
    TablePreview,
)
from hungchinh_desktop.domain.import_profile import column_letter
from hungchinh_desktop.domain.import_question import Question
from hungchinh_desktop.domain.import_questions import QuestionBook
from hungchinh_desktop.domain.import_row import ImportRow
from hungchinh_desktop.domain.import_table import ReadTable, SourceFile, SourceTable
from hungchinh_desktop.domain.import_text import conversion_examples, read_text
from hungchinh_desktop.domain.import_verdict import Judge, RowVerdict, line_verdict
from hungchinh_desktop.domain.legacy_fonts import TextEncoding
from hungchinh_desktop.domain.name_matching import NameMatches, match_names
from hungchinh_desktop.domain.poverty import implied_totals
from hungchinh_desktop.domain.status_words import stated_rate
from hungchinh_desktop.domain.vietnamese import fold

_NO_TABLE = (
    "Không thấy bảng hộ trong “{name}”: cần một dòng tiêu đề có cột họ tên chủ hộ và ít nhất một"
    " cột khác (xóm, thực trạng…); hãy ghi tên cột vào tệp hoặc tự chọn dòng tiêu đề."
)


def judge(
    source: SourceFile,
    register: RegisterSnapshot,
    options: ImportOptions,
    check: Callable[[], object] | None = None,
) -> ImportPreview:
    """Return what importing the file would do, row by row.

    `check` is called now and then and may raise to stop.

    Raises UserError when the file has no such sheet or no table of households, or when an
    answer names a hamlet that does not exist.
    """
    return _Judgement(source, register, options, check or _go_on).preview()


def _go_on() -> None:
    """Do not stop."""


class _Judgement:
    """Work through one file."""

    def __init__(
        self,
        source: SourceFile,
        register: RegisterSnapshot,
        options: ImportOptions,
        check: Callable[[], object],
    ) -> None:
        self._source, self._register, self._options = source, register, options
        self._check = check
        self._book = QuestionBook(register.hamlets, options.answers)
        self._asked: dict[int, Question] = {}

    def preview(self) -> ImportPreview:
        """Return the preview of the file."""
        kept = self._book.kept_encodings()
        tables = [read_text(table, kept) for table in _chosen(self._source, self._options.sheet)]
        parts = PartReader(self._source.name, self._register, self._options).parts(tables)
        self._check()
        if not parts:
            raise UserError(_NO_TABLE.format(name=self._source.name))
        used = list({id(part.table): part.table for part in parts}.values())
        examples = conversion_examples(used)
        self._book.ask_encodings(examples)
        rows = self._completed(parts)
        answers = self._options.answers
        self._check()
        matches = match_names(rows, self._register.entries, self._register.names, answers.choices)
        self._check()
        self._ask_statuses(parts, rows, matches)
        bench = Judge(matches, self._asked, answers, self._register)
        verdicts = [bench.verdict(index, row) for index, row in enumerate(rows)]
        self._book.add(matches.questions.values())
        self._book.add(bench.relapses.values())
        rates = _rates(parts)
        return ImportPreview(
            source=self._source,
            options=self._options,
            year=self._register.year,
            tables=tuple(_shown_table(part) for part in parts),
            verdicts=_in_order(parts, verdicts),
            questions=self._book.questions(),
            rows=tuple(rows),
            warnings=(*self._source.warnings, *_warnings(tables, used)),
            examples=examples,
            originals={
                (table.sheet, number, column): text
                for table in used
                for (number, column), text in table.originals.items()
            },
            interval=implied_totals(rates) if rates else None,
            aliases=self._book.aliases,
            version=self._register.version,
            lessons=tuple(matches.learnt),
        )

    def _completed(self, parts: list[ImportPart]) -> list[ImportRow]:
        """Return the rows of all tables, with hamlets and classes as the officer answered."""
        rows: list[ImportRow] = []
        for part in parts:
            above: Hamlet | None = None
            for row in part.reading.rows:
                if row.hamlet and row.status and not row.citizen_id:  # nothing is left to add
                    rows.append(row)
                    above = row.hamlet
                    continue
                made = row
                if row.hamlet is None:
                    found = self._book.hamlet_of(
                        row, part.place, column=part.has_hamlets, above=above
                    )
                    if isinstance(found, Question):
                        self._asked[len(rows)] = found
                    else:
                        made = made._replace(hamlet=found)
                if row.status is None:
                    made = made._replace(status=self._book.answered_status(row, part.place))
                rows.append(with_zeros(made, self._options.answers) if made.citizen_id else made)
                above = made.hamlet or above
        return rows

    def _ask_statuses(
        self, parts: list[ImportPart], rows: list[ImportRow], matches: NameMatches
    ) -> None:
        """Ask for the class of new households; what the register has needs no answer."""
        for index, row in enumerate(rows):
            known = row.status or index in matches.entries or index in matches.same_as
            if not known and index not in self._asked:
                question = self._book.status_question(row, parts[row.block].place)
                self._asked[index] = question


def _chosen(source: SourceFile, sheet: str | None) -> list[SourceTable]:
    if sheet is None:
        return [table for table in source.tables if not table.hidden]
    found = [table for table in source.tables if fold(table.sheet) == fold(sheet)]
    if not found:
        known = ", ".join(dict.fromkeys(table.sheet for table in source.tables))
        raise UserError(f"“{source.name}” không có tờ “{sheet}”; các tờ đang có: {known}.")
    return found


def _shown_table(part: ImportPart) -> TablePreview:
    reading = part.reading
    heads = reading.block.header.heads
    width = max([len(heads), *(column + 1 for column in reading.fields)])
    encodings: dict[int, Counter[TextEncoding]] = {}
    for (_number, column), encoding in part.table.encodings.items():
        encodings.setdefault(column, Counter())[encoding] += 1
    return TablePreview(
        sheet=part.table.sheet,
        header_rows=reading.block.header.rows,
        titles=reading.block.titles,
        columns=tuple(
            ColumnPreview(
                column_letter(column),
                heads[column] if column < len(heads) else "",
                reading.fields.get(column),
                encodings[column].most_common(1)[0][0]
                if column in encodings
                else TextEncoding.UNICODE,
            )
            for column in range(width)
        ),
        origin=part.origin,
        signature=reading.block.header.signature,
        status=part.status,
        rows_read=len(reading.rows),
        last_order=reading.last_order,
        missing_orders=reading.missing,
        stated_total=part.stated_total,
    )


def _in_order(parts: list[ImportPart], verdicts: list[RowVerdict]) -> tuple[RowVerdict, ...]:
    """Return the verdicts in the order of the file, rows that are no households among them."""
    found: list[RowVerdict] = []
    start = 0
    for part in parts:
        end = start + len(part.reading.rows)
        lines = [verdict for line in part.reading.lines if (verdict := line_verdict(line))]
        own = verdicts[start:end]
        found += sorted([*own, *lines], key=_number) if lines else own
        start = end
    return tuple(found)


def _number(verdict: RowVerdict) -> int:
    return verdict.number


def _rates(parts: list[ImportPart]) -> list[tuple[int, str]]:
    """Return counts and rates that the text around the tables states."""
    lines = [line for part in parts for line in part.lines_around]
    return list(dict.fromkeys(rate for line in lines if (rate := stated_rate(line))))


def _warnings(tables: list[ReadTable], used: list[ReadTable]) -> list[str]:
    names = {table.sheet for table in used}
    idle = [table.sheet for table in tables if table.rows and table.sheet not in names]
    if not idle:
        return []
    return [f"Không có bảng hộ trong tờ: {', '.join(dict.fromkeys(idle))}."]
