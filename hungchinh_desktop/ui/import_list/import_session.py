"""Hold what the officer has chosen and answered so far; nothing of it is in the register yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.import_answers import ImportAnswers
from hungchinh_desktop.domain.import_number import ZEROS
from hungchinh_desktop.domain.import_preview import ImportOptions, ImportPreview
from hungchinh_desktop.domain.import_question import QuestionKind
from hungchinh_desktop.domain.legacy_fonts import TextEncoding

if TYPE_CHECKING:
    from hungchinh_desktop.domain.import_field import ImportField
    from hungchinh_desktop.domain.import_table import SourceFile
    from hungchinh_desktop.domain.vocabulary import PovertyStatus
    from hungchinh_desktop.ui.import_list.row_state import JudgedList

CONVERT, KEEP = "convert", "keep"


class ImportSession:
    """Collect the choices for one file."""

    def __init__(self, source: SourceFile) -> None:
        """Begin with a file that was read."""
        self.source = source
        self.options = ImportOptions()
        self.judged: JudgedList | None = None
        self.fault = ""
        self.examples: dict[TextEncoding, str] = {}
        self.zeros: list[tuple[str, str]] = []

    @property
    def answers(self) -> ImportAnswers:
        """Return the decisions so far."""
        return self.options.answers

    @property
    def preview(self) -> ImportPreview | None:
        """Return what was judged last."""
        return self.judged.preview if self.judged else None

    def show(self, judged: JudgedList) -> None:
        """Take what was judged last."""
        self.judged, self.fault = judged, ""
        self.examples = judged.preview.examples | self.examples
        if ZEROS not in self.answers.proposals:
            self.zeros = judged.zeros

    def refuse(self, sentence: str) -> None:
        """Take why nothing could be judged."""
        self.judged, self.fault = None, sentence

    def choose_sheet(self, sheet: str | None) -> None:
        """Read one sheet, or every visible one; the columns are found again."""
        profile = replace(self.options.profile, columns={}, header_row=None)
        self.options = replace(self.options, sheet=sheet, profile=profile)

    def choose_head(self, row: int | None) -> None:
        """Take a row as the head, 0 for none; with None it is found by its words."""
        profile = replace(self.options.profile, header_row=row, columns={})
        self.options = replace(self.options, profile=profile)

    def choose_status(self, status: PovertyStatus | None) -> None:
        """Take all rows as one class; with None the list says it."""
        profile = replace(self.options.profile, status=status)
        self.options = replace(self.options, profile=profile)

    def choose_field(self, column: str, meaning: ImportField | None) -> None:
        """Say what a column means, named by its head or its letter."""
        known = self.options.profile.columns
        others = {name: held for name, held in known.items() if held is None or held != meaning}
        profile = replace(self.options.profile, columns={**others, column: meaning})
        self.options = replace(self.options, profile=profile)

    def answer(self, question_id: str, code: str) -> None:
        """Answer a question; "" takes the answer back."""
        choices = {**self.answers.choices, question_id: code}
        if not code:
            del choices[question_id]
        self._decide(replace(self.answers, choices=choices))

    def overwrite(self, item: str, *, wanted: bool) -> None:
        """Let a cell of the list replace the register's, or not ("support@Sheet1!12")."""
        items = self.answers.overwrite - {item}
        self._decide(replace(self.answers, overwrite=items | {item} if wanted else items))

    def confirm(self, item: str, *, wanted: bool) -> None:
        """Confirm a proposal, or not ("exit:2024@Sheet1!12")."""
        items = self.answers.proposals - {item}
        self._decide(replace(self.answers, proposals=items | {item} if wanted else items))

    def convert(self, encoding: TextEncoding, *, wanted: bool) -> None:
        """Consent to convert an old encoding, or keep its letters as they are."""
        self.answer(f"encoding:{encoding.value}", CONVERT if wanted else KEEP)

    def converts(self, encoding: TextEncoding) -> bool | None:
        """Tell what was decided about an old encoding, None for nothing yet."""
        code = self.answers.choices.get(f"encoding:{encoding.value}")
        return None if code is None else code == CONVERT

    def kept_encodings(self) -> frozenset[TextEncoding]:
        """Return the old encodings that stay as they are."""
        return frozenset(one for one in self.examples if self.converts(one) is False)

    def undecided_encodings(self) -> list[TextEncoding]:
        """Return the old encodings nobody has consented to or refused."""
        return [one for one in self.examples if self.converts(one) is None]

    @property
    def has_refused(self) -> bool:
        """Tell whether a row is left out as it stands."""
        return self.judged is not None and self.judged.has_refused

    def open_rows(self) -> int:
        """Return how many questions about rows are still open."""
        if self.preview is None:
            return 0
        asked = self.preview.open_questions
        return sum(question.kind is not QuestionKind.ENCODING for question in asked)

    def _decide(self, answers: ImportAnswers) -> None:
        self.options = replace(self.options, answers=answers)
