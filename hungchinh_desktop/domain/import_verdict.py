"""Say of every row of a list what the import will do with it, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.import_answers import ImportAnswers
from hungchinh_desktop.domain.import_change import FieldChange, changes_of
from hungchinh_desktop.domain.import_field import FIELD_LABELS, ImportField
from hungchinh_desktop.domain.import_question import SKIP, Choice, Question, QuestionKind
from hungchinh_desktop.domain.import_row import ImportLine, ImportRow, LineKind
from hungchinh_desktop.domain.kept_difference import kept_before
from hungchinh_desktop.domain.name_matching import NameMatches
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import STATUS_LABELS, PovertyStatus

if TYPE_CHECKING:
    from hungchinh_desktop.domain.import_preview import RegisterSnapshot

RELAPSED, KEEP = "relapsed", "keep"


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    JOINED = "joined"
    QUESTION = "question"
    REJECTED = "rejected"


ROW_VERDICT_LABELS = {
    Verdict.NEW: "Thêm mới",
    Verdict.CHANGED: "Có thay đổi",
    Verdict.UNCHANGED: "Không đổi",
    Verdict.JOINED: "Nối vào dòng khác",
    Verdict.QUESTION: "Cần trả lời",
    Verdict.REJECTED: "Không nhập",
}


class RowVerdict(NamedTuple):
    """Hold the verdict on one row, one sentence that gives the reason, and the cells behind it.

    `row` is None for a row that is no household; `entry` is the household it was found to be;
    `written` names the changes that will be written; `target` is the row it was joined to.
    One is made for every row, as a tuple for the same reason as `ImportRow`.
    """

    sheet: str
    number: int
    verdict: Verdict
    reason: str
    row: ImportRow | None = None
    entry: RegisterEntry | None = None
    changes: tuple[FieldChange, ...] = ()
    written: frozenset[ImportField] = frozenset()
    questions: tuple[str, ...] = ()
    target: int | None = None
    text: str = ""

    @property
    def key(self) -> str:
        """Return the row's place in the file: "Sheet1!12"."""
        return f"{self.sheet}!{self.number}"


class Judge:
    """Give the verdicts on rows that were read and compared with the register."""

    def __init__(
        self,
        matches: NameMatches,
        asked: dict[int, Question],
        answers: ImportAnswers,
        register: RegisterSnapshot,
    ) -> None:
        """Know what was found out.

        Args:
            matches: which rows are which households.
            asked: questions on hamlet or class, by index of the row.
            answers: what the officer decided.
            register: what the list is compared with.
        """
        self._matches, self._asked, self._answers = matches, asked, answers
        self._numbers, self._kept = register.numbers, register.kept
        self.relapses: dict[str, Question] = {}

    def verdict(self, index: int, row: ImportRow) -> RowVerdict:
        """Return the verdict on one row."""
        matches = self._matches
        question = self._asked.get(index) or matches.questions.get(index)
        if question is not None and question.answer == SKIP:
            return _of(row, Verdict.REJECTED, "Bỏ qua theo trả lời của bạn.")
        if question is not None and question.is_open:
            return _of(row, Verdict.QUESTION, question.sentence, questions=(question.id,))
        if index in matches.same_as:
            reason = "Cùng một hộ với dòng khác trong danh sách; ô còn trống của hộ được điền thêm."
            return _of(row, Verdict.JOINED, reason, target=matches.same_as[index])
        entry = matches.entries.get(index)
        if entry is None:
            return _of(row, Verdict.NEW, _new_reason(row))
        return self._compared(row, entry)

    def _compared(self, row: ImportRow, entry: RegisterEntry) -> RowVerdict:
        changes = changes_of(row, entry, self._numbers.get(entry.id, ""))
        if not changes:
            reason = _with_advice("Sổ đã có hộ này, không có gì khác.", row)
            return _of(row, Verdict.UNCHANGED, reason, entry=entry)
        settled = self._settled(row, entry, changes)
        if len(settled) == len(changes):
            reason = _with_advice(_settled_reason(changes), row)
            return _of(row, Verdict.UNCHANGED, reason, entry=entry, changes=changes)
        relapse = None if ImportField.STATUS in settled else self._relapse(row, entry)
        if relapse is not None and relapse.is_open:
            return _of(
                row,
                Verdict.QUESTION,
                relapse.sentence,
                entry=entry,
                changes=changes,
                questions=(relapse.id,),
            )
        if relapse is not None and relapse.answer == SKIP:
            return _of(row, Verdict.REJECTED, "Bỏ qua theo trả lời của bạn.", entry=entry)
        written = {
            change.field
            for change in changes
            if change.fills or self._answers.overwrites(change.field, row.key)
        }
        if relapse is not None:
            written.discard(ImportField.STATUS)
            written |= {ImportField.STATUS} if relapse.answer == RELAPSED else set()
        return _of(
            row,
            Verdict.CHANGED,
            _with_advice(_change_reason(changes, written), row),
            entry=entry,
            changes=changes,
            written=frozenset(written),
        )

    def _settled(
        self, row: ImportRow, entry: RegisterEntry, changes: tuple[FieldChange, ...]
    ) -> set[ImportField]:
        """Return where the register was kept before and nothing else is wanted now."""
        kept = kept_before(changes, self._kept.get(entry.id, ()))
        return {field for field in kept if not self._answers.overwrites(field, row.key)}

    def _relapse(self, row: ImportRow, entry: RegisterEntry) -> Question | None:
        """Return the question whether a household that left is back on the list."""
        if entry.status is not PovertyStatus.ESCAPED or row.status is None:
            return None
        hamlet = row.hamlet.number if row.hamlet else ""
        name = f"relapse:{fold(row.head_name)}:{hamlet}"
        if name not in self.relapses:
            status = STATUS_LABELS[row.status].lower()
            since = entry.spell.started_on.shown
            choices = (
                Choice(RELAPSED, f"Đưa lại vào diện {status}"),
                Choice(KEEP, "Giữ là hộ đã thoát"),
                Choice(SKIP, "Không nhập dòng này"),
            )
            answer = self._answers.choices.get(name, "")
            codes = {choice.code for choice in choices}
            self.relapses[name] = Question(
                name,
                QuestionKind.RELAPSE,
                f"Hộ {row.head_name}, {entry.hamlet_name} đã thoát từ {since} mà danh sách"
                f" lại ghi {status}: có đưa lại vào diện không?",
                choices,
                (row.key,),
                answer if answer in codes else "",
            )
        return self.relapses[name]


def line_verdict(line: ImportLine) -> RowVerdict | None:
    """Return the verdict on a row that is no household; None for heads, sums and prose."""
    verdicts = {LineKind.JOINED: Verdict.JOINED, LineKind.REJECTED: Verdict.REJECTED}
    verdict = verdicts.get(line.kind)
    if verdict is None:
        return None
    return RowVerdict(line.sheet, line.number, verdict, line.reason, text=line.text)


def _of(
    row: ImportRow,
    verdict: Verdict,
    reason: str,
    *,
    entry: RegisterEntry | None = None,
    changes: tuple[FieldChange, ...] = (),
    written: frozenset[ImportField] = frozenset(),
    questions: tuple[str, ...] = (),
    target: int | None = None,
) -> RowVerdict:
    return RowVerdict(
        row.sheet, row.number, verdict, reason, row, entry, changes, written, questions, target
    )


def _new_reason(row: ImportRow) -> str:
    if row.joined:
        numbers = ", ".join(map(str, row.joined))
        return _with_advice(f"Sổ chưa có hộ này; lời văn nối từ dòng {numbers}.", row)
    return _with_advice("Sổ chưa có hộ này.", row)


def _change_reason(changes: tuple[FieldChange, ...], written: set[ImportField]) -> str:
    taken = [FIELD_LABELS[change.field] for change in changes if change.field in written]
    kept = [FIELD_LABELS[change.field] for change in changes if change.field not in written]
    parts = [f"ghi theo danh sách: {', '.join(taken)}"] if taken else []
    parts += [f"giữ như trong sổ: {', '.join(kept)}"] if kept else []
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}."


def _settled_reason(changes: tuple[FieldChange, ...]) -> str:
    labels = ", ".join(FIELD_LABELS[change.field].lower() for change in changes)
    return f"Danh sách ghi khác ở {labels}; lần nhập trước đã giữ như trong sổ."


def _with_advice(reason: str, row: ImportRow) -> str:
    return " ".join((reason, *row.advices)) if row.advices else reason
