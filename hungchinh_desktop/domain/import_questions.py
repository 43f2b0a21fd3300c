"""Ask about hamlets, classes and old fonts, once for all rows that need the answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.hamlet import Hamlet, find_hamlet
from hungchinh_desktop.domain.import_answers import ImportAnswers
from hungchinh_desktop.domain.import_question import SKIP, Choice, Question, QuestionKind
from hungchinh_desktop.domain.import_row import ImportRow
from hungchinh_desktop.domain.legacy_fonts import TEXT_ENCODING_LABELS, TextEncoding
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import STATUS_LONG_LABELS, PovertyStatus

CONVERT, KEEP = "convert", "keep"
ABOVE = "above"
_ABOVE = Choice(ABOVE, "Lấy xóm của dòng trên")
_SKIP_ROWS = Choice(SKIP, "Không nhập các dòng này")
_STATUS_CHOICES = (
    *(
        Choice(status.value, STATUS_LONG_LABELS[status])
        for status in (PovertyStatus.POOR, PovertyStatus.NEAR_POOR)
    ),
    _SKIP_ROWS,
)


class QuestionBook:
    """Collect the questions of one file and give the answers that are known."""

    def __init__(self, hamlets: list[Hamlet], answers: ImportAnswers) -> None:
        """Know the closed list of hamlets and what was answered so far."""
        self._known_hamlets, self._answers = hamlets, answers
        self._hamlets = tuple(Choice(str(hamlet.number), hamlet.name) for hamlet in hamlets)
        self._questions: dict[str, Question] = {}
        self._rows: dict[str, list[str]] = {}
        self.aliases: dict[str, Hamlet] = {}

    def kept_encodings(self) -> frozenset[TextEncoding]:
        """Return the old encodings that are not to be converted."""
        return frozenset(
            encoding
            for encoding in TextEncoding
            if self._answers.choices.get(f"encoding:{encoding.value}") == KEEP
        )

    def ask_encodings(self, examples: dict[TextEncoding, str]) -> None:
        """Ask for consent to convert each old encoding that was found."""
        for encoding, example in examples.items():
            self._ask(
                f"encoding:{encoding.value}",
                QuestionKind.ENCODING,
                f"Có ô gõ bằng {TEXT_ENCODING_LABELS[encoding]}, ví dụ {example}:"
                " có chuyển sang Unicode không?",
                (Choice(CONVERT, "Chuyển sang Unicode"), Choice(KEEP, "Giữ nguyên chữ cũ")),
            )

    def hamlet_of(
        self, row: ImportRow, table: str, *, column: bool, above: Hamlet | None
    ) -> Hamlet | Question:
        """Return the hamlet that was answered for a row, or the question about it.

        Args:
            row: a row whose hamlet is not known.
            table: the place of its table, "Sheet1!4".
            column: whether the table has a column of hamlets at all.
            above: the hamlet of the row above.
        """
        if row.hamlet_typed:
            place = f"hamlet:{fold(row.hamlet_typed)}"
            sentence = f"“{row.hamlet_typed}” không có trong danh sách xóm: đó là xóm nào?"
        elif column:
            return self._empty_hamlet(row, table, above)
        else:
            place = f"hamlet-of:{table}"
            sentence = f"Bảng ở {_shown_place(table)} không có cột xóm: các hộ thuộc xóm nào?"
        choices = (*self._hamlets, _SKIP_ROWS)
        question = self._ask(place, QuestionKind.HAMLET, sentence, choices, row)
        if question.is_open or question.answer == SKIP:
            return question
        hamlet = self._hamlet_named(question.answer)
        if row.hamlet_typed:
            self.aliases[fold(row.hamlet_typed)] = hamlet
        return hamlet

    def _empty_hamlet(self, row: ImportRow, table: str, above: Hamlet | None) -> Hamlet | Question:
        """Ask once for all rows of a table that leave the hamlet out; one row may differ."""
        own_place = f"hamlet-row:{row.key}"
        own = self._answers.choices.get(own_place, "")
        if own and own not in (SKIP, ABOVE):
            return self._hamlet_named(own)
        question = self._ask(
            f"hamlet-empty:{table}",
            QuestionKind.HAMLET,
            f"Bảng ở {_shown_place(table)} có hộ chưa ghi xóm: lấy xóm của dòng trên, hay xóm nào?",
            (_ABOVE, *self._hamlets, _SKIP_ROWS),
            row,
        )
        answer = own or question.answer
        if answer == ABOVE and above is None:
            sentence = f"Trên hộ {row.head_name} (dòng {row.number}) chưa có xóm: thuộc xóm nào?"
            choices = (*self._hamlets, _SKIP_ROWS)
            return self._ask(own_place, QuestionKind.HAMLET, sentence, choices, row)
        if answer == ABOVE and above is not None:
            return above
        if answer in ("", SKIP):
            return replace(question, answer=answer)
        return self._hamlet_named(answer)

    def answered_status(self, row: ImportRow, table: str) -> PovertyStatus | None:
        """Return the class that was answered for a row without one."""
        answer = self._answers.choices.get(_status_id(row, table), "")
        return PovertyStatus(answer) if answer in _codes(_STATUS_CHOICES[:2]) else None

    def status_question(self, row: ImportRow, table: str) -> Question:
        """Return the question about the class of a row that nothing tells."""
        if row.status_typed:
            sentence = f"“{row.status_typed}” ở cột diện hộ là hộ nghèo hay hộ cận nghèo?"
        else:
            sentence = f"Bảng ở {_shown_place(table)} là hộ nghèo hay hộ cận nghèo?"
        place = _status_id(row, table)
        return self._ask(place, QuestionKind.STATUS, sentence, _STATUS_CHOICES, row)

    def add(self, questions: Iterable[Question]) -> None:
        """Take over questions that were asked elsewhere."""
        for question in questions:
            self._questions[question.id] = question
            self._rows.setdefault(question.id, []).extend(question.rows)

    def questions(self) -> tuple[Question, ...]:
        """Return the questions with the rows that wait for each."""
        return tuple(
            replace(question, rows=tuple(self._rows.get(place, ())))
            for place, question in self._questions.items()
        )

    def _ask(
        self,
        place: str,
        kind: QuestionKind,
        sentence: str,
        choices: tuple[Choice, ...],
        row: ImportRow | None = None,
    ) -> Question:
        if place not in self._questions:
            answer = self._answers.choices.get(place, "")
            if kind is QuestionKind.HAMLET and answer not in ("", *_codes(choices)):
                answer = str(self._hamlet_named(answer).number)
            known = answer if answer in _codes(choices) else ""
            self._questions[place] = Question(place, kind, sentence, choices, (), known)
        if row is not None:
            self._rows.setdefault(place, []).append(row.key)
        return self._questions[place]

    def _hamlet_named(self, answer: str) -> Hamlet:
        """Return the hamlet an answer names: "4" or "Xóm 4".

        Raises UserError when the list has no such hamlet: an import never makes one.
        """
        try:
            return find_hamlet(answer, self._known_hamlets)
        except UserError as fault:
            sentence = fault.sentence[:1].lower() + fault.sentence[1:]
            raise UserError(f"Chưa dùng được câu trả lời về xóm: {sentence}") from None


def _status_id(row: ImportRow, table: str) -> str:
    return f"status-word:{fold(row.status_typed)}" if row.status_typed else f"status:{table}"


def _codes(choices: tuple[Choice, ...]) -> set[str]:
    return {choice.code for choice in choices}


def _shown_place(table: str) -> str:
    """Return "dòng 4, tờ Sheet1" for "Sheet1!4"."""
    sheet, _, number = table.rpartition("!")
    return f"dòng {number}, tờ {sheet}"
