"""Import household lists: show what a file would do, then write it as one change."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.import_answers import ImportAnswers
from hungchinh_desktop.domain.import_judgement import judge
from hungchinh_desktop.domain.import_preview import (
    ImportOptions,
    ImportPreview,
    RegisterSnapshot,
)
from hungchinh_desktop.domain.import_question import OpenQuestionError, QuestionKind
from hungchinh_desktop.domain.import_table import SourceFile
from hungchinh_desktop.domain.import_verdict import Verdict
from hungchinh_desktop.domain.work_step import WorkStep, finished
from hungchinh_desktop.services.exchange_service import ExportJob, PaperKind
from hungchinh_desktop.services.import_writer import ImportPlan, ImportWriter
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.backup_maker import back_up, discard
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.import_store import ImportStore
from hungchinh_desktop.storage.kept_store import KeptStore
from hungchinh_desktop.storage.office_store import OfficeStore


@dataclass(frozen=True, slots=True)
class ImportResult:
    """Say what an import did: rows by verdict, households written, and the copy made before.

    `copy` is None when no household was to be written; `learnt` says that the officer's answers
    were kept all the same. With neither the file is as it was.
    """

    counts: dict[Verdict, int]
    added: int
    changed: int
    copy: Path | None = None
    learnt: bool = False

    @property
    def wrote(self) -> bool:
        """Tell whether the import is a change that can be undone."""
        return self.copy is not None or self.learnt


ImportRun = Generator[WorkStep, None, ImportResult]
"""The writing of an import in steps; closing it before its end leaves nothing behind."""


class ImportService:
    """Preview and apply imports into the working year."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._imports = ImportStore(database)
        self._writer = ImportWriter(database, working_year)

    def snapshot(self) -> RegisterSnapshot:
        """Return what an import is compared with; judging it needs no open file."""
        return RegisterSnapshot(
            HouseholdStore(self._database).entries(self._working_year.as_of),
            HamletStore(self._database).hamlets(),
            self._working_year.year,
            self._imports.names(),
            self._imports.mappings(),
            self._imports.numbers(),
            self._database.version(),
            KeptStore(self._database).marks(self._working_year.year),
        )

    def preview(
        self,
        path: Path,
        options: ImportOptions | None = None,
        report: Callable[[int], object] | None = None,
    ) -> ImportPreview:
        """Return what importing a file would do; nothing is written.

        Raises UserError when the file cannot be read or holds no table of households.
        """
        return self.preview_of(read_file(path, report), options)

    def preview_paste(self, text: str, options: ImportOptions | None = None) -> ImportPreview:
        """Return what importing cells copied in Excel or Word would do. Raises UserError."""
        return self.preview_of(read_paste(text), options)

    def preview_of(self, source: SourceFile, options: ImportOptions | None = None) -> ImportPreview:
        """Return what importing a file that was read before would do. Raises UserError."""
        return judge_file(source, self.snapshot(), options)

    def apply(self, preview: ImportPreview, answers: ImportAnswers | None = None) -> ImportResult:
        """Write an import as one change, after a copy of the data file.

        The rows are judged once more, against the register as it is now.

        Args:
            preview: what the officer saw.
            answers: her decisions; None means those that the preview was made with.

        Raises OpenQuestionError when a question is left, UserError when the file cannot be
        copied or written; nothing is written then.
        """
        return finished(self.apply_in_steps(preview, answers))

    def apply_in_steps(
        self,
        preview: ImportPreview,
        answers: ImportAnswers | None = None,
        *,
        leave_out: bool = False,
        breathe: Callable[[], object] | None = None,
    ) -> ImportRun:
        """Write an import as `apply` does, a fraction of a second at a time.

        Args:
            preview: what the officer saw.
            answers: her decisions; None means those that the preview was made with.
            leave_out: leave rows with an open question out instead of refusing them.
            breathe: called now and then while the file is copied.
        """
        judged = self._judged_now(preview, answers)
        _refuse_open(judged, leave_out=leave_out)
        plan = ImportPlan()
        for done in self._writer.planning(judged, plan):
            yield WorkStep(done, len(judged.verdicts), "Đang xem lại từng dòng")
        if not plan.households:
            return ImportResult(judged.counts, 0, 0, learnt=self._learnt(judged, plan))
        yield WorkStep(0, 0, "Đang sao tệp sổ trước khi ghi")
        copy = back_up(self._database, BackupReason.IMPORT, breathe)
        label = f"Nhập {plan.households} hộ từ {judged.source.name}"
        try:
            yield WorkStep(0, plan.households, "Đang ghi vào sổ")
            with self._database.change(label) as change:
                for done in self._writer.write(change, judged, plan):
                    self._database.seal_so_far()
                    yield WorkStep(done, plan.households, "Đang ghi vào sổ")
        except BaseException:  # stopped, or refused: nothing was written, nothing to go back to
            discard(copy)
            raise
        return ImportResult(judged.counts, len(plan.added), len(plan.changed), copy.path)

    def _learnt(self, judged: ImportPreview, plan: ImportPlan) -> bool:
        """Keep the officer's answers where no household is to be written; tell if any is new."""
        lessons = self._writer.lessons(judged, plan)
        if lessons.are_answers:
            with self._database.change(f"Nhớ câu trả lời khi nhập {judged.source.name}"):
                self._writer.remember(lessons, judged.year)
        return lessons.are_answers

    @property
    def year(self) -> int:
        """Return the year that is imported into."""
        return self._working_year.year

    def version(self) -> int:
        """Return the number of the last change in the file."""
        return self._database.version()

    def is_current(self, preview: ImportPreview) -> bool:
        """Tell whether nothing was written since the preview was made."""
        return (preview.version, preview.year) == (self.version(), self.year)

    def _judged_now(self, preview: ImportPreview, answers: ImportAnswers | None) -> ImportPreview:
        """Return the preview against the register as it is now."""
        options = preview.options
        if answers is not None:
            options = replace(options, answers=answers)
        if options == preview.options and self.is_current(preview):
            return preview
        return self.preview_of(preview.source, options)

    def refused_job(self, preview: ImportPreview) -> ExportJob:
        """Prepare a workbook of the rows that are not taken, the reason beside each.

        Raises UserError when every row is taken.
        """
        from hungchinh_desktop.documents.refused_rows_workbook import (
            refused_rows,
            refused_rows_workbook,
        )

        rows = refused_rows(preview)
        if not rows:
            raise UserError("Mọi dòng đều nhập được nên không có gì để ghi ra tệp.")
        year = self._working_year.year
        office = OfficeStore(self._database).profile(year)
        creator = office.full_name if office else ""
        return ExportJob(
            PaperKind.REFUSED_ROWS,
            "",
            len(rows),
            f"{year}_Dong_chua_nhap.xlsx",
            lambda: refused_rows_workbook(preview, creator, date(year, 1, 1)),
        )


def _refuse_open(judged: ImportPreview, *, leave_out: bool) -> None:
    """Refuse what nobody decided: a question, or only the consent to convert a text."""
    left = [q for q in judged.open_questions if not leave_out or q.kind is QuestionKind.ENCODING]
    if left:
        raise OpenQuestionError(tuple(left))
    if judged.counts[Verdict.QUESTION] and not leave_out:  # never left out unnoticed
        raise UserError("Còn dòng chưa rõ nên chưa ghi gì; hãy xem trước lại danh sách.")


def read_file(path: Path, report: Callable[[int], object] | None = None) -> SourceFile:
    """Read the tables of a file, away from the data file; see `documents.import_reader`.

    `report` gets the number of rows read and may raise to stop. Raises UserError.
    """
    from hungchinh_desktop.documents.import_reader import read_table_file

    with _collecting_later():
        return read_table_file(path, report)


def read_paste(text: str, html: str = "") -> SourceFile:
    """Read cells copied in Excel or Word, as text and as HTML. Raises UserError without any."""
    from hungchinh_desktop.documents.import_reader import read_pasted_text

    return read_pasted_text(text, html)


def judge_file(
    source: SourceFile,
    register: RegisterSnapshot,
    options: ImportOptions | None = None,
    check: Callable[[], object] | None = None,
) -> ImportPreview:
    """Return what importing a file would do, away from the data file.

    `check` is called now and then and may raise to stop. Raises UserError.
    """
    with _collecting_later():
        return judge(source, register, options or ImportOptions(), check)


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Put off the search for cycles: it would walk a million new cells again and again.

    What was made meanwhile holds no cycles and is not looked at later either.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
